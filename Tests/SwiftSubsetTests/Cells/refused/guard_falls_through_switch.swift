for i in 0..<3 {
  guard i > 1 else {
    switch i {
    case 0: continue
    default: break
    }
  }
  print(i)
}
