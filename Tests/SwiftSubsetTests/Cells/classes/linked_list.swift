class Node {
  let value: Int
  var next: Node?
  init(_ value: Int, _ next: Node? = nil) {
    self.value = value
    self.next = next
  }
}
let list = Node(1, Node(2, Node(3)))
var sum = 0
var current: Node? = list
while let node = current {
  sum += node.value
  current = node.next
}
print(sum, list.next?.next?.value ?? 0, list.next?.next?.next === nil)
