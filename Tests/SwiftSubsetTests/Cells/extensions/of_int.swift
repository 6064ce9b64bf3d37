extension Int {
  var isPrime: Bool {
    if self < 2 { return false }
    var d = 2
    while d * d <= self {
      if self % d == 0 { return false }
      d += 1
    }
    return true
  }
  func times(_ body: () -> Void) { for _ in 0..<self { body() } }
}
print((1...20).filter(\.isPrime))
2.times { print("x") }
