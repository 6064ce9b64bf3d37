indirect enum Tree<Value: Comparable> {
  case empty
  case node(Tree<Value>, Value, Tree<Value>)
  func inserting(_ new: Value) -> Tree<Value> {
    switch self {
    case .empty: return .node(.empty, new, .empty)
    case .node(let left, let value, let right):
      if new < value { return .node(left.inserting(new), value, right) }
      return .node(left, value, right.inserting(new))
    }
  }
  var sorted: [Value] {
    switch self {
    case .empty: return []
    case let .node(left, value, right): return left.sorted + [value] + right.sorted
    }
  }
}
var tree = Tree<Int>.empty
for n in [5, 2, 8, 1] { tree = tree.inserting(n) }
print(tree.sorted)
var words: Tree<String> = .empty
for w in ["b", "a"] { words = words.inserting(w) }
print(words.sorted, words)
