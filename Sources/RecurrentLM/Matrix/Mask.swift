/// What a comparison of each element is: true or false in each place of a vector or a matrix.
///
///     let small = abs(W) .< 0.01
///     small.count(where: { $0 })          // how many
///     W.replace(with: 0, where: small)    // set them to 0
///
/// It is a collection of `Bool`, those of a matrix row after row.
public struct Mask: Hashable, Sendable, RandomAccessCollection {
  /// Each element says whether the comparison holds there.
  public typealias Element = Bool

  /// A run of places, as `prefix` gives it.
  public typealias SubSequence = ArraySlice<Bool>

  /// The sizes of what was compared: one of a vector, two of a matrix.
  public let dimensions: [Int]

  /// Whether the comparison holds, place by place.
  public let values: [Bool]

  init(_ dimensions: [Int], _ values: [Bool]) {
    self.dimensions = dimensions
    self.values = values
  }

  /// 0.
  public var startIndex: Int { 0 }

  /// The number of places.
  public var endIndex: Int { values.count }

  /// Whether the comparison holds in a place.
  ///
  /// - Parameter position: The place in `0..<count`, row after row.
  public subscript(position: Int) -> Bool {
    precondition(values.indices.contains(position), "index \(position) is not in 0..<\(count)")
    return values[position]
  }

  /// Whether it holds in some places.
  ///
  /// - Parameter bounds: The places, within `0..<count`.
  public subscript(bounds: Range<Int>) -> ArraySlice<Bool> { values[bounds] }
}

extension Mask {
  /// How many places a condition holds in: `mask.count(where: { $0 })` is `np.count_nonzero(mask)`.
  ///
  /// There are two kinds of places, so the condition is asked once for each kind that there is.
  ///
  /// - Parameter predicate: Says whether places that are true, or false, count.
  /// - Returns: A number in `0...count`.
  /// - Throws: What the condition throws.
  /// - Complexity: O(count).
  public func count(where predicate: (Bool) throws -> Bool) rethrows -> Int {
    let trues = NumberLoops.countTrue(values)
    let falses = count - trues
    let countedTrues = try trues > 0 && predicate(true) ? trues : 0
    return try countedTrues + (falses > 0 && predicate(false) ? falses : 0)
  }

  /// Where both masks are true.
  ///
  /// - Parameters:
  ///   - left: A mask.
  ///   - right: A mask of the same shape.
  /// - Returns: A mask of that shape.
  public static func .& (left: Mask, right: Mask) -> Mask { left.combined(right) { $0 && $1 } }

  /// Where one of the masks is true, or both.
  ///
  /// - Parameters:
  ///   - left: A mask.
  ///   - right: A mask of the same shape.
  /// - Returns: A mask of that shape.
  public static func .| (left: Mask, right: Mask) -> Mask { left.combined(right) { $0 || $1 } }

  /// Where the mask is false.
  ///
  /// - Parameter operand: A mask.
  /// - Returns: A mask of the same shape.
  public static prefix func .! (operand: Mask) -> Mask {
    operand.combined(operand) { one, _ in !one }
  }

  private func combined(_ other: Mask, _ function: (Bool, Bool) -> Bool) -> Mask {
    precondition(
      dimensions == other.dimensions,
      "the shapes differ: \(shapeText) and \(other.shapeText)"
    )
    let made = values.withUnsafeBufferPointer { left in
      other.values.withUnsafeBufferPointer { right in
        [Bool](count: count) { function(left[$0], right[$0]) }
      }
    }
    return Mask(dimensions, made)
  }

  /// The shape as it stands in a message, such as `(2, 3)` or `(5)`.
  var shapeText: String { "(" + dimensions.map { "\($0)" }.joined(separator: ", ") + ")" }

  /// Checks that two masks can be combined.
  ///
  /// - Parameters:
  ///   - left: The mask on the left.
  ///   - right: The mask on the right.
  ///   - operation: The operator, for the message.
  /// - Throws: `RecurrentLMError.shapeMismatch` if their shapes differ.
  package static func checkSameShape(_ left: Mask, _ right: Mask, operation: String) throws {
    guard left.dimensions == right.dimensions else {
      throw RecurrentLMError.shapeMismatch(
        operation: operation,
        left: left.shapeText,
        right: right.shapeText,
        expected: "two masks of the same shape"
      )
    }
  }

  /// Checks an index before it is used.
  ///
  /// - Parameter index: The place asked for.
  /// - Throws: `RecurrentLMError.indexOutOfRange` if it is not in `0..<count`.
  package func checkedIndex(_ index: Int) throws {
    guard values.indices.contains(index) else {
      throw RecurrentLMError.indexOutOfRange(
        index: "\(index)",
        valid: "0..<\(count)",
        of: "a mask of \(shapeText)"
      )
    }
  }
}

extension Mask: CustomStringConvertible {
  /// The places in brackets, a line for each row, the middle of a large mask as `...`.
  public var description: String {
    let isLong = count > 1000
    guard dimensions.count == 2 else { return Self.line(values[...], isAbbreviated: isLong) }
    let (rows, columns) = (dimensions[0], dimensions[1])
    guard count > 0 else { return "[]" }
    let lines = NumberLayout.inSight(rows, isLong).map { row in
      guard let row else { return "..." }
      return Self.line(values[row * columns..<(row + 1) * columns], isAbbreviated: isLong)
    }
    return "[" + lines.joined(separator: "\n ") + "]"
  }

  private static func line(_ values: ArraySlice<Bool>, isAbbreviated: Bool) -> String {
    let words = NumberLayout.inSight(values.count, isAbbreviated).map { place in
      guard let place else { return "..." }
      return values[values.startIndex + place] ? " true" : "false"
    }
    return "[" + words.joined(separator: " ") + "]"
  }
}
