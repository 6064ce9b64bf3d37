func sign(_ x: Double) -> Int {
  if x > 0 { return 1 }
}
