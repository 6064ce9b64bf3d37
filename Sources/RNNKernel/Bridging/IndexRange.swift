import RecurrentLM
import SwiftSubset

/// A range of indices of any kind, as a cell writes it between brackets: `0..<3`, `2...`, `..<5`.
struct IndexRange: Bridged {
  private let lower: Int?
  private let upper: Int?
  private let isClosed: Bool

  static func from(_ value: Value) throws -> IndexRange {
    let (lower, upper, isClosed) = value.limits
    return IndexRange(
      lower: try lower?.int(),
      upper: try upper?.int(),
      isClosed: isClosed && upper != nil
    )
  }

  var cellValue: Value { .range((lower ?? 0)..<(upper ?? 0)) }

  /// The indices among so many.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - what: What is counted, such as `rows`.
  ///   - whole: What they belong to, for the message.
  /// - Returns: A range within `0..<count`.
  /// - Throws: `RecurrentLMError.indexOutOfRange` if it is not within.
  func within(_ count: Int, _ what: String, of whole: @autoclosure () -> String) throws
    -> Range<Int>
  {
    let first = lower ?? 0
    let last = upper ?? count
    // One more could be too large for an 'Int'.
    let isWithin = first >= 0 && (isClosed ? last < count : last <= count)
    let end = isWithin && isClosed ? last + 1 : last
    guard isWithin, first <= end else {
      throw RecurrentLMError.indexOutOfRange(
        index: "the range \(text) of \(what)",
        valid: "\(what) 0..<\(count)",
        of: whole()
      )
    }
    return first..<end
  }

  private var text: String {
    let lower = lower.map { "\($0)" } ?? ""
    let upper = upper.map { "\($0)" } ?? ""
    return lower + (isClosed || upper.isEmpty ? "..." : "..<") + upper
  }
}

extension ClosedRange<Double>: Bridged {
  static func from(_ value: Value) throws -> ClosedRange<Double> {
    let (lower, upper, _) = value.limits
    let first = try lower?.double() ?? -.infinity
    // A range whose bounds are out of order has failed before it came here.
    return try first...Swift.max(first, upper?.double() ?? .infinity)
  }
  var cellValue: Value {
    .bounds(lower: .double(lowerBound), upper: .double(upperBound), isClosed: true)
  }
}

extension Range<Double> {
  /// The range that a cell's value is.
  init(_ value: Value) throws {
    let (lower, upper, _) = value.limits
    let first = try lower?.double() ?? -.infinity
    self = try first..<Swift.max(first, upper?.double() ?? .infinity)
  }
}
