extension Matrix {
  /// The sum of all elements, 0 for none; to the last bit the sum of NumPy.
  ///
  /// - Complexity: O(rows · columns).
  public func sum() -> Double { total(of: values) }

  /// The mean of all elements, NaN for none.
  ///
  /// - Complexity: O(rows · columns).
  public func mean() -> Double { sum() / Double(count) }

  /// The largest element; NaN if one is NaN, -∞ for no elements.
  ///
  /// - Complexity: O(rows · columns).
  public func max() -> Double {
    values.withUnsafeBufferPointer { NumberLoops.largest(of: $0, 0..<$0.count) }
  }

  /// The smallest element; NaN if one is NaN, ∞ for no elements.
  ///
  /// - Complexity: O(rows · columns).
  public func min() -> Double {
    values.withUnsafeBufferPointer { NumberLoops.smallest(of: $0, 0..<$0.count) }
  }

  /// For each row the column of its largest element, the first of equals.
  ///
  /// - Returns: `rows` indices in `0..<columns`; 0 in rows without elements.
  /// - Complexity: O(rows · columns).
  public func argmax() -> [Int] { argmax(axis: 1) }
}

// Along an axis: 0 goes down the rows and leaves a number for each column, 1 goes along the columns and
// leaves one for each row, as in NumPy.

extension Matrix {
  /// The sums along an axis.
  ///
  ///     Matrix([[1, 2], [3, 4]]).sum(axis: 0)    // [4, 6]
  ///
  /// - Parameter axis: 0 for the sum of each column, 1 for that of each row.
  /// - Returns: `columns` numbers for axis 0, `rows` for axis 1; 0 where there are no elements.
  /// - Complexity: O(rows · columns).
  public func sum(axis: Int) -> Vector {
    reduced(
      axis,
      startingWith: 0,
      alongRow: { pairwiseSum($0, $1) },
      { sums, elements, count in
        for column in 0..<count { sums[column] += elements[column] }
      }
    )
  }

  /// The means along an axis.
  ///
  /// - Parameter axis: 0 for the mean of each column, 1 for that of each row.
  /// - Returns: `columns` numbers for axis 0, `rows` for axis 1; NaN where there are no elements.
  /// - Complexity: O(rows · columns).
  public func mean(axis: Int) -> Vector {
    sum(axis: axis) / Double(axis == 0 ? rows : columns)
  }

  /// The largest elements along an axis.
  ///
  /// - Parameter axis: 0 for the largest of each column, 1 for that of each row.
  /// - Returns: `columns` numbers for axis 0, `rows` for axis 1; NaN where one is NaN, -∞ where there
  ///   are no elements.
  /// - Complexity: O(rows · columns).
  public func max(axis: Int) -> Vector {
    reduced(
      axis,
      startingWith: -.infinity,
      alongRow: { NumberLoops.largest(of: $0, $1) },
      NumberLoops.keepLarger
    )
  }

  /// The smallest elements along an axis.
  ///
  /// - Parameter axis: 0 for the smallest of each column, 1 for that of each row.
  /// - Returns: `columns` numbers for axis 0, `rows` for axis 1; NaN where one is NaN, ∞ where there
  ///   are no elements.
  /// - Complexity: O(rows · columns).
  public func min(axis: Int) -> Vector {
    reduced(
      axis,
      startingWith: .infinity,
      alongRow: { NumberLoops.smallest(of: $0, $1) },
      NumberLoops.keepSmaller
    )
  }

  /// The places of the largest elements along an axis, the first of equals.
  ///
  /// - Parameter axis: 0 for the row of each column's largest element, 1 for the column of each row's.
  /// - Returns: `columns` indices in `0..<rows` for axis 0, `rows` indices in `0..<columns` for axis 1;
  ///   that of the first NaN, if there is one; 0 where there are no elements.
  /// - Complexity: O(rows · columns).
  public func argmax(axis: Int) -> [Int] {
    Self.requireAxis(axis)
    guard axis == 1 else { return transposed().argmax(axis: 1) }
    var places = [Int](repeating: 0, count: rows)
    values.withUnsafeBufferPointer { values in
      Safepoint.inPieces(of: rows, size: rowsInPiece) { piece in
        for row in piece {
          places[row] = indexOfLargest(of: values, row * columns..<(row + 1) * columns)
        }
      }
    }
    return places
  }

  @inline(__always)
  private func reduced(
    _ axis: Int,
    startingWith start: Double,
    alongRow: (Numbers, Range<Int>) -> Double,
    _ addRow: (UnsafeMutablePointer<Double>, UnsafePointer<Double>, Int) -> Void
  ) -> Vector {
    Self.requireAxis(axis)
    var result = [Double](repeating: start, count: axis == 0 ? columns : rows)
    result.withUnsafeMutableBufferPointer { result in
      values.withUnsafeBufferPointer { values in
        guard let base = values.baseAddress, let result = result.baseAddress else { return }
        Safepoint.inPieces(of: rows, size: rowsInPiece) { piece in
          for row in piece {
            if axis == 1 {
              result[row] = alongRow(values, row * columns..<(row + 1) * columns)
            } else {
              // A sum of two indices could overflow, and is checked each time: a pointer's is not.
              addRow(result, base + row * columns, columns)
            }
          }
        }
      }
    }
    return Vector(result)
  }

  /// So many rows are gone through between two safepoints.
  private var rowsInPiece: Int { Swift.max(1, (1 << 18) / Swift.max(1, columns)) }

  private static func requireAxis(_ axis: Int) {
    precondition(axis == 0 || axis == 1, "axis \(axis) is neither 0 nor 1")
  }

  /// Checks an axis before it is used.
  ///
  /// - Parameter axis: The axis asked for.
  /// - Throws: `RecurrentLMError.invalidArgument` if it is neither 0 nor 1.
  package static func checkAxis(_ axis: Int) throws {
    guard axis == 0 || axis == 1 else {
      throw RecurrentLMError.invalidArgument(
        name: "axis",
        found: "\(axis)",
        expected: "0 (down the rows, a number for each column) or 1 (a number for each row)"
      )
    }
  }
}
