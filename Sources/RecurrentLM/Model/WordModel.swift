/// A model that predicts the next word of a sentence.
///
///     p(w_1, …, w_m) = Π p(w_i | w_1, …, w_{i-1})
///
/// A network (`LanguageModel`) is one, so are counts of words that followed one another
/// (`NGramModel`) and a mixture of two models (`MixtureModel`). Whatever takes a `WordModel` works
/// with all of them: their losses and perplexities can be compared, they score and write sentences.
public protocol WordModel: CustomStringConvertible {
  /// The number of words C.
  var vocabularySize: Int { get }

  /// The checksum of the vocabulary that the model learnt with, nil if it is not known.
  var vocabularyChecksum: String? { get }

  /// Reads words and predicts the next.
  ///
  /// - Parameter words: The words read, SENTENCE_START first.
  /// - Returns: The probabilities of the word after them, shape `[C]`.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if a word is not in `0..<C`,
  ///   `.emptySentence` if there are none and the model has to read one, or `CancellationError`.
  func next(after words: some Collection<Int>) throws -> Vector

  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log p(y_t | x_0, …, x_t)
  ///
  /// A network computes it from the scores `z`, log Σ_w exp(z_t[w]) - z_t[y_t]: where the
  /// probability is too small for a number, its logarithm is not.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: That of the model: O(T · H · (H + C)) for a network, O(T · order) for counts.
  func wordLosses(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double]

  /// The loss of a set of examples, summed over all their words, in nats.
  ///
  ///     L = -Σ log p(y_t | x_0, …, x_t)
  ///
  /// - Parameter examples: Sentences as pairs of words and labels.
  /// - Returns: A number of nats, 0 for no examples.
  /// - Throws: `RecurrentLMError.otherVocabulary` if the model learnt with another vocabulary than that
  ///   of the examples, `.indexOutOfVocabulary` or another fault of a sentence, or
  ///   `CancellationError`.
  /// - Complexity: That of `wordLosses` for all sentences.
  func totalLoss(on examples: some Collection<Example>) throws -> Double
}

// Whether words mean to a model what they meant when it learnt: it computes with indices, and the
// indices of any vocabulary of its size are as good to it as those that it learnt with. The numbers
// that come out look like others and mean nothing.

extension WordModel {
  /// What tells the vocabulary that the model learnt with, nil if it is not known.
  var vocabularyIdentity: VocabularyIdentity? {
    vocabularyChecksum.flatMap { VocabularyIdentity(checksum: $0) }
  }

  /// Checks that a vocabulary can be the one that the model was made with.
  ///
  /// - Parameter vocabulary: The vocabulary.
  /// - Throws: `RecurrentLMError.vocabularyMismatch` if it has another size,
  ///   `RecurrentLMError.otherVocabulary` if the model learnt with other words.
  /// - Complexity: O(1).
  func checkVocabulary(_ vocabulary: Vocabulary) throws {
    guard vocabulary.count == vocabularySize else {
      throw RecurrentLMError.vocabularyMismatch(model: vocabularySize, vocabulary: vocabulary.count)
    }
    try vocabularyIdentity?.check(vocabulary.identity, of: "the vocabulary given")
  }

  /// Checks that examples can be of the vocabulary that the model was made with.
  ///
  /// Examples that no vocabulary encoded are taken as they are.
  ///
  /// - Parameter examples: The examples.
  /// - Throws: `RecurrentLMError.otherVocabulary` if one is of another.
  /// - Complexity: O(number of examples).
  func checkVocabulary(of examples: some Collection<Example>) throws {
    try vocabularyIdentity?.check(examples)
  }
}
