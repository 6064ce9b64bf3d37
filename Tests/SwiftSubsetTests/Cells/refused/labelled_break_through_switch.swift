func f(_ n: Int) -> Int {
  outer: while true {
    switch n {
    case 1: break outer
    default: return 2
    }
  }
}
