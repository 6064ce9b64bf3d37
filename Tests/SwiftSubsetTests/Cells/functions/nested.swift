// swift-format-ignore-file
func outer(_ n: Int) -> Int {
  var calls = 0
  func inner(_ k: Int) -> Int {
    calls += 1
    return k == 0 ? 0 : inner(k - 1)
  }
  return inner(n) + calls
}
print(outer(4))
