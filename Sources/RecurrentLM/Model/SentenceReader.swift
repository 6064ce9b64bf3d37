/// What a model knows of a sentence whose words it reads one by one.
///
/// A value: of a copy that reads on, the original knows nothing, so that many sentences can go on from
/// the same beginning.
protocol SentenceReader {
  /// Reads the next word.
  ///
  /// - Parameter word: Its index.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if it is not in `0..<C`.
  mutating func read(_ word: Int) throws

  /// The probabilities of the word after those that were read, shape `[C]`.
  ///
  /// - Throws: `CancellationError`.
  func next() throws -> Vector

  /// The loss `-log p(word)` of a word after those that were read.
  func loss(of word: Int) throws -> Double
}

/// Reads with a network, from state to state.
struct NetworkReader: SentenceReader {
  private let model: any LanguageModel
  private var state: Vector
  private var scores: Vector

  /// Begins before the first word, where all words are alike.
  init(_ model: any LanguageModel) {
    self.model = model
    state = Vector(count: model.stateSize)
    scores = Vector(count: 0)
  }

  mutating func read(_ word: Int) throws {
    try Safepoint.pass()
    scores = try model.scores(after: word, state: &state)
  }

  func next() throws -> Vector { softmax(scores) }

  func loss(of word: Int) -> Double { negativeLogSoftmax(scores.values[...], word) }
}
