// swift-format-ignore-file
protocol Shape { associatedtype Unit; var size: Unit { get } }
struct A: Shape { var size = 3 }
struct B<T>: Shape { var size: T }
func pair<X: Shape, Y: Shape>(_ x: X, _ y: Y) -> (X.Unit, Y.Unit) { (x.size, y.size) }
print(pair(A(), B(size: "x")), pair(B(size: [1]), A()).0)
struct Wrap<S: Shape> { var inner: S; var unit: S.Unit { inner.size }; func map<T>(_ f: (S.Unit) -> T) -> T { f(unit) } }
print(Wrap(inner: A()).unit + 1, Wrap(inner: B(size: 2.5)).map { $0 * 2 })
extension Shape where Unit: Comparable { func isBigger(than other: Self) -> Bool { size > other.size } }
print(B(size: 2).isBigger(than: B(size: 1)), A(size: 1).isBigger(than: A()))
extension Sequence { func pairs() -> [(Element, Element)] { Array(zip(self, self.dropFirst())) } }
print([1, 2, 3].pairs().map { $0.0 * $0.1 }, "abc".pairs().count)
