class Node {
  var next = 0
  func set(_ other: Int) { self.next = next }
}
Node().set(1)
