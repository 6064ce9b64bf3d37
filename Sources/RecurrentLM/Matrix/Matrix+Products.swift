extension Matrix {
  /// The matrix product `A B`.
  ///
  /// - Parameter other: A matrix with as many rows as this one has columns.
  /// - Returns: A matrix of shape `[rows, other.columns]`.
  /// - Throws: `RecurrentLMError.shapeMismatch` if the inner sizes differ,
  ///   `RecurrentLMError.notEnoughMemory` if the product does not fit, or `CancellationError`.
  /// - Complexity: O(rows · columns · other.columns).
  public func dot(_ other: Matrix) throws -> Matrix {
    try Self.checkInner(columns, other.rows, self, other, "dot")
    return try product(.asStored, other, .asStored, rows, other.columns, columns)
  }

  /// The matrix product with a transposed operand, `A Bᵀ`, without making `Bᵀ`.
  ///
  /// - Parameter other: A matrix with as many columns as this one.
  /// - Returns: A matrix of shape `[rows, other.rows]`.
  /// - Throws: `RecurrentLMError.shapeMismatch` if the inner sizes differ,
  ///   `RecurrentLMError.notEnoughMemory` if the product does not fit, or `CancellationError`.
  /// - Complexity: O(rows · columns · other.rows).
  public func dot(transposed other: Matrix) throws -> Matrix {
    try Self.checkInner(columns, other.columns, self, other, "dot(transposed:)")
    return try product(.asStored, other, .transposed, rows, other.rows, columns)
  }

  /// The matrix product `Aᵀ B`, without making `Aᵀ`.
  ///
  /// - Parameter other: A matrix with as many rows as this one.
  /// - Returns: A matrix of shape `[columns, other.columns]`.
  /// - Throws: `RecurrentLMError.shapeMismatch` if the inner sizes differ,
  ///   `RecurrentLMError.notEnoughMemory` if the product does not fit, or `CancellationError`.
  /// - Complexity: O(rows · columns · other.columns).
  public func transposedDot(_ other: Matrix) throws -> Matrix {
    try Self.checkInner(rows, other.rows, self, other, "transposedDot")
    return try product(.transposed, other, .asStored, columns, other.columns, rows)
  }

  /// The product of the matrix and a vector, `A x`.
  ///
  /// - Parameter vector: A vector of `columns` elements.
  /// - Returns: A vector of `rows` elements.
  /// - Throws: `RecurrentLMError.shapeMismatch` if the vector has another count.
  /// - Complexity: O(rows · columns).
  public func dot(_ vector: Vector) throws -> Vector {
    try Self.checkInner(columns, vector.count, self, vector, "dot")
    return try product(.asStored, vector, count: rows)
  }

  /// The product of the transposed matrix and a vector, `Aᵀ x`.
  ///
  /// - Parameter vector: A vector of `rows` elements.
  /// - Returns: A vector of `columns` elements.
  /// - Throws: `RecurrentLMError.shapeMismatch` if the vector has another count.
  /// - Complexity: O(rows · columns).
  public func transposedDot(_ vector: Vector) throws -> Vector {
    try Self.checkInner(rows, vector.count, self, vector, "transposedDot")
    return try product(.transposed, vector, count: columns)
  }

  /// The matrix with its rows as columns.
  ///
  /// - Returns: A matrix of shape `[columns, rows]`.
  /// - Complexity: O(rows · columns).
  public func transposed() -> Matrix {
    var result = Matrix(rows: columns, columns: rows)
    guard count > 0 else { return result }
    let (rows, columns) = shape
    result.values.withUnsafeMutableBufferPointer { result in
      values.withUnsafeBufferPointer { values in
        guard let target = result.baseAddress, let source = values.baseAddress else { return }
        Safepoint.inPieces(of: rows, size: Swift.max(1, (1 << 18) / columns)) { piece in
          for row in piece {
            let (elements, made) = (source + row * columns, target + row)
            for column in 0..<columns { made[column &* rows] = elements[column] }
          }
        }
      }
    }
    return result
  }

  /// Adds an outer product in place: `A += a ⊗ b`.
  ///
  /// - Parameters:
  ///   - a: A vector of `rows` elements.
  ///   - b: A vector of `columns` elements.
  /// - Complexity: O(rows · columns).
  package mutating func addOuter(_ a: Vector, _ b: Vector) {
    precondition((a.count, b.count) == shape, "(\(a.count), \(b.count)) is not \(shape)")
    let (rows, columns) = shape
    withPointers(a.values, b.values, &values) { a, b, values in
      Safepoint.inPieces(of: rows, size: Swift.max(1, (1 << 22) / columns)) { piece in
        let first = piece.lowerBound
        let part = values + first * columns
        BLAS.addOuter(a + first, b, alpha: 1, to: part, rows: piece.count, columns: columns)
      }
    }
  }

  /// Adds a vector to one column in place: `A[:, column] += a`.
  ///
  /// - Parameters:
  ///   - a: A vector of `rows` elements.
  ///   - column: A column in `0..<columns`.
  /// - Complexity: O(rows).
  package mutating func add(_ a: Vector, toColumn column: Int) {
    precondition(a.count == rows && column >= 0 && column < columns, "no such column: \(column)")
    for row in 0..<rows { values[row * columns + column] += a.values[row] }
  }

  /// Subtracts a multiple of another matrix in place: `A -= factor · B`.
  ///
  /// It is `A -= factor * B` without the product in between, which for 800,000 weights saves a third
  /// of a training step's memory traffic.
  ///
  /// - Parameters:
  ///   - factor: The number that `B` is multiplied with.
  ///   - other: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  package mutating func subtract(_ factor: Double, times other: Matrix) {
    precondition(shape == other.shape, "\(other.shape) is not \(shape)")
    let count = count
    withPointers(other.values, other.values, &values) { x, _, y in
      // No safepoint comes between: half a step would be none.
      for start in stride(from: 0, to: count, by: BLAS.largestDimension) {
        let part = Swift.min(BLAS.largestDimension, count - start)
        BLAS.add(x + start, times: -factor, to: y + start, count: part)
      }
    }
  }

  /// Becomes the difference of another matrix and a multiple of its own old elements:
  /// `B = A - factor · B`, to the last bit what `A.subtract(factor, times: B)` makes of `A`.
  ///
  /// - Parameters:
  ///   - other: The matrix `A`, of the same shape.
  ///   - factor: The number that the old elements are multiplied with.
  /// - Throws: `CancellationError`: then part of the elements are the old ones.
  /// - Complexity: O(rows · columns).
  package mutating func become(_ other: Matrix, minus factor: Double) throws {
    precondition(shape == other.shape, "\(other.shape) is not \(shape)")
    try values.withUnsafeMutableBufferPointer { values in
      try other.values.withUnsafeBufferPointer { others in
        // A length that BLAS's vectors divide: then no element is computed in another way.
        try Safepoint.forEachPiece(of: values.count, size: 1 << 16) { piece in
          var part = Array(others[piece])
          part.withUnsafeMutableBufferPointer { part in
            guard let target = part.baseAddress, let old = values.baseAddress else { return }
            BLAS.add(old + piece.lowerBound, times: -factor, to: target, count: piece.count)
            (old + piece.lowerBound).update(from: target, count: piece.count)
          }
        }
      }
    }
  }

  private static func checkInner(
    _ left: Int,
    _ right: Int,
    _ a: Matrix,
    _ b: some OperandShape,
    _ operation: String
  ) throws {
    guard left == right, left > 0 else {
      throw RecurrentLMError.shapeMismatch(
        operation: operation,
        left: a.operandShape,
        right: b.operandShape,
        expected: "equal inner sizes, found \(left) and \(right)"
      )
    }
    guard Swift.max(a.largestSize, b.largestSize) <= BLAS.largestDimension else {
      throw RecurrentLMError.shapeMismatch(
        operation: operation,
        left: a.operandShape,
        right: b.operandShape,
        expected: "at most \(BLAS.largestDimension) rows and columns"
      )
    }
  }

  private func product(
    _ transposeA: Transposition,
    _ other: Matrix,
    _ transposeB: Transposition,
    _ m: Int,
    _ n: Int,
    _ k: Int
  ) throws -> Matrix {
    try Self.checkSize(rows: m, columns: n)
    // Every element is written by its tile.
    var result = Matrix(rows: m, columns: n, values: .unwritten(m * n))
    guard result.count > 0 else { return result }
    let product = TiledProduct(
      (transposeA, columns),
      (transposeB, other.columns),
      m: m,
      n: n,
      k: k
    )
    withPointers(values, other.values, &result.values, product.compute)
    if product.isLong { try Safepoint.pass() }
    return result
  }

  private func product(_ transpose: Transposition, _ vector: Vector, count: Int) throws -> Vector {
    try Self.checkSize(rows: 1, columns: count)
    var result = Vector(count: count)
    guard count > 0 else { return result }
    let product = TiledProduct(
      (transpose, columns),
      (.asStored, 1),
      m: count,
      n: 1,
      k: vector.count
    )
    guard product.isLong else {
      let (rows, columns) = shape
      withPointers(values, vector.values, &result.values) { a, x, y in
        SharedRows.compute(count, products: rows * columns) { part in
          let (first, isStored) = (part.lowerBound, transpose == .asStored)
          BLAS.multiply(
            a + (isStored ? first * columns : first),
            transpose,
            rows: isStored ? part.count : rows,
            columns: isStored ? columns : part.count,
            stride: columns,
            by: x,
            into: y + first
          )
        }
      }
      return result
    }
    withPointers(values, vector.values, &result.values, product.compute)
    try Safepoint.pass()
    return result
  }
}

/// The shape of an operand as it stands in a message.
private protocol OperandShape {
  var operandShape: String { get }
  var largestSize: Int { get }
}

extension Matrix: OperandShape {
  fileprivate var operandShape: String { "\(shape)" }
  fileprivate var largestSize: Int { Swift.max(rows, columns) }
}

extension Vector: OperandShape {
  fileprivate var operandShape: String { "(\(count))" }
  fileprivate var largestSize: Int { count }
}

/// Lends the storage of two operands and a result to a routine of BLAS.
func withPointers(
  _ a: [Double],
  _ b: [Double],
  _ result: inout [Double],
  _ body: (UnsafePointer<Double>, UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
) {
  a.withUnsafeBufferPointer { a in
    b.withUnsafeBufferPointer { b in
      result.withUnsafeMutableBufferPointer { result in
        guard let a = a.baseAddress, let b = b.baseAddress, let result = result.baseAddress else {
          return
        }
        body(a, b, result)
      }
    }
  }
}
