/// A table of numbers, stored row after row in double precision.
///
/// The letters of the dimensions are the same everywhere: T time steps, C words of the vocabulary,
/// H hidden units.
public struct Matrix: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int

  /// The number of columns.
  public let columns: Int

  /// The elements, row after row, `rows · columns` of them.
  public internal(set) var values: [Double]

  /// Makes a matrix of zeros.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, 0 or more.
  ///   - columns: The number of columns, 0 or more.
  public init(rows: Int, columns: Int) {
    precondition(rows >= 0 && columns >= 0, "a matrix cannot be \(rows) by \(columns)")
    self.init(rows: rows, columns: columns, values: .zeros(rows * columns))
  }

  /// Makes a matrix from its rows, which are all equally long.
  ///
  /// - Parameter rows: The rows, from the top.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columns }, "the rows are not equally long")
    let values = [Double](count: rows.count * columns) { rows[$0 / columns][$0 % columns] }
    self.init(rows: rows.count, columns: columns, values: values)
  }

  /// Makes a matrix of elements that are already in order.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  ///   - values: `rows · columns` elements, row after row.
  package init(rows: Int, columns: Int, values: [Double]) {
    precondition(values.count == rows * columns, "\(values.count) is not \(rows) times \(columns)")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// The number of rows and the number of columns.
  public var shape: (Int, Int) { (rows, columns) }

  /// The number of elements.
  public var count: Int { values.count }

  /// The element in a row and a column.
  ///
  /// - Parameters:
  ///   - row: A row in `0..<rows`.
  ///   - column: A column in `0..<columns`.
  public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(contains(row, column), "[\(row), \(column)] is not in a matrix of \(shape)")
      return values[row * columns + column]
    }
    set {
      precondition(contains(row, column), "[\(row), \(column)] is not in a matrix of \(shape)")
      values[row * columns + column] = newValue
    }
  }

  /// One row as a vector of `columns` elements.
  ///
  /// - Parameter row: A row in `0..<rows`.
  public subscript(row: Int) -> Vector {
    get {
      precondition(row >= 0 && row < rows, "row \(row) is not in 0..<\(rows)")
      return Vector(values.copy(of: row * columns..<(row + 1) * columns))
    }
    set {
      precondition(row >= 0 && row < rows, "row \(row) is not in 0..<\(rows)")
      precondition(newValue.count == columns, "a row has \(columns) elements")
      values.replaceSubrange(row * columns..<(row + 1) * columns, with: newValue.values)
    }
  }

  /// One column as a vector of `rows` elements.
  ///
  /// - Parameter column: A column in `0..<columns`.
  /// - Returns: The elements from top to bottom.
  /// - Complexity: O(rows).
  public func column(_ column: Int) -> Vector {
    precondition(column >= 0 && column < columns, "column \(column) is not in 0..<\(columns)")
    let columns = columns
    return values.withUnsafeBufferPointer { values in
      Vector([Double](count: rows) { values[$0 * columns + column] })
    }
  }

  /// The rows from a given one to the last.
  ///
  /// - Parameter first: The first row to take, in `0...rows`.
  /// - Returns: A matrix of shape `[rows - first, columns]`.
  package func dropFirstRows(_ first: Int) -> Matrix {
    Matrix(rows: rows - first, columns: columns, values: values.copy(of: first * columns..<count))
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < rows && column >= 0 && column < columns
  }
}
