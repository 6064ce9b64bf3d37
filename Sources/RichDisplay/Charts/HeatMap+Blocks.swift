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
      scale == .logarithmic ? (low * high).squareRoot() : low / 2 + high / 2
    }
  }

  /// The values that the ends of the scale stand for.
  var span: Span {
    switch scale {
    case .diverging:
      let magnitude = max(abs(bounds?.low ?? 0), abs(bounds?.high ?? 0))
      return Span(low: -magnitude, high: magnitude, scale: scale)
    case .sequential:
      return Span(low: bounds?.low ?? 0, high: bounds?.high ?? 0, scale: scale)
    case .logarithmic:
      let positive = values.joined().lazy.filter { $0 > 1e-300 && usable($0) }
      let high = limit?.value ?? positive.max() ?? 1
      return Span(low: min(positive.min() ?? high, high), high: high, scale: scale)
    }
  }

  /// The least and the greatest of the values that can be drawn.
  var bounds: (low: Double, high: Double)? {
    var result: (low: Double, high: Double)?
    for value in values.joined() where usable(value) {
      result = (min(result?.low ?? value, value), max(result?.high ?? value, value))
    }
    return result
  }

  /// Cuts the matrix into blocks, no more than can be told apart.
  ///
  /// - Parameters:
  ///   - rowLimit: The greatest number of rows of blocks.
  ///   - columnLimit: The greatest number of columns of blocks.
  /// - Returns: The blocks, each with the value of it that weighs most.
  func blocks(rowLimit: Int, columnLimit: Int) -> Blocks {
    let columns = values.map(\.count).max() ?? 0
    func count(_ whole: Int, _ part: Int) -> Int { (whole + part - 1) / part }
    var height = max(1, count(values.count, rowLimit))
    var width = max(1, count(columns, columnLimit))
    while count(values.count, height) * count(columns, width) > max(1, cellLimit) {
      if count(values.count, height) > count(columns, width) { height += 1 } else { width += 1 }
    }
    let cells = stride(from: 0, to: values.count, by: height).map { top in
      stride(from: 0, to: columns, by: width).map { left in
        cell(
          rows: top..<min(top + height, values.count),
          columns: left..<min(left + width, columns)
        )
      }
    }
    return Blocks(cells: cells, height: height, width: width)
  }

  private func cell(rows: Range<Int>, columns: Range<Int>) -> Blocks.Cell {
    var strongest: Double?
    var isBlank = true
    for row in rows {
      for column in columns where !(blank?.holds(row, column) ?? false) {
        isBlank = false
        guard column < values[row].count, usable(values[row][column]) else { continue }
        let value = values[row][column]
        if strongest.map({ weight(value) > weight($0) }) ?? true { strongest = value }
      }
    }
    return isBlank ? .blank : strongest.map { .value($0) } ?? .notFinite
  }

  private func weight(_ value: Double) -> Double {
    scale == .diverging ? abs(value) : value
  }
}
