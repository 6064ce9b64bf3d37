import RecurrentLM

extension SizedCall {
  /// Matrices of which two fit, and no third.
  private static let half = 58_000_000

  static let matrices: [SizedCall] = [
    tooLarge("Matrix.init(rows:columns:)") { try Matrix.checkSize(rows: $0, columns: $0) },
    tooLarge("Matrix.dot(transposed:)") { bytes in
      let tall = Matrix(rows: side(bytes), columns: 1)
      _ = try tall.dot(transposed: tall)
    },
    tooLarge("Matrix.dot(_:)") { bytes in
      _ = try Matrix(rows: side(bytes), columns: 1).dot(Matrix(rows: 1, columns: side(bytes)))
    },
    tooLarge("Matrix.transposedDot(_:)") { bytes in
      let wide = Matrix(rows: 1, columns: side(bytes))
      _ = try wide.transposedDot(wide)
    },
    tooLarge("Vector.outer(_:)") { bytes in
      let vector = Vector(count: side(bytes))
      _ = try vector.outer(vector)
    },
    tooLarge("Vector.init(count:)") { try Matrix.checkSize(rows: 1, columns: $0) },
    // An operator cannot throw: who calls it for a stranger asks first.
    large(
      "Matrix.+(left:right:)",
      "Matrix.-(left:right:)",
      "Matrix.*(left:right:)",
      "Matrix./(left:right:)",
      "Matrix.-(operand:)",
      "Matrix.transposed()",
      "tanh(_:)",
      "exp(_:)",
      "log(_:)",
      "softmax(_:)",
      "Matrix.subscript(row:)",
      "Matrix.column(_:)"
    ) { _ in
      let matrix = Matrix(rows: 1, columns: half)
      try matrix.checkRoom()
      let sum = matrix + 1
      try sum.checkRoom()
      _ = sum.transposed()
    },
    large(
      "Vector.+(left:right:)",
      "Vector.-(left:right:)",
      "Vector.*(left:right:)",
      "Vector./(left:right:)",
      "Vector.-(operand:)"
    ) { _ in
      let vector = Vector(count: half)
      try vector.checkRoom()
      let sum = vector + vector
      try sum.checkRoom()
      _ = sum * sum
    },
  ]
}
