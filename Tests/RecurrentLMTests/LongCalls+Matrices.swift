import RecurrentLM

extension LongCalls {
  /// The calls of a type as `PublicCalls` names them; functions of the module belong to none.
  private static func names(_ calls: [String], of type: String) -> [String] {
    calls.map { call in
      if ["tanh(_:)", "exp(_:)", "log(_:)", "softmax(_:)"].contains(call) { return call }
      let labels = call.contains("(") ? "" : "(left:right:)"
      return "\(type).\(call)\(labels)"
    }
  }

  static let matrices: [LongCall] = {
    func call(
      _ name: String,
      covers: String...,
      side: Int = 4000,
      canThrow: Bool = false,
      _ body: @escaping @Sendable (Matrix) throws -> Void
    ) -> LongCall {
      LongCall("Matrix.\(name)", covers: LongCalls.names(covers, of: "Matrix"), canThrow: canThrow)
      {
        let values = (0..<side * side).map { Double($0 % 1000) * 1e-3 }
        let matrix = Matrix(rows: side, columns: side, values: values)
        return { try body(matrix) }
      }
    }
    return [
      call("dot", covers: "dot(_:)", side: 2500, canThrow: true) { _ = try $0.dot($0) },
      call("dot(transposed:)", covers: "dot(transposed:)", side: 2500, canThrow: true) {
        _ = try $0.dot(transposed: $0)
      },
      call("transposedDot", covers: "transposedDot(_:)", side: 2500, canThrow: true) {
        _ = try $0.transposedDot($0)
      },
      call("dot, a vector", side: 6000, canThrow: true) { matrix in
        for row in 0..<8 { _ = try matrix.dot(matrix[row]) }
      },
      call("transposedDot, a vector", side: 6000, canThrow: true) { matrix in
        for row in 0..<8 { _ = try matrix.transposedDot(matrix[row]) }
      },
      call("transposed", covers: "transposed()") { _ = $0.transposed() },
      call("tanh", covers: "tanh(_:)") { _ = tanh($0) },
      call("exp", covers: "exp(_:)") { _ = exp($0) },
      call("log", covers: "log(_:)") { _ = log($0) },
      call("softmax", covers: "softmax(_:)") { matrix in
        _ = softmax(matrix)
        _ = softmax(Matrix(rows: 1, columns: matrix.count, values: matrix.values))
      },
      call("+", covers: "+") { _ = $0 + $0 + 1.0 + $0 },
      call("in place", covers: "+=", "-=", "*=", "/=") { matrix in
        var sum = matrix
        sum += matrix
        sum -= 1
        sum *= matrix
        sum /= 2
      },
      call("init(rows:columns:) and init(_:)", covers: "init(rows:columns:)", "init(_:)") {
        matrix in
        for _ in 0..<4 { _ = Matrix(rows: matrix.rows, columns: matrix.columns) }
        _ = Matrix([[Double]](repeating: [Double](repeating: 1, count: 4000), count: 4000))
      },
      call("a row and a column", covers: "subscript(row:)", "column(_:)") { matrix in
        _ = Matrix(rows: 1, columns: matrix.count, values: matrix.values)[0]
        _ = Matrix(rows: matrix.count, columns: 1, values: matrix.values).column(0)
      },
      call("*", covers: "*") { _ = 2.0 * $0 * $0 },
      call("/ and -", covers: "/", "-", "-(operand:)") { _ = -($0 / ($0 + 1)) - $0 },
      call(
        "sum, mean, max, min and argmax",
        covers: "sum()",
        "mean()",
        "max()",
        "min()",
        "argmax()",
        side: 6000
      ) {
        _ = ($0.sum(), $0.mean(), $0.max(), $0.min(), $0.argmax())
      },
    ]
  }()

  static let vectors: [LongCall] = {
    func call(
      _ name: String,
      covers: String...,
      canThrow: Bool = false,
      _ body: @escaping @Sendable (Vector) throws -> Void
    ) -> LongCall {
      LongCall("Vector.\(name)", covers: LongCalls.names(covers, of: "Vector"), canThrow: canThrow)
      {
        let vector = Vector((0..<16_000_000).map { Double($0 % 1000) * 1e-3 })
        return { try body(vector) }
      }
    }
    return [
      call("dot", covers: "dot(_:)", canThrow: true) { for _ in 0..<8 { _ = try $0.dot($0) } },
      call("outer", covers: "outer(_:)", canThrow: true) {
        let short = Vector(Array($0.values.prefix(6000)))
        _ = try short.outer(short)
      },
      call("tanh", covers: "tanh(_:)") { _ = tanh($0) },
      call("exp", covers: "exp(_:)") { _ = exp($0) },
      call("log", covers: "log(_:)") { _ = log($0) },
      call("softmax", covers: "softmax(_:)") { _ = softmax($0) },
      call("+, -, * and /", covers: "+", "-", "*", "/", "-(operand:)") {
        _ = -($0 + $0 + 1.0 - $0) * $0 / 3
      },
      call("in place", covers: "+=", "-=", "*=", "/=") { vector in
        var sum = vector
        sum += vector
        sum -= 1
        sum *= vector
        sum /= 2
      },
      call("init(count:)", covers: "init(count:)") { _ = (Vector(count: $0.count), $0 + 1) },
      call(
        "sum, mean, max, min and argmax",
        covers: "sum()",
        "mean()",
        "max()",
        "min()",
        "argmax()"
      ) { vector in
        for _ in 0..<4 {
          _ = (vector.sum(), vector.mean(), vector.max(), vector.min(), vector.argmax())
        }
      },
    ]
  }()
}
