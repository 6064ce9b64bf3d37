extension Vector {
  /// The sum of the elements, 0 for none; to the last bit the sum of NumPy.
  ///
  /// - Complexity: O(count).
  public func sum() -> Double { total(of: values) }

  /// The mean of the elements, NaN for none.
  ///
  /// - Complexity: O(count).
  public func mean() -> Double { sum() / Double(count) }

  /// The largest element; NaN if one is NaN, -∞ for no elements.
  ///
  /// - Complexity: O(count).
  public func max() -> Double {
    values.withUnsafeBufferPointer { NumberLoops.largest(of: $0, 0..<$0.count) }
  }

  /// The smallest element; NaN if one is NaN, ∞ for no elements.
  ///
  /// - Complexity: O(count).
  public func min() -> Double {
    values.withUnsafeBufferPointer { NumberLoops.smallest(of: $0, 0..<$0.count) }
  }

  /// The index of the largest element, the first of equals; that of the first NaN, if there is one.
  ///
  /// - Returns: An index in `0..<count`, or 0 for no elements.
  /// - Complexity: O(count).
  public func argmax() -> Int {
    values.withUnsafeBufferPointer { indexOfLargest(of: $0, 0..<$0.count) }
  }

  /// The index of the smallest element, the first of equals; that of the first NaN, if there is one.
  ///
  /// - Returns: An index in `0..<count`, or 0 for no elements.
  /// - Complexity: O(count).
  public func argmin() -> Int {
    values.withUnsafeBufferPointer { indexOfSmallest(of: $0, 0..<$0.count) }
  }

  /// The indices that put the elements in order, the smallest first: `np.argsort(v, kind="stable")`.
  ///
  ///     let best = p.argsort().suffix(5)    // the five most probable words
  ///
  /// - Returns: Each index in `0..<count` once; of equal elements the lower index first, NaN last.
  /// - Throws: `RecurrentLMError.notEnoughMemory` if the indices do not fit, or `CancellationError`.
  /// - Complexity: O(count · log count).
  public func argsort() throws -> [Int] {
    try Matrix.checkSize(rows: 2, columns: count)
    return try values.withUnsafeBufferPointer { values in
      try SortedIndices(of: values).indices
    }
  }
}

/// A stable merge sort of indices: Swift's own sort of so many would hear no interrupt.
private struct SortedIndices {
  private(set) var indices: [Int]

  /// Runs of this length are sorted by Swift, then merged: a tenth of a millisecond each.
  private static let run = 1 << 10

  init(of values: UnsafeBufferPointer<Double>) throws {
    func isBefore(_ a: Int, _ b: Int) -> Bool {
      values[a] < values[b] || values[b].isNaN && !values[a].isNaN
    }
    let count = values.count
    indices = [Int](unsafeUninitializedCapacity: count) { places, initialized in
      Safepoint.inPieces(of: count) { piece in
        for place in piece { places[place] = place }
      }
      initialized = count
    }
    try Safepoint.pass()
    for start in stride(from: 0, to: count, by: Self.run) {
      try Safepoint.pass()
      // Swift's sort is stable, though it does not promise it: the index decides among equals.
      indices[start..<Swift.min(count, start + Self.run)].sort {
        isBefore($0, $1) || !isBefore($1, $0) && $0 < $1
      }
    }
    // Any bits are an index until they are overwritten, and a copy would touch all of them at once.
    var merged = [Int](unsafeUninitializedCapacity: count) { _, initialized in initialized = count }
    var width = Self.run
    while width < count {
      for start in stride(from: 0, to: count, by: 2 * width) {
        try Safepoint.pass()
        let middle = Swift.min(count, start + width)
        var (left, right) = (start, middle)
        let end = Swift.min(count, start + 2 * width)
        try Safepoint.forEachPiece(of: end - start, size: 1 << 16) { piece in
          for place in piece {
            // Of equals the left one comes first: it has the lower index.
            let takesRight =
              right < end && (left == middle || isBefore(indices[right], indices[left]))
            merged[start + place] = indices[takesRight ? right : left]
            if takesRight { right += 1 } else { left += 1 }
          }
        }
      }
      swap(&indices, &merged)
      width *= 2
    }
  }
}
