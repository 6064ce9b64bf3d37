struct Activation {
  let name: String
  let apply: (Double) -> Double
}
let relu = Activation(name: "relu") { $0 > 0 ? $0 : 0 }
let twice = Activation(name: "twice", apply: { $0 * 2 })
print(relu.name, relu.apply(-1), [1.0, -2].map(relu.apply), twice.apply(4))
