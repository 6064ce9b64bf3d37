func f() -> (Int, Int) {
  return 1, 2
}
