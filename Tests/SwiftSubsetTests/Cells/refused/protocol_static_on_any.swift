protocol Unit { static var symbol: String { get } }
print(Unit.symbol)
