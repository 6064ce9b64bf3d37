class Node { var next = 0 }
let node = Node()
node.next = node.next
print(node.next)
