// swift-format-ignore-file
for p in [(0, 0), (1, 0), (0, 2), (3, 3), (4, 5)] {
  switch p {
  case (0, 0): print("origin")
  case (_, 0): print("x axis")
  case (0, let y): print("y axis", y)
  case let (x, y) where x == y: print("diagonal")
  case (let x, let y): print(x, y)
  }
}
