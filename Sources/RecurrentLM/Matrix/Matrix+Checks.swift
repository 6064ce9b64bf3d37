// An operator and a subscript cannot throw, so a bad shape or index in one is a trap. Whoever runs
// the statements of a stranger asks these checks first, and gets an error that can be shown.

extension Matrix {
  /// Checks the place of an element before it is used.
  ///
  /// - Parameters:
  ///   - row: The row asked for.
  ///   - column: The column asked for.
  /// - Throws: `RecurrentLMError.indexOutOfRange` if there is no such element.
  package func checkedIndex(row: Int, column: Int) throws {
    try checkedRow(row)
    try checkedColumn(column)
  }

  /// Checks a row before it is used.
  ///
  /// - Parameter row: The row asked for.
  /// - Throws: `RecurrentLMError.indexOutOfRange` if it is not in `0..<rows`.
  package func checkedRow(_ row: Int) throws {
    guard row >= 0, row < rows else {
      throw RecurrentLMError.indexOutOfRange(
        index: "row \(row)",
        valid: "0..<\(rows)",
        of: "a matrix of shape \(shape)"
      )
    }
  }

  /// Checks a column before it is used.
  ///
  /// - Parameter column: The column asked for.
  /// - Throws: `RecurrentLMError.indexOutOfRange` if it is not in `0..<columns`.
  package func checkedColumn(_ column: Int) throws {
    guard column >= 0, column < columns else {
      throw RecurrentLMError.indexOutOfRange(
        index: "column \(column)",
        valid: "0..<\(columns)",
        of: "a matrix of shape \(shape)"
      )
    }
  }

  /// Checks a vector before it becomes a row.
  ///
  /// - Parameter row: The new row.
  /// - Throws: `RecurrentLMError.shapeMismatch` if it is not `columns` long.
  package func checkAsRow(_ row: Vector) throws {
    guard row.count == columns else {
      throw RecurrentLMError.shapeMismatch(
        operation: "row",
        left: "\(shape)",
        right: "(\(row.count))",
        expected: "a vector of \(columns)"
      )
    }
  }

  /// Checks a size before a matrix of it is made.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  /// - Throws: `RecurrentLMError.invalidArgument` if one is below 0,
  ///   `RecurrentLMError.notEnoughMemory` if the elements don't fit in memory.
  package static func checkSize(rows: Int, columns: Int) throws {
    // What is small always fits, and is asked most often.
    if 0...1000 ~= rows, 0...1000 ~= columns { return }
    for (name, size) in [("rows", rows), ("columns", columns)] where size < 0 {
      throw RecurrentLMError.invalidArgument(
        name: name,
        found: "\(size)",
        expected: "a number of \(name), 0 or more"
      )
    }
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    let (bytes, tooLarge) = count.multipliedReportingOverflow(by: MemoryLayout<Double>.stride)
    try Memory.check(
      needed: overflow || tooLarge ? Int.max : bytes,
      for: "a matrix of \(rows) by \(columns)"
    )
  }

  /// Checks that rows are equally long before a matrix is made of them.
  ///
  /// - Parameter rows: The rows, from the top.
  /// - Throws: `RecurrentLMError.shapeMismatch` if one is longer or shorter than the first.
  package static func checkRows(_ rows: [[Double]]) throws {
    for (index, row) in rows.enumerated() where row.count != rows[0].count {
      throw RecurrentLMError.shapeMismatch(
        operation: "Matrix",
        left: "(\(rows[0].count))",
        right: "(\(row.count))",
        expected: "row \(index) to be as long as row 0"
      )
    }
  }

  /// Finds the first element that is NaN or infinite.
  ///
  /// - Returns: Its place in `values`, or nil if all are finite numbers.
  /// - Throws: `CancellationError`.
  func firstNotFinite() throws -> Int? {
    var place: Int?
    try values.withUnsafeBufferPointer { values in
      try Safepoint.forEachPiece(of: values.count) { piece in
        if place == nil { place = piece.first { !values[$0].isFinite } }
      }
    }
    return place
  }
}
