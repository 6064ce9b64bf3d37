protocol Describable { func describe() -> String }
struct Point { var x = 1, y = 2 }
extension Point: Describable {
  func describe() -> String { "(\(x); \(y))" }
}
extension Int: Describable {
  func describe() -> String { "number \(self)" }
}
extension String: Describable {
  func describe() -> String { "text of \(count)" }
}
protocol HasCount { var count: Int { get } }
extension String: HasCount {}
let all: [any Describable] = [Point(), 3, "abc"]
for one in all { print(one.describe()) }
print(7.describe(), "xy".describe())
let counted: any HasCount = "12345"
print(counted.count)
func show(_ x: some Describable) { print("show", x.describe()) }
show(5)
show("five")
show(Point(x: 0, y: 0))
