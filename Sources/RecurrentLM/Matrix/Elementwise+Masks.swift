// Choosing elements by a mask, and limits on each of them. The names are those of Swift's `SIMD`
// vectors where it has them, otherwise NumPy's.

extension Elementwise {
  /// The elements where a mask is true: `a[mask]` in NumPy.
  ///
  /// - Parameter mask: A mask of the same shape.
  /// - Complexity: O(count).
  public subscript(mask: Mask) -> Vector {
    requireShape(of: mask)
    var chosen: [Double] = []
    let values = values
    Safepoint.inPieces(of: values.count) { piece in
      for index in piece where mask.values[index] { chosen.append(values[index]) }
    }
    return Vector(chosen)
  }

  /// Each element, or a number in its place where a mask is true: `np.where(mask, number, a)`.
  ///
  /// - Parameters:
  ///   - number: What stands where the mask is true.
  ///   - mask: A mask of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public func replacing(with number: Double, where mask: Mask) -> Self {
    requireShape(of: mask)
    return withValues(values.chosen(mask.values) { _ in number })
  }

  /// Each element, or another's in the same place where a mask is true: `np.where(mask, b, a)`.
  ///
  /// - Parameters:
  ///   - other: As many elements, in the same shape; they stand where the mask is true.
  ///   - mask: A mask of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public func replacing(with other: Self, where mask: Mask) -> Self {
    requireSameShape(other)
    requireShape(of: mask)
    return other.values.withUnsafeBufferPointer { others in
      withValues(values.chosen(mask.values) { others[$0] })
    }
  }

  /// Puts a number where a mask is true, without a copy: `a[mask] = number` in NumPy.
  ///
  /// - Parameters:
  ///   - number: What stands where the mask is true.
  ///   - mask: A mask of the same shape.
  /// - Complexity: O(count).
  public mutating func replace(with number: Double, where mask: Mask) {
    requireShape(of: mask)
    withMutableElements { elements in
      mask.values.withUnsafeBufferPointer { isReplaced in
        Safepoint.inPieces(of: elements.count) { piece in
          for index in piece { elements[index] = isReplaced[index] ? number : elements[index] }
        }
      }
    }
  }

  private func requireShape(of mask: Mask) {
    precondition(
      dimensions == mask.dimensions,
      "the mask has shape \(mask.shapeText), the elements \(shapeText)"
    )
  }

  /// Checks that a mask has the shape of the elements.
  ///
  /// - Parameters:
  ///   - mask: The mask.
  ///   - operation: The method, for the message.
  /// - Throws: `RecurrentLMError.shapeMismatch` if it has another one.
  package func check(_ mask: Mask, operation: String) throws {
    guard dimensions == mask.dimensions else {
      throw RecurrentLMError.shapeMismatch(
        operation: operation,
        left: shapeText,
        right: mask.shapeText,
        expected: "a mask of the shape \(shapeText)"
      )
    }
  }
}

extension Elementwise {
  /// Each element, or the nearest bound where it lies outside: `np.clip(a, lower, upper)`.
  ///
  /// - Parameter range: The bounds, such as `-5...5`.
  /// - Returns: As many elements, in the same shape; NaN stays NaN.
  /// - Complexity: O(count).
  public func clipped(to range: ClosedRange<Double>) -> Self {
    mapped { limited($0, range.lowerBound, range.upperBound) }
  }

  /// Moves each element that lies outside of a range to the nearest bound, without a copy.
  ///
  /// - Parameter range: The bounds, such as `-5...5`.
  /// - Complexity: O(count).
  public mutating func clip(to range: ClosedRange<Double>) {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    withMutableElements { every($0) { limited($0, lower, upper) } }
  }

  /// The length: `√(Σ a_i²)`, of a matrix over all its elements, as `np.linalg.norm(a)` has it.
  ///
  /// - Returns: A number, 0 or more; NaN if an element is NaN, ∞ where a square is too large.
  /// - Complexity: O(count).
  public func norm() -> Double {
    values.withUnsafeBufferPointer { pairwiseSquareSum($0, 0..<$0.count) }.squareRoot()
  }
}

@inline(__always)
private func limited(_ value: Double, _ lower: Double, _ upper: Double) -> Double {
  // In this order NaN fails both tests and stays.
  value < lower ? lower : value > upper ? upper : value
}

/// The larger of two numbers, NaN where one is NaN.
@inline(__always)
func larger(_ a: Double, _ b: Double) -> Double {
  // Two choices without a branch: so the loops around it take several numbers at once.
  let number = b > a ? b : a
  return b == b ? number : b
}

/// The smaller of two numbers, NaN where one is NaN.
@inline(__always)
func smaller(_ a: Double, _ b: Double) -> Double {
  let number = b < a ? b : a
  return b == b ? number : b
}

/// The larger of each two elements in the same place, NaN where one is NaN: `np.maximum(a, b)`.
///
/// - Parameters:
///   - a: The elements, in a vector or a matrix.
///   - b: As many elements, in the same shape.
/// - Returns: As many elements, in the same shape.
/// - Complexity: O(count).
public func maximum<Elements: Elementwise>(_ a: Elements, _ b: Elements) -> Elements {
  a.combined(with: b) { larger($0, $1) }
}

/// Each element, but no less than a number; NaN stays NaN: `np.maximum(a, 0)`.
///
/// - Parameters:
///   - a: The elements, in a vector or a matrix.
///   - b: The least that the result has.
/// - Returns: As many elements, in the same shape.
/// - Complexity: O(count).
public func maximum<Elements: Elementwise>(_ a: Elements, _ b: Double) -> Elements {
  a.mapped { larger($0, b) }
}

/// The smaller of each two elements in the same place, NaN where one is NaN: `np.minimum(a, b)`.
///
/// - Parameters:
///   - a: The elements, in a vector or a matrix.
///   - b: As many elements, in the same shape.
/// - Returns: As many elements, in the same shape.
/// - Complexity: O(count).
public func minimum<Elements: Elementwise>(_ a: Elements, _ b: Elements) -> Elements {
  a.combined(with: b) { smaller($0, $1) }
}

/// Each element, but no more than a number; NaN stays NaN: `np.minimum(a, 1)`.
///
/// - Parameters:
///   - a: The elements, in a vector or a matrix.
///   - b: The most that the result has.
/// - Returns: As many elements, in the same shape.
/// - Complexity: O(count).
public func minimum<Elements: Elementwise>(_ a: Elements, _ b: Double) -> Elements {
  a.mapped { smaller($0, b) }
}
