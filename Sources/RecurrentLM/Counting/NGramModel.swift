/// A language model that only counts: how often each word followed the one, two, … words before it.
///
/// What was never seen must not be impossible, so each count gives a little away, and what it gives
/// goes to the words that are likely after a shorter context, down to all words alike. Two ways of
/// giving are in `Smoothing`. With h the context, h' the same without its oldest word, and w the
/// next word,
///
///     p(w | h) = a(h w) + γ(h) p(w | h')        p(w | h') = 1/C where h has no word left
///
/// Such a model needs no training beyond one reading, and a network that does not beat it has not
/// learnt what counting knows already: it is the opponent to name beside a perplexity.
///
///     let trigram = try NGramModel(of: training, vocabulary: vocabulary, order: 3)
///     try trigram.perplexity(on: heldOut)
///
/// Source: Chen and Goodman, "An empirical study of smoothing techniques for language modeling",
/// Computer Speech & Language 13 (1999).
public struct NGramModel: Sendable {
  /// The longest runs of words that a model counts.
  static let possibleOrders = 1...8

  /// How many words count at once, the predicted one among them: 2 for pairs, 3 for triples.
  public let order: Int

  /// The number of words C.
  public let vocabularySize: Int

  /// How probability is given to what was not seen.
  public let smoothing: Smoothing

  /// How many words were counted.
  public let wordCount: Int

  let counts: NGramCounts
  let weights: NGramWeights
  let vocabulary: VocabularyIdentity?

  /// Counts the words of sentences.
  ///
  /// - Parameters:
  ///   - examples: The sentences to count, such as a training set.
  ///   - vocabulary: The vocabulary that encoded them.
  ///   - order: How many words count at once, in `1...8`.
  ///   - smoothing: How probability is given to what was not seen.
  /// - Throws: `RecurrentLMError.invalidArgument` for an order or a discount out of range,
  ///   `.noExamples` if there are no words, `.otherVocabulary` or `.indexOutOfVocabulary` if the
  ///   sentences are of another vocabulary, `.lengthsDiffer` if the words and labels of one are not
  ///   equally many, `.notEnoughMemory`, or `CancellationError`.
  /// - Complexity: O(N · order) for N words: half a million triples take less than a second.
  public init(
    of examples: some Collection<Example>,
    vocabulary: Vocabulary,
    order: Int = 3,
    smoothing: Smoothing = .kneserNey()
  ) throws {
    try vocabulary.identity.check(examples)
    try self.init(
      of: examples,
      C: vocabulary.count,
      vocabulary: vocabulary.identity,
      sentenceStart: vocabulary.sentenceStartIndex,
      order: order,
      smoothing: smoothing
    )
  }

  /// Counts the words of sentences, which need not have been encoded by a vocabulary.
  init(
    of examples: some Collection<Example>,
    C: Int,
    vocabulary: VocabularyIdentity?,
    sentenceStart: Int,
    order: Int,
    smoothing: Smoothing
  ) throws {
    try Self.check(order: order, smoothing)
    var words = 0
    for example in examples {
      try Safepoint.pass()
      try example.check(vocabularySize: C)
      words += example.y.count
    }
    guard words > 0 else { throw RecurrentLMError.noExamples }
    self.order = order
    vocabularySize = C
    self.smoothing = smoothing
    wordCount = words
    self.vocabulary = vocabulary
    counts = try NGramCounts(of: examples, order: order, sentenceStart: sentenceStart)
    weights = try NGramWeights(counts, smoothing)
  }

  private static func check(order: Int, _ smoothing: Smoothing) throws {
    guard possibleOrders.contains(order) else {
      throw RecurrentLMError.invalidArgument(
        name: "order",
        found: "\(order)",
        expected: "a number of words in \(possibleOrders): 1 for single words, 2 for pairs"
      )
    }
    try smoothing.check()
  }
}

extension NGramModel: CustomStringConvertible {
  /// What it counts, and of how many words.
  public var description: String {
    let runs = order == 1 ? "single words" : "runs of up to \(order) words"
    return "NGramModel of \(runs), \(smoothing), counted in \(grouped(wordCount)) words, "
      + "C = \(grouped(vocabularySize))"
  }
}
