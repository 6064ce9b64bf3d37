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
  /// - Complexity: O(count).
  public func argsort() throws -> [Int] {
    // Two lists of pairs, and the indices.
    try Matrix.checkSize(rows: 5, columns: count)
    return try values.withUnsafeBufferPointer(sortedIndices)
  }
}
