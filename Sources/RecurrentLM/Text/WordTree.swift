/// A binary tree with a word at the end of each path: what a hierarchical softmax goes down.
///
///     let tree = try WordTree(of: classes)
///     tree.nodes(to: vocabulary["the"]!).count      // a short way, for it is a frequent word
///
/// A tree of C words has C - 1 nodes. They are numbered so that a node comes before its parent: the
/// root is node C - 2. Two trees are equal if they have the same words at the same ends.
///
/// Source: D. Huffman, "A Method for the Construction of Minimum-Redundancy Codes", 1952.
public struct WordTree: Hashable, Sendable {
  /// The number of words C.
  public let vocabularySize: Int

  /// The first and the second branch of each node, shape `[C - 1, 2]`, row after row: a number below C
  /// is a word, and `C + n` is node n.
  package let children: [Int]

  /// The nodes from the root to each word, one word after another: those of word w are
  /// `path[starts[w]..<starts[w + 1]]`.
  let path: [Int32]
  let starts: [Int]

  /// Which branch is taken at each of these nodes, 0 the first or 1 the second.
  let taken: [UInt8]

  /// The most nodes that a path has.
  let depth: Int

  /// The vocabulary whose words these are, nil if it is not known.
  var vocabulary: VocabularyIdentity? { origin.vocabulary }

  private let origin: WordOrigin

  /// Takes branches that are known to make a tree.
  init(children: [Int], vocabulary: VocabularyIdentity?) {
    let C = children.count / 2 + 1
    vocabularySize = C
    self.children = children
    origin = WordOrigin(vocabulary: vocabulary, counts: nil)
    // Each child's parent and branch: from a word up to the root, and then turned around.
    var parents = [Int32](repeating: -1, count: 2 * C - 1)
    for (place, child) in children.enumerated() { parents[child] = Int32(place) }
    var (nodes, starts, branches) = ([Int32](), [0], [UInt8]())
    for word in 0..<C {
      var place = parents[word]
      let first = nodes.count
      while place >= 0 {
        nodes.append(place / 2)
        branches.append(UInt8(place % 2))
        place = parents[C + Int(place / 2)]
      }
      nodes[first...].reverse()
      branches[first...].reverse()
      starts.append(nodes.count)
    }
    (path, self.starts, taken) = (nodes, starts, branches)
    depth = zip(starts.dropFirst(), starts).reduce(0) { max($0, $1.0 - $1.1) }
  }

  /// Makes the tree whose paths are shortest on average: Huffman's, over the counts of a vocabulary.
  ///
  /// The two rarest become the branches of a node, which is as frequent as both together, until one
  /// is left. Of equally frequent ones words come first, in their order, and then nodes, the older
  /// first. `SENTENCE_START`, which is never predicted, counts as not occurring.
  ///
  /// - Parameter vocabulary: A vocabulary of 2 words or more that was made from a text.
  /// - Throws: `RecurrentLMError.invalidArgument` if all counts are 0.
  /// - Complexity: O(C log C).
  public init(of vocabulary: Vocabulary) throws {
    var counts = vocabulary.counts
    counts[vocabulary.sentenceStartIndex] = 0
    try self.init(counts: counts, name: "vocabulary", vocabulary: vocabulary.identity)
  }

  /// Makes a tree over classes, and below each class one over its words, both Huffman's.
  ///
  /// A path first goes down to the class of its word, and so words of one class share the nodes above
  /// it: what the network learns of one of them, it learns of all. The paths are a little longer than
  /// those over counts alone.
  ///
  /// - Parameter classes: Classes that `WordClasses(of:count:vocabulary:)` has made, and so knows how
  ///   often each word was to be predicted.
  /// - Throws: `RecurrentLMError.invalidArgument` if the classes know no counts, as those of a model's
  ///   file, or all of them are 0.
  /// - Complexity: O(C log C).
  public init(of classes: WordClasses) throws {
    guard let counts = classes.counts else {
      throw RecurrentLMError.invalidArgument(
        name: "classes",
        found: "\(classes), which don't know how often their words occur",
        expected: "classes that 'WordClasses(of: examples, count:, vocabulary:)' has made,"
      )
    }
    try Self.check(counts, name: "classes")
    var tree = HuffmanTree(words: counts.count)
    var words = [[Int]](repeating: [], count: classes.count)
    for (word, number) in classes.classOfWord.enumerated() { words[number].append(word) }
    let tops = words.map { words in tree.join(words.map { (counts[$0], $0) }) }
    _ = tree.join(tops)
    self.init(children: tree.children, vocabulary: classes.vocabulary)
  }

  /// Makes Huffman's tree over counts, one for each word.
  package init(counts: [Int]) throws { try self.init(counts: counts, name: "counts") }

  private init(counts: [Int], name: String, vocabulary: VocabularyIdentity? = nil) throws {
    try Self.check(counts, name: name)
    var tree = HuffmanTree(words: counts.count)
    _ = tree.join(counts.enumerated().map { ($1, $0) })
    self.init(children: tree.children, vocabulary: vocabulary)
  }

  private static func check(_ counts: [Int], name: String) throws {
    guard counts.count > 1 else {
      throw RecurrentLMError.invalidArgument(
        name: name,
        found: counted(counts.count, "word"),
        expected: "2 words or more, for a tree has a branch to each"
      )
    }
    guard counts.contains(where: { $0 > 0 }) else {
      throw RecurrentLMError.invalidArgument(
        name: name,
        found: "counts that are all 0",
        expected: "words that were counted in a text, as 'Vocabulary(of: text, size:)' counts them,"
      )
    }
  }

  /// The nodes on the way from the root to a word.
  ///
  /// - Parameter word: The index of a word, in `0..<C`.
  /// - Returns: The numbers of the nodes, the root first, each in `0..<C - 1`.
  public func nodes(to word: Int) -> [Int] {
    checkWord(word)
    return path[places(of: word)].map { Int($0) }
  }

  /// The branches on the way from the root to a word.
  ///
  /// - Parameter word: The index of a word, in `0..<C`.
  /// - Returns: At each node of `nodes(to: word)` the branch taken, 0 the first or 1 the second.
  public func branches(to word: Int) -> [Int] {
    checkWord(word)
    return taken[places(of: word)].map { Int($0) }
  }

  /// The nodes on the way to a word, each with the branch taken.
  func path(of word: Int) -> [(node: Int, branch: Int)] {
    places(of: word).map { (Int(path[$0]), Int(taken[$0])) }
  }

  private func checkWord(_ word: Int) {
    precondition(
      (0..<vocabularySize).contains(word),
      "index \(word) is outside the tree of \(vocabularySize) words"
    )
  }

  /// The places of a word's path in the lists of all paths.
  func places(of word: Int) -> Range<Int> { starts[word]..<starts[word + 1] }
}

extension WordTree: CustomStringConvertible {
  /// The number of words, and the longest path.
  public var description: String {
    "\(counted(vocabularySize, "word")), paths of up to \(counted(depth, "node"))"
  }
}
