// Blocks of a matrix: what is cut out is a matrix or a vector of its own, counted from 0, and what is
// assigned to has the size of the cut. A single index takes a dimension away, as in NumPy.

extension Matrix {
  /// Some rows as a matrix: `W[0..<3]`, `W[5...]`.
  ///
  /// - Parameter rows: Their indices, within `0..<rows`.
  /// - Complexity: O(elements cut out).
  public subscript(rows: some RangeExpression<Int>) -> Matrix {
    get { self[rows, 0...] }
    set { self[rows, 0...] = newValue }
  }

  /// A block of some rows and some columns: `W[0..<3, 2..<5]`, `W[0..., 1...2]`.
  ///
  /// - Parameters:
  ///   - rows: The rows, within `0..<rows`.
  ///   - columns: The columns, within `0..<columns`.
  /// - Complexity: O(elements cut out).
  public subscript(
    rows: some RangeExpression<Int>,
    columns: some RangeExpression<Int>
  ) -> Matrix {
    get {
      let block = block(rows, columns)
      return Matrix(rows: block.rows.count, columns: block.columns.count, values: copy(of: block))
    }
    set {
      let block = block(rows, columns)
      precondition(
        newValue.shape == (block.rows.count, block.columns.count),
        "a block of (\(block.rows.count), \(block.columns.count)) cannot become \(newValue.shape)"
      )
      overwrite(block, with: newValue.values)
    }
  }

  /// Some rows of one column as a vector: `W[0..., 4]` is the whole column, `W[:, 4]` in NumPy.
  ///
  /// - Parameters:
  ///   - rows: The rows, within `0..<rows`.
  ///   - column: The column in `0..<columns`.
  /// - Complexity: O(elements cut out).
  public subscript(rows: some RangeExpression<Int>, column: Int) -> Vector {
    get { Vector(copy(of: block(rows, column...column))) }
    set { overwrite(block(rows, column...column), withLine: newValue) }
  }

  /// Some columns of one row as a vector: `W[4, 1...]`.
  ///
  /// - Parameters:
  ///   - row: The row in `0..<rows`.
  ///   - columns: The columns, within `0..<columns`.
  /// - Complexity: O(elements cut out).
  public subscript(row: Int, columns: some RangeExpression<Int>) -> Vector {
    get { Vector(copy(of: block(row...row, columns))) }
    set { overwrite(block(row...row, columns), withLine: newValue) }
  }
}

extension Matrix {
  private typealias Block = (rows: Range<Int>, columns: Range<Int>)

  private func block(
    _ rows: some RangeExpression<Int>,
    _ columns: some RangeExpression<Int>
  ) -> Block {
    let block = (rows.relative(to: 0..<self.rows), columns.relative(to: 0..<self.columns))
    for (range, count, name) in [(block.0, self.rows, "rows"), (block.1, self.columns, "columns")] {
      precondition(
        range.lowerBound >= 0 && range.upperBound <= count,
        "\(name) \(range) are not within 0..<\(count) of a matrix of \(shape)"
      )
    }
    return block
  }

  private func copy(of block: Block) -> [Double] {
    let (rows, columns) = block
    // Rows next to one another lie next to one another.
    if columns.count == self.columns {
      return values.copy(of: rows.lowerBound * columns.count..<rows.upperBound * columns.count)
    }
    let count = rows.count * columns.count
    return [Double](unsafeUninitializedCapacity: count) { elements, initialized in
      initialized = count
      values.withUnsafeBufferPointer { values in
        guard let source = values.baseAddress, let target = elements.baseAddress, count > 0 else {
          return
        }
        Safepoint.inPieces(of: rows.count, size: Self.piece(columns.count)) { piece in
          for row in piece {
            let first = (rows.lowerBound + row) * self.columns + columns.lowerBound
            (target + row * columns.count).initialize(from: source + first, count: columns.count)
          }
        }
      }
    }
  }

  private mutating func overwrite(_ block: Block, with elements: [Double]) {
    let (width, columns) = (block.columns.count, columns)
    withPointers(elements, elements, &values) { elements, _, target in
      Safepoint.inPieces(of: block.rows.count, size: Self.piece(width)) { piece in
        for row in piece {
          let first = (block.rows.lowerBound + row) * columns + block.columns.lowerBound
          (target + first).update(from: elements + row * width, count: width)
        }
      }
    }
  }

  private mutating func overwrite(_ block: Block, withLine line: Vector) {
    let count = block.rows.count * block.columns.count
    precondition(line.count == count, "\(count) elements cannot become \(line.count)")
    overwrite(block, with: line.values)
  }

  /// So many rows of a block are gone through between two safepoints.
  private static func piece(_ columns: Int) -> Int {
    Swift.max(1, (1 << 18) / Swift.max(1, columns))
  }
}
