func halve(_ x: Double) -> Double {
  x /= 2
  return x
}
