/// Reads the rows of a CSV text in bytes.
///
/// The states are those of Python's `_csv` module with `skipinitialspace`, `doublequote` and without
/// `strict`, on a file opened with `newline=""`: a row ends at a line feed, a carriage return or
/// both; after a closing quote that no delimiter follows the field goes on unquoted. Where Python
/// takes the end of the file for a closing quote, this reader says so in `isInsideQuotes`.
struct CSVReader {
  /// What `nextRow` found.
  enum Outcome {
    case row
    case end
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private var index = 0
  private var scratch: [UInt8] = []

  /// The row read last, counted from 1; lines without fields are rows too.
  private(set) var row = 0
  /// The number of fields in the row read last.
  private(set) var fieldCount = 0
  /// Whether the text ended inside quotes.
  private(set) var isInsideQuotes = false

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - bytes: The text, valid UTF-8.
  ///   - delimiter: The ASCII character that parts fields.
  init(bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
  }

  /// Reads the next row that has fields.
  ///
  /// - Parameters:
  ///   - column: The column to hand over, nil for all of them.
  ///   - take: Takes the fields that are handed over.
  /// - Returns: `.end` if there is no further row, or if it has no end (see `isInsideQuotes`).
  @inline(__always)
  mutating func nextRow(
    keeping column: Int?,
    into take: (String) -> Void = { _ in }
  ) -> Outcome {
    row += 1
    while index < bytes.count, isLineEnd(bytes[index]) {
      skipLineEnd()
      row += 1
    }
    guard index < bytes.count else { return .end }
    fieldCount = 0
    while true {
      let isKept = column == nil || column == fieldCount
      let isLast = field(isKept: isKept, take)
      if isInsideQuotes { return .end }
      fieldCount += 1
      if isLast { return .row }
    }
  }

  /// The row, counted from 1, in which a byte lies.
  ///
  /// - Parameters:
  ///   - offset: The offset of the byte; what comes before it is valid UTF-8.
  ///   - bytes: The text.
  ///   - delimiter: The ASCII character that parts fields.
  /// - Returns: The number of the row.
  static func row(
    of offset: Int,
    in bytes: UnsafeBufferPointer<UInt8>,
    delimiter: UInt8
  ) -> Int {
    var reader = CSVReader(bytes: .init(rebasing: bytes[..<offset]), delimiter: delimiter)
    var row = 1
    while reader.nextRow(keeping: -1) == .row { row = reader.row }
    let startsRow = offset > 0 && reader.isLineEnd(bytes[offset - 1])
    return reader.isInsideQuotes || startsRow ? reader.row : row
  }

  /// Reads a field and what ends it, and returns whether it ends the row too.
  @inline(__always)
  private mutating func field(isKept: Bool, _ take: (String) -> Void) -> Bool {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    if index < bytes.count, bytes[index] == 0x22 {
      scratch.removeAll(keepingCapacity: true)
      readQuoted(isKept: isKept)
      if isInsideQuotes { return true }
      let start = index
      skipUnquoted()
      if isKept {
        scratch.append(contentsOf: bytes[start..<index])
        take(String(decoding: scratch, as: UTF8.self))
      }
    } else {
      let start = index
      skipUnquoted()
      if isKept {
        take(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self))
      }
    }
    guard index < bytes.count else { return true }
    if bytes[index] == delimiter {
      index += 1
      return false
    }
    skipLineEnd()
    return true
  }

  /// Reads from an opening quote to behind the closing one.
  @inline(__always)
  private mutating func readQuoted(isKept: Bool) {
    index += 1
    var start = index
    while index < bytes.count {
      guard bytes[index] == 0x22 else {
        index += 1
        continue
      }
      if isKept { scratch.append(contentsOf: bytes[start..<index]) }
      index += 1
      guard index < bytes.count, bytes[index] == 0x22 else { return }
      // The second of two quotes is text.
      start = index
      index += 1
    }
    isInsideQuotes = true
  }

  @inline(__always)
  private mutating func skipUnquoted() {
    while index < bytes.count, bytes[index] != delimiter, !isLineEnd(bytes[index]) { index += 1 }
  }

  @inline(__always)
  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  @inline(__always)
  private mutating func skipLineEnd() {
    let isReturn = bytes[index] == 0x0D
    index += 1
    if isReturn, index < bytes.count, bytes[index] == 0x0A { index += 1 }
  }
}
