/// The text of a cell, for messages that point into it.
///
/// A line ends where it does for the parser: at `\n`, `\r\n` or a lone `\r`.
final class CellSource: Sendable {
  let cell: Int
  let text: String
  /// Where each line starts, in UTF-8 code units.
  private let lineStarts: [Int]

  init(text: String, cell: Int) {
    self.text = text
    self.cell = cell
    lineStarts = Self.lineStarts(in: text)
  }

  private static func lineStarts(in text: String) -> [Int] {
    var starts = [0]
    var isAfterReturn = false
    for (offset, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "\n"), isAfterReturn {
        starts[starts.count - 1] = offset + 1
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        starts.append(offset + 1)
      }
      isAfterReturn = byte == UInt8(ascii: "\r")
    }
    return starts
  }

  /// A piece of the text, on one line.
  func text(utf8Range: Range<Int>) -> String {
    let bytes = text.utf8.dropFirst(utf8Range.lowerBound).prefix(utf8Range.count)
    return String(Substring(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// The line (1-based), its text, and how many characters stand before the place in it.
  ///
  /// - Complexity: O(log n) in the number of lines, and what it takes to go there in the text.
  func location(utf8Offset: Int) -> (line: Int, text: String, column: Int) {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= utf8Offset { low = middle } else { high = middle }
    }
    let end = low + 1 < lineStarts.count ? lineStarts[low + 1] : text.utf8.count
    let start = text.utf8.index(text.startIndex, offsetBy: lineStarts[low])
    let line = text[start..<text.utf8.index(start, offsetBy: end - lineStarts[low])]
    // By bytes: a letter with very many marks would be brought into order for each comparison.
    let isEnd: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let shown = line[..<(line.utf8.firstIndex(where: isEnd) ?? line.endIndex)]
    let column = max(0, min(utf8Offset - lineStarts[low], shown.utf8.count))
    let place = shown.utf8.index(shown.startIndex, offsetBy: column)
    return (low + 1, String(shown), shown[..<place].count)
  }
}
