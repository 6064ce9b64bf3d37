func step(rate: Double) {
  precondition(rate > 0, "the rate must be positive")
}
step(rate: -1)
