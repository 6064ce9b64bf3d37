import RecurrentLM

extension LongCalls {
  /// The calls of a type as `PublicCalls` names them; functions of the module belong to none, and what
  /// vectors and matrices have in common to `Elementwise`.
  private static func names(_ calls: [String], of type: String) -> [String] {
    calls.map { call in
      let labelled = call.contains("(") ? call : call + "(left:right:)"
      let namesItsType = call.first?.isUppercase ?? false
      if namesItsType || functions.contains(call) { return labelled }
      let isShared = call != labelled || shared.contains(call)
      return "\(isShared ? "Elementwise" : type).\(labelled)"
    }
  }

  private static let functions: Set<String> = [
    "tanh(_:)", "exp(_:)", "log(_:)", "sqrt(_:)", "abs(_:)", "softmax(_:)", "maximum(_:_:)",
    "minimum(_:_:)",
  ]

  private static let shared: Set<String> = [
    "-(operand:)", "clip(to:)", "clipped(to:)", "norm()", "replace(with:where:)",
    "replacing(with:where:)", "subscript(mask:)",
  ]

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
      call("principalComponents", covers: "principalComponents(_:)", canThrow: true) {
        _ = try $0.principalComponents(3)
      },
      call("transposed", covers: "transposed()") { _ = $0.transposed() },
      call("tanh", covers: "tanh(_:)") { _ = tanh($0) },
      call("exp", covers: "exp(_:)") { _ = exp($0) },
      call("log", covers: "log(_:)") { _ = log($0) },
      call("sqrt, abs and limits", covers: "sqrt(_:)", "abs(_:)", "clipped(to:)", "clip(to:)") {
        var limited = abs(sqrt($0)).clipped(to: 0...1)
        limited.clip(to: 0.2...0.5)
      },
      call("maximum and minimum", covers: "maximum(_:_:)", "minimum(_:_:)") {
        _ = maximum(minimum($0, 0.5), minimum($0, $0))
      },
      call("comparisons", covers: ".<", ".<=", ".>", ".>=", ".==", ".!=") {
        _ = ($0 .< 0.5, $0 .<= $0, $0 .> 0.5, $0 .>= $0, $0 .== 0.5, $0 .!= $0)
      },
      call(
        "a mask and the choices by it",
        covers: "Mask..&",
        "Mask..|",
        "Mask..!(operand:)",
        "Mask.count(where:)",
        "replacing(with:where:)",
        "replace(with:where:)",
        "subscript(mask:)"
      ) { matrix in
        let mask = .!(matrix .< 0.25) .& (matrix .< 0.5) .| (matrix .== 0.75)
        var chosen = matrix.replacing(with: matrix, where: mask)
        chosen.replace(with: 0, where: mask)
        _ = (chosen.replacing(with: 1, where: mask)[mask], mask.count(where: { $0 }))
      },
      call(
        "blocks",
        covers: "subscript(rows:)",
        "subscript(rows:columns:)",
        "subscript(rows:column:)",
        "subscript(row:columns:)"
      ) { matrix in
        var cut = matrix[1..., 1...]
        cut[0..., ..<3000] = matrix[..<3999, 1000...]
        cut[..<100] = cut[100..<200]
        let column = Matrix(rows: matrix.count, columns: 1, values: matrix.values)
        _ = (
          column[1..., 0], Matrix(rows: 1, columns: matrix.count, values: matrix.values)[0, 1...]
        )
      },
      call(
        "rows and columns one after the other",
        covers: "MatrixLines.subscript(bounds:)",
        "MatrixLines.subscript(position:)"
      ) {
        _ = ($0.eachColumn.prefix(4000), $0.eachRow.prefix(4000))
      },
      call(
        "along an axis",
        covers: "sum(axis:)",
        "mean(axis:)",
        "max(axis:)",
        "min(axis:)",
        "argmax(axis:)"
      ) {
        for axis in 0...1 {
          _ = ($0.sum(axis: axis), $0.mean(axis: axis), $0.max(axis: axis), $0.min(axis: axis))
          _ = $0.argmax(axis: axis)
        }
      },
      call("norm", covers: "norm()", side: 6000) { for _ in 0..<4 { _ = $0.norm() } },
      call("spread", covers: "Matrix.+", "Matrix.-", "Matrix.*", "Matrix./") {
        let (row, column) = (Vector(count: $0.columns).asRow, Vector(count: $0.rows).asColumn)
        _ = 1.0 - (column / (row * ($0 + row) - column))
      },
      call("spread in place", covers: "Matrix.+=", "Matrix.-=", "Matrix.*=", "Matrix./=") {
        var sum = $0
        sum += Vector(count: $0.columns).asRow
        sum -= Vector(count: $0.rows).asColumn
        sum *= Vector(count: $0.columns).asRow
        sum /= Vector(count: $0.rows).asColumn
      },
      call(
        "makers",
        covers: "init(repeating:rows:columns:)",
        "identity(_:)",
        "concatenated(with:axis:)",
        canThrow: true
      ) {
        _ = (Matrix(repeating: 2, rows: $0.rows, columns: $0.columns), Matrix.identity($0.rows))
        _ = (try $0.concatenated(with: $0, axis: 0), try $0.concatenated(with: $0, axis: 1))
      },
      call("random", covers: "random(rows:columns:in:seed:)", canThrow: true) {
        _ = try Matrix.random(rows: $0.rows, columns: 2 * $0.columns, seed: 1)
      },
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
      call(
        "init(count:) and init(repeating:count:)",
        covers: "init(count:)",
        "init(repeating:count:)"
      ) {
        _ = (Vector(count: $0.count), $0 + 1, Vector(repeating: 2, count: $0.count))
      },
      call(
        "parts and other collections",
        covers: "subscript(range:)",
        "concatenated(with:)",
        "Vector.+"
      ) {
        var vector = $0[1...].concatenated(with: $0)
        vector[...1_000_000] = vector[1_000_000...2_000_000]
        _ = $0 + $0.values
      },
      call("argsort", covers: "argsort()", canThrow: true) { _ = try $0.argsort() },
      call("random", covers: "random(count:in:seed:)", canThrow: true) {
        _ = try Vector.random(count: 4 * $0.count, seed: 1)
      },
      call(
        "sum, mean, max, min and argmax",
        covers: "sum()",
        "mean()",
        "max()",
        "min()",
        "argmax()",
        "argmin()"
      ) { vector in
        for _ in 0..<4 {
          _ = (vector.sum(), vector.mean(), vector.max(), vector.min(), vector.argmax())
          _ = vector.argmin()
        }
      },
    ]
  }()
}
