protocol Shape {
  var name: String { get }
  func area() -> Double
}
struct Circle: Shape {
  let name = "circle"
  func area() -> Int { 3 }
}
