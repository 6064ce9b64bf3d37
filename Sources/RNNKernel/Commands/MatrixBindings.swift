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
      .function("Matrix.init(repeating:rows:columns:)") {
        (number: Double, rows: Int, columns: Int) in
        try Matrix.checkSize(rows: rows, columns: columns)
        return Matrix(repeating: number, rows: rows, columns: columns)
      },
      .function("Matrix.identity(_:)") { (size: Int) in
        try Matrix.checkSize(rows: size, columns: size)
        return Matrix.identity(size)
      },
      Binding("Matrix.random(rows:columns:in:seed:)") { arguments in
        .library(
          try Matrix.random(
            rows: arguments[0].int(),
            columns: arguments[1].int(),
            in: Range(arguments[2]),
            seed: arguments[3].int()
          )
        )
      },
      .member("Matrix.rows") { (m: Matrix) in m.rows },
      .member("Matrix.columns") { (m: Matrix) in m.columns },
      .member("Matrix.values") { (m: Matrix) in m.values },
      .member("Matrix.count") { (m: Matrix) in m.count },
      .member("Matrix.shape") { (m: Matrix) in tuple(m.shape.0, m.shape.1) },
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
      .member("Matrix.argmax(axis:)") { (m: Matrix, axis: Int) in
        try Matrix.checkAxis(axis)
        if axis == 0 { try m.checkRoom() }
        return m.argmax(axis: axis)
      },
      .member("Matrix.concatenated(with:axis:)") { (m: Matrix, other: Matrix, axis: Int) in
        try m.concatenated(with: other, axis: axis)
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
      .function("sqrt(_:)|Matrix") { (m: Matrix) in
        try m.checkRoom()
        return sqrt(m)
      },
      .function("abs(_:)|Matrix") { (m: Matrix) in
        try m.checkRoom()
        return abs(m)
      },
      .function("softmax(_:)|Matrix") { (m: Matrix) in
        try m.checkRoom()
        return softmax(m)
      },
    ] + matrixCuts + matrixSums + matrixSpreading
}
