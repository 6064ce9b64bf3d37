import Foundation
import RecurrentLM
import Testing

/// Classes of words, held against a plain program that computes the whole objective for each move.
@Suite struct WordClassesTests {
  /// A small language, whose words of one kind follow the same words.
  private static func sentences(_ count: Int) -> [String] {
    var random = MersenneTwister(seed: 5)
    func any(_ words: String) -> String {
      let words = words.split(separator: " ")
      return String(words[Int(random.next() % UInt64(words.count))])
    }
    return (0..<count).map { _ in
      any("the a") + " " + any("cat dog cow hen") + " " + any("eats sees wants") + " "
        + any("the a") + " " + any("fish bone cake") + (random.next() % 2 == 0 ? " now" : "")
    }
  }

  private static func text(_ count: Int) throws -> (vocabulary: Vocabulary, examples: Examples) {
    let text = TokenizedText(
      sentences: sentences(count).map { $0.split(separator: " ").map(String.init) }
    )
    let vocabulary = try Vocabulary(of: text, size: 20)
    return (vocabulary, try vocabulary.encode(text))
  }

  @Test(arguments: [1, 2, 5, 9, 16])
  func `classes are those of the plain algorithm`(count: Int) throws {
    let (vocabulary, examples) = try Self.text(60)
    let classes = try WordClasses(of: examples, count: count, vocabulary: vocabulary)
    let sentences = examples.map { $0.x + $0.y.suffix(1) }
    let output = try NumPyOracle.run(
      "word_classes.py",
      ["\(vocabulary.count)", "\(count)"],
      input: try JSONEncoder().encode(sentences)
    )
    #expect(classes.classOfWord == (try JSONDecoder().decode([Int].self, from: output)))
    #expect(Set(classes.classOfWord) == Set(0..<count))
  }

  @Test func `words that follow the same words share a class`() throws {
    let (vocabulary, examples) = try Self.text(400)
    let classes = try WordClasses(of: examples, count: 6, vocabulary: vocabulary)
    let eats = try #require(vocabulary["eats"])
    let verbs = Set(try classes.words(of: classes[eats], vocabulary))
    #expect(verbs.isSuperset(of: ["eats", "wants"]))
    #expect(verbs.isDisjoint(with: ["the", "cat", "now"]))
    #expect(classes.count == 6)
    #expect(classes.vocabularySize == vocabulary.count)
    #expect(
      classes.description.hasPrefix("6 classes of \(vocabulary.count) words, the largest of ")
    )
  }

  @Test func `what can't be put into classes is refused`() throws {
    let (vocabulary, examples) = try Self.text(60)
    for count in [-1, 0, vocabulary.count + 1] {
      #expect(
        throws: RecurrentLMError.invalidArgument(
          name: "count",
          found: "\(count)",
          expected: "a number of classes in 1...\(vocabulary.count), the words of the vocabulary,"
        )
      ) { try WordClasses(of: examples, count: count, vocabulary: vocabulary) }
    }
    let other = try Vocabulary(words: vocabulary.words.reversed())
    let ofOther = try other.encode(TokenizedText(sentences: [["cat", "dog"]]))
    #expect(throws: RecurrentLMError.self) {
      try WordClasses(of: ofOther, count: 3, vocabulary: vocabulary)
    }
    #expect(throws: RecurrentLMError.noExamples) {
      try WordClasses(of: [], count: 3, vocabulary: vocabulary)
    }
    #expect(
      throws: RecurrentLMError.indexOutOfVocabulary(
        index: 99,
        position: 1,
        vocabularySize: vocabulary.count
      )
    ) {
      try WordClasses(of: [Example(x: [0, 1], y: [1, 99])], count: 3, vocabulary: vocabulary)
    }
    #expect(throws: RecurrentLMError.lengthsDiffer(x: 2, y: 1)) {
      try WordClasses(of: [Example(x: [0, 1], y: [1])], count: 3, vocabulary: vocabulary)
    }
    let classes = try WordClasses(of: examples, count: 3, vocabulary: vocabulary)
    #expect(
      throws: RecurrentLMError.invalidArgument(
        name: "number",
        found: "3",
        expected: "the number of a class in 0..<3"
      )
    ) {
      try classes.words(of: 3, vocabulary)
    }
    #expect(throws: RecurrentLMError.self) { try classes.words(of: 0, other) }
  }

  #if !DEBUG
  @Test func `two hundred classes of the fortunes take less than two seconds`() throws {
    let text = try Corpus.fortunes().tokenized()
    let vocabulary = try Vocabulary(of: text, size: 8000)
    let examples = try vocabulary.encode(text)
    // Other tests have the processor too: what counts is this thread's own time.
    func time() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
    let begin = time()
    let first = try WordClasses(of: examples, count: 200, vocabulary: vocabulary)
    #expect(time() - begin < 2)
    #expect(first == (try WordClasses(of: examples, count: 200, vocabulary: vocabulary)))
    let better = try first.words(of: first[#require(vocabulary["better"])], vocabulary)
    #expect(Set(better).isSuperset(of: ["more", "better", "less"]))
  }
  #endif
}
