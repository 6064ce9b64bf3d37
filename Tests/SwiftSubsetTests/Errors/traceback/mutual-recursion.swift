func even(_ n: Int) -> Bool {
  n == 0 ? [true][1] : odd(n - 1)
}
func odd(_ n: Int) -> Bool {
  n == 0 ? false : even(n - 1)
}
// ---
even(20)
