// swift-format-ignore-file
class Stack {
  private var items: [Int]
  init(_ items: [Int] = []) { self.items = items }
  func push(_ n: Int) { items.append(n) }
  func pop() -> Int? { items.popLast() }
  var count: Int { items.count }
}
let stack = Stack([1])
stack.push(2)
print(stack.pop()!, stack.pop()!, stack.pop() as Any, stack.count)
