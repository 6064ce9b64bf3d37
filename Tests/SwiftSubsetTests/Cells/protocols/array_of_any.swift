protocol Shape {
  var name: String { get }
  func area() -> Double
}
struct Circle: Shape {
  let radius: Double
  var name: String { "circle" }
  func area() -> Double { 3 * radius * radius }
}
struct Square: Shape {
  var side: Double
  let name = "square"
  func area() -> Double { side * side }
}
final class Blob: Shape {
  var size = 2.0
  let name = "blob"
  func area() -> Double { size }
}
enum Unit: Shape {
  case one, two
  var name: String { "unit \(self)" }
  func area() -> Double { self == .one ? 1 : 2 }
}
let blob = Blob()
let shapes: [any Shape] = [Circle(radius: 2), Square(side: 3), blob, Unit.two]
blob.size = 7
for shape in shapes { print(shape.name, shape.area()) }
print(shapes.map { $0.area() }.reduce(0, +))
let sorted = shapes.sorted { $0.area() < $1.area() }
print(sorted.map(\.name))
print(shapes.count, shapes[1])
