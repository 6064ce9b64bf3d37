// swift-format-ignore-file
func once() -> Int { repeat { return 1 } while true }
func waits(_ n: Int) -> Int {
  while true {
    switch n {
    case 1: break
    default: return 2
    }
  }
}
func nested(_ n: Int) -> Int {
  outer: while true {
    while true {
      for i in 0..<n { if i == 2 { break } }
      if n > 1 { break outer }
      return 7
    }
  }
  return 4
}
let sign = { (n: Int) -> Int in
  switch n {
  case 1: return 5
  default: break
  }
  return 2
}
for i in 0..<3 {
  guard i > 1 else {
    switch i {
    case 0: continue
    default: continue
    }
  }
  print(i)
}
print(once(), waits(3), nested(1), nested(3), sign(1), sign(2))
