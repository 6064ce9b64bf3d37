func word(_ n: Int) -> String {
  let w: String
  switch n {
  case 0: w = "zero"
  case 1: w = "one"
  default: return "many"
  }
  return w
}
print(word(0), word(1), word(5))
