protocol Item { var id: Int { get } }
extension Item where Self: Equatable {
  func isSame(as other: Self) -> Bool { self == other }
}
extension Item where Self: Comparable & CustomStringConvertible {
  func larger(_ other: Self) -> String { max(self, other).description }
}
struct Book: Item, Comparable, CustomStringConvertible, Hashable {
  var id: Int
  static func < (a: Book, b: Book) -> Bool { a.id < b.id }
  var description: String { "book \(id)" }
}
func index<T: Item & Equatable>(of item: T, in list: [T]) -> Int? {
  for (i, one) in list.enumerated() where one == item { return i }
  return nil
}
print(Book(id: 1).isSame(as: Book(id: 1)), Book(id: 1).larger(Book(id: 4)))
print(index(of: Book(id: 2), in: [Book(id: 1), Book(id: 2)]) ?? -1)
let box: any Item = Book(id: 9)
print(box.id, box, [box])
