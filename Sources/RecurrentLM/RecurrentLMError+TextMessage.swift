extension RecurrentLMError {
  /// The wording of the errors of `Text`, empty for another error.
  var textMessage: String { corpusMessage ?? tableMessage ?? vocabularyMessage ?? "" }

  private var corpusMessage: String? {
    switch self {
    case .missingText(let path):
      "no file at '\(path)'; a relative path starts at the folder of the notebook"
    case .emptyText(let path): "'\(path)' is empty; expected text"
    case .noDocuments(let path):
      "'\(path)' has no documents: nothing but a header or blank lines was found"
    case .notUTF8(let path, let line, let byte, let value):
      "'\(path)' is not UTF-8: line \(line), byte \(byte) is 0x\(String(value, radix: 16)); "
        + "save it as UTF-8, or convert it with 'iconv -f latin1 -t utf-8'"
    case .missingFortunes(let searched):
      "the 'fortunes' collection is not installed (looked in "
        + searched.map { "'\($0)'" }.joined(separator: ", ")
        + "); install it with 'sudo apt install fortunes fortunes-min' or 'brew install fortune'"
    default: nil
    }
  }

  private var tableMessage: String? {
    switch self {
    case .noSuchColumn(let column, let columns, let path):
      "no column \(column) in '\(path)'; its columns are "
        + columns.enumerated().map { "\($0.offset) '\($0.element)'" }.joined(separator: ", ")
    case .shortRow(let path, let line, let byte, let fields, let columns):
      "the row at line \(line), byte \(byte) of '\(path)' has \(fields) "
        + "field\(fields == 1 ? "" : "s"), the header has \(columns); "
        + "put quotes around fields with delimiters or line breaks in them"
    case .unclosedQuote(let path, let line, let byte):
      "the quote at line \(line), byte \(byte) of '\(path)' is never closed; "
        + "end the field with '\"', and write a quote inside it twice"
    case .invalidDelimiter(let delimiter):
      "can't part fields by '\(delimiter)'; expected one ASCII character such as ',' or ';' "
        + "that is no quote, blank or line break"
    default: nil
    }
  }

  private var vocabularyMessage: String? {
    switch self {
    case .noSentences(let corpus):
      "no sentences in '\(corpus)'; expected at least one document with a word in it"
    case .vocabularyTooSmall(let size, let minimum):
      "a vocabulary of \(size) words is too small; expected \(minimum) or more, as "
        + "'SENTENCE_START', 'SENTENCE_END' and 'UNKNOWN_TOKEN' are in it"
    case .missingToken(let token):
      "no '\(token)' among the words; a vocabulary needs 'SENTENCE_START', 'SENTENCE_END' and "
        + "'UNKNOWN_TOKEN'"
    case .duplicateWord(let word, let first, let second):
      "'\(word)' is in the words twice, at \(first) and \(second); expected different words"
    case .invalidSplit(let validation, let count):
      "can't take \(validation) of \(count) examples to validate with; expected a share between "
        + "0 and 1 that leaves examples in both sets"
    default: nil
    }
  }
}
