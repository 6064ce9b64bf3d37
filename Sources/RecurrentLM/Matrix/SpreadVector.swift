/// A vector that stands for each row, or each column, of a matrix that it is computed with.
///
///     let centred = X - X.mean(axis: 0).asRow
///     let shares = X / X.sum(axis: 1).asColumn
public struct SpreadVector: Hashable, Sendable, CustomStringConvertible {
  /// The numbers.
  public let vector: Vector

  /// Whether it stands for each row, and otherwise for each column.
  public let isRow: Bool

  /// The vector and what it stands for.
  public var description: String { "\(vector) as each \(isRow ? "row" : "column")" }
}

extension Vector {
  /// The vector as each row of a matrix with as many columns: `v`, or `v[None, :]`, in NumPy.
  public var asRow: SpreadVector { SpreadVector(vector: self, isRow: true) }

  /// The vector as each column of a matrix with as many rows: `v[:, None]` in NumPy.
  public var asColumn: SpreadVector { SpreadVector(vector: self, isRow: false) }
}

extension Matrix {
  /// The matrix with each element combined with the vector's in its column or row.
  @inline(__always)
  func spread(_ line: SpreadVector, _ function: (Double, Double) -> Double) -> Matrix {
    requireFits(line)
    let made = [Double](unsafeUninitializedCapacity: count) { elements, initialized in
      initialized = count
      values.withUnsafeBufferPointer { values in
        guard let target = elements.baseAddress, let source = values.baseAddress else { return }
        Self.combine(source, line, shape, into: target, function)
      }
    }
    return Matrix(rows: rows, columns: columns, values: made)
  }

  /// Combines each element with the vector's in its column or row, where it lies.
  @inline(__always)
  mutating func combine(
    _ line: SpreadVector,
    _ function: (Double, Double) -> Double
  ) {
    requireFits(line)
    let shape = shape
    withMutableElements { elements in
      guard let target = elements.baseAddress else { return }
      Self.combine(target, line, shape, into: target, function)
    }
  }

  @inline(__always)
  private static func combine(
    _ source: UnsafePointer<Double>,
    _ line: SpreadVector,
    _ shape: (rows: Int, columns: Int),
    into target: UnsafeMutablePointer<Double>,
    _ function: (Double, Double) -> Double
  ) {
    let columns = shape.columns
    line.vector.values.withUnsafeBufferPointer { numbers in
      Safepoint.inPieces(of: shape.rows, size: Swift.max(1, (1 << 18) / Swift.max(1, columns))) {
        piece in
        for row in piece {
          // A sum of two indices could overflow, and is checked each time: a pointer's is not.
          let (elements, made) = (source + row * columns, target + row * columns)
          if line.isRow {
            for column in 0..<columns { made[column] = function(elements[column], numbers[column]) }
          } else {
            let number = numbers[row]
            for column in 0..<columns { made[column] = function(elements[column], number) }
          }
        }
      }
    }
  }

  private func requireFits(_ line: SpreadVector) {
    precondition(
      line.vector.count == (line.isRow ? columns : rows),
      "\(line.vector.count) elements are no \(line.isRow ? "row" : "column") of \(shape)"
    )
  }

  /// Checks that a vector fits into a matrix as it is spread.
  ///
  /// - Parameters:
  ///   - line: The vector.
  ///   - operation: The operator, for the message.
  /// - Throws: `RecurrentLMError.shapeMismatch` if it has another count.
  package func check(_ line: SpreadVector, operation: String) throws {
    let expected = line.isRow ? columns : rows
    guard line.vector.count == expected else {
      throw RecurrentLMError.shapeMismatch(
        operation: operation,
        left: "\(shape)",
        right: "(\(line.vector.count))",
        expected: "\(expected) elements as \(line.isRow ? "a row" : "a column") of the matrix"
      )
    }
  }
}
