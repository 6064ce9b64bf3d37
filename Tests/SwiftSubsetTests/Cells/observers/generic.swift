struct Watched<T: Equatable> {
  var changes = 0
  var value: T { didSet { if value != oldValue { changes += 1 } } }
  init(_ value: T) { self.value = value }
}
var w = Watched("a")
w.value = "a"
w.value = "b"
print(w.value, w.changes, w)
final class Store {
  var total = 0 { willSet { if newValue > 100 { alarms += 1 } } }
  var alarms = 0
  init() {}
  func add(_ xs: Int...) { for x in xs { total += x } }
}
let s = Store()
s.add(50, 40, 20)
s.total = 3
s.total = 300
print(s.total, s.alarms)
class Config {
  lazy var table: [String: Int] = makeTable()
  var made = 0
  init() {}
  func makeTable() -> [String: Int] { made += 1; return ["a": made] }
}
let c = Config()
c.table["b"] = 2
print(c.table["a"] ?? 0, c.table["b"] ?? 0, c.made, c.table.count)
