import RecurrentLM

/// What one pass over numbers tells of those that are finite; an array may hold millions.
package struct ValueSummary {
  /// How many numbers are finite.
  package private(set) var count = 0

  /// The least of them.
  package private(set) var low = 0.0

  /// The greatest of them.
  package private(set) var high = 0.0
  private var sum = 0.0

  /// Whether a number is below zero, minus infinity included.
  package private(set) var isSigned = false

  /// Whether all of them are whole.
  package private(set) var areWhole = true

  /// Their mean, 0 of none.
  package var mean: Double { sum / Double(max(1, count)) }

  /// Looks at numbers.
  ///
  /// - Parameter values: The numbers.
  /// - Throws: `CancellationError` if the task is cancelled.
  package init(_ values: [Double]) throws {
    // In variables of its own, which stay in registers.
    var (count, low, high, sum, isSigned, areWhole) = (0, 0.0, 0.0, 0.0, false, true)
    try Self.visit(values) { value in
      if value < 0 { isSigned = true }
      guard value.isFinite else { return }
      if count == 0 { (low, high) = (value, value) }
      count += 1
      sum += value
      if value < low { low = value }
      if value > high { high = value }
      if value != value.rounded(.towardZero) { areWhole = false }
    }
    (self.count, self.low, self.high, self.sum) = (count, low, high, sum)
    (self.isSigned, self.areWhole) = (isSigned, areWhole)
  }

  /// Does something with each number, with a safepoint now and then.
  ///
  /// - Throws: `CancellationError` if the task is cancelled.
  @inline(__always)
  static func visit(_ values: [Double], _ body: (Double) -> Void) throws {
    try Safepoint.forEachPiece(of: values.count) { piece in
      for index in piece { body(values[index]) }
    }
  }
}
