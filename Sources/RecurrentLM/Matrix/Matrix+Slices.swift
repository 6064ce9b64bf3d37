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
    get { cut(places(rows), columnPlaces(columns)) }
    set { replace(places(rows), columnPlaces(columns), with: newValue) }
  }

  /// Some rows of one column as a vector: `W[0..., 4]` is the whole column, `W[:, 4]` in NumPy.
  ///
  /// - Parameters:
  ///   - rows: The rows, within `0..<rows`.
  ///   - column: The column in `0..<columns`.
  /// - Complexity: O(elements cut out).
  public subscript(rows: some RangeExpression<Int>, column: Int) -> Vector {
    get { cut(places(rows), column: column) }
    set { replace(places(rows), columnPlaces(column...column), withLine: newValue) }
  }

  /// Some columns of one row as a vector: `W[4, 1...]`.
  ///
  /// - Parameters:
  ///   - row: The row in `0..<rows`.
  ///   - columns: The columns, within `0..<columns`.
  /// - Complexity: O(elements cut out).
  public subscript(row: Int, columns: some RangeExpression<Int>) -> Vector {
    get { cut(row: row, columnPlaces(columns)) }
    set { replace(places(row...row), columnPlaces(columns), withLine: newValue) }
  }
}

// The same for ranges that are known to be: a subscript of any range is generic, and from another module
// each of its calls would look up what kind of range it has.

extension Matrix {
  /// A block of some rows and some columns.
  ///
  /// - Parameters:
  ///   - rows: The rows, within `0..<rows`.
  ///   - columns: The columns, within `0..<columns`.
  /// - Returns: A matrix of the block's size.
  package func cut(_ rows: Range<Int>, _ columns: Range<Int>) -> Matrix {
    requireWithin(rows, columns)
    return Matrix(rows: rows.count, columns: columns.count, values: copy(rows, columns))
  }

  /// Some rows of one column.
  ///
  /// - Parameters:
  ///   - rows: The rows, within `0..<rows`.
  ///   - column: The column in `0..<columns`.
  /// - Returns: A vector of as many elements as rows.
  package func cut(_ rows: Range<Int>, column: Int) -> Vector {
    precondition(column >= 0 && column < columns, "column \(column) is not in 0..<\(columns)")
    requireWithin(rows, column..<column + 1)
    let columns = columns
    return values.withUnsafeBufferPointer { values in
      Vector([Double](count: rows.count) { values[(rows.lowerBound &+ $0) &* columns &+ column] })
    }
  }

  /// Some columns of one row.
  ///
  /// - Parameters:
  ///   - row: The row in `0..<rows`.
  ///   - columns: The columns, within `0..<columns`.
  /// - Returns: A vector of as many elements as columns.
  package func cut(row: Int, _ columns: Range<Int>) -> Vector {
    precondition(row >= 0 && row < rows, "row \(row) is not in 0..<\(rows)")
    requireWithin(row..<row + 1, columns)
    let first = row * self.columns
    return Vector(values.copy(of: first + columns.lowerBound..<first + columns.upperBound))
  }

  /// Puts a matrix in the place of a block.
  ///
  /// - Parameters:
  ///   - rows: The rows, within `0..<rows`.
  ///   - columns: The columns, within `0..<columns`.
  ///   - block: A matrix of the block's size.
  package mutating func replace(
    _ rows: Range<Int>,
    _ columns: Range<Int>,
    with block: Matrix
  ) {
    requireWithin(rows, columns)
    precondition(
      block.shape == (rows.count, columns.count),
      "a block of (\(rows.count), \(columns.count)) cannot become \(block.shape)"
    )
    overwrite(rows, columns, with: block.values)
  }

  /// Puts a vector in the place of a part of a row or of a column.
  ///
  /// - Parameters:
  ///   - rows: The rows, within `0..<rows`.
  ///   - columns: The columns, within `0..<columns`; one of the two is a single one.
  ///   - line: A vector of as many elements.
  package mutating func replace(
    _ rows: Range<Int>,
    _ columns: Range<Int>,
    withLine line: Vector
  ) {
    requireWithin(rows, columns)
    let count = rows.count * columns.count
    precondition(line.count == count, "\(count) elements cannot become \(line.count)")
    overwrite(rows, columns, with: line.values)
  }

  private func places(_ rows: some RangeExpression<Int>) -> Range<Int> {
    rows.relative(to: 0..<self.rows)
  }

  private func columnPlaces(_ columns: some RangeExpression<Int>) -> Range<Int> {
    columns.relative(to: 0..<self.columns)
  }

  private func requireWithin(_ rows: Range<Int>, _ columns: Range<Int>) {
    precondition(
      rows.lowerBound >= 0 && rows.upperBound <= self.rows,
      "rows \(rows) are not within 0..<\(self.rows) of a matrix of \(shape)"
    )
    precondition(
      columns.lowerBound >= 0 && columns.upperBound <= self.columns,
      "columns \(columns) are not within 0..<\(self.columns) of a matrix of \(shape)"
    )
  }

  private func copy(_ rows: Range<Int>, _ columns: Range<Int>) -> [Double] {
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

  private mutating func overwrite(
    _ rows: Range<Int>,
    _ columns: Range<Int>,
    with elements: [Double]
  ) {
    let (width, stride) = (columns.count, self.columns)
    withPointers(elements, elements, &values) { elements, _, target in
      Safepoint.inPieces(of: rows.count, size: Self.piece(width)) { piece in
        for row in piece {
          let first = (rows.lowerBound + row) * stride + columns.lowerBound
          (target + first).update(from: elements + row * width, count: width)
        }
      }
    }
  }

  /// So many rows of a block are gone through between two safepoints.
  private static func piece(_ columns: Int) -> Int {
    Swift.max(1, (1 << 18) / Swift.max(1, columns))
  }
}
