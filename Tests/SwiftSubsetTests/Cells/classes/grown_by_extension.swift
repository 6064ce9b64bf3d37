final class Net {
  var w: [Double]
  init(_ n: Int) { w = Array(repeating: 0.5, count: n) }
}
extension Net {
  func loss(_ y: [Double]) -> Double { zip(w, y).map { ($0 - $1) * ($0 - $1) }.reduce(0, +) }
}
extension Net {
  func step(_ y: [Double], rate: Double) {
    for i in w.indices { w[i] -= 2 * rate * (w[i] - y[i]) }
  }
}
let net = Net(2)
print(net.loss([1, 2]))
for _ in 0..<3 { net.step([1, 2], rate: 0.25) }
print(net.w, net.loss([1, 2]))
