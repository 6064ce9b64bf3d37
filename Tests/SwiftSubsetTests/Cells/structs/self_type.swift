struct Money {
  var cents: Int
  static let zero = Self(cents: 0)
  func adding(_ other: Self) -> Self { Self(cents: cents + other.cents) }
}
print(Money.zero.adding(Money(cents: 5)))
