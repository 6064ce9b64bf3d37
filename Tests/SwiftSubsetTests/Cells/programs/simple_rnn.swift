// swift-format-ignore-file
import Foundation
final class TinyRNN {
  var u: [Double]
  var w: Double
  init(u: [Double], w: Double) { self.u = u; self.w = w }
  func forward(_ x: [Int]) -> [Double] {
    var s = [0.0]
    for word in x { s.append(tanh(u[word] + w * s[s.count - 1])) }
    return s
  }
}
extension TinyRNN {
  func loss(_ x: [Int], _ y: Double) -> Double { let e = forward(x).last! - y; return e * e / 2 }
  func slope(_ x: [Int], _ y: Double, h: Double = 1e-5) -> Double {
    let old = w
    w = old + h
    let above = loss(x, y)
    w = old - h
    let below = loss(x, y)
    w = old
    return (above - below) / (2 * h)
  }
}
let rnn = TinyRNN(u: [0.5, -0.3], w: 0.8)
print(rnn.forward([0, 1, 0]).map { String(format: "%.6f", $0) })
for _ in 0..<50 { rnn.w -= 0.5 * rnn.slope([0, 1, 0], 0.9) }
print(String(format: "%.5f %.6f", rnn.w, rnn.loss([0, 1, 0], 0.9)))
