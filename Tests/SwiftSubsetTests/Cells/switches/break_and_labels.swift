outer: for i in 0..<5 {
  switch i {
  case 1: continue outer
  case 3: break outer
  case 2: break
  default: print(i)
  }
  print("after", i)
}
