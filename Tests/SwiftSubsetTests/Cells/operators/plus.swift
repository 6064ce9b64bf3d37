struct Vec: Equatable {
  var x: Int
  var y: Int
  static func + (a: Vec, b: Vec) -> Vec { Vec(x: a.x + b.x, y: a.y + b.y) }
  static func * (k: Int, v: Vec) -> Vec { Vec(x: k * v.x, y: k * v.y) }
  static prefix func - (v: Vec) -> Vec { Vec(x: -v.x, y: -v.y) }
  static func += (a: inout Vec, b: Vec) { a = a + b }
}
var v = Vec(x: 1, y: 2)
v += 3 * v
print(v, -v, v + -v == Vec(x: 0, y: 0))
