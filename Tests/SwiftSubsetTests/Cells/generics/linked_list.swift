final class Node<T> {
  var value: T
  var next: Node<T>?
  init(_ value: T) { self.value = value }
  init(_ value: T, _ next: Node<T>) { self.value = value; self.next = next }
}
let list = Node(1, Node(2))
list.next?.next = Node(3)
var current: Node<Int>? = list
while let node = current { print(node.value); current = node.next }
print(list)
