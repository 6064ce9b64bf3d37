// swift-format-ignore-file
struct Line {
  var slope = 0.0
  var offset = 0.0
  func predict(_ x: Double) -> Double { slope * x + offset }
  func loss(_ data: [(x: Double, y: Double)]) -> Double {
    data.map { let e = predict($0.x) - $0.y; return e * e }.reduce(0, +) / Double(data.count)
  }
  mutating func step(_ data: [(x: Double, y: Double)], rate: Double) {
    var ds = 0.0
    var d0 = 0.0
    for (x, y) in data {
      let e = predict(x) - y
      ds += 2 * e * x
      d0 += 2 * e
    }
    slope -= rate * ds / Double(data.count)
    offset -= rate * d0 / Double(data.count)
  }
}
let data = [(x: 0.0, y: 1.0), (x: 1, y: 3), (x: 2, y: 5)]
var line = Line()
for epoch in 0..<200 {
  if epoch % 50 == 0 { print(String(format: "%d %.6f", epoch, line.loss(data))) }
  line.step(data, rate: 0.1)
}
print(String(format: "%.4f %.4f", line.slope, line.offset))
