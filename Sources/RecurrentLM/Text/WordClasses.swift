/// Words that occur after the same words, in classes: what an output by classes first predicts.
///
///     let classes = try WordClasses(of: training, count: 200, vocabulary: vocabulary)
///     try classes.words(of: classes[vocabulary["better"]!], vocabulary)
///     // more, better, less, worse, faster, …
///
/// Each word is in one class. Two partitions are equal if they put the same words together under the
/// same numbers.
public struct WordClasses: Hashable, Sendable {
  /// The number of classes K.
  public let count: Int

  /// The class of each word, shape `[C]`, each in `0..<K`.
  public let classOfWord: [Int]

  /// The vocabulary whose words these are, nil if it is not known.
  var vocabulary: VocabularyIdentity? { origin.vocabulary }

  /// How often each word was to be predicted in the examples that the classes were made of, shape `[C]`;
  /// nil if it is not known.
  var counts: [Int]? { origin.counts }

  private let origin: WordOrigin

  /// The number of words C.
  public var vocabularySize: Int { classOfWord.count }

  /// Takes classes that are known to be in `0..<count`, none of them empty.
  init(count: Int, classOfWord: [Int], vocabulary: VocabularyIdentity?, counts: [Int]? = nil) {
    self.count = count
    self.classOfWord = classOfWord
    origin = WordOrigin(vocabulary: vocabulary, counts: counts)
  }

  /// Takes classes of words that no vocabulary is known of.
  package init(count: Int, classOfWord: [Int], counts: [Int]? = nil) {
    self.init(count: count, classOfWord: classOfWord, vocabulary: nil, counts: counts)
  }

  /// Puts the words of a vocabulary into classes by the words that they follow.
  ///
  ///     maximise Σ_{v,k} N(v, k) ln N(v, k) - Σ_k N(k) ln N(k)
  ///
  /// N(v, k) counts how often a word of class k follows the word v, and N(k) how often one occurs: the
  /// sum is the log probability of the text if a word depends on the one before it through its class,
  /// but for what no partition changes. Words are dealt out to the classes by their rank; then each, the
  /// most frequent first, goes to the class that gains most by it, six times over. A class
  /// has at most 400 words, or four times the mean if that is more, and it keeps its last. Gains are
  /// whole numbers, ties stay or go to the first class: the classes are the same on every machine.
  ///
  /// Source: J. Uszkoreit, T. Brants, "Distributed Word Clustering for Large Scale Class-Based Language
  /// Modeling in Machine Translation", ACL 2008; the algorithm is S. Martin's and others' of 1998.
  ///
  /// - Parameters:
  ///   - examples: The examples to be trained on: what is held out must not be counted.
  ///   - count: The number of classes K, in `1...C`. Near √C an output costs least.
  ///   - vocabulary: The vocabulary that encoded the examples.
  /// - Throws: `RecurrentLMError.invalidArgument` if there are less than one or more than C classes,
  ///   `.noExamples` if there is nothing to count, `.otherVocabulary`, `.indexOutOfVocabulary` or
  ///   `.lengthsDiffer` for examples that are not of the vocabulary, `.notEnoughMemory`, or
  ///   `CancellationError`.
  /// - Complexity: O(N + P · K), P the number of different pairs of words; a second for 200 classes of
  ///   8,000 words in half a million.
  public init(
    of examples: some Collection<Example>,
    count: Int = 200,
    vocabulary: Vocabulary
  ) throws {
    guard (1...vocabulary.count).contains(count) else {
      throw RecurrentLMError.invalidArgument(
        name: "count",
        found: "\(count)",
        expected: "a number of classes in 1...\(vocabulary.count), the words of the vocabulary,"
      )
    }
    try vocabulary.identity.check(examples)
    let pairs = try WordPairs(of: examples, vocabularySize: vocabulary.count)
    var exchange = try ClassExchange(of: pairs, classes: count)
    try exchange.run()
    self.init(
      count: count,
      classOfWord: exchange.numberedByFirstWord(),
      vocabulary: vocabulary.identity,
      counts: pairs.counts
    )
  }

  /// The class of a word.
  ///
  /// - Parameter word: The index of a word, in `0..<C`.
  public subscript(word: Int) -> Int {
    precondition(
      classOfWord.indices.contains(word),
      "index \(word) is outside the classes of \(vocabularySize) words"
    )
    return classOfWord[word]
  }

  /// The words of a class, the most frequent first.
  ///
  /// - Parameters:
  ///   - number: The number of the class, in `0..<K`.
  ///   - vocabulary: The vocabulary that the classes were made with.
  /// - Returns: The words, one or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if there is no such class, `.vocabularyMismatch` or
  ///   `.otherVocabulary` for another vocabulary.
  /// - Complexity: O(C).
  public func words(of number: Int, _ vocabulary: Vocabulary) throws -> [String] {
    guard (0..<count).contains(number) else {
      throw RecurrentLMError.invalidArgument(
        name: "number",
        found: "\(number)",
        expected: "the number of a class in 0..<\(count)"
      )
    }
    try check(vocabulary)
    return classOfWord.indices.filter { classOfWord[$0] == number }.map { vocabulary.words[$0] }
  }

  /// Checks that a vocabulary can be the one that the classes were made with.
  func check(_ vocabulary: Vocabulary) throws {
    guard vocabulary.count == vocabularySize else {
      throw RecurrentLMError.vocabularyMismatch(model: vocabularySize, vocabulary: vocabulary.count)
    }
    try self.vocabulary?.check(vocabulary.identity, of: "the vocabulary given")
  }
}

/// The vocabulary of some classes or of a tree, and how often its words occur.
///
/// It is no part of them: all are equal.
struct WordOrigin: Hashable, Sendable {
  let vocabulary: VocabularyIdentity?
  let counts: [Int]?

  static func == (one: WordOrigin, other: WordOrigin) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}

extension WordClasses: CustomStringConvertible {
  /// The number of classes and of words, and how many words the largest class has.
  public var description: String {
    var sizes = [Int](repeating: 0, count: count)
    for number in classOfWord { sizes[number] += 1 }
    return "\(countText) of \(counted(vocabularySize, "word")), "
      + "the largest of \(grouped(sizes.max() ?? 0))"
  }

  /// The number of classes, in words.
  var countText: String { count == 1 ? "1 class" : "\(grouped(count)) classes" }
}
