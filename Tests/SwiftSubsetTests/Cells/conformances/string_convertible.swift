struct Money: CustomStringConvertible {
  var cents: Int
  var description: String { String(format: "$%.2f", Double(cents) / 100) }
}
print(Money(cents: 1234), [Money(cents: 5)], "\(Money(cents: 99))", ["a": Money(cents: 1)])
print(String(describing: Money(cents: 7)), (Money(cents: 1), 2))
