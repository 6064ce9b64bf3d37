/// The rows or the columns of a matrix, one after the other, each as a vector.
///
///     for column in W.eachColumn { print(column.norm()) }
///
/// It is a view: nothing is copied until a line is asked for.
public struct MatrixLines: RandomAccessCollection, Sendable {
  /// Each element is a row or a column.
  public typealias Element = Vector

  /// A run of lines, as `prefix` gives it.
  public typealias SubSequence = ArraySlice<Vector>

  private let matrix: Matrix
  private let areRows: Bool

  init(of matrix: Matrix, areRows: Bool) {
    self.matrix = matrix
    self.areRows = areRows
  }

  /// 0.
  public var startIndex: Int { 0 }

  /// The number of lines.
  public var endIndex: Int { areRows ? matrix.rows : matrix.columns }

  /// One line.
  ///
  /// - Parameter position: Its place in `0..<count`, from the top or from the left.
  /// - Complexity: O(elements of the line).
  public subscript(position: Int) -> Vector {
    areRows ? matrix[position] : matrix.column(position)
  }

  /// Some lines, which keep their indices.
  ///
  /// - Parameter bounds: Their places, within `0..<count`.
  /// - Complexity: O(elements of the lines).
  public subscript(bounds: Range<Int>) -> ArraySlice<Vector> {
    precondition(bounds.upperBound <= count, "\(bounds) is not within 0..<\(count)")
    var lines = [Vector](repeating: [], count: bounds.upperBound)
    Safepoint.inPieces(of: bounds.count, size: 1 << 8) { piece in
      for place in piece { lines[bounds.lowerBound + place] = self[bounds.lowerBound + place] }
    }
    return lines[bounds]
  }

  /// Checks an index before it is used.
  ///
  /// - Parameter index: The line asked for.
  /// - Throws: `RecurrentLMError.indexOutOfRange` if it is not in `0..<count`.
  package func checkedIndex(_ index: Int) throws {
    if areRows { try matrix.checkedRow(index) } else { try matrix.checkedColumn(index) }
  }
}

extension MatrixLines: CustomStringConvertible {
  /// The lines below one another, as NumPy prints a matrix of them.
  public var description: String {
    areRows ? matrix.description : matrix.transposed().description
  }
}

extension Matrix: Sequence {
  /// Each element is a row.
  public typealias Element = Vector

  /// Goes through the rows from the top, which is what `for row in W` does.
  ///
  /// - Returns: Gives one row after the other.
  public func makeIterator() -> IndexingIterator<MatrixLines> { eachRow.makeIterator() }

  /// The number of rows.
  public var underestimatedCount: Int { rows }

  /// The rows as a collection: `W.eachRow.last`, `W.eachRow.count`.
  public var eachRow: MatrixLines { MatrixLines(of: self, areRows: true) }

  /// The columns as a collection: `for column in W.T` in NumPy.
  public var eachColumn: MatrixLines { MatrixLines(of: self, areRows: false) }
}
