for n in [0, 3, 12, 200] {
  switch n {
  case 0: print("zero")
  case 1, 2, 3: print("few")
  case 4..<100: print("some")
  default: print("many")
  }
}
