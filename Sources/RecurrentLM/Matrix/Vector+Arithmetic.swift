extension Vector {
  /// The sum of two vectors of the same count: `a_i + b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The vector on the left.
  ///   - right: The vector on the right, of the same count.
  /// - Returns: A vector of the same count.
  public static func + (left: Vector, right: Vector) -> Vector {
    left.combined(with: right, +)
  }

  /// The sum of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The vector.
  ///   - right: The number.
  /// - Returns: A vector of the same count.
  public static func + (left: Vector, right: Double) -> Vector {
    left.mapped { $0 + right }
  }

  /// The sum of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The vector.
  /// - Returns: A vector of the same count.
  public static func + (left: Double, right: Vector) -> Vector {
    right.mapped { left + $0 }
  }

  /// Replaces a vector by its sum with another.
  ///
  /// - Parameters:
  ///   - left: The vector to change.
  ///   - right: A vector of the same count.
  public static func += (left: inout Vector, right: Vector) {
    left.combine(with: right, +)
  }

  /// Replaces each element by its sum with a number.
  ///
  /// - Parameters:
  ///   - left: The vector to change.
  ///   - right: The number.
  public static func += (left: inout Vector, right: Double) {
    left.map { $0 + right }
  }

  /// The difference of two vectors of the same count: `a_i - b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The vector on the left.
  ///   - right: The vector on the right, of the same count.
  /// - Returns: A vector of the same count.
  public static func - (left: Vector, right: Vector) -> Vector {
    left.combined(with: right, -)
  }

  /// The difference of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The vector.
  ///   - right: The number.
  /// - Returns: A vector of the same count.
  public static func - (left: Vector, right: Double) -> Vector {
    left.mapped { $0 - right }
  }

  /// The difference of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The vector.
  /// - Returns: A vector of the same count.
  public static func - (left: Double, right: Vector) -> Vector {
    right.mapped { left - $0 }
  }

  /// Replaces a vector by its difference with another.
  ///
  /// - Parameters:
  ///   - left: The vector to change.
  ///   - right: A vector of the same count.
  public static func -= (left: inout Vector, right: Vector) {
    left.combine(with: right, -)
  }

  /// Replaces each element by its difference with a number.
  ///
  /// - Parameters:
  ///   - left: The vector to change.
  ///   - right: The number.
  public static func -= (left: inout Vector, right: Double) {
    left.map { $0 - right }
  }

  /// The elementwise product of two vectors of the same count: `a_i b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The vector on the left.
  ///   - right: The vector on the right, of the same count.
  /// - Returns: A vector of the same count.
  public static func * (left: Vector, right: Vector) -> Vector {
    left.combined(with: right, *)
  }

  /// The elementwise product of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The vector.
  ///   - right: The number.
  /// - Returns: A vector of the same count.
  public static func * (left: Vector, right: Double) -> Vector {
    left.mapped { $0 * right }
  }

  /// The elementwise product of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The vector.
  /// - Returns: A vector of the same count.
  public static func * (left: Double, right: Vector) -> Vector {
    right.mapped { left * $0 }
  }

  /// Replaces a vector by its elementwise product with another.
  ///
  /// - Parameters:
  ///   - left: The vector to change.
  ///   - right: A vector of the same count.
  public static func *= (left: inout Vector, right: Vector) {
    left.combine(with: right, *)
  }

  /// Replaces each element by its elementwise product with a number.
  ///
  /// - Parameters:
  ///   - left: The vector to change.
  ///   - right: The number.
  public static func *= (left: inout Vector, right: Double) {
    left.map { $0 * right }
  }

  /// The elementwise quotient of two vectors of the same count: `a_i / b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The vector on the left.
  ///   - right: The vector on the right, of the same count.
  /// - Returns: A vector of the same count.
  public static func / (left: Vector, right: Vector) -> Vector {
    left.combined(with: right, /)
  }

  /// The elementwise quotient of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The vector.
  ///   - right: The number.
  /// - Returns: A vector of the same count.
  public static func / (left: Vector, right: Double) -> Vector {
    left.mapped { $0 / right }
  }

  /// The elementwise quotient of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The vector.
  /// - Returns: A vector of the same count.
  public static func / (left: Double, right: Vector) -> Vector {
    right.mapped { left / $0 }
  }

  /// Replaces a vector by its elementwise quotient with another.
  ///
  /// - Parameters:
  ///   - left: The vector to change.
  ///   - right: A vector of the same count.
  public static func /= (left: inout Vector, right: Vector) {
    left.combine(with: right, /)
  }

  /// Replaces each element by its elementwise quotient with a number.
  ///
  /// - Parameters:
  ///   - left: The vector to change.
  ///   - right: The number.
  public static func /= (left: inout Vector, right: Double) {
    left.map { $0 / right }
  }

  /// The vector with the sign of each element changed.
  ///
  /// - Parameter operand: The vector.
  /// - Returns: A vector of the same count.
  public static prefix func - (operand: Vector) -> Vector {
    operand.mapped { -$0 }
  }

  /// Applies a function to each element.
  ///
  /// - Parameter function: The function of one element.
  /// - Returns: A vector of the same count.
  package func mapped(_ function: (Double) -> Double) -> Vector {
    Vector(values.mapped(function))
  }

  private mutating func map(_ function: (Double) -> Double) {
    values.withUnsafeMutableBufferPointer { values in
      Safepoint.inPieces(of: values.count) { piece in
        for index in piece { values[index] = function(values[index]) }
      }
    }
  }

  private func combined(with other: Vector, _ function: (Double, Double) -> Double) -> Vector {
    precondition(count == other.count, "the counts differ: \(count) and \(other.count)")
    return Vector(values.combined(with: other.values, function))
  }

  private mutating func combine(with other: Vector, _ function: (Double, Double) -> Double) {
    precondition(count == other.count, "the counts differ: \(count) and \(other.count)")
    values.withUnsafeMutableBufferPointer { values in
      other.values.withUnsafeBufferPointer { others in
        Safepoint.inPieces(of: values.count) { piece in
          for index in piece { values[index] = function(values[index], others[index]) }
        }
      }
    }
  }
}
