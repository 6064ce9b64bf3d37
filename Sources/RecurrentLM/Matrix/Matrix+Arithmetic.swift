extension Matrix {
  /// The sum of two matrices of the same shape: `a_i + b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The matrix on the left.
  ///   - right: The matrix on the right, of the same shape.
  /// - Returns: A matrix of the same shape.
  public static func + (left: Matrix, right: Matrix) -> Matrix {
    left.combined(with: right, +)
  }

  /// The sum of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The matrix.
  ///   - right: The number.
  /// - Returns: A matrix of the same shape.
  public static func + (left: Matrix, right: Double) -> Matrix {
    left.mapped { $0 + right }
  }

  /// The sum of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The matrix.
  /// - Returns: A matrix of the same shape.
  public static func + (left: Double, right: Matrix) -> Matrix {
    right.mapped { left + $0 }
  }

  /// Replaces a matrix by its sum with another.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: A matrix of the same shape.
  public static func += (left: inout Matrix, right: Matrix) {
    left.combine(with: right, +)
  }

  /// Replaces each element by its sum with a number.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: The number.
  public static func += (left: inout Matrix, right: Double) {
    left.map { $0 + right }
  }

  /// The difference of two matrices of the same shape: `a_i - b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The matrix on the left.
  ///   - right: The matrix on the right, of the same shape.
  /// - Returns: A matrix of the same shape.
  public static func - (left: Matrix, right: Matrix) -> Matrix {
    left.combined(with: right, -)
  }

  /// The difference of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The matrix.
  ///   - right: The number.
  /// - Returns: A matrix of the same shape.
  public static func - (left: Matrix, right: Double) -> Matrix {
    left.mapped { $0 - right }
  }

  /// The difference of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The matrix.
  /// - Returns: A matrix of the same shape.
  public static func - (left: Double, right: Matrix) -> Matrix {
    right.mapped { left - $0 }
  }

  /// Replaces a matrix by its difference with another.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: A matrix of the same shape.
  public static func -= (left: inout Matrix, right: Matrix) {
    left.combine(with: right, -)
  }

  /// Replaces each element by its difference with a number.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: The number.
  public static func -= (left: inout Matrix, right: Double) {
    left.map { $0 - right }
  }

  /// The elementwise product of two matrices of the same shape: `a_i b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The matrix on the left.
  ///   - right: The matrix on the right, of the same shape.
  /// - Returns: A matrix of the same shape.
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    left.combined(with: right, *)
  }

  /// The elementwise product of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The matrix.
  ///   - right: The number.
  /// - Returns: A matrix of the same shape.
  public static func * (left: Matrix, right: Double) -> Matrix {
    left.mapped { $0 * right }
  }

  /// The elementwise product of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The matrix.
  /// - Returns: A matrix of the same shape.
  public static func * (left: Double, right: Matrix) -> Matrix {
    right.mapped { left * $0 }
  }

  /// Replaces a matrix by its elementwise product with another.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: A matrix of the same shape.
  public static func *= (left: inout Matrix, right: Matrix) {
    left.combine(with: right, *)
  }

  /// Replaces each element by its elementwise product with a number.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: The number.
  public static func *= (left: inout Matrix, right: Double) {
    left.map { $0 * right }
  }

  /// The elementwise quotient of two matrices of the same shape: `a_i / b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The matrix on the left.
  ///   - right: The matrix on the right, of the same shape.
  /// - Returns: A matrix of the same shape.
  public static func / (left: Matrix, right: Matrix) -> Matrix {
    left.combined(with: right, /)
  }

  /// The elementwise quotient of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The matrix.
  ///   - right: The number.
  /// - Returns: A matrix of the same shape.
  public static func / (left: Matrix, right: Double) -> Matrix {
    left.mapped { $0 / right }
  }

  /// The elementwise quotient of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The matrix.
  /// - Returns: A matrix of the same shape.
  public static func / (left: Double, right: Matrix) -> Matrix {
    right.mapped { left / $0 }
  }

  /// Replaces a matrix by its elementwise quotient with another.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: A matrix of the same shape.
  public static func /= (left: inout Matrix, right: Matrix) {
    left.combine(with: right, /)
  }

  /// Replaces each element by its elementwise quotient with a number.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: The number.
  public static func /= (left: inout Matrix, right: Double) {
    left.map { $0 / right }
  }

  /// The matrix with the sign of each element changed.
  ///
  /// - Parameter operand: The matrix.
  /// - Returns: A matrix of the same shape.
  public static prefix func - (operand: Matrix) -> Matrix {
    operand.mapped { -$0 }
  }

  /// Applies a function to each element.
  ///
  /// - Parameter function: The function of one element.
  /// - Returns: A matrix of the same shape.
  package func mapped(_ function: (Double) -> Double) -> Matrix {
    Matrix(rows: rows, columns: columns, values: values.mapped(function))
  }

  private mutating func map(_ function: (Double) -> Double) {
    values.withUnsafeMutableBufferPointer { values in
      Safepoint.inPieces(of: values.count) { piece in
        for index in piece { values[index] = function(values[index]) }
      }
    }
  }

  private func combined(with other: Matrix, _ function: (Double, Double) -> Double) -> Matrix {
    precondition(shape == other.shape, "the shapes differ: \(shape) and \(other.shape)")
    let combined = values.combined(with: other.values, function)
    return Matrix(rows: rows, columns: columns, values: combined)
  }

  private mutating func combine(with other: Matrix, _ function: (Double, Double) -> Double) {
    precondition(shape == other.shape, "the shapes differ: \(shape) and \(other.shape)")
    values.withUnsafeMutableBufferPointer { values in
      other.values.withUnsafeBufferPointer { others in
        Safepoint.inPieces(of: values.count) { piece in
          for index in piece { values[index] = function(values[index], others[index]) }
        }
      }
    }
  }
}
