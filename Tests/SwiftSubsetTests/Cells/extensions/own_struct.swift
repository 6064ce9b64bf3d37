// swift-format-ignore-file
struct Vec { var x: Double; var y: Double }
extension Vec {
  var length: Double { (x * x + y * y).squareRoot() }
  mutating func scale(_ k: Double) {
    x *= k
    y *= k
  }
  static let zero = Vec(x: 0, y: 0)
}
var v = Vec(x: 3, y: 4)
v.scale(2)
print(v.length, Vec.zero)
