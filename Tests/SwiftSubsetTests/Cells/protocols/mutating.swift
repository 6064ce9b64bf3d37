protocol Counter {
  var count: Int { get set }
  mutating func step()
}
extension Counter {
  mutating func step(times: Int) { for _ in 0..<times { step() } }
  var doubled: Int {
    get { count * 2 }
    set { count = newValue / 2 }
  }
}
struct Up: Counter {
  var count = 0
  mutating func step() { count += 1 }
}
final class Down: Counter {
  var count = 100
  func step() { count -= 1 }
}
var c: any Counter = Up()
c.step()
c.step(times: 3)
c.count += 10
c.doubled = 40
print(c.count, c.doubled)
let copy = c
c.step()
print(copy.count, c.count)
let d = Down()
c = d
c.step(times: 5)
c.count -= 1
print(d.count, c.count)
var list: [any Counter] = [Up(), d]
for i in list.indices { list[i].step() }
list[0].count = 50
print(list.map { $0.count })
func run(_ counter: inout any Counter) { counter.step(times: 2) }
run(&c)
print(c.count)
