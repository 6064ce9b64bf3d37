/// A sentence before and after it was taken apart.
public struct TokenizedSentence: Hashable, Sendable {
  /// The sentence as it was written.
  public let original: String

  /// Its words, in lower case and in order; or its characters.
  public let words: [String]

  /// What `words` holds.
  package let unit: TokenUnit
}

extension TokenizedSentence: CustomStringConvertible {
  /// Two lines: the sentence as it was written, and its words with bars between them.
  public var description: String {
    "written:  \(shortened(original, to: 20_000))\n\(counted(words.count, unit.noun)):  "
      + shortened(words.map { shortened($0) }.joined(separator: " | "), to: 40_000)
  }
}

extension TokenizedText {
  /// A sentence as it was written, beside the words that became of it.
  ///
  ///     text.sentence(142)
  ///
  /// - Parameter index: The number of the sentence, in `0..<sentenceCount`.
  /// - Returns: The sentence before and after.
  public func sentence(_ index: Int) -> TokenizedSentence {
    TokenizedSentence(original: original(index), words: sentences[index], unit: unit)
  }
}
