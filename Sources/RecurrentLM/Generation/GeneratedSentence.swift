/// A sentence that a model made up.
public struct GeneratedSentence: Hashable, Sendable, CustomStringConvertible {
  /// The words, without the tokens of start and end.
  public let words: [String]

  /// The probability that the model gave to each word when it was its turn, `o_t[w]`.
  public let probabilities: [Double]

  /// Whether the model ended the sentence itself, before the maximum length did.
  public let isComplete: Bool

  /// The words with blanks between them.
  public var text: String { words.joined(separator: " ") }

  /// The words with blanks between them.
  public var description: String { text }
}
