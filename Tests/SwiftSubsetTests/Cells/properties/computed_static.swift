enum Unit {
  static var all: [String] { ["m", "s"] }
  static let count = all.count
}
print(Unit.all, Unit.count)
