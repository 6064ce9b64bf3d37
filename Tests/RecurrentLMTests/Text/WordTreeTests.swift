import Foundation
import RecurrentLM
import Testing

/// Trees over words, against Huffman's algorithm with Python's heap.
@Suite struct WordTreeTests {
  private static func python(_ counts: [Int], classes: [Int] = []) throws -> [Int] {
    let output = try NumPyOracle.run(
      "word_trees.py",
      counts.map(String.init)
        + (classes.isEmpty ? [] : ["--classes"] + classes.map(String.init))
    )
    return try JSONDecoder().decode([Int].self, from: output)
  }

  /// Counts with many ties, some of them 0.
  private static func counts(_ C: Int) -> [Int] {
    var random = MersenneTwister(seed: 5)
    return (0..<C).map { 3000 / (1 + $0) * Int(random.next() % 3) }
  }

  @Test(arguments: [[1, 1], [5, 1, 1, 1], [0, 0, 0, 7, 0], counts(300)])
  func `a tree over counts is Huffman's`(counts: [Int]) throws {
    let tree = try WordTree(counts: counts)
    #expect(tree.vocabularySize == counts.count)
    #expect(tree.children == (try Self.python(counts)))
    for word in counts.indices {
      let (nodes, branches) = (tree.nodes(to: word), tree.branches(to: word))
      #expect(nodes.first == counts.count - 2)
      var place = 2 * counts.count - 2
      for (node, branch) in zip(nodes, branches) {
        #expect(place == counts.count + node)
        place = tree.children[2 * node + branch]
      }
      #expect(place == word)
    }
  }

  @Test(arguments: [1, 2, 17, 300])
  func `a tree over classes goes down to the class first`(K: Int) throws {
    let counts = Self.counts(300)
    let classOfWord = (0..<300).map { $0 * 7 % K }
    let classes = WordClasses(count: K, classOfWord: classOfWord, counts: counts)
    let tree = try WordTree(of: classes)
    #expect(tree.children == (try Self.python(counts, classes: classOfWord)))
    #expect(tree == (try WordTree(of: classes)))
    #expect((tree == (try WordTree(counts: counts))) == (K == 1 || K == 300))
  }

  @Test func `trees are made of what was counted`() throws {
    let text = TokenizedText(sentences: [["a", "a", "a", "b", "c"], ["a", "b"], ["a", "d"]])
    let vocabulary = try Vocabulary(of: text, size: 7)
    let examples = try vocabulary.encode(text)
    let classes = try WordClasses(of: examples, count: 3, vocabulary: vocabulary)
    var counts = [Int](repeating: 0, count: 7)
    for label in examples.flatMap(\.y) { counts[label] += 1 }
    #expect(
      try WordTree(of: classes).children
        == Self.python(counts, classes: classes.classOfWord)
    )
    #expect(try WordTree(of: vocabulary).children == Self.python(counts))
    #expect("\(try WordTree(of: vocabulary))".hasPrefix("7 words, paths of up to "))
    #expect(throws: RecurrentLMError.self) {
      try WordTree(of: Vocabulary(words: vocabulary.words))
    }
  }

  @Test func `counts that make no tree are refused, with the reason`() {
    func message(_ body: () throws -> Void) -> String {
      do {
        try body()
        return "nothing thrown"
      } catch {
        return "\(error)"
      }
    }
    #expect(
      message { _ = try WordTree(counts: [0, 0, 0]) }
        == "expected words that were counted in a text, as 'Vocabulary(of: text, size:)' counts them, for "
        + "'counts', found counts that are all 0"
    )
    #expect(message { _ = try WordTree(counts: [3]) }.contains("2 words or more"))
    let classes = WordClasses(count: 2, classOfWord: [0, 1, 0])
    #expect(
      message { _ = try Output.hierarchicalSoftmax(of: classes) }
        == "expected classes that 'WordClasses(of: examples, count:, vocabulary:)' has made, for "
        + "'classes', found 2 classes of 3 words, the largest of 2, which don't know how often their words "
        + "occur"
    )
    let zero = WordClasses(count: 2, classOfWord: [0, 1, 0], counts: [0, 0, 0])
    #expect(message { _ = try WordTree(of: zero) }.contains("all 0"))
  }
}
