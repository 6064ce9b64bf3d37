/// A training pair with the words that its indices stand for.
public struct DecodedExample: Hashable, Sendable {
  /// The pair.
  public let example: Example

  /// The words read, shape `[T]`.
  public let x: [String]

  /// The words to predict, shape `[T]`.
  public let y: [String]
}

extension DecodedExample: CustomStringConvertible {
  /// A table with a row for each step: the word read, and the word to predict.
  public var description: String {
    var table = TextTable(["t", "x", "word read", "y", "word to predict"], leftAligned: [2, 4])
    for t in x.indices {
      table.add(["\(t)", "\(example.x[t])", x[t], "\(example.y[t])", y[t]])
    }
    return table.description
  }
}

extension Example {
  /// The pair with the words that its indices stand for.
  ///
  ///     try examples[142].decoded(by: vocabulary)
  ///
  /// - Parameter vocabulary: The vocabulary that the pair was encoded with.
  /// - Returns: The words read and the words to predict.
  /// - Throws: `RecurrentLMError.lengthsDiffer` if `x` and `y` are not of one length,
  ///   `RecurrentLMError.indexOutOfVocabulary` if an index isn't in `0..<C`,
  ///   `RecurrentLMError.otherVocabulary` if another vocabulary encoded the pair.
  public func decoded(by vocabulary: Vocabulary) throws -> DecodedExample {
    try self.vocabulary?.check(vocabulary.identity, of: "the vocabulary given")
    guard x.count == y.count else {
      throw RecurrentLMError.lengthsDiffer(x: x.count, y: y.count)
    }
    return DecodedExample(
      example: self,
      x: try vocabulary.decodeWords(x),
      y: try vocabulary.decodeWords(y)
    )
  }
}
