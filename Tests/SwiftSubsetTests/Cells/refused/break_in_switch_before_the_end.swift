func f(_ n: Int) -> String {
  switch n {
  case 1: return "A"
  default: break
  }
}
