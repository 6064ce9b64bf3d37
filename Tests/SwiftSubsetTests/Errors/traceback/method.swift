class Model {
  var weights = [1.0, 2.0]
  func weight(_ i: Int) -> Double { weights[i] }
  func total() -> Double {
    var sum = 0.0
    for i in 0...weights.count { sum += weight(i) }
    return sum
  }
}
// ---
let model = Model()
model.total()
