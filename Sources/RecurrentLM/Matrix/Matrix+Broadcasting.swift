// A vector beside a matrix is spread by name: `W + b.asRow` adds it to each row, `W + b.asColumn` to
// each column. NumPy guesses from the shapes, and of a square matrix it guesses the row.

extension Matrix {
  /// The sum of each element and that of a vector in its column or row: `A[i, j] + b[j]` with
  /// `b.asRow`, `A[i, j] + b[i]` with `b.asColumn`.
  ///
  /// - Parameters:
  ///   - left: The matrix.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func + (left: Matrix, right: SpreadVector) -> Matrix {
    left.spread(right) { $0 + $1 }
  }

  /// The sum of a vector's element and each of a matrix in its column or row.
  ///
  /// - Parameters:
  ///   - left: A vector of `columns` elements as row, of `rows` elements as column.
  ///   - right: The matrix.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func + (left: SpreadVector, right: Matrix) -> Matrix {
    right.spread(left) { $1 + $0 }
  }

  /// Replaces each element by its sum with that of a vector in its column or row, without a copy.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Complexity: O(rows · columns).
  public static func += (left: inout Matrix, right: SpreadVector) {
    left.combine(right) { $0 + $1 }
  }

  /// The difference of each element and that of a vector in its column or row: `A[i, j] - b[j]` with
  /// `b.asRow`, `A[i, j] - b[i]` with `b.asColumn`.
  ///
  /// - Parameters:
  ///   - left: The matrix.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func - (left: Matrix, right: SpreadVector) -> Matrix {
    left.spread(right) { $0 - $1 }
  }

  /// The difference of a vector's element and each of a matrix in its column or row.
  ///
  /// - Parameters:
  ///   - left: A vector of `columns` elements as row, of `rows` elements as column.
  ///   - right: The matrix.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func - (left: SpreadVector, right: Matrix) -> Matrix {
    right.spread(left) { $1 - $0 }
  }

  /// Replaces each element by its difference with that of a vector in its column or row, without a copy.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Complexity: O(rows · columns).
  public static func -= (left: inout Matrix, right: SpreadVector) {
    left.combine(right) { $0 - $1 }
  }

  /// The elementwise product of each element and that of a vector in its column or row: `A[i, j] b[j]` with
  /// `b.asRow`, `A[i, j] b[i]` with `b.asColumn`.
  ///
  /// - Parameters:
  ///   - left: The matrix.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func * (left: Matrix, right: SpreadVector) -> Matrix {
    left.spread(right) { $0 * $1 }
  }

  /// The elementwise product of a vector's element and each of a matrix in its column or row.
  ///
  /// - Parameters:
  ///   - left: A vector of `columns` elements as row, of `rows` elements as column.
  ///   - right: The matrix.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func * (left: SpreadVector, right: Matrix) -> Matrix {
    right.spread(left) { $1 * $0 }
  }

  /// Replaces each element by its elementwise product with that of a vector in its column or row, without a copy.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Complexity: O(rows · columns).
  public static func *= (left: inout Matrix, right: SpreadVector) {
    left.combine(right) { $0 * $1 }
  }

  /// The elementwise quotient of each element and that of a vector in its column or row: `A[i, j] / b[j]` with
  /// `b.asRow`, `A[i, j] / b[i]` with `b.asColumn`.
  ///
  /// - Parameters:
  ///   - left: The matrix.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func / (left: Matrix, right: SpreadVector) -> Matrix {
    left.spread(right) { $0 / $1 }
  }

  /// The elementwise quotient of a vector's element and each of a matrix in its column or row.
  ///
  /// - Parameters:
  ///   - left: A vector of `columns` elements as row, of `rows` elements as column.
  ///   - right: The matrix.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func / (left: SpreadVector, right: Matrix) -> Matrix {
    right.spread(left) { $1 / $0 }
  }

  /// Replaces each element by its elementwise quotient with that of a vector in its column or row, without a copy.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Complexity: O(rows · columns).
  public static func /= (left: inout Matrix, right: SpreadVector) {
    left.combine(right) { $0 / $1 }
  }
}
