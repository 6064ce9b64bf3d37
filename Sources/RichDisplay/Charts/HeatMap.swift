/// A matrix as a field of shades.
///
/// A large one is drawn in blocks, of which each shows its greatest value, or its value of greatest
/// magnitude where there are signs: a mean would hide the one large entry that is looked for.
package struct HeatMap: DisplayBlock {
  /// What the shades span.
  package enum Scale: Hashable, Sendable {
    /// From the least to the greatest value: for what has no sign, such as probabilities.
    case sequential

    /// From minus to plus the greatest magnitude, with zero clear: for weights and gradients.
    case diverging

    /// From the least to the greatest value above zero, in equal steps of the logarithm: for errors
    /// of many sizes. Where there is a limit, the scale ends there; from where it begins can be
    /// said, so that several pictures have one scale.
    case logarithmic(from: Double? = nil)
  }

  /// Cells that have nothing to show; they are grey.
  package struct Blank: Hashable, Sendable {
    /// Which cells they are, row by row.
    package var cells: [[Bool]]

    /// What they have in common, such as `both zero`.
    package var label: String

    /// Names cells.
    ///
    /// - Parameters:
    ///   - label: What they have in common.
    ///   - cells: Which they are, row by row.
    package init(_ label: String, _ cells: [[Bool]]) {
      self.label = label
      self.cells = cells
    }

    /// Whether a cell is one of them.
    func holds(_ row: Int, _ column: Int) -> Bool {
      row < cells.count && column < cells[row].count && cells[row][column]
    }
  }

  /// A value above which cells are crossed out.
  package struct Limit: Hashable, Sendable {
    /// The value.
    package var value: Double

    /// What is above it, such as `failed`.
    package var label: String

    /// Sets a limit.
    ///
    /// - Parameters:
    ///   - label: What is above it.
    ///   - value: The value.
    package init(_ label: String, above value: Double) {
      self.label = label
      self.value = value
    }
  }

  /// How many rows, and how many columns are drawn at most.
  static let sideLimit = (rows: 100, columns: 170)

  /// What is shown.
  package let title: String

  /// The finding, for those who do not see the picture.
  package let alt: String

  /// The matrix, row by row; rows that are too short are filled up with NaN.
  package let values: [[Double]]

  /// The names of the rows, or none.
  package let rowLabels: [String]

  /// The names of the columns, or none.
  package let columnLabels: [String]

  /// What the rows are, such as `hidden unit`.
  package let rowTitle: String

  /// What the columns are, such as `time step`.
  package let columnTitle: String

  /// What the shades span.
  package let scale: Scale

  /// What the shades measure, such as `relative error`; nothing, where the title says it.
  package var scaleTitle: String

  /// Cells that have nothing to show, if there are such.
  package let blank: Blank?

  /// A value above which cells are crossed out, if there is one.
  package let limit: Limit?

  /// How many cells are drawn at most.
  package let cellLimit: Int

  /// What the values have in common, found once: a matrix may hold millions.
  let survey: Survey

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
  ///   - scaleTitle: What the shades measure.
  ///   - blank: Cells that have nothing to show.
  ///   - limit: A value above which cells are crossed out.
  ///   - cellLimit: How many cells are drawn at most.
  package init(
    title: String,
    alt: String,
    values: [[Double]],
    rowLabels: [String] = [],
    columnLabels: [String] = [],
    rowTitle: String = "",
    columnTitle: String = "",
    scale: Scale = .diverging,
    scaleTitle: String = "",
    blank: Blank? = nil,
    limit: Limit? = nil,
    cellLimit: Int = 2000
  ) {
    self.title = title
    self.alt = alt
    self.values = values
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels.map { PlainText.shortened($0, to: 80) }
    self.rowTitle = rowTitle
    self.columnTitle = columnTitle
    self.scale = scale
    self.scaleTitle = scaleTitle
    self.blank = blank
    self.limit = limit
    self.cellLimit = cellLimit
    survey = Survey(values, limit: limit?.value)
  }

  /// The picture, and below it the numbers if they are few.
  package var html: HTML {
    let data = isSmall ? table(caption: Figure.caption(title, "the numbers")) : nil
    return Figure.html(svg, alt: alt.isEmpty ? title : alt, data: data)
  }

  /// The numbers if they are few; else the size, the bounds and a field of characters.
  package var plain: String {
    var lines = [title, alt == title ? "" : alt].map { PlainText.line($0) }.filter { !$0.isEmpty }
    lines.append(PlainText.line(summary()))
    if isSmall { lines.append(table(caption: "").plain) } else { lines += field }
    return lines.joined(separator: "\n")
  }

  /// The size and the bounds of the matrix, and how it is drawn.
  ///
  /// - Parameter number: How a number is set.
  /// - Returns: One line.
  func summary(_ number: (String) -> String = { $0 }) -> String {
    guard let bounds = survey.bounds else { return "no data yet" }
    var parts = ["\(values.count)\u{A0}×\u{A0}\(NumberText.grouped(survey.columns))"]
    let ends = [bounds.low, bounds.high]
    let format = ColumnFormat(ends)
    parts.append(ends.map { number(format.text($0)) }.joined(separator: " to "))
    if survey.missing > 0 {
      parts.append("\(NumberText.grouped(survey.missing)) not finite (×)")
    }
    if let blank {
      let count = blank.cells.joined().count { $0 }
      if count > 0 { parts.append("\(NumberText.grouped(count)) \(blank.label) (grey)") }
    }
    if let limit, survey.aboveLimit > 0 {
      parts.append("\(NumberText.grouped(survey.aboveLimit)) \(limit.label) (×)")
    }
    let blocks = drawnBlocks
    if blocks.height > 1 || blocks.width > 1 {
      let what = scale == .diverging ? "greatest magnitude" : "greatest value"
      parts.append("\(what) of each \(blocks.height)\u{A0}×\u{A0}\(blocks.width) block")
    }
    return parts.joined(separator: ", ")
  }

  /// The blocks of the picture.
  var drawnBlocks: Blocks {
    blocks(rowLimit: Self.sideLimit.rows, columnLimit: Self.sideLimit.columns)
  }

  private var isSmall: Bool {
    values.count <= 12 && survey.columns <= 12
  }

  private func table(caption: String) -> Table {
    let count = survey.columns
    let columns = (0..<count).map { index in
      Table.Column(index < columnLabels.count ? columnLabels[index] : String(index), .right)
    }
    let format = ColumnFormat(values.joined(), digits: 3)
    let rows = values.enumerated().map { index, row in
      [Table.Cell(index < rowLabels.count ? rowLabels[index] : String(index))]
        + row.map { Table.Cell(format.text($0)) }
    }
    return Table(
      caption: caption,
      columns: [Table.Column(rowTitle)] + columns,
      rows: count == 0 ? [] : rows,
      hasRowHeaders: true
    )
  }

  private var field: [String] {
    let span = self.span
    let steps = Array(" ░▒▓█")
    return blocks(rowLimit: 48, columnLimit: 48).cells.map { row in
      "|"
        + row.map { cell -> String in
          switch cell {
          case .blank: return "."
          case .notFinite: return "×"
          case .value(let value):
            if let limit, value > limit.value { return "×" }
            return String(steps[Int((min(1, abs(span.share(value))) * 4).rounded())])
          }
        }.joined() + "|"
    }
  }
}
