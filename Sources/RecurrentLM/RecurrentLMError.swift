/// What can go wrong in the library, each case with the values that its message needs.
///
/// The wording is in `RecurrentLMError+Message.swift`.
public enum RecurrentLMError: Error, Hashable, Sendable {
  // Model

  /// A word's index is not in `0..<vocabularySize`.
  case indexOutOfVocabulary(index: Int, position: Int, vocabularySize: Int)

  // Files

  /// A file could not be opened or read.
  case unreadableFile(path: String, cause: String)

  // Text

  /// There is no file at a path.
  case missingText(path: String)

  /// A file has no text in it.
  case emptyText(path: String)

  /// A file has a header or blank lines only.
  case noDocuments(path: String)

  /// A file has a byte that isn't UTF-8: its row counted from 1, its offset from 0.
  case notUTF8(path: String, row: Int, byte: Int, value: UInt8)

  /// A CSV file has no column of that number or name.
  case noSuchColumn(String, columns: [String], path: String)

  /// A row of a CSV file has fewer fields than the column asked for needs.
  case shortRow(path: String, row: Int, fields: Int, columns: Int)

  /// A CSV file ends inside a quoted field that starts in a row.
  case unclosedQuote(path: String, row: Int)

  /// A character can't part the fields of a CSV file.
  case invalidDelimiter(String)

  /// The collection of fortunes isn't installed.
  case missingFortunes(searched: [String])

  /// A corpus or a text has no words.
  case noSentences(corpus: String)

  /// A vocabulary can't be as small as that.
  case vocabularyTooSmall(size: Int, minimum: Int)

  /// A list of words lacks one of the three tokens.
  case missingToken(String)

  /// A list of words has a word twice.
  case duplicateWord(String, first: Int, second: Int)

  /// Examples can't be parted by a share.
  case invalidSplit(validation: Double, count: Int)
}
