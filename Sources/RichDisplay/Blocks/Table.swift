/// A table: a caption, a header and rows, set with rules above and below as in a book.
package struct Table: DisplayBlock {
  /// A column's heading and how its cells stand.
  package struct Column: Hashable, Sendable {
    /// The heading.
    package var title: String

    /// Where the texts of the column stand; numbers belong to the right.
    package var alignment: Alignment

    /// Makes a column.
    ///
    /// - Parameters:
    ///   - title: The heading.
    ///   - alignment: Where the texts of the column stand.
    package init(_ title: String, _ alignment: Alignment = .left) {
      self.title = PlainText.shortened(title, to: 80)
      self.alignment = alignment
    }
  }

  /// What stands in one place of the table.
  package struct Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The text.
    package var text: String

    /// The heat behind the text, in `-1...1`, if there is any.
    package var heat: Double?

    /// What a pointer over the cell shows, if it shows anything.
    package var note: String?

    /// The words of the text on grounds of their own, where it has such.
    package var words: [ShadedText.Word] = []

    /// What stands between two of the words.
    package var separator = " "

    /// Makes a cell of shaded words.
    ///
    /// - Parameters:
    ///   - words: The words, in order.
    ///   - separator: What stands between two of them, a blank or nothing.
    package init(words: [ShadedText.Word], separator: String = " ") {
      self.init(words.map(\.text).joined(separator: separator))
      self.words = words
      self.separator = separator
    }

    /// Makes a cell.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - heat: The heat behind it, in `-1...1`.
    ///   - note: What a pointer over the cell shows.
    package init(_ text: String, heat: Double? = nil, note: String? = nil) {
      // A sentence has room, a picture in base64 has not.
      self.text = PlainText.shortened(text, to: 2000)
      self.heat = heat
      self.note = note
    }

    /// Makes a cell from a literal.
    ///
    /// - Parameter value: The text.
    package init(stringLiteral value: String) {
      self.init(value)
    }
  }

  /// What the table shows, in a sentence or a title.
  package var caption: String

  /// The columns.
  package var columns: [Column]

  /// The rows, each with as many cells as there are columns; missing ones are blank.
  package var rows: [[Cell]]

  /// Whether the first cell of each row names the row.
  package var hasRowHeaders: Bool

  /// How many rows are shown at most; a last line counts the others.
  package var rowLimit: Int

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - caption: What the table shows.
  ///   - columns: The columns.
  ///   - rows: The rows.
  ///   - hasRowHeaders: Whether the first cell of each row names the row.
  ///   - rowLimit: How many rows are shown at most.
  package init(
    caption: String,
    columns: [Column],
    rows: [[Cell]],
    hasRowHeaders: Bool = false,
    rowLimit: Int = 200
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.hasRowHeaders = hasRowHeaders
    self.rowLimit = max(0, rowLimit)
  }

  /// The rows that are shown.
  var shownRows: [[Cell]] {
    rows.prefix(rowLimit).map { row in
      columns.indices.map { $0 < row.count ? row[$0] : "" }
    }
  }

  /// The line about the rows that are not shown, if there are any.
  var remark: String? {
    let hidden = rows.count - rowLimit
    guard hidden > 0 else { return nil }
    return "… and \(NumberText.grouped(hidden)) more \(hidden == 1 ? "row" : "rows")"
  }
}
