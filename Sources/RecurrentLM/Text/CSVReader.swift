/// Reads the rows of a CSV text in bytes.
///
/// The states are those of Python's `_csv` module with `skipinitialspace`, `doublequote` and without
/// `strict`, on a file opened with `newline=""`: a row ends at a line feed, a carriage return or
/// both; after a closing quote that no delimiter follows the field goes on unquoted; a quoted field
/// that is never closed ends where the text does.
package struct CSVReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private let ends: ByteSearch
  private static let quotes = ByteSearch(0x22, 0x22, 0x22)
  private var scratch: [UInt8] = []

  /// Where the next row begins, a byte offset.
  package private(set) var index: Int = 0
  /// Where the row read last begins, a byte offset.
  package private(set) var rowStart: Int = 0
  /// The number of fields in the row read last.
  package private(set) var fieldCount: Int = 0
  /// Where the quoted field begins that the end of the text ended, nil if there is none.
  package private(set) var openQuote: Int?

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - bytes: The text, valid UTF-8, without a byte order mark.
  ///   - delimiter: The ASCII character that parts fields; no blank, quote or line end.
  package init(bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    ends = ByteSearch(delimiter, 0x0A, 0x0D)
  }

  /// Reads the next row that has fields; lines without any are passed over.
  ///
  /// - Parameters:
  ///   - column: The column to hand over, counted from 0, nil for all of them.
  ///   - take: Takes the fields that are handed over.
  /// - Returns: Whether there was a row.
  /// - Complexity: O(length of the row).
  @inline(__always)
  package mutating func nextRow(keeping column: Int?, into take: (String) -> Void) -> Bool {
    while index < bytes.count, isLineEnd(bytes[index]) { index += 1 }
    guard index < bytes.count else { return false }
    rowStart = index
    fieldCount = 0
    var isLast = false
    while !isLast {
      isLast = field(isKept: column == nil || column == fieldCount, take)
      fieldCount += 1
    }
    return true
  }

  /// Reads a field and what ends it, and returns whether it ends the row too.
  @inline(__always)
  private mutating func field(isKept: Bool, _ take: (String) -> Void) -> Bool {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    if index < bytes.count, bytes[index] == 0x22 {
      readQuoted(isKept: isKept, take)
    } else {
      let start = index
      index = ends.firstIndex(in: bytes, from: index)
      if isKept { take(text(start..<index)) }
    }
    guard index < bytes.count else { return true }
    let end = bytes[index]
    index += 1
    if end == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
    return end != delimiter
  }

  /// Reads a field that begins with a quote.
  @inline(__always)
  private mutating func readQuoted(isKept: Bool, _ take: (String) -> Void) {
    scratch.removeAll(keepingCapacity: true)
    var start = index + 1
    var quote = Self.quotes.firstIndex(in: bytes, from: start)
    while quote + 1 < bytes.count, bytes[quote + 1] == 0x22 {
      // Of two quotes the first is text.
      if isKept { scratch.append(contentsOf: bytes[start...quote]) }
      start = quote + 2
      quote = Self.quotes.firstIndex(in: bytes, from: start)
    }
    if quote == bytes.count { openQuote = index }
    let rest = min(quote + 1, bytes.count)
    index = ends.firstIndex(in: bytes, from: rest)
    guard isKept else { return }
    if scratch.isEmpty, rest == index { return take(text(start..<quote)) }
    scratch.append(contentsOf: bytes[start..<quote])
    scratch.append(contentsOf: bytes[rest..<index])
    take(String(decoding: scratch, as: UTF8.self))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  @inline(__always)
  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
