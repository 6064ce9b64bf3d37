class Node {
  var next = 0
  var twin: Int { get { next } set { next = newValue + 1 } }
  func set(next: Int) { self.next = next }
  func grow() { twin = twin }
}
let node = Node()
node.set(next: 3)
node.grow()
let other = Node()
other.next = node.next
var xs = [1, 2]
xs[0] = xs[0]
var pair = (a: 1, b: 2)
pair.a = pair.a
(xs[0], xs[1]) = (xs[1], xs[0])
print(node.next, other.next, xs, pair)
