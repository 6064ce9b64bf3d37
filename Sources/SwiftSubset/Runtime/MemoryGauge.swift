/// How the host of a session measures memory, so that a cell which fills it fails before the system
/// ends the process.
package struct MemoryGauge: Sendable {
  /// Whether so much memory is taken that the system may soon end the process.
  let isExhausted: @Sendable () -> Bool
  /// The bytes that can still be taken, or nil where the system does not tell.
  let available: @Sendable () -> Int?

  /// Makes a gauge of two questions, which are asked about fifty times a second.
  package init(
    isExhausted: @escaping @Sendable () -> Bool,
    available: @escaping @Sendable () -> Int?
  ) {
    self.isExhausted = isExhausted
    self.available = available
  }

  /// The gauge of a session whose host does not measure.
  static let none = MemoryGauge(isExhausted: { false }, available: { nil })
}
