// swift-format-ignore-file
struct Money { var cents: Int
  static func * (m: Money, k: Double) -> Money { Money(cents: Int(Double(m.cents) * k)) }
  static func / (m: Money, n: Int) -> Money { Money(cents: m.cents / n) } }
print(Money(cents: 100) * 1.5, Money(cents: 9) / 2)
