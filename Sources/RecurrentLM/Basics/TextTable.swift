/// Rows of short texts below a header, in columns, for descriptions of several lines.
package struct TextTable: CustomStringConvertible {
  private var rows: [[String]]
  private let leftAligned: Set<Int>

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - header: A title for each column.
  ///   - leftAligned: The columns that hold words; the others hold numbers.
  package init(_ header: [String], leftAligned: Set<Int>) {
    rows = [header]
    self.leftAligned = leftAligned
  }

  /// Adds a row.
  ///
  /// - Parameter row: As many texts as the header has.
  package mutating func add(_ row: [String]) { rows.append(row.map { shortened($0, to: 400) }) }

  /// The rows, two blanks between columns and none at the end of a line.
  package var description: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, text) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - text.count)
        line += column > 0 ? "  " : ""
        line += leftAligned.contains(column) ? text + padding : padding + text
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
