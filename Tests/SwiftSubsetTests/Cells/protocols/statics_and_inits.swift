protocol Unit {
  static var symbol: String { get }
  static func zero() -> Self
  init(value: Double)
  var value: Double { get }
}
extension Unit {
  static func describe() -> String { "unit \(symbol), zero \(zero().value)" }
  static var one: Double { Self(value: 1).value }
  func plus(_ other: Self) -> Self { Self(value: value + other.value) }
}
struct Metre: Unit {
  static let symbol = "m"
  static func zero() -> Metre { Metre(value: 0) }
  let value: Double
}
struct Second: Unit {
  static var symbol: String { "s" }
  static func zero() -> Second { Second(value: 0.5) }
  var value: Double
  init(value: Double) { self.value = value * 10 }
}
print(Metre.describe(), Second.describe(), Metre.one, Second.one)
func sum<U: Unit>(_ items: [U]) -> U {
  var total = U.zero()
  for item in items { total = U(value: total.value + item.value) }
  return total
}
print(sum([Metre(value: 1), Metre(value: 2)]).value)
print(sum([Second(value: 1)]).value, Metre(value: 2).plus(Metre(value: 3)).value)
