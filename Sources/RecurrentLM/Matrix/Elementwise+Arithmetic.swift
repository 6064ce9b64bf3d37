// One shape of arithmetic for vectors and matrices: element by element, the way NumPy computes with
// arrays of equal shapes. What has another shape is spread by name, with `asRow` and `asColumn`.

extension Elementwise {
  /// The sum of two of the same shape: `a_i + b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The operand on the left.
  ///   - right: The operand on the right, of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func + (left: Self, right: Self) -> Self {
    left.combined(with: right, +)
  }

  /// The sum of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func + (left: Self, right: Double) -> Self {
    left.mapped { $0 + right }
  }

  /// The sum of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func + (left: Double, right: Self) -> Self {
    right.mapped { left + $0 }
  }

  /// Replaces each element by its sum with the one in the same place, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func += (left: inout Self, right: Self) {
    left.combine(with: right) { everyPair($0, $1, +) }
  }

  /// Replaces each element by its sum with a number, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: The number.
  /// - Complexity: O(count).
  public static func += (left: inout Self, right: Double) {
    left.withMutableElements { every($0) { $0 + right } }
  }

  /// The difference of two of the same shape: `a_i - b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The operand on the left.
  ///   - right: The operand on the right, of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func - (left: Self, right: Self) -> Self {
    left.combined(with: right, -)
  }

  /// The difference of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func - (left: Self, right: Double) -> Self {
    left.mapped { $0 - right }
  }

  /// The difference of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func - (left: Double, right: Self) -> Self {
    right.mapped { left - $0 }
  }

  /// Replaces each element by its difference with the one in the same place, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func -= (left: inout Self, right: Self) {
    left.combine(with: right) { everyPair($0, $1, -) }
  }

  /// Replaces each element by its difference with a number, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: The number.
  /// - Complexity: O(count).
  public static func -= (left: inout Self, right: Double) {
    left.withMutableElements { every($0) { $0 - right } }
  }

  /// The elementwise product of two of the same shape: `a_i b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The operand on the left.
  ///   - right: The operand on the right, of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func * (left: Self, right: Self) -> Self {
    left.combined(with: right, *)
  }

  /// The elementwise product of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func * (left: Self, right: Double) -> Self {
    left.mapped { $0 * right }
  }

  /// The elementwise product of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func * (left: Double, right: Self) -> Self {
    right.mapped { left * $0 }
  }

  /// Replaces each element by its elementwise product with the one in the same place, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func *= (left: inout Self, right: Self) {
    left.combine(with: right) { everyPair($0, $1, *) }
  }

  /// Replaces each element by its elementwise product with a number, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: The number.
  /// - Complexity: O(count).
  public static func *= (left: inout Self, right: Double) {
    left.withMutableElements { every($0) { $0 * right } }
  }

  /// The elementwise quotient of two of the same shape: `a_i / b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The operand on the left.
  ///   - right: The operand on the right, of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func / (left: Self, right: Self) -> Self {
    left.combined(with: right, /)
  }

  /// The elementwise quotient of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func / (left: Self, right: Double) -> Self {
    left.mapped { $0 / right }
  }

  /// The elementwise quotient of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func / (left: Double, right: Self) -> Self {
    right.mapped { left / $0 }
  }

  /// Replaces each element by its elementwise quotient with the one in the same place, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func /= (left: inout Self, right: Self) {
    left.combine(with: right) { everyPair($0, $1, /) }
  }

  /// Replaces each element by its elementwise quotient with a number, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: The number.
  /// - Complexity: O(count).
  public static func /= (left: inout Self, right: Double) {
    left.withMutableElements { every($0) { $0 / right } }
  }

  /// Each element with its sign changed.
  ///
  /// - Parameter operand: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static prefix func - (operand: Self) -> Self {
    operand.mapped { -$0 }
  }
}
