extension Array where Element == Double {
  var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
  func centered() -> [Double] { map { $0 - mean } }
  mutating func scale(by k: Double) { for i in indices { self[i] *= k } }
}
var xs = [1.0, 2, 6]
print(xs.mean, xs.centered())
xs.scale(by: 2)
print(xs)
