protocol Layer {
  func callAsLayer(_ x: [Double]) -> [Double]
}
struct Scale: Layer {
  var factor: Double
  func callAsLayer(_ x: [Double]) -> [Double] { x.map { $0 * factor } }
}
struct Shift: Layer {
  var by = 1.0
  func callAsLayer(_ x: [Double]) -> [Double] { x.map { $0 + by } }
}
struct Chain: Layer {
  var layers: [Layer]
  func callAsLayer(_ x: [Double]) -> [Double] {
    layers.reduce(x) { $1.callAsLayer($0) }
  }
}
let net: Layer = Chain(layers: [Scale(factor: 2), Shift(), Chain(layers: [Scale(factor: 10)])])
print(net.callAsLayer([1, 2, 3]))
func pick(_ flag: Bool) -> Layer { flag ? Scale(factor: 3) : Shift(by: 5) }
print(pick(true).callAsLayer([1]), pick(false).callAsLayer([1]))
var byName: [String: Layer] = ["scale": Scale(factor: 4)]
byName["shift"] = Shift()
print(byName["scale"]?.callAsLayer([1]) ?? [], byName["none"]?.callAsLayer([1]) ?? [], byName.count)
