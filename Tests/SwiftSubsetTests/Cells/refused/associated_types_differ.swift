// swift-format-ignore-file
protocol Box { associatedtype Item; func make() -> Item }
struct A: Box { func make() -> Int { 1 } }
struct B: Box { func make() -> String { "" } }
func same<X: Box, Y: Box>(_ x: X, _ y: Y) where X.Item == Y.Item {}
same(A(), B())
