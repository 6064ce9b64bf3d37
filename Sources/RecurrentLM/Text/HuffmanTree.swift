/// A tree that is being made.
struct HuffmanTree {
  /// What it is to be over.
  private let words: Int

  /// The branches of the nodes so far, two for each.
  private(set) var children: [Int] = []

  init(words: Int) { self.words = words }

  /// Joins some, each with its count and its number, by Huffman's rule.
  ///
  /// - Returns: The count and the number of the top.
  mutating func join(_ parts: [(count: Int, number: Int)]) -> (count: Int, number: Int) {
    // What is joined comes out in the order of its counts: two queues are enough.
    let leaves = parts.sorted { ($0.count, $0.number) < ($1.count, $1.number) }
    var joined: [(count: Int, number: Int)] = []
    var (leaf, node) = (0, 0)
    func next() -> (count: Int, number: Int) {
      if leaf < leaves.count, node == joined.count || leaves[leaf].count <= joined[node].count {
        leaf += 1
        return leaves[leaf - 1]
      }
      node += 1
      return joined[node - 1]
    }
    for _ in 1..<max(1, parts.count) {
      let (first, second) = (next(), next())
      children += [first.number, second.number]
      joined.append((first.count + second.count, words + children.count / 2 - 1))
    }
    return joined.last ?? leaves[0]
  }
}
