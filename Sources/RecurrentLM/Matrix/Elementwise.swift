/// What is computed with element by element: a `Vector` or a `Matrix`.
///
/// Arithmetic, comparisons and the like are written once, in extensions of this protocol.
public protocol Elementwise: Hashable, Sendable {
  /// The elements, those of a matrix row after row.
  var values: [Double] { get }

  /// The sizes: one of a vector, two of a matrix.
  var dimensions: [Int] { get }

  /// Whether another has the same shape.
  ///
  /// - Parameter other: The other one.
  /// - Returns: Whether all its sizes are the same.
  func hasShape(of other: Self) -> Bool

  /// Makes another of the same shape.
  ///
  /// - Parameter values: As many elements, in the same order.
  /// - Returns: The shape of this one with those elements.
  func withValues(_ values: [Double]) -> Self

  /// Lends the elements to be changed where they lie.
  ///
  /// - Parameter body: Changes them.
  mutating func withMutableElements(_ body: (UnsafeMutableBufferPointer<Double>) -> Void)
}

extension Vector: Elementwise {
  /// The count.
  public var dimensions: [Int] { [count] }

  /// Whether another vector has as many elements.
  ///
  /// - Parameter other: The other vector.
  /// - Returns: Whether the counts are the same.
  public func hasShape(of other: Vector) -> Bool { values.count == other.values.count }

  /// Makes another vector of the same count.
  ///
  /// - Parameter values: As many elements.
  /// - Returns: A vector of them.
  public func withValues(_ values: [Double]) -> Vector {
    precondition(values.count == count, "expected \(count) elements, found \(values.count)")
    return Vector(values)
  }

  /// Lends the elements to be changed where they lie.
  ///
  /// - Parameter body: Changes them.
  public mutating func withMutableElements(
    _ body: (UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    values.withUnsafeMutableBufferPointer { body($0) }
  }
}

extension Matrix: Elementwise {
  /// The number of rows and the number of columns.
  public var dimensions: [Int] { [rows, columns] }

  /// Whether another matrix has as many rows and as many columns.
  ///
  /// - Parameter other: The other matrix.
  /// - Returns: Whether both sizes are the same.
  public func hasShape(of other: Matrix) -> Bool {
    rows == other.rows && columns == other.columns
  }

  /// Makes another matrix of the same shape.
  ///
  /// - Parameter values: As many elements, row after row.
  /// - Returns: A matrix of them.
  public func withValues(_ values: [Double]) -> Matrix {
    precondition(values.count == count, "expected \(count) elements, found \(values.count)")
    return Matrix(rows: rows, columns: columns, values: values)
  }

  /// Lends the elements to be changed where they lie.
  ///
  /// - Parameter body: Changes them.
  public mutating func withMutableElements(
    _ body: (UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    values.withUnsafeMutableBufferPointer { body($0) }
  }
}

extension Elementwise {
  /// The shape as it stands in a message, such as `(2, 3)` or `(5)`.
  var shapeText: String { "(" + dimensions.map { "\($0)" }.joined(separator: ", ") + ")" }

  /// Traps where another has a different shape.
  @inline(__always)
  func requireSameShape(_ other: Self) {
    precondition(hasShape(of: other), "the shapes differ: \(shapeText) and \(other.shapeText)")
  }

  /// Applies a function to each element.
  ///
  /// - Parameter function: The function of one element.
  /// - Returns: As many elements, in the same shape.
  @inline(__always)
  package func mapped(_ function: (Double) -> Double) -> Self {
    withValues(values.mapped(function))
  }

  /// Applies a function to each pair of elements in the same place.
  @inline(__always)
  func combined(with other: Self, _ function: (Double, Double) -> Double) -> Self {
    requireSameShape(other)
    return withValues(values.combined(with: other.values, function))
  }

  /// Replaces the elements by what a loop makes of them and of those in the same places.
  ///
  /// The loop is a whole one, such as `everyPair(…, +)`: called from generic code, a function of two
  /// elements would be called anew for each pair.
  mutating func combine(
    with other: Self,
    _ loop: (UnsafeMutableBufferPointer<Double>, Numbers) -> Void
  ) {
    requireSameShape(other)
    let values = other.values
    withMutableElements { elements in
      values.withUnsafeBufferPointer { loop(elements, $0) }
    }
  }

  /// Checks that two can be combined element by element.
  ///
  /// - Parameters:
  ///   - left: The operand on the left.
  ///   - right: The operand on the right.
  ///   - operation: The operator or method, for the message.
  /// - Throws: `RecurrentLMError.shapeMismatch` if their shapes differ.
  package static func checkSameShape(
    _ left: Self,
    _ right: Self,
    operation: String
  ) throws {
    guard left.hasShape(of: right) else {
      throw RecurrentLMError.shapeMismatch(
        operation: operation,
        left: left.shapeText,
        right: right.shapeText,
        expected: left is Vector
          ? "two vectors of the same count" : "two matrices of the same shape"
      )
    }
  }

  /// Checks that there is room for another of the same shape.
  ///
  /// - Throws: `RecurrentLMError.notEnoughMemory` if there is not.
  package func checkRoom() throws {
    // What is small always fits, and is asked most often.
    guard values.count > 1 << 16 else { return }
    try Matrix.checkSize(rows: dimensions[0], columns: dimensions.count > 1 ? dimensions[1] : 1)
  }
}

/// Replaces each element by a function of it.
@inline(__always)
func every(_ elements: UnsafeMutableBufferPointer<Double>, _ function: (Double) -> Double) {
  Safepoint.inPieces(of: elements.count) { piece in
    for index in piece { elements[index] = function(elements[index]) }
  }
}

/// Replaces each element by a function of it and of the one in the same place.
@inline(__always)
func everyPair(
  _ elements: UnsafeMutableBufferPointer<Double>,
  _ others: Numbers,
  _ function: (Double, Double) -> Double
) {
  Safepoint.inPieces(of: elements.count) { piece in
    for index in piece { elements[index] = function(elements[index], others[index]) }
  }
}
