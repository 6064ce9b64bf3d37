// swift-format-ignore-file
final class Tree {
  let value: Int
  var left: Tree?
  var right: Tree?
  init(_ value: Int) { self.value = value }
  func insert(_ v: Int) {
    if v < value {
      if let left { left.insert(v) } else { left = Tree(v) }
    } else {
      if let right { right.insert(v) } else { right = Tree(v) }
    }
  }
  var sorted: [Int] { (left?.sorted ?? []) + [value] + (right?.sorted ?? []) }
  var depth: Int { 1 + max(left?.depth ?? 0, right?.depth ?? 0) }
}
let tree = Tree(5)
[3, 8, 1, 4, 9].forEach { tree.insert($0) }
print(tree.sorted, tree.depth)
