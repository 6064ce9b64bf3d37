extension Matrix {
  /// Makes a matrix of one number: `np.full((rows, columns), number)`.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - rows: The number of rows, 0 or more.
  ///   - columns: The number of columns, 0 or more.
  public init(repeating number: Double, rows: Int, columns: Int) {
    precondition(rows >= 0 && columns >= 0, "a matrix cannot be \(rows) by \(columns)")
    self.init(
      rows: rows,
      columns: columns,
      values: [Double](count: rows * columns) { _ in number }
    )
  }

  /// The identity matrix, 1 on the diagonal and 0 elsewhere: `np.eye(size)`.
  ///
  /// - Parameter size: The number of rows and of columns, 0 or more.
  /// - Returns: A matrix of shape `[size, size]`, with which each product is the other factor.
  public static func identity(_ size: Int) -> Matrix {
    var matrix = Matrix(rows: size, columns: size)
    Safepoint.inPieces(of: size) { piece in
      for index in piece { matrix.values[index * size + index] = 1 }
    }
    return matrix
  }

  /// A matrix of random numbers, evenly spread:
  /// `np.random.RandomState(seed).uniform(lower, upper, (rows, columns))`, to the last bit.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, 0 or more.
  ///   - columns: The number of columns, 0 or more.
  ///   - range: The numbers' bounds.
  ///   - seed: The same seed gives the same numbers; from 0 to 2³² - 1.
  /// - Returns: A matrix of shape `[rows, columns]`.
  /// - Throws: `RecurrentLMError.invalidArgument` for a size below 0, a range without end or another
  ///   seed; `RecurrentLMError.notEnoughMemory` if the matrix does not fit, or `CancellationError`.
  /// - Complexity: O(rows · columns).
  public static func random(
    rows: Int,
    columns: Int,
    in range: Range<Double> = 0..<1,
    seed: Int
  ) throws -> Matrix {
    try checkSize(rows: rows, columns: columns)
    return Matrix(
      rows: rows,
      columns: columns,
      values: try randomNumbers(rows * columns, in: range, seed: seed)
    )
  }

  /// The rows of this matrix above those of another, or the columns before them:
  /// `np.concatenate([A, B], axis)`.
  ///
  /// - Parameters:
  ///   - other: The matrix below, with as many columns, or to the right, with as many rows.
  ///   - axis: 0 to put it below, 1 to the right.
  /// - Returns: A matrix of shape `[rows + other.rows, columns]` for axis 0, of
  ///   `[rows, columns + other.columns]` for axis 1.
  /// - Throws: `RecurrentLMError.shapeMismatch` if the other size differs,
  ///   `RecurrentLMError.invalidArgument` if the axis is neither 0 nor 1,
  ///   `RecurrentLMError.notEnoughMemory` if the matrix does not fit, or `CancellationError`.
  /// - Complexity: O(elements of both).
  public func concatenated(with other: Matrix, axis: Int) throws -> Matrix {
    try Self.checkAxis(axis)
    guard axis == 0 ? columns == other.columns : rows == other.rows else {
      throw RecurrentLMError.shapeMismatch(
        operation: "concatenated",
        left: shapeText,
        right: other.shapeText,
        expected: axis == 0 ? "as many columns for axis 0" : "as many rows for axis 1"
      )
    }
    let shape =
      axis == 0
      ? (rows: rows + other.rows, columns: columns) : (rows: rows, columns: columns + other.columns)
    try Self.checkSize(rows: shape.rows, columns: shape.columns)
    // No zeros first: what has no elements yet is as large in memory, and all of them are written.
    var joined = Matrix(
      rows: shape.rows,
      columns: shape.columns,
      values: .unwritten(shape.rows * shape.columns)
    )
    joined.replace(0..<rows, 0..<columns, with: self)
    if axis == 0 {
      joined.replace(rows..<shape.rows, 0..<columns, with: other)
    } else {
      joined.replace(0..<rows, columns..<shape.columns, with: other)
    }
    try Safepoint.pass()
    return joined
  }
}

extension Vector {
  /// A vector of random numbers, evenly spread:
  /// `np.random.RandomState(seed).uniform(lower, upper, count)`, to the last bit.
  ///
  /// - Parameters:
  ///   - count: The number of elements, 0 or more.
  ///   - range: The numbers' bounds.
  ///   - seed: The same seed gives the same numbers; from 0 to 2³² - 1.
  /// - Returns: A vector of so many numbers.
  /// - Throws: `RecurrentLMError.invalidArgument` for a count below 0, a range without end or another
  ///   seed; `RecurrentLMError.notEnoughMemory` if the vector does not fit, or `CancellationError`.
  /// - Complexity: O(count).
  public static func random(
    count: Int,
    in range: Range<Double> = 0..<1,
    seed: Int
  ) throws -> Vector {
    try checkCount(count)
    return Vector(try randomNumbers(count, in: range, seed: seed))
  }

  /// Checks a count before a vector of it is made.
  ///
  /// - Parameter count: The number of elements.
  /// - Throws: `RecurrentLMError.invalidArgument` if it is below 0,
  ///   `RecurrentLMError.notEnoughMemory` if the elements don't fit in memory.
  package static func checkCount(_ count: Int) throws {
    guard count >= 0 else {
      throw RecurrentLMError.invalidArgument(
        name: "count",
        found: "\(count)",
        expected: "a number of elements, 0 or more"
      )
    }
    try Matrix.checkSize(rows: 1, columns: count)
  }
}

private func randomNumbers(_ count: Int, in range: Range<Double>, seed: Int) throws -> [Double] {
  var generator = MersenneTwister(seed: try checkedSeed(seed))
  guard (range.upperBound - range.lowerBound).isFinite else {
    throw RecurrentLMError.invalidArgument(
      name: "range",
      found: "\(range)",
      expected: "two finite bounds"
    )
  }
  let numbers = generator.uniform(in: range, count: count)
  try Safepoint.pass()
  return numbers
}
