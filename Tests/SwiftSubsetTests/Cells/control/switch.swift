// swift-format-ignore-file
func kind(_ n: Int) -> String {
  switch n {
  case 0: return "zero"
  case 1, 2: return "few"
  case 3...9: return "some"
  case let x where x < 0: return "negative"
  default: return "many"
  }
}
print(kind(0), kind(2), kind(5), kind(-1), kind(100))
switch (1, "a") {
case (let n, "a"): print(n)
default: print("other")
}
