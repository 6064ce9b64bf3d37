extension Corpus {
  /// Reads one column of a CSV file; each field of it is a document.
  ///
  /// The first row is a header. Rows are read as Python's `csv` reads them with `skipinitialspace`:
  /// a quoted field may span lines, two quotes in it are one, blanks before a field are skipped.
  /// Lines without any field are skipped; the fields are taken as they are.
  ///
  /// - Parameters:
  ///   - path: A file in UTF-8, with or without a byte order mark.
  ///   - column: The number of the column, counted from 0.
  ///   - delimiter: What parts the fields, one ASCII character: `,`, `;` or a tab.
  /// - Throws: `RecurrentLMError.missingText`, `.unreadableFile` or `.emptyText` for the file,
  ///   `.noSuchColumn` naming the columns there are, `.notUTF8` naming the row and the byte,
  ///   `.shortRow`, `.unclosedQuote`, `.invalidDelimiter`, or `.noDocuments` if there is only a
  ///   header.
  /// - Complexity: O(size of the file).
  public init(csv path: String, column: Int = 0, delimiter: Character = ",") throws {
    try self.init(csv: path, delimiter: delimiter) { header in
      guard header.indices.contains(column) else {
        throw RecurrentLMError.noSuchColumn("\(column)", columns: header, path: path)
      }
      return column
    }
  }

  /// Reads the column of a CSV file that has a name; each field of it is a document.
  ///
  /// - Parameters:
  ///   - path: A file in UTF-8, with or without a byte order mark.
  ///   - column: The name of the column, as the first row has it.
  ///   - delimiter: What parts the fields, one ASCII character: `,`, `;` or a tab.
  /// - Throws: As the initializer that takes the column's number.
  /// - Complexity: O(size of the file).
  public init(csv path: String, column: String, delimiter: Character = ",") throws {
    try self.init(csv: path, delimiter: delimiter) { header in
      guard let index = header.firstIndex(of: column) else {
        throw RecurrentLMError.noSuchColumn("'\(column)'", columns: header, path: path)
      }
      return index
    }
  }

  private init(
    csv path: String,
    delimiter: Character,
    column: ([String]) throws -> Int
  ) throws {
    // A line break of two bytes is one `Character`, and `asciiValue` takes it for a line feed.
    guard let separator = delimiter.asciiValue, ![0x22, 0x0D, 0x0A, 0x20].contains(separator) else {
      throw RecurrentLMError.invalidDelimiter(String(delimiter))
    }
    let file = try TextFile(path: path)
    let documents = try file.withText { bytes in
      try file.validate(bytes) { offset in
        CSVReader.row(of: offset, in: bytes, delimiter: separator)
      }
      var reader = CSVReader(bytes: bytes, delimiter: separator)
      return try reader.documents(path: path, column: column)
    }
    guard !documents.isEmpty else { throw RecurrentLMError.noDocuments(path: path) }
    self.init(documents: documents, name: file.name)
  }
}

extension CSVReader {
  fileprivate mutating func documents(
    path: String,
    column: ([String]) throws -> Int
  ) throws -> [String] {
    var header: [String] = []
    guard nextRow(keeping: nil, into: { header.append($0) }) == .row else {
      if isInsideQuotes { throw RecurrentLMError.unclosedQuote(path: path, row: row) }
      throw RecurrentLMError.emptyText(path: path)
    }
    let column = try column(header)
    var documents: [String] = []
    while nextRow(keeping: column, into: { documents.append($0) }) == .row {
      if row & 0x3FF == 0 { try Safepoint.pass() }
      guard fieldCount > column else {
        throw RecurrentLMError.shortRow(
          path: path,
          row: row,
          fields: fieldCount,
          columns: header.count
        )
      }
    }
    if isInsideQuotes { throw RecurrentLMError.unclosedQuote(path: path, row: row) }
    return documents
  }
}
