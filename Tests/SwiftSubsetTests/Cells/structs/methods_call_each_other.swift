struct Line {
  var a: Double
  var b: Double
  func at(_ x: Double) -> Double { a * x + b }
  func values(_ xs: [Double]) -> [Double] { xs.map { at($0) } }
  func sum(_ xs: [Double]) -> Double { self.values(xs).reduce(0, +) }
}
print(Line(a: 2, b: 1).sum([1, 2, 3]))
