#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How probable a model finds a sentence.
public struct SentenceScore: Hashable, Sendable {
  /// The words that were predicted, as the model knows them, SENTENCE_END last.
  public let words: [String]

  /// The same words as they were written: where `words` has UNKNOWN_TOKEN, the word that the
  /// vocabulary lacks.
  public let writtenWords: [String]

  /// What the words are: words or characters.
  package let unit: TokenUnit

  /// The logarithm of each word's probability given the words before it, in nats.
  ///
  /// Computed from the scores, so that a word with next to no probability has a number too;
  /// `-infinity` only for one whose score is that. A word that the vocabulary lacks has its share of
  /// what UNKNOWN_TOKEN has: see `score`.
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

  /// The words that the model read as UNKNOWN_TOKEN, in order.
  ///
  /// UNKNOWN_TOKEN stands for all rare words together and so is more probable than any of them; each
  /// unknown word is charged for how many there are.
  public var unknownWords: [String] {
    zip(words, writtenWords).filter { $0 == Vocabulary.unknown && $1 != $0 }.map(\.1)
  }

  /// The sentence as it was written, its words with blanks between them, without SENTENCE_END;
  /// characters have nothing between them.
  public var text: String { unit.text(of: writtenWords.dropLast()) }
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
