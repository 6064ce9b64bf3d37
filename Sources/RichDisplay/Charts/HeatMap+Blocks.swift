#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension HeatMap {
  /// The matrix, or its blocks where it is large.
  struct Blocks {
    /// What is known of one block.
    enum Cell {
      case value(Double)
      case notFinite
      case blank
    }

    /// The blocks, row by row.
    let cells: [[Cell]]

    /// How many rows of the matrix each block covers.
    let height: Int

    /// How many columns of the matrix each block covers.
    let width: Int

    /// How many blocks stand beside one another.
    var columns: Int { cells.first?.count ?? 0 }
  }

  /// The values that the ends of the scale stand for.
  struct Span {
    let low: Double
    let high: Double
    let scale: Scale

    /// A value as a share of the scale: `-1...1` if it diverges, else `0...1`.
    func share(_ value: Double) -> Double {
      switch scale {
      case .diverging: high > 0 ? value / high : 0
      case .sequential: high > low ? (value - low) / (high - low) : 1
      case .logarithmic:
        high > low && value > low ? min(1, log(value / low) / log(high / low)) : 0
      }
    }

    /// The value in the middle of the scale.
    var middle: Double {
      if case .logarithmic = scale { (low * high).squareRoot() } else { low / 2 + high / 2 }
    }
  }

  /// The values that the ends of the scale stand for.
  var span: Span {
    let bounds = survey.bounds ?? (0, 0)
    switch scale {
    case .diverging:
      let magnitude = max(abs(bounds.low), abs(bounds.high))
      return Span(low: -magnitude, high: magnitude, scale: scale)
    case .sequential:
      return Span(low: bounds.low, high: bounds.high, scale: scale)
    case .logarithmic(let start):
      let high = limit?.value ?? survey.positive?.high ?? 1
      let low = start ?? survey.positive?.low ?? high
      return Span(low: min(low, high), high: high, scale: scale)
    }
  }

  /// Cuts the matrix into blocks, no more than can be told apart.
  ///
  /// - Parameters:
  ///   - rowLimit: The greatest number of rows of blocks.
  ///   - columnLimit: The greatest number of columns of blocks.
  /// - Returns: The blocks, each with the value of it that weighs most.
  func blocks(rowLimit: Int, columnLimit: Int) -> Blocks {
    let columns = survey.columns
    func count(_ whole: Int, _ part: Int) -> Int { (whole + part - 1) / part }
    var height = max(1, count(values.count, rowLimit))
    var width = max(1, count(columns, columnLimit))
    while count(values.count, height) * count(columns, width) > max(1, cellLimit) {
      if count(values.count, height) > count(columns, width) { height += 1 } else { width += 1 }
    }
    let cells = stride(from: 0, to: values.count, by: height).map { top in
      band(top..<min(top + height, values.count), width: width)
    }
    return Blocks(cells: cells, height: height, width: width)
  }

  /// The blocks of some rows: the rows are read in the order in which they lie in memory.
  private func band(_ rows: Range<Int>, width: Int) -> [Blocks.Cell] {
    let columns = survey.columns
    var cells = Array(repeating: Blocks.Cell.blank, count: (columns + width - 1) / width)
    for row in rows where !Task.isCancelled {
      for index in cells.indices {
        let part = index * width..<min((index + 1) * width, columns)
        cells[index] = stronger(cells[index], cell(row, part))
      }
    }
    return cells
  }

  /// What a part of a row has to show.
  private func cell(_ row: Int, _ columns: Range<Int>) -> Blocks.Cell {
    if let blank {
      return columns.reduce(.blank) { cell, column in
        blank.holds(row, column) ? cell : stronger(cell, strongest(row, column..<column + 1))
      }
    }
    return strongest(row, columns)
  }

  private func strongest(_ row: Int, _ columns: Range<Int>) -> Blocks.Cell {
    let values = values[row]
    var strongest = Double.nan
    var weightOfStrongest = -Double.infinity
    for value in values[columns.clamped(to: values.indices)] {
      let weight = weight(value)
      guard weight > weightOfStrongest, usable(value) else { continue }
      (strongest, weightOfStrongest) = (value, weight)
    }
    return strongest.isNaN ? .notFinite : .value(strongest)
  }

  /// What is seen of two cells in one place: the first where they weigh the same.
  private func stronger(_ first: Blocks.Cell, _ second: Blocks.Cell) -> Blocks.Cell {
    switch (first, second) {
    case (.value(let a), .value(let b)): weight(b) > weight(a) ? second : first
    case (.value, _), (_, .blank): first
    default: second
    }
  }

  private func weight(_ value: Double) -> Double {
    scale == .diverging ? abs(value) : value
  }
}
