import RecurrentLM

/// What one pass over numbers tells of those that are finite; an array may hold millions.
struct ValueSummary {
  private(set) var count = 0
  private(set) var low = 0.0
  private(set) var high = 0.0
  private var sum = 0.0

  /// Whether a number is below zero, minus infinity included.
  private(set) var isSigned = false

  var mean: Double { sum / Double(max(1, count)) }

  /// Looks at numbers.
  ///
  /// - Throws: `CancellationError` if the task is cancelled.
  init(_ values: [Double]) throws {
    // In variables of its own, which stay in registers.
    var (count, low, high, sum, isSigned) = (0, 0.0, 0.0, 0.0, false)
    try Self.visit(values) { value in
      if value < 0 { isSigned = true }
      guard value.isFinite else { return }
      if count == 0 { (low, high) = (value, value) }
      count += 1
      sum += value
      if value < low { low = value }
      if value > high { high = value }
    }
    (self.count, self.low, self.high, self.sum, self.isSigned) = (count, low, high, sum, isSigned)
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
