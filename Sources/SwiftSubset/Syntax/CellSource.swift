/// The text of a cell, for messages that point into it.
final class CellSource: Sendable {
  let cell: Int
  let text: String
  private let lines: [Substring]

  init(text: String, cell: Int) {
    self.text = text
    self.cell = cell
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// A piece of the text, on one line.
  func text(utf8Range: Range<Int>) -> String {
    let bytes = text.utf8.dropFirst(utf8Range.lowerBound).prefix(utf8Range.count)
    return String(Substring(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// The line (1-based), its text, and how many characters stand before the place in it.
  func location(utf8Offset: Int) -> (line: Int, text: String, column: Int) {
    var remaining = utf8Offset
    for (index, line) in lines.enumerated() {
      let length = line.utf8.count
      if remaining <= length || index == lines.count - 1 {
        let end = line.utf8.index(
          line.startIndex,
          offsetBy: max(0, min(remaining, length))
        )
        return (index + 1, String(line), line[..<end].count)
      }
      remaining -= length + 1
    }
    return (1, "", 0)
  }
}
