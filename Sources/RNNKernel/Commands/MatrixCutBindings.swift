import RecurrentLM
import SwiftSubset

extension Binding {
  /// Elements, rows and blocks of a matrix.
  static let matrixCuts: [Binding] = [
    .member("Matrix.subscript(_:_:)|Int,Int") { (m: Matrix, row: Int, column: Int) in
      try m.checkedIndex(row: row, column: column)
      return m[row, column]
    },
    .mutation("Matrix.subscript(_:_:)|Int,Int=") {
      (m: inout Matrix, row: Int, column: Int, value: Double) in
      try m.checkedIndex(row: row, column: column)
      m[row, column] = value
    },
    .member("Matrix.subscript(_:)|Int") { (m: Matrix, row: Int) in
      try m.checkedRow(row)
      return m[row]
    },
    .mutation("Matrix.subscript(_:)|Int=") { (m: inout Matrix, row: Int, values: Vector) in
      try m.checkedRow(row)
      try m.checkAsRow(values)
      m[row] = values
    },
    .member("Matrix.subscript(_:)|some RangeExpression<Int>") { (m: Matrix, rows: IndexRange) in
      let block = try m.block(rows, nil)
      return m.cut(block.rows, block.columns)
    },
    .mutation("Matrix.subscript(_:)|some RangeExpression<Int>=") {
      (m: inout Matrix, rows: IndexRange, value: Matrix) in
      let block = try m.block(rows, nil, for: value)
      try changing(&m) { $0.replace(block.rows, block.columns, with: value) }
    },
    .member("Matrix.subscript(_:_:)|some RangeExpression<Int>,some RangeExpression<Int>") {
      (m: Matrix, rows: IndexRange, columns: IndexRange) in
      let block = try m.block(rows, columns)
      return m.cut(block.rows, block.columns)
    },
    .mutation("Matrix.subscript(_:_:)|some RangeExpression<Int>,some RangeExpression<Int>=") {
      (m: inout Matrix, rows: IndexRange, columns: IndexRange, value: Matrix) in
      let block = try m.block(rows, columns, for: value)
      try changing(&m) { $0.replace(block.rows, block.columns, with: value) }
    },
    .member("Matrix.subscript(_:_:)|some RangeExpression<Int>,Int") {
      (m: Matrix, rows: IndexRange, column: Int) in
      try m.checkedColumn(column)
      let rows = try m.block(rows, nil).rows
      return m.cut(rows, column: column)
    },
    .mutation("Matrix.subscript(_:_:)|some RangeExpression<Int>,Int=") {
      (m: inout Matrix, rows: IndexRange, column: Int, value: Vector) in
      try m.checkedColumn(column)
      let rows = try m.block(rows, nil).rows
      try value.check(count: rows.count, for: "rows \(rows) of a column")
      try changing(&m) { $0.replace(rows, column..<column + 1, withLine: value) }
    },
    .member("Matrix.subscript(_:_:)|Int,some RangeExpression<Int>") {
      (m: Matrix, row: Int, columns: IndexRange) in
      try m.checkedRow(row)
      let columns = try m.block(nil, columns).columns
      return m.cut(row: row, columns)
    },
    .mutation("Matrix.subscript(_:_:)|Int,some RangeExpression<Int>=") {
      (m: inout Matrix, row: Int, columns: IndexRange, value: Vector) in
      try m.checkedRow(row)
      let columns = try m.block(nil, columns).columns
      try value.check(count: columns.count, for: "columns \(columns) of a row")
      try changing(&m) { $0.replace(row..<row + 1, columns, withLine: value) }
    },
    Binding("Matrix.elements") { arguments in
      let matrix = try Matrix.from(arguments.receiver)
      try matrix.checkRoom()
      return try arguments.array(of: matrix.rows) { .library(matrix[$0]) }
    },
    .member("Matrix.eachRow") { (m: Matrix) in m.eachRow },
    .member("Matrix.eachColumn") { (m: Matrix) in m.eachColumn },
    Binding("MatrixLines.elements") { arguments in
      let lines = try MatrixLines.from(arguments.receiver)
      return try arguments.array(of: lines.count) { .library(lines[$0]) }
    },
    .member("MatrixLines.startIndex") { (lines: MatrixLines) in lines.startIndex },
    .member("MatrixLines.endIndex") { (lines: MatrixLines) in lines.endIndex },
    .member("MatrixLines.description") { (lines: MatrixLines) in lines.description },
    .member("MatrixLines.subscript(_:)|Int") { (lines: MatrixLines, position: Int) in
      try lines.checkedIndex(position)
      return lines[position]
    },
    Binding("MatrixLines.subscript(_:)|Range<Int>") { arguments in
      let lines = try MatrixLines.from(arguments.receiver)
      let places = try IndexRange.from(arguments[0]).within(lines.count, "lines", of: "the matrix")
      // A slice keeps its indices: those before it stand for nothing.
      let made = try arguments.array(of: places.upperBound) {
        .library($0 < places.lowerBound ? Vector([]) : lines[$0])
      }
      return .slice(try made.elements()[places])
    },
  ]

  /// What is computed along an axis.
  static let matrixSums: [Binding] = [
    axis("sum") { $0.sum(axis: $1) }, axis("mean") { $0.mean(axis: $1) },
    axis("max") { $0.max(axis: $1) }, axis("min") { $0.min(axis: $1) },
  ]

  private static func axis(
    _ name: String,
    _ reduced: @escaping @Sendable (Matrix, Int) -> Vector
  ) -> Binding {
    .member("Matrix.\(name)(axis:)") { (m: Matrix, axis: Int) in
      try Matrix.checkAxis(axis)
      try Matrix.checkSize(rows: axis == 0 ? m.columns : m.rows, columns: 1)
      return reduced(m, axis)
    }
  }

  /// Arithmetic with a vector that stands for each row or column.
  static let matrixSpreading: [Binding] =
    spreading("+", (+), (+), (+=)) + spreading("-", (-), (-), (-=))
    + spreading("*", (*), (*), (*=)) + spreading("/", (/), (/), (/=)) + [
      .member("SpreadVector.vector") { (line: SpreadVector) in line.vector },
      .member("SpreadVector.isRow") { (line: SpreadVector) in line.isRow },
      .member("SpreadVector.description") { (line: SpreadVector) in line.description },
    ]

  private static func spreading(
    _ symbol: String,
    _ right: @escaping @Sendable (Matrix, SpreadVector) -> Matrix,
    _ left: @escaping @Sendable (SpreadVector, Matrix) -> Matrix,
    _ combine: @escaping @Sendable (inout Matrix, SpreadVector) -> Void
  ) -> [Binding] {
    [
      .function("Matrix.\(symbol)(_:_:)|Matrix,SpreadVector") { (m: Matrix, line: SpreadVector) in
        try m.check(line, operation: symbol)
        try m.checkRoom()
        return right(m, line)
      },
      .function("Matrix.\(symbol)(_:_:)|SpreadVector,Matrix") { (line: SpreadVector, m: Matrix) in
        try m.check(line, operation: symbol)
        try m.checkRoom()
        return left(line, m)
      },
      Binding("Matrix.\(symbol)=(_:_:)|inout Matrix,SpreadVector") { arguments in
        let line = try SpreadVector.from(arguments[1])
        try arguments.changeFirst(Matrix.self) { matrix in
          try matrix.check(line, operation: symbol + "=")
          combine(&matrix, line)
        }
        return .void
      },
    ]
  }
}

extension SpreadVector: LibraryBridged {}
extension MatrixLines: LibraryBridged {}

extension Matrix {
  /// The block of some rows and some columns, all of them where none are given.
  fileprivate func block(
    _ rows: IndexRange?,
    _ columns: IndexRange?
  ) throws -> (rows: Range<Int>, columns: Range<Int>) {
    func name() -> String { "a matrix of shape \(shape)" }
    let block = (
      rows: try rows?.within(self.rows, "rows", of: name()) ?? 0..<self.rows,
      columns: try columns?.within(self.columns, "columns", of: name()) ?? 0..<self.columns
    )
    try Matrix.checkSize(rows: block.rows.count, columns: block.columns.count)
    return block
  }

  /// The same, for a matrix that takes its place.
  fileprivate func block(
    _ rows: IndexRange?,
    _ columns: IndexRange?,
    for value: Matrix
  ) throws -> (rows: Range<Int>, columns: Range<Int>) {
    let block = try block(rows, columns)
    guard value.shape == (block.rows.count, block.columns.count) else {
      throw RecurrentLMError.shapeMismatch(
        operation: "=",
        left: "(\(block.rows.count), \(block.columns.count))",
        right: "\(value.shape)",
        expected: "a matrix of \(block.rows.count) by \(block.columns.count)"
      )
    }
    return block
  }
}

extension Vector {
  /// Checks that the vector can take the place of so many elements.
  func check(count: Int, for place: String) throws {
    guard self.count == count else {
      throw RecurrentLMError.shapeMismatch(
        operation: "=",
        left: "(\(count))",
        right: "(\(self.count))",
        expected: "a vector of \(count) for \(place)"
      )
    }
  }
}
