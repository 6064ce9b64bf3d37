extension RecurrentLMError: CustomStringConvertible {
  /// The message: what was expected, what was found, and how to go on.
  public var description: String {
    switch self {
    case .indexOutOfVocabulary(let index, let position, let vocabularySize):
      """
      word \(index) at position \(position) is not in the vocabulary: expected an index in \
      0..<\(vocabularySize)
      """
    case .unreadableFile(let path, let cause):
      "cannot read '\(path)': \(cause)"
    case .missingText, .emptyText, .noDocuments, .notUTF8, .missingFortunes, .noSuchColumn,
      .shortRow, .unclosedQuote, .invalidDelimiter, .noSentences, .vocabularyTooSmall,
      .missingToken, .duplicateWord, .invalidSplit:
      textMessage
    }
  }
}
