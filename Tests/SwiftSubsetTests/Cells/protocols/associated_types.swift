// swift-format-ignore-file
protocol Container {
  associatedtype Item
  var count: Int { get }
  mutating func append(_ item: Item)
  subscript(i: Int) -> Item { get }
}
struct IntStack: Container {
  var items: [Int] = []
  var count: Int { items.count }
  mutating func append(_ item: Int) { items.append(item) }
  subscript(i: Int) -> Int { items[i] }
}
struct Stack<Element>: Container {
  var items: [Element] = []
  var count: Int { items.count }
  mutating func append(_ item: Element) { items.append(item) }
  subscript(i: Int) -> Element { items[i] }
}
extension Container {
  var last: Item? { count == 0 ? nil : self[count - 1] }
  func all() -> [Item] { (0..<count).map { self[$0] } }
}
extension Container where Item: Equatable {
  func firstIndex(of item: Item) -> Int? { (0..<count).first { self[$0] == item } }
}
extension Container where Item == Int { func total() -> Int { all().reduce(0, +) } }
func allMatch<A: Container, B: Container>(_ a: A, _ b: B) -> Bool
where A.Item == B.Item, A.Item: Equatable {
  if a.count != b.count { return false }
  for i in 0..<a.count where a[i] != b[i] { return false }
  return true
}
func fill<C: Container>(_ c: inout C, with item: C.Item, times: Int) {
  for _ in 0..<times { c.append(item) }
}
var s = IntStack()
var t = Stack<Int>()
var names = Stack<String>()
fill(&s, with: 7, times: 2)
fill(&t, with: 7, times: 2)
fill(&names, with: "x", times: 1)
names.append("y")
print(allMatch(s, t), s.last!, names.all(), names.firstIndex(of: "y")!, t.total(), s.total(), names.last!)
t.append(8)
print(allMatch(s, t), t.firstIndex(of: 9) as Any, Stack<Bool>().last as Any)
func largest<S: Sequence>(_ values: S) -> S.Element? where S.Element: Comparable { values.max() }
func sum<S: Sequence<Int>>(_ values: S) -> Int { values.reduce(0, +) }
func ends<C: Collection>(_ c: C) -> (C.Element, C.Index)? {
  guard let first = c.first else { return nil }
  return (first, c.index(c.startIndex, offsetBy: c.count - 1))
}
func longest(_ texts: some Collection<String>) -> String { texts.max { $0.count < $1.count } ?? "" }
print(largest([3, 9, 2])!, largest("swift")!, sum([1, 2]), sum(1...4), sum(Set([5])), longest(["a", "bcd"]))
if let (first, last) = ends("héé") { print(first, "héé"[last]) }
print(ends([4, 5, 6])!.1, ends([4, 5, 6][1...])!)
