import NotebookWords
import RecurrentLM
import RichDisplay

extension Matrix: Displayable {
  var display: any DisplayBlock {
    get throws { try block() }
  }

  private func block() throws -> any DisplayBlock {
    let shape = "\(NumberText.grouped(rows))\u{A0}×\u{A0}\(NumberText.grouped(columns))"
    let heading = "Matrix of \(shape)"
    guard count > 0 else { return Paragraph("no elements", heading: heading) }
    let corners = Corners(rows: rows, columns: columns)
    let isWhole = corners.showsAll
    let largest = isWhole ? values.lazy.map { abs($0) }.filter(\.isFinite).max() ?? 0 : 0
    let format = ColumnFormat(corners.places.map { self[$0.row, $0.column] })
    let table = corners.table(caption: heading) { row, column in
      let value = self[row, column]
      let heat = largest > 0 ? value / largest : nil
      return .init(format.text(value), heat: isWhole ? heat : nil)
    }
    // Where all numbers are in sight, the grounds behind them are the picture.
    guard !isWhole else { return table }
    let summary = try ValueSummary(values)
    let title = "The elements of the matrix, \(shape)"
    return Stack([
      table,
      summary.isSigned
        ? try matrixMap(self, title: title, x: "column", y: "row") : try histogram,
    ])
  }

  /// How the elements are distributed: of probabilities, shades would show nothing but noise.
  private var histogram: any DisplayBlock {
    get throws {
      try ValueHistogram(
        values,
        bins: 40,
        title: "How the elements of the matrix are distributed",
        x: "size of the element"
      )
    }
  }
}

extension Vector: Displayable {
  var display: any DisplayBlock {
    get throws { try block() }
  }

  private func block() throws -> any DisplayBlock {
    let heading = "Vector of \(NumberText.grouped(count))"
    guard count > 0 else { return Paragraph("no elements", heading: heading) }
    let corners = Corners(rows: 1, columns: count)
    let format = ColumnFormat(corners.places.map { self[$0.column] })
    let table = corners.table(caption: heading) { _, column in
      .init(format.text(self[column]))
    }
    guard !corners.showsAll else { return table }
    let summary = try ValueSummary(values)
    let picture = HeatMap(
      title: "The elements of the vector",
      alt: "Elements from \(NumberText.significant(summary.low)) to "
        + "\(NumberText.significant(summary.high)), the largest at \(argmax()).",
      values: [values],
      columnTitle: "element",
      scale: summary.low < 0 ? .diverging : .sequential
    )
    return Stack([table, picture])
  }
}

/// Which rows and columns of an array are written out: all of a small one, else the first three and
/// the last three, as NumPy has it.
private struct Corners {
  /// So many numbers are taken in at a glance.
  private static let mostInSight = 10
  private static let edge = 3

  private let rows: [Int?]
  private let columns: [Int?]

  /// Whether no number is left out.
  let showsAll: Bool

  init(rows: Int, columns: Int) {
    showsAll = rows <= Self.mostInSight && columns <= Self.mostInSight
    self.rows = Self.inSight(rows)
    self.columns = Self.inSight(columns)
  }

  private static func inSight(_ count: Int) -> [Int?] {
    guard count > mostInSight else { return Array(0..<count) }
    return Array(0..<edge) + [nil] + Array(count - edge..<count)
  }

  /// Where the numbers in sight stand.
  var places: [(row: Int, column: Int)] {
    rows.compactMap(\.self).flatMap { row in
      columns.compactMap(\.self).map { (row, $0) }
    }
  }

  /// The numbers in sight, below and beside their indices.
  func table(caption: String, _ cell: (Int, Int) -> Table.Cell) -> Table {
    let hasRows = rows.count > 1
    return Table(
      caption: caption,
      columns: (hasRows ? [.init("", .right)] : [])
        + columns.map { .init($0.map(NumberText.grouped) ?? "…", .right) },
      rows: rows.map { row in
        let name: [Table.Cell] = hasRows ? [.init(row.map(NumberText.grouped) ?? "⋮")] : []
        return name
          + columns.map { column in
            guard let row, let column else { return row == nil ? "⋮" : "…" }
            return cell(row, column)
          }
      },
      hasRowHeaders: hasRows
    )
  }
}
