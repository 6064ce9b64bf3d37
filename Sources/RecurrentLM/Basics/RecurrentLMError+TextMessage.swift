extension RecurrentLMError {
  /// The wording of the errors of `Text`, empty for another error.
  var textMessage: String { corpusMessage ?? tableMessage ?? vocabularyMessage ?? "" }

  private var corpusMessage: String? {
    switch self {
    case .missingText(let path):
      "no file at \(quoted(path: path)); a relative path starts at the folder of the notebook"
    case .emptyText(let path): "\(quoted(path: path)) is empty; expected text"
    case .noDocuments(let path):
      "\(quoted(path: path)) has no documents: nothing but a header or blank lines was found"
    case .notUTF8(let path, let line, let byte, let value, let guess):
      "\(quoted(path: path)) is not UTF-8: line \(line), byte \(byte) is "
        + "0x\(String(value, radix: 16)); \(advice(guess))"
    case .notInEncoding(let path, let encoding, let byte):
      "\(quoted(path: path)) is not in \(quoted(encoding)): it has no character for byte \(byte); "
        + "give 'encoding' the one that the file was saved in"
    case .unknownEncoding(let name):
      "no encoding \(quoted(name)) is known; expected one such as '.windows1252' or a name that "
        + "'iconv -l' lists"
    case .missingFortunes(let searched):
      "the 'fortunes' collection is not installed (looked in "
        + listed(searched) { quoted(path: $0) }
        + "); install it with 'sudo apt install fortunes fortunes-min' or 'brew install fortune'"
    default: nil
    }
  }

  private func advice(_ guess: TextEncoding?) -> String {
    switch guess {
    case nil:
      "the text before it is UTF-8, so the byte is damaged, or two files of different encodings "
        + "were put together: mend it in an editor"
    case .utf16LittleEndian: "it looks like UTF-16: read it with 'encoding: .utf16LittleEndian'"
    case .utf16BigEndian: "it looks like UTF-16: read it with 'encoding: .utf16BigEndian'"
    default:
      "save it as UTF-8, or say what it is: 'encoding: .windows1252' for western languages, "
        + "'.windows1251' for Cyrillic, '.gb18030' for Chinese, '.shiftJIS' for Japanese"
    }
  }

  private var tableMessage: String? {
    switch self {
    case .noSuchColumn(let column, let columns, let path):
      "no column \(shortened(column)) in \(quoted(path: path)); its columns are "
        + listed(columns.indices) { "\($0) \(quoted(columns[$0]))" }
    case .shortRow(let path, let line, let byte, let fields, let columns):
      "the row at line \(line), byte \(byte) of \(quoted(path: path)) has "
        + "\(counted(fields, "field")), the header has \(grouped(columns)); "
        + "put quotes around fields with delimiters or line breaks in them"
    case .unclosedQuote(let path, let line, let byte):
      "the quote at line \(line), byte \(byte) of \(quoted(path: path)) is never closed; "
        + "end the field with '\"', and write a quote inside it twice"
    case .badLine(let path, let line, let cause):
      "line \(line) of \(quoted(path: path)) \(text(of: cause)); 'skippingBadRows: true' passes over "
        + "such lines"
    case .invalidDelimiter(let delimiter):
      "can't part fields by \(quoted(delimiter)); expected one ASCII character such as ',' or ';' "
        + "that is no quote, blank or line break"
    default: nil
    }
  }

  private func text(of fault: JSONLineFault) -> String {
    switch fault {
    case .notAnObject: "is no JSON object"
    case .aList: "begins a JSON list, expected an object in each line ('jq -c .[]' makes them)"
    case .noField(let field, let fields):
      "has no field \(quoted(field)), its fields are \(listed(fields) { quoted($0) })"
    case .notText(let field): "has something else than text in the field \(quoted(field))"
    }
  }

  private var vocabularyMessage: String? {
    switch self {
    case .noSentences(let corpus):
      "no sentences in \(quoted(path: corpus)); expected at least one document with a word in it"
    case .vocabularyTooSmall(let size, let minimum):
      "a vocabulary of \(counted(size, "word")) is too small; expected \(minimum) or more, as "
        + "'SENTENCE_START', 'SENTENCE_END' and 'UNKNOWN_TOKEN' are in it"
    case .missingToken(let token):
      "no \(quoted(token)) among the words; a vocabulary needs 'SENTENCE_START', 'SENTENCE_END' and "
        + "'UNKNOWN_TOKEN'"
    case .duplicateWord(let word, let first, let second):
      "\(quoted(word)) is in the words twice, at \(first) and \(second); expected different words"
    case .invalidSplit(let validation, let count):
      "can't take \(shortest(validation)) of \(counted(count, "example")) to validate with; expected a share between "
        + "0 and 1 that leaves examples in both sets"
    default: nil
    }
  }
}
