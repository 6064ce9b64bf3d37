/// A list of numbers that can be computed with, such as a hidden state or one row of a matrix.
///
///     let s = tanh(model.U.column(17) + (try model.W.dot(previous)))
public struct Vector: Hashable, Sendable {
  /// The elements, in order.
  public internal(set) var values: [Double]

  /// Makes a vector of the given elements.
  ///
  /// - Parameter values: The elements, in order.
  public init(_ values: [Double]) {
    self.values = values
  }

  /// Makes a vector of zeros.
  ///
  /// - Parameter count: The number of elements, 0 or more.
  public init(count: Int) {
    precondition(count >= 0, "a vector cannot have \(count) elements")
    values = .zeros(count)
  }

  /// The number of elements.
  public var count: Int { values.count }

  /// The element at an index in `0..<count`.
  ///
  /// - Parameter index: The place of the element, counted from 0.
  public subscript(index: Int) -> Double {
    get {
      precondition(index >= 0 && index < count, "index \(index) is not in 0..<\(count)")
      return values[index]
    }
    set {
      precondition(index >= 0 && index < count, "index \(index) is not in 0..<\(count)")
      values[index] = newValue
    }
  }
}

extension Vector: ExpressibleByArrayLiteral {
  /// Makes a vector from a list in brackets.
  ///
  /// - Parameter elements: The elements, in order.
  public init(arrayLiteral elements: Double...) {
    values = elements
  }
}

extension Vector {
  /// The product with another vector: `Σ_i a_i b_i`.
  ///
  /// - Parameter other: A vector with as many elements.
  /// - Returns: One number.
  /// - Throws: `RecurrentLMError.shapeMismatch` if the counts differ.
  /// - Complexity: O(count).
  public func dot(_ other: Vector) throws -> Double {
    try Vector.checkSameShape(self, other, operation: "dot")
    var sum = 0.0
    try Safepoint.forEachPiece(of: count, size: 1 << 22) { piece in
      for index in piece { sum += values[index] * other.values[index] }
    }
    return sum
  }

  /// The outer product: `(a ⊗ b)[i, j] = a_i b_j`.
  ///
  /// - Parameter other: The vector that runs along the columns.
  /// - Returns: A matrix of shape `[count, other.count]`.
  /// - Throws: `RecurrentLMError.shapeMismatch` if one of the two has no elements,
  ///   `RecurrentLMError.notEnoughMemory` if the product does not fit, or `CancellationError`.
  /// - Complexity: O(count · other.count).
  public func outer(_ other: Vector) throws -> Matrix {
    guard count > 0, other.count > 0 else {
      throw RecurrentLMError.shapeMismatch(
        operation: "outer",
        left: "(\(count))",
        right: "(\(other.count))",
        expected: "two vectors with at least one element"
      )
    }
    try Matrix.checkSize(rows: count, columns: other.count)
    var product = Matrix(rows: count, columns: other.count)
    product.addOuter(self, other)
    try Safepoint.pass()
    return product
  }
}

extension Vector {
  /// Checks an index before it is used.
  ///
  /// - Parameter index: The place asked for.
  /// - Throws: `RecurrentLMError.indexOutOfRange` if it is not in `0..<count`.
  package func checkedIndex(_ index: Int) throws {
    guard index >= 0, index < count else {
      throw RecurrentLMError.indexOutOfRange(
        index: "\(index)",
        valid: "0..<\(count)",
        of: "a vector of \(count)"
      )
    }
  }
}
