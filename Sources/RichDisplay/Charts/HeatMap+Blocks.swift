extension HeatMap {
  /// The matrix, or its blocks where it is large.
  struct Blocks {
    /// One value for each block; NaN where the block has no finite one.
    let values: [[Double]]

    /// How many rows of the matrix each block covers.
    let height: Int

    /// How many columns of the matrix each block covers.
    let width: Int
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
      }
    }
  }

  /// The values that the ends of the scale stand for.
  var span: Span {
    let finite = values.joined().filter { usable($0) }
    let low = finite.min() ?? 0
    let high = finite.max() ?? 0
    guard scale == .diverging else { return Span(low: low, high: high, scale: scale) }
    let magnitude = max(abs(low), abs(high))
    return Span(low: -magnitude, high: magnitude, scale: scale)
  }

  /// Cuts the matrix into so many rows and columns of blocks at most.
  ///
  /// - Parameter limit: The greatest number of rows and of columns.
  /// - Returns: The blocks, each with its value of greatest magnitude.
  func blocks(limit: Int) -> Blocks {
    let columns = values.map(\.count).max() ?? 0
    let height = max(1, (values.count + limit - 1) / limit)
    let width = max(1, (columns + limit - 1) / limit)
    let rows = stride(from: 0, to: values.count, by: height).map { top in
      stride(from: 0, to: columns, by: width).map { left in
        let block = values[top..<min(top + height, values.count)]
          .flatMap { $0.dropFirst(left).prefix(width) }
        return block.filter { usable($0) }.max { abs($0) < abs($1) } ?? .nan
      }
    }
    return Blocks(values: rows, height: height, width: width)
  }
}
