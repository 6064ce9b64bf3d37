extension HeatMap {
  /// What one pass over the values tells of them.
  struct Survey {
    /// The length of the longest row.
    private(set) var columns = 0

    /// The least and the greatest of the values that can be drawn, if there are such.
    var bounds: (low: Double, high: Double)? { low <= high ? (low, high) : nil }

    /// The least and the greatest of those above zero, if there are such.
    var positive: (low: Double, high: Double)? {
      lowPositive <= high ? (lowPositive, high) : nil
    }

    /// How many places of the matrix hold nothing that can be drawn.
    private(set) var missing = 0

    /// How many values are above the limit.
    private(set) var aboveLimit = 0

    private var low = Double.infinity
    private var high = -Double.infinity
    private var lowPositive = Double.infinity

    /// Looks at each value once.
    ///
    /// Of an interrupted task it looks at no more: nobody shows its picture.
    ///
    /// - Complexity: O(n) for n values; a matrix of 5,000 × 5,000 takes some hundredths of a second.
    init(_ values: [[Double]], limit: Double?) {
      columns = values.map(\.count).max() ?? 0
      let limit = limit ?? .infinity
      for row in values where !Task.isCancelled {
        missing += columns
        for value in row {
          if value > limit { aboveLimit += 1 }
          guard usable(value) else { continue }
          missing -= 1
          if value < low { low = value }
          if value > high { high = value }
          if value > 1e-300, value < lowPositive { lowPositive = value }
        }
      }
    }
  }
}
