extension Corpus {
  /// Reads one column of a CSV file; each field of it is a document.
  ///
  /// The first row is a header, unless `hasHeader` is false. Rows are those that Python's `csv` reads with `skipinitialspace`: a
  /// quoted field may span lines, two quotes in it are one, blanks before a field are skipped, and a
  /// quoted field that is never closed goes on to the end of the file. Lines without any field are
  /// skipped; the fields are taken as they are.
  ///
  /// - Parameters:
  ///   - path: A file in UTF-8, with or without a byte order mark.
  ///   - column: The number of the column, counted from 0.
  ///   - delimiter: What parts the fields, one ASCII character: `,`, `;` or a tab.
  ///   - hasHeader: Whether the first row names the columns; otherwise it is a document like the others.
  ///   - skippingBadRows: Whether rows with too few fields, or with bytes that are not UTF-8, are passed
  ///     over and counted in `skippedRowCount`, rather than an error.
  ///   - encoding: The encoding of the file; a byte order mark counts more.
  ///   - onProgress: Told once a mebibyte how much is read; what it throws ends the reading.
  /// - Throws: `RecurrentLMError.missingText`, `.unreadableFile` or `.emptyText` for the file,
  ///   `.noSuchColumn` naming the columns there are, `.notUTF8` or `.shortRow` naming the line and
  ///   the byte, `.unclosedQuote` doing so if the field has more than the 131,072 characters that
  ///   Python allows, `.invalidDelimiter`, or `.noDocuments` if there is only a header;
  ///   `CancellationError` if the task is cancelled.
  /// - Complexity: O(size of the file).
  public init(
    csv path: String,
    column: Int = 0,
    delimiter: Character = ",",
    hasHeader: Bool = true,
    skippingBadRows: Bool = false,
    encoding: TextEncoding = .utf8,
    onProgress: (ReadingProgress) throws -> Void = { _ in }
  ) throws {
    let form = CSVForm(delimiter: delimiter, hasHeader: hasHeader, skipsBadRows: skippingBadRows)
    try self.init(csv: path, form, encoding, onProgress: onProgress) { header in
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
  ///   - skippingBadRows: Whether rows with too few fields, or with bytes that are not UTF-8, are passed
  ///     over and counted in `skippedRowCount`, rather than an error.
  ///   - encoding: The encoding of the file; a byte order mark counts more.
  ///   - onProgress: Told once a mebibyte how much is read; what it throws ends the reading.
  /// - Throws: As the initializer that takes the column's number.
  /// - Complexity: O(size of the file).
  public init(
    csv path: String,
    column: String,
    delimiter: Character = ",",
    skippingBadRows: Bool = false,
    encoding: TextEncoding = .utf8,
    onProgress: (ReadingProgress) throws -> Void = { _ in }
  ) throws {
    let form = CSVForm(delimiter: delimiter, hasHeader: true, skipsBadRows: skippingBadRows)
    try self.init(csv: path, form, encoding, onProgress: onProgress) { header in
      guard let index = header.firstIndex(of: column) else {
        throw RecurrentLMError.noSuchColumn("'\(column)'", columns: header, path: path)
      }
      return index
    }
  }

  private init(
    csv path: String,
    _ form: CSVForm,
    _ encoding: TextEncoding,
    onProgress: (ReadingProgress) throws -> Void,
    column: ([String]) throws -> Int
  ) throws {
    let separator = try form.separator()
    let file = try TextFile(path: path, encoding: encoding)
    let (documents, skipped) = try file.withText { bytes in
      if !form.skipsBadRows { try file.validate(bytes) }
      let reader = CSVReader(bytes: bytes, delimiter: separator)
      var table = CSVColumn(reader: reader, file: file, bytes: bytes, form: form)
      return (try table.documents(column: column, onProgress: onProgress), table.skipped)
    }
    guard !documents.isEmpty else { throw RecurrentLMError.noDocuments(path: path) }
    self.init(documents: documents, name: file.name, skippedRowCount: skipped)
  }
}

/// How a table is written, and how strictly it is read.
private struct CSVForm {
  let delimiter: Character
  let hasHeader: Bool
  let skipsBadRows: Bool

  /// The delimiter as the reader needs it.
  func separator() throws -> UInt8 {
    // A line break of two bytes is one `Character`, and `asciiValue` takes it for a line feed.
    guard let separator = delimiter.asciiValue, ![0x22, 0x0D, 0x0A, 0x20].contains(separator) else {
      throw RecurrentLMError.invalidDelimiter(String(delimiter))
    }
    return separator
  }
}

/// One column of a file, and what can be wrong with its rows.
private struct CSVColumn {
  /// Python refuses longer fields (`csv.field_size_limit()`), which tells it of a forgotten quote.
  static let longestOpenField = 131_072

  var reader: CSVReader
  let file: TextFile
  let bytes: UnsafeBufferPointer<UInt8>
  let form: CSVForm

  /// The rows that were passed over.
  private(set) var skipped = 0

  init(
    reader: CSVReader,
    file: TextFile,
    bytes: UnsafeBufferPointer<UInt8>,
    form: CSVForm
  ) {
    self.reader = reader
    self.file = file
    self.bytes = bytes
    self.form = form
  }

  mutating func documents(
    column: ([String]) throws -> Int,
    onProgress: (ReadingProgress) throws -> Void
  ) throws -> [String] {
    let name = file.name
    return try Meter.measure("reading \(quoted(name))", of: bytes.count) { meter in
      try documents(column: column, onProgress: onProgress, meter)
    }
  }

  private mutating func documents(
    column: ([String]) throws -> Int,
    onProgress: (ReadingProgress) throws -> Void,
    _ meter: Meter
  ) throws -> [String] {
    var header: [String] = []
    guard reader.nextRow(keeping: nil, into: { header.append($0) }) else {
      throw RecurrentLMError.emptyText(path: file.path)
    }
    try checkQuotes()
    let column = try column(header)
    var documents = form.hasHeader ? [] : [header[column]]
    var (rows, measured) = (0, 0)
    var nextReport = 1 << 20
    while reader.nextRow(keeping: column, into: { documents.append($0) }) {
      rows += 1
      if rows & 0x3FF == 0 {
        try Safepoint.pass()
        meter.advance(by: reader.index - measured)
        measured = reader.index
      }
      if form.skipsBadRows, reader.fieldCount <= column || !isRowUTF8 {
        if reader.fieldCount > column { documents.removeLast() }
        skipped += 1
      }
      guard reader.fieldCount > column || form.skipsBadRows else {
        throw shortRow(columns: header.count)
      }
      guard reader.index >= nextReport else { continue }
      nextReport = reader.index + 1 << 20
      try Safepoint.pass()
      try onProgress(progress(documents))
    }
    try checkQuotes()
    try onProgress(progress(documents))
    return documents
  }

  /// Whether the row read last is UTF-8.
  private var isRowUTF8: Bool {
    let row = UnsafeBufferPointer(rebasing: bytes[reader.rowStart..<reader.index])
    return UTF8Validation.isValid(row)
  }

  private func progress(_ documents: [String]) -> ReadingProgress {
    ReadingProgress(
      bytesRead: reader.index + file.byteOrderMarkCount,
      bytesInAll: bytes.count + file.byteOrderMarkCount,
      documentCount: documents.count
    )
  }

  private func checkQuotes() throws {
    guard let quote = reader.openQuote else { return }
    // Every quote behind the opening one is half of a pair that stands for one.
    let field = bytes[(quote + 1)...]
    let characters = field.count { $0 & 0xC0 != 0x80 } - field.count { $0 == 0x22 } / 2
    guard characters > Self.longestOpenField else { return }
    let place = file.place(of: quote, in: bytes)
    throw RecurrentLMError.unclosedQuote(path: file.path, line: place.line, byte: place.byte)
  }

  private func shortRow(columns: Int) -> RecurrentLMError {
    let place = file.place(of: reader.rowStart, in: bytes)
    return .shortRow(
      path: file.path,
      line: place.line,
      byte: place.byte,
      fields: reader.fieldCount,
      columns: columns
    )
  }
}
