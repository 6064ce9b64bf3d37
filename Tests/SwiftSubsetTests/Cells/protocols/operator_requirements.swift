// swift-format-ignore-file
protocol Vector {
  static func + (a: Self, b: Self) -> Self
  static prefix func - (a: Self) -> Self
  static func * (a: Double, b: Self) -> Self
  static var zero: Self { get }
  subscript(i: Int) -> Double { get set }
}
struct Plane: Vector {
  var x, y: Double
  static func + (a: Plane, b: Plane) -> Plane { Plane(x: a.x + b.x, y: a.y + b.y) }
  static prefix func - (a: Plane) -> Plane { Plane(x: -a.x, y: -a.y) }
  static func * (a: Double, b: Plane) -> Plane { Plane(x: a * b.x, y: a * b.y) }
  static var zero: Plane { Plane(x: 0, y: 0) }
  subscript(i: Int) -> Double {
    get { i == 0 ? x : y }
    set { if i == 0 { x = newValue } else { y = newValue } }
  }
}
extension Vector {
  func mirrored() -> Self { -self }
  mutating func clear(_ i: Int) { self[i] = 0 }
}
func sum<V: Vector>(_ all: [V]) -> V { all.reduce(V.zero) { $0 + $1 } }
func mean<V: Vector>(_ all: [V]) -> V { 1 / Double(all.count) * sum(all) }
var p = Plane(x: 1, y: 2)
print(sum([p, Plane(x: 3, y: 4)]), mean([p, Plane(x: 3, y: 4)]), p.mirrored(), p[1])
p.clear(0)
p[1] += 5
print(p, (p as any Vector)[1])
