// swift-format-ignore-file
struct Sum {
  var n = 0
  mutating func add(_ a: [Int]) { a.forEach { n += $0 } }
}
func total(_ x: inout Int, _ a: [Int]) { a.forEach { x += $0 } }
func twice(_ x: inout Int) {
  func inner() { x += 1 }
  inner()
  inner()
}
class Counter {
  var n = 3
  var kept: (() -> Int)?
  func keep() { kept = { self.n } }
  func sum() -> Int { [1, 2].map { $0 + n }.reduce(0, +) }
  func now() -> Int { { n }() }
}
var s = Sum()
s.add([1, 2])
var n = 0
total(&n, [3, 4])
twice(&n)
let c = Counter()
c.keep()
print(s.n, n, c.kept!(), c.sum(), c.now())
