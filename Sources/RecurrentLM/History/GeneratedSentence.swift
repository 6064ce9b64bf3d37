/// A sentence that a model made up.
public struct GeneratedSentence: Hashable, Sendable, CustomStringConvertible {
  /// The words, the prompt's first, without the tokens of start and end.
  public let words: [String]

  /// The probability that the model gave to each word when it was its turn, `o_t[w]`.
  ///
  /// It is the model's own, before temperature and `topK`, and a prompt's words have one as well.
  public let probabilities: [Double]

  /// How many of the first words are the prompt's; the model drew those after them.
  public let promptLength: Int

  /// Whether the model ended the sentence itself, before the maximum length did.
  public let isComplete: Bool

  /// What the words are: words or characters.
  package let unit: TokenUnit

  /// The words with blanks between them; characters with nothing between them.
  public var text: String { unit.text(of: words) }

  /// The text, each of its words as long as a word is.
  public var description: String { unit.text(of: words.map { shortened($0) }) }
}
