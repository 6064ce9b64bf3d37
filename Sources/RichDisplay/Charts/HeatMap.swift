/// A matrix as a field of shades.
///
/// A large one is drawn in blocks, of which each shows its value of greatest magnitude: a mean
/// would hide the one large entry that is looked for.
package struct HeatMap: DisplayBlock {
  /// What the shades span.
  package enum Scale: Hashable, Sendable {
    /// From the least to the greatest value: for what has no sign, such as probabilities.
    case sequential

    /// From minus to plus the greatest magnitude, with zero clear: for weights and gradients.
    case diverging
  }

  /// How many rows and columns are drawn at most.
  static let cellLimit = 100

  /// What is shown.
  package var title: String

  /// The finding, for those who do not see the picture.
  package var alt: String

  /// The matrix, row by row; rows that are too short are filled up with NaN.
  package var values: [[Double]]

  /// The names of the rows, or none.
  package var rowLabels: [String]

  /// The names of the columns, or none.
  package var columnLabels: [String]

  /// What the rows are, such as `hidden unit`.
  package var rowTitle: String

  /// What the columns are, such as `time step`.
  package var columnTitle: String

  /// What the shades span.
  package var scale: Scale

  /// Makes a heat map.
  ///
  /// - Parameters:
  ///   - title: What is shown.
  ///   - alt: The finding.
  ///   - values: The matrix, row by row.
  ///   - rowLabels: The names of the rows.
  ///   - columnLabels: The names of the columns.
  ///   - rowTitle: What the rows are.
  ///   - columnTitle: What the columns are.
  ///   - scale: What the shades span.
  package init(
    title: String,
    alt: String,
    values: [[Double]],
    rowLabels: [String] = [],
    columnLabels: [String] = [],
    rowTitle: String = "",
    columnTitle: String = "",
    scale: Scale = .diverging
  ) {
    self.title = title
    self.alt = alt
    self.values = values
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.rowTitle = rowTitle
    self.columnTitle = columnTitle
    self.scale = scale
  }

  /// The picture, and below it the numbers if they are few.
  package var html: HTML {
    Figure.html(svg, alt: alt.isEmpty ? title : alt, data: isSmall ? table : nil)
  }

  /// The numbers if they are few; else the size, the bounds and a field of characters.
  package var plain: String {
    var lines = [title, alt == title ? "" : alt].map { PlainText.line($0) }.filter { !$0.isEmpty }
    lines.append(summary)
    if isSmall { lines.append(table.plain) } else { lines += field }
    return lines.joined(separator: "\n")
  }

  /// The size and the bounds of the matrix, and how it is drawn.
  var summary: String {
    let finite = values.joined().filter { usable($0) }
    guard let low = finite.min(), let high = finite.max() else { return "no data yet" }
    let columns = values.map(\.count).max() ?? 0
    let missing = values.count * columns - finite.count
    var parts = ["\(values.count) × \(columns)"]
    parts.append("\(NumberText.significant(low)) to \(NumberText.significant(high))")
    if missing > 0 { parts.append("\(NumberText.grouped(missing)) not finite (×)") }
    let blocks = self.blocks(limit: Self.cellLimit)
    if blocks.height > 1 || blocks.width > 1 {
      parts.append("greatest magnitude of each \(blocks.height) × \(blocks.width) block")
    }
    return parts.joined(separator: ", ")
  }

  private var isSmall: Bool {
    values.count <= 12 && (values.map(\.count).max() ?? 0) <= 12
  }

  private var table: Table {
    let count = values.map(\.count).max() ?? 0
    let columns = (0..<count).map { index in
      Table.Column(index < columnLabels.count ? columnLabels[index] : String(index), .right)
    }
    let rows = values.enumerated().map { index, row in
      [Table.Cell(index < rowLabels.count ? rowLabels[index] : String(index))]
        + row.map { Table.Cell(NumberText.significant($0, digits: 3)) }
    }
    return Table(
      caption: "",
      columns: [Table.Column(rowTitle)] + columns,
      rows: count == 0 ? [] : rows,
      hasRowHeaders: true
    )
  }

  private var field: [String] {
    let blocks = self.blocks(limit: 48)
    let span = self.span
    let steps = Array(" ░▒▓█")
    return blocks.values.map { row in
      "|"
        + row.map { value -> String in
          guard usable(value) else { return "×" }
          return String(steps[Int((min(1, abs(span.share(value))) * 4).rounded())])
        }.joined() + "|"
    }
  }
}
