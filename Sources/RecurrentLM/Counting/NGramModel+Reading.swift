#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension NGramModel: WordModel {
  /// The checksum of the vocabulary whose words were counted, nil if it is not known.
  public var vocabularyChecksum: String? { vocabulary?.checksum }

  /// The probability of a word after others.
  ///
  /// - Parameters:
  ///   - word: The word, in `0..<C`.
  ///   - words: The words before it, the oldest first, SENTENCE_START among them if the sentence
  ///     begins there; only the last `order - 1` count.
  /// - Returns: A number in `0...1`; over all words they add up to 1.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` for a word that is not in `0..<C`.
  /// - Complexity: O(order²).
  public func probability(of word: Int, after words: some Collection<Int>) throws -> Double {
    try check(word)
    return weights.probability(of: word, after: try node(of: words), counts, C: vocabularySize)
  }

  /// The probabilities of all words after others.
  ///
  /// - Parameter words: The words before, the oldest first; only the last `order - 1` count.
  /// - Returns: C probabilities that add up to 1, shape `[C]`.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` for a word that is not in `0..<C`, or
  ///   `CancellationError`.
  /// - Complexity: O(C · order).
  public func next(after words: some Collection<Int>) throws -> Vector {
    try probabilities(after: try node(of: words))
  }

  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log p(y_t | x_0, …, x_t)
  ///
  /// - Parameters:
  ///   - x: The words read, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · order).
  public func wordLosses(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double] {
    guard !x.isEmpty else { throw RecurrentLMError.emptySentence }
    try Example(x: Array(x), y: Array(y)).check(vocabularySize: vocabularySize)
    var losses: [Double] = []
    losses.reserveCapacity(x.count)
    var node: Int32 = 0
    for (t, (word, label)) in zip(x, y).enumerated() {
      if t.isMultiple(of: 4096) { try Safepoint.pass() }
      node = counts.context(after: node, word)
      losses.append(loss(of: label, after: node))
    }
    return losses
  }

  /// Checks that a word is in the vocabulary.
  func check(_ word: Int) throws { try checkWords([word], vocabularySize: vocabularySize) }

  /// The loss of a word after a context, 0 where rounding leaves one below it.
  func loss(of word: Int, after node: Int32) -> Double {
    atLeastZero(-log(weights.probability(of: word, after: node, counts, C: vocabularySize)))
  }

  /// The probabilities of all words after a context.
  func probabilities(after node: Int32) throws -> Vector {
    var p = Vector(count: vocabularySize)
    for word in 0..<vocabularySize {
      if word.isMultiple(of: 4096) { try Safepoint.pass() }
      p[word] = weights.probability(of: word, after: node, counts, C: vocabularySize)
    }
    return p
  }

  private func node(of words: some Collection<Int>) throws -> Int32 {
    let recent = Array(words.suffix(order - 1))
    try checkWords(recent, vocabularySize: vocabularySize)
    return recent.reduce(0) { counts.context(after: $0, $1) }
  }
}

extension Example {
  /// Checks that the words and the labels are equally many, and of a vocabulary of a size.
  func check(vocabularySize: Int) throws {
    guard x.count == y.count else {
      throw RecurrentLMError.lengthsDiffer(x: x.count, y: y.count)
    }
    try checkWords(x, vocabularySize: vocabularySize)
    try checkWords(y, vocabularySize: vocabularySize)
  }
}

/// Checks that words are in a vocabulary of a size.
private func checkWords(_ words: [Int], vocabularySize: Int) throws {
  for (position, word) in words.enumerated() where word < 0 || word >= vocabularySize {
    throw RecurrentLMError.indexOutOfVocabulary(
      index: word,
      position: position,
      vocabularySize: vocabularySize
    )
  }
}
