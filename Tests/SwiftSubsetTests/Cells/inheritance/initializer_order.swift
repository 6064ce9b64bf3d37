class Layer {
  let name: String
  var log: [String] = []
  init(name: String) {
    self.name = name
    log.append("layer \(name)")
    setUp()
  }
  func setUp() { log.append("plain") }
  convenience init() { self.init(name: "none") }
}
class Dense: Layer {
  var units = 3
  let bias: Double
  init(units: Int) {
    bias = Double(units) / 2
    self.units = units
    super.init(name: "dense")
    log.append("units \(self.units)")
  }
  init?(checked units: Int) {
    if units < 0 { return nil }
    bias = 0
    super.init(name: "checked")
  }
  override func setUp() { log.append("dense \(units) \(bias)") }
  convenience init(text: String) { self.init(units: text.count) }
}
class Output: Dense {
  var classes = ["a", "b"]
  override func setUp() {
    super.setUp()
    log.append("classes \(classes)")
  }
}
print(Dense(units: 4).log)
print(Output(units: 2).log, Output(units: 2).name)
print(Dense(text: "abc").log, Layer().log)
print(Dense(checked: -1) == nil, Dense(checked: 1)?.log ?? [])
print(Output(checked: 5)?.log ?? ["none"])
