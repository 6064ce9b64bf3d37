struct Stack<Element> {
  private var items: [Element] = []
  var count: Int { items.count }
  var isEmpty: Bool { items.isEmpty }
  mutating func push(_ item: Element) { items.append(item) }
  mutating func pop() -> Element? { items.popLast() }
  var top: Element? { items.last }
  func map<U>(_ change: (Element) -> U) -> Stack<U> {
    var made = Stack<U>()
    for item in items { made.push(change(item)) }
    return made
  }
}
var s = Stack<Int>()
s.push(1); s.push(2)
print(s, s.pop() ?? 0, s.count, s.top ?? -1)
var t = s.map { "n\($0)" }
t.push("x")
print(t, [t], t.isEmpty)
let u: Stack<[String: Int?]> = Stack()
print(u, [u])
