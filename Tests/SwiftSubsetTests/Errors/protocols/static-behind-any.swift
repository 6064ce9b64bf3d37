protocol Unit {
  static var symbol: String { get }
  var value: Double { get }
}
extension Unit { func text() -> String { "\(value) \(Self.symbol)" } }
struct Metre: Unit {
  static let symbol = "m"
  let value: Double
}
// ---
let unit: any Unit = Metre(value: 1)
unit.text()
