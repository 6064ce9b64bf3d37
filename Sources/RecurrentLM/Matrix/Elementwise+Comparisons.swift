// Comparisons of each element, which Swift writes with a dot, as it does for `SIMD` vectors: `a .< b` is a
// mask, where NumPy writes `a < b`. Whether all are equal says `a == b`.

extension Elementwise {
  /// Where an element is less than the one in the same place: `a < b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .< (left: Self, right: Self) -> Mask {
    left.compared(.less, right)
  }

  /// Where an element is less than a number: `a < b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .< (left: Self, right: Double) -> Mask {
    left.compared(.less, right)
  }

  /// Where an element is at most the one in the same place: `a <= b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .<= (left: Self, right: Self) -> Mask {
    left.compared(.atMost, right)
  }

  /// Where an element is at most a number: `a <= b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .<= (left: Self, right: Double) -> Mask {
    left.compared(.atMost, right)
  }

  /// Where an element is greater than the one in the same place: `a > b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .> (left: Self, right: Self) -> Mask {
    left.compared(.greater, right)
  }

  /// Where an element is greater than a number: `a > b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .> (left: Self, right: Double) -> Mask {
    left.compared(.greater, right)
  }

  /// Where an element is at least the one in the same place: `a >= b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .>= (left: Self, right: Self) -> Mask {
    left.compared(.atLeast, right)
  }

  /// Where an element is at least a number: `a >= b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .>= (left: Self, right: Double) -> Mask {
    left.compared(.atLeast, right)
  }

  /// Where an element is equal to the one in the same place: `a == b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .== (left: Self, right: Self) -> Mask {
    left.compared(.equal, right)
  }

  /// Where an element is equal to a number: `a == b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .== (left: Self, right: Double) -> Mask {
    left.compared(.equal, right)
  }

  /// Where an element is different from the one in the same place: `a != b` in NumPy; true for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .!= (left: Self, right: Self) -> Mask {
    left.compared(.unequal, right)
  }

  /// Where an element is different from a number: `a != b` in NumPy; true for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .!= (left: Self, right: Double) -> Mask {
    left.compared(.unequal, right)
  }

  private func compared(_ comparison: Comparison, _ number: Double) -> Mask {
    Mask(dimensions, NumberLoops.compare(values, comparison, number))
  }

  private func compared(_ comparison: Comparison, _ other: Self) -> Mask {
    requireSameShape(other)
    return Mask(dimensions, NumberLoops.compare(values, comparison, other.values))
  }
}
