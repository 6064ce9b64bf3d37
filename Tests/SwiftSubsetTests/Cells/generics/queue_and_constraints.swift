protocol Weighted { var weight: Double { get } }
struct Parcel: Weighted { var weight: Double }
struct Queue<Item: Weighted> {
  private(set) var items: [Item]
  init(_ items: [Item] = []) { self.items = items }
  var total: Double { items.map { $0.weight }.reduce(0, +) }
  mutating func add(_ item: Item) { items.append(item) }
  func heaviest() -> Item? { items.max { $0.weight < $1.weight } }
}
extension Queue where Item: Equatable {
  func holds(_ item: Item) -> Bool { items.contains(item) }
}
extension Parcel: Equatable {}
var q = Queue([Parcel(weight: 2)])
q.add(Parcel(weight: 3.5))
print(q.total, q.heaviest() ?? Parcel(weight: 0), q.holds(Parcel(weight: 2)))
print(Queue<Parcel>().total, q)
struct Matrix2<N: Numeric> {
  var a, b, c, d: N
  static func * (x: Matrix2, y: Matrix2) -> Matrix2 {
    Matrix2(
      a: x.a * y.a + x.b * y.c, b: x.a * y.b + x.b * y.d,
      c: x.c * y.a + x.d * y.c, d: x.c * y.b + x.d * y.d)
  }
}
let m = Matrix2(a: 1, b: 1, c: 1, d: 0)
print(m * m * m, Matrix2(a: 0.5, b: 0, c: 0, d: 2) * Matrix2(a: 2, b: 1, c: 1, d: 1))
