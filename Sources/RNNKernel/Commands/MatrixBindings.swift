import RecurrentLM
import SwiftSubset

// Operators and subscripts of the library trap on a bad shape or index, as Swift's own do. A cell
// must get an error instead, so these bindings ask the library's checks first.

extension Binding {
  /// What a cell can do with a matrix.
  static let matrix: [Binding] =
    [
      .function("Matrix.init(rows:columns:)") { (rows: Int, columns: Int) in
        try Matrix.checkSize(rows: rows, columns: columns)
        return Matrix(rows: rows, columns: columns)
      },
      .function("Matrix.init(_:)") { (rows: [[Double]]) in
        try Matrix.checkRows(rows)
        try Matrix.checkSize(rows: rows.count, columns: rows.first?.count ?? 0)
        return Matrix(rows)
      },
      .member("Matrix.rows") { (m: Matrix) in m.rows },
      .member("Matrix.columns") { (m: Matrix) in m.columns },
      .member("Matrix.values") { (m: Matrix) in m.values },
      .member("Matrix.count") { (m: Matrix) in m.count },
      .member("Matrix.shape") { (m: Matrix) in tuple(m.shape.0, m.shape.1) },
      .member("Matrix.subscript(_:_:)") { (m: Matrix, row: Int, column: Int) in
        try m.checkedIndex(row: row, column: column)
        return m[row, column]
      },
      .mutation("Matrix.subscript(_:_:)=") {
        (m: inout Matrix, row: Int, column: Int, value: Double) in
        try m.checkedIndex(row: row, column: column)
        m[row, column] = value
      },
      .member("Matrix.subscript(_:)") { (m: Matrix, row: Int) in
        try m.checkedRow(row)
        return m[row]
      },
      .mutation("Matrix.subscript(_:)=") { (m: inout Matrix, row: Int, values: Vector) in
        try m.checkedRow(row)
        try m.checkAsRow(values)
        m[row] = values
      },
      .member("Matrix.column(_:)") { (m: Matrix, column: Int) in
        try m.checkedColumn(column)
        return m.column(column)
      },
      .member("Matrix.sum()") { (m: Matrix) in m.sum() },
      .member("Matrix.mean()") { (m: Matrix) in m.mean() },
      .member("Matrix.max()") { (m: Matrix) in m.max() },
      .member("Matrix.min()") { (m: Matrix) in m.min() },
      .member("Matrix.argmax()") { (m: Matrix) in
        try Matrix.checkSize(rows: m.rows, columns: 1)
        return m.argmax()
      },
      .member("Matrix.transposed()") { (m: Matrix) in
        try m.checkRoom()
        return m.transposed()
      },
      .member("Matrix.dot(_:)|Matrix") { (m: Matrix, other: Matrix) in try m.dot(other) },
      .member("Matrix.dot(_:)|Vector") { (m: Matrix, vector: Vector) in try m.dot(vector) },
      .member("Matrix.dot(transposed:)") { (m: Matrix, other: Matrix) in
        try m.dot(transposed: other)
      },
      .member("Matrix.transposedDot(_:)|Matrix") { (m: Matrix, other: Matrix) in
        try m.transposedDot(other)
      },
      .member("Matrix.transposedDot(_:)|Vector") { (m: Matrix, vector: Vector) in
        try m.transposedDot(vector)
      },
      .member("Matrix.description") { (m: Matrix) in m.description },
      .function("Matrix.-(_:)") { (m: Matrix) -> Matrix in
        try m.checkRoom()
        return -m
      },
      .function("Matrix.==(_:_:)") { (a: Matrix, b: Matrix) -> Bool in a == b },
      .function("tanh(_:)|Matrix") { (m: Matrix) in
        try m.checkRoom()
        return tanh(m)
      },
      .function("exp(_:)|Matrix") { (m: Matrix) in
        try m.checkRoom()
        return exp(m)
      },
      .function("log(_:)|Matrix") { (m: Matrix) in
        try m.checkRoom()
        return log(m)
      },
      .function("softmax(_:)|Matrix") { (m: Matrix) in
        try m.checkRoom()
        return softmax(m)
      },
    ]
    + matrixArithmetic("+", (+), (+), (+)) + matrixArithmetic("-", (-), (-), (-))
    + matrixArithmetic("*", (*), (*), (*)) + matrixArithmetic("/", (/), (/), (/))

  private static func matrixArithmetic(
    _ symbol: String,
    _ elements: @escaping @Sendable (Matrix, Matrix) -> Matrix,
    _ scaled: @escaping @Sendable (Matrix, Double) -> Matrix,
    _ scaling: @escaping @Sendable (Double, Matrix) -> Matrix
  ) -> [Binding] {
    let checked: @Sendable (Matrix, Matrix) throws -> Matrix = { left, right in
      try Matrix.checkSameShape(left, right, operation: symbol)
      try left.checkRoom()
      return elements(left, right)
    }
    let grown: @Sendable (Matrix, Double) throws -> Matrix = { left, right in
      try left.checkRoom()
      return scaled(left, right)
    }
    let growing: @Sendable (Double, Matrix) throws -> Matrix = { left, right in
      try right.checkRoom()
      return scaling(left, right)
    }
    return [
      .function("Matrix.\(symbol)(_:_:)|Matrix,Matrix", checked),
      .function("Matrix.\(symbol)(_:_:)|Matrix,Double", grown),
      .function("Matrix.\(symbol)(_:_:)|Double,Matrix", growing),
      .assignment("Matrix.\(symbol)=(_:_:)|inout Matrix,Matrix", checked),
      .assignment("Matrix.\(symbol)=(_:_:)|inout Matrix,Double", grown),
    ]
  }
}
