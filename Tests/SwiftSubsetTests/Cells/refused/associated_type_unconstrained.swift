// swift-format-ignore-file
protocol Box { associatedtype Item; func make() -> Item }
func f<X: Box>(_ x: X, _ y: X) -> Bool { x.make() == y.make() }
print(1)
