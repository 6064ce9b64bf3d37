// The loss of a set of sentences.
//
//     L = -(1/N) Σ_t log p(y_t | x_0, …, x_t)        N words in all

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension WordModel {
  /// The loss of a set of examples, summed over all their words, in nats: sentence by sentence.
  ///
  ///     L = -Σ log p(y_t | x_0, …, x_t)
  ///
  /// - Parameter examples: Sentences as pairs of words and labels.
  /// - Returns: A number of nats, 0 for no examples.
  /// - Throws: `RecurrentLMError.otherVocabulary` if the model learnt with another vocabulary than that
  ///   of the examples, `.indexOutOfVocabulary` or another fault of a sentence, or
  ///   `CancellationError`.
  /// - Complexity: That of `wordLosses` for all sentences.
  public func totalLoss(on examples: some Collection<Example>) throws -> Double {
    try checkVocabulary(of: examples)
    return try Meter.measureLoss(of: examples) { meter in
      var total = 0.0
      for example in examples {
        try Safepoint.pass()
        total += try wordLosses(example.x, example.y).reduce(0, +)
        meter.advance()
      }
      return total
    }
  }

  /// The loss of a set of examples, in nats per word.
  ///
  ///     L = -(1/N) Σ log p(y_t | x_0, …, x_t)
  ///
  /// A model that predicts at random costs log C, 8.987197 for 8000 words.
  ///
  /// Every rare word is `UNKNOWN_TOKEN`, which makes it a frequent word and cheap to predict. With
  /// `without: vocabulary.unknownIndex` the model still reads it, but where it is the label nothing
  /// is counted: neither its loss nor the word in N.
  ///
  /// - Parameters:
  ///   - examples: Sentences as pairs of words and labels.
  ///   - word: The label that is left out of the mean, in `0..<C`, or nil for none.
  /// - Returns: A number of nats, 0 or more.
  /// - Throws: `RecurrentLMError.noExamples` if there are no words,
  ///   `RecurrentLMError.otherVocabulary` if the model learnt with another vocabulary than that of the
  ///   examples, `RecurrentLMError.indexOutOfVocabulary` or another fault of a sentence,
  ///   `RecurrentLMError.invalidArgument` if the word left out is not in `0..<C`, or
  ///   `CancellationError`.
  /// - Complexity: That of `wordLosses` for N words: O(N · H · (H + C)) for a network.
  public func loss(on examples: some Collection<Example>, without word: Int? = nil) throws -> Double
  {
    if let word { return try loss(on: examples, withoutLabel: word) }
    let words = examples.reduce(0) { $0 + $1.y.count }
    guard words > 0 else { throw RecurrentLMError.noExamples }
    return try totalLoss(on: examples) / Double(words)
  }

  /// The perplexity of a set of examples: among how many words the model hesitates, on average.
  ///
  ///     perplexity = exp(L)
  ///
  /// - Parameters:
  ///   - examples: Sentences as pairs of words and labels.
  ///   - word: The label that is left out of the mean, such as `vocabulary.unknownIndex`, or nil
  ///     for none; see `loss(on:without:)`.
  /// - Returns: A number of words, 1 or more; C for a model that predicts at random.
  /// - Throws: `RecurrentLMError.noExamples` if there are no words,
  ///   `RecurrentLMError.otherVocabulary` if the model learnt with another vocabulary than that of the
  ///   examples, `RecurrentLMError.indexOutOfVocabulary` or another fault of a sentence,
  ///   `RecurrentLMError.invalidArgument` if the word left out is not in `0..<C`, or
  ///   `CancellationError`.
  /// - Complexity: That of `wordLosses` for N words: O(N · H · (H + C)) for a network.
  public func perplexity(
    on examples: some Collection<Example>,
    without word: Int? = nil
  ) throws -> Double {
    exp(try loss(on: examples, without: word))
  }

  private func loss(
    on examples: some Collection<Example>,
    withoutLabel word: Int
  ) throws -> Double {
    guard (0..<vocabularySize).contains(word) else {
      throw RecurrentLMError.invalidArgument(
        name: "without",
        found: "\(word)",
        expected: "the index of a word in 0..<\(vocabularySize)"
      )
    }
    try checkVocabulary(of: examples)
    var (total, words) = (0.0, 0)
    try Meter.measureLoss(of: examples) { meter in
      for example in examples {
        try Safepoint.pass()
        let losses = try wordLosses(example.x, example.y)
        for (loss, label) in zip(losses, example.y) where label != word {
          total += loss
          words += 1
        }
        meter.advance()
      }
    }
    guard words > 0 else { throw RecurrentLMError.noExamples }
    return total / Double(words)
  }
}

extension LanguageModel {
  /// The loss of a set of examples, summed over all their words, in nats.
  ///
  ///     L = -Σ log o_t[y_t]
  ///
  /// - Parameter examples: Sentences as pairs of words and labels.
  /// - Returns: A number of nats, 0 for no examples.
  /// - Throws: `RecurrentLMError.otherVocabulary` if the model learnt with another vocabulary than that
  ///   of the examples, `.indexOutOfVocabulary` or another fault of a sentence, or
  ///   `CancellationError`.
  /// - Complexity: O(N · H · (H + C)).
  public func totalLoss(on examples: some Collection<Example>) throws -> Double {
    try checkVocabulary(of: examples)
    if let engineModel { return try engineModel.totalLossInBatches(on: examples) }
    return try Meter.measureLoss(of: examples) { meter in
      var total = 0.0
      for example in examples {
        try Safepoint.pass()
        total += try sentenceLoss(example.x, example.y)
        meter.advance()
      }
      return total
    }
  }
}

extension Meter {
  /// Measures the loss of examples, which are its parts.
  static func measureLoss<Result>(
    of examples: some Collection<Example>,
    _ body: (Meter) throws -> Result
  ) rethrows -> Result {
    let count = watcher == nil ? 0 : examples.count
    return try measure("the loss of \(counted(count, "example"))", of: count, body)
  }
}

/// A loss, 0 where rounding left it below.
///
/// `max(0, loss)` would make 0 of what is not a number.
func atLeastZero(_ loss: Double) -> Double { loss < 0 ? 0 : loss }
