#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How probable a model finds a sentence.
public struct SentenceScore: Hashable, Sendable {
  /// The words that were predicted, as the model knows them, SENTENCE_END last.
  public let words: [String]

  /// The logarithm of each word's probability given the words before it, in nats.
  public let logProbabilities: [Double]

  /// The logarithm of the sentence's probability, in nats: the sum of the words'.
  ///
  ///     log p(w_1, …, w_m) = Σ_i log p(w_i | w_1, …, w_{i-1})
  public var logProbability: Double { logProbabilities.reduce(0, +) }

  /// The logarithm of the probability per word, in nats, by which sentences of different lengths can
  /// be compared.
  public var logProbabilityPerWord: Double { logProbability / Double(words.count) }

  /// Among how many words the model hesitates on average, `exp(-logProbabilityPerWord)`.
  public var perplexity: Double { exp(-logProbabilityPerWord) }
}

extension SentenceScore: CustomStringConvertible {
  /// The three numbers in one line.
  public var description: String {
    """
    log probability \(decimal(logProbability, 4)), per word \
    \(decimal(logProbabilityPerWord, 4)), perplexity \(decimal(perplexity, 2))
    """
  }
}

extension LanguageModel {
  /// Scores a sentence that is already split into words.
  ///
  /// - Parameters:
  ///   - words: The words without the tokens of start and end; those that the vocabulary lacks count
  ///     as UNKNOWN_TOKEN.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The log probability of each word and of SENTENCE_END.
  /// - Throws: `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size.
  /// - Complexity: O(T · H · (H + C)).
  public func score(words: [String], _ vocabulary: Vocabulary) throws -> SentenceScore {
    guard vocabulary.count == vocabularySize else {
      throw RecurrentLMError.vocabularyMismatch(model: vocabularySize, vocabulary: vocabulary.count)
    }
    let indices = words.map { vocabulary[$0] ?? vocabulary.unknownIndex }
    let y = indices + [vocabulary.sentenceEndIndex]
    let o = try forward([vocabulary.sentenceStartIndex] + indices).o
    return SentenceScore(
      words: y.map { vocabulary[$0] },
      logProbabilities: y.enumerated().map { log(o[$0.offset, $0.element]) }
    )
  }
}
