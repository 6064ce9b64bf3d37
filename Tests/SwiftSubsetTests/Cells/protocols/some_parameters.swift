protocol Shape {
  func area() -> Double
  func scaled(_ factor: Double) -> Self
}
struct Square: Shape, Equatable {
  var side: Double
  func area() -> Double { side * side }
  func scaled(_ factor: Double) -> Square { Square(side: side * factor) }
}
struct Disc: Shape {
  var r: Double
  func area() -> Double { 3 * r * r }
  func scaled(_ factor: Double) -> Self { Disc(r: r * factor) }
}
func total(_ a: some Shape, _ b: some Shape) -> Double { a.area() + b.area() }
print(total(Square(side: 2), Disc(r: 1)))
func twice<S: Shape>(_ s: S) -> S { s.scaled(2) }
print(twice(Square(side: 3)) == Square(side: 6))
let any: any Shape = Disc(r: 2)
print(total(any, Square(side: 1)), any.scaled(3).area(), twice(any).area())
func areas<S: Shape>(_ shapes: [S]) -> [Double] { shapes.map { $0.area() } }
print(areas([Square(side: 1), Square(side: 2)]))
extension Shape {
  func both() -> [Self] { [self, scaled(2)] }
  func bigger(than other: Self) -> Bool { area() > other.area() }
}
print(Disc(r: 1).both().map { $0.area() }, Square(side: 2).bigger(than: Square(side: 1)))
