/// Ranges.
enum RangeLibrary {
  private static func members(_ name: String) -> String {
    """
      var lowerBound: Bound { get }
      var upperBound: Bound { get }
      var isEmpty: Bool { get }
      func contains(_ element: Bound) -> Bool
      static func == (lhs: \(name)<Bound>, rhs: \(name)<Bound>) -> Bool
      static func ~= (lhs: \(name)<Bound>, rhs: Bound) -> Bool
    """
  }

  static let interface = """
    /// The values from a lower bound up to, but not including, an upper bound.
    struct Range<Bound: Comparable>: Equatable, RangeExpression {
    \(members("Range"))
    }
    extension Range: RandomAccessCollection where Bound: BinaryInteger {
      typealias Element = Bound
      typealias SubSequence = Range<Bound>
    }
    /// The values from a lower bound up to and including an upper bound.
    struct ClosedRange<Bound: Comparable>: Equatable, RangeExpression {
    \(members("ClosedRange"))
    }
    extension ClosedRange: RandomAccessCollection where Bound: BinaryInteger {
      typealias Element = Bound
      typealias SubSequence = Range<Bound>
    }
    /// The values on one side of a bound.
    struct PartialRange<Bound: Comparable>: RangeExpression {
      static func ~= (lhs: PartialRange<Bound>, rhs: Bound) -> Bool
      func contains(_ element: Bound) -> Bool
    }
    /// The values from a bound on, without an end.
    struct PartialRangeFrom<Bound: Comparable>: RangeExpression {
      static func ~= (lhs: PartialRangeFrom<Bound>, rhs: Bound) -> Bool
      func contains(_ element: Bound) -> Bool
    }
    extension PartialRangeFrom: Sequence where Bound: BinaryInteger { typealias Element = Bound }
    /// `...` alone: all that there is.
    struct UnboundedRange { static var whole: UnboundedRange { get } }
    func ..< <T: Comparable>(_ minimum: T, _ maximum: T) -> Range<T>
    func ... <T: Comparable>(_ minimum: T, _ maximum: T) -> ClosedRange<T>
    prefix func ..< <T: Comparable>(_ maximum: T) -> PartialRange<T>
    prefix func ... <T: Comparable>(_ maximum: T) -> PartialRange<T>
    postfix func ... <T: Comparable>(_ minimum: T) -> PartialRangeFrom<T>
    """

  static let implementations: [String: Implementation] =
    makers.merging(members(of: "Range")) { $1 }.merging(members(of: "ClosedRange")) { $1 }
    .merging(members(of: "PartialRange")) { $1 }
    .merging(members(of: "PartialRangeFrom")) { $1 }

  private static let makers: [String: Implementation] = [
    "UnboundedRange.whole": { _ in .bounds(lower: nil, upper: nil, isClosed: false) },
    "..<(_:_:)": { try range($0, isClosed: false) },
    "...(_:_:)": { try range($0, isClosed: true) },
    "..<(_:)": { .bounds(lower: nil, upper: $0[0], isClosed: false) },
    "...(_:)": { .bounds(lower: nil, upper: $0[0], isClosed: true) },
    "postfix...(_:)": { .bounds(lower: $0[0], upper: nil, isClosed: false) },
  ]

  private static func range(_ arguments: Arguments, isClosed: Bool) throws -> Value {
    let (lower, upper) = (arguments[0], arguments[1])
    if case .int(let first) = lower, case .int(let last) = upper, first <= last {
      return isClosed ? .closedRange(first...last) : .range(first..<last)
    }
    let context = arguments.context
    if try context.isLess(upper, lower) || !context.areEqual(lower, lower)
      || !context.areEqual(upper, upper)
    {
      throw RuntimeFailure(
        kind: "InvalidRange",
        message: "range requires lowerBound <= upperBound, found "
          + "\(context.message(of: lower)) and \(context.message(of: upper))"
      )
    }
    return .bounds(lower: lower, upper: upper, isClosed: isClosed)
  }

  private static func members(of type: String) -> [String: Implementation] {
    [
      "\(type).lowerBound": { $0.receiver.limits.lower ?? .void },
      "\(type).upperBound": { $0.receiver.limits.upper ?? .void },
      "\(type).isEmpty": { arguments in
        let (lower, upper, isClosed) = arguments.receiver.limits
        guard !isClosed, let lower, let upper else { return .bool(false) }
        return .bool(try arguments.context.areEqual(lower, upper))
      },
      "\(type).contains(_:)": { .bool(try contains($0.receiver, $0[0], $0.context)) },
      "\(type).~=(_:_:)": { .bool(try contains($0[0], $0[1], $0.context)) },
      "\(type).==(_:_:)": { .bool(try $0.context.areEqual($0[0], $0[1])) },
    ]
  }

  private static func contains(
    _ range: Value,
    _ element: Value,
    _ context: RuntimeContext
  ) throws -> Bool {
    let (lower, upper, isClosed) = range.limits
    if let lower, try context.isLess(element, lower) || !context.areEqual(element, element) {
      return false
    }
    guard let upper else { return true }
    if try context.isLess(element, upper) { return true }
    return try isClosed && context.areEqual(element, upper)
  }
}

extension Value {
  /// The bounds of a range of any kind.
  package var limits: (lower: Value?, upper: Value?, isClosed: Bool) {
    switch self {
    case .range(let range): (.int(range.lowerBound), .int(range.upperBound), false)
    case .closedRange(let range): (.int(range.lowerBound), .int(range.upperBound), true)
    case .bounds(let lower, let upper, let isClosed): (lower, upper, isClosed)
    default: (nil, nil, false)
    }
  }

  /// The range of indices that a subscript's range means in a collection with these indices.
  func bounds(within indices: Range<Int>) throws -> Range<Int> {
    let (lower, upper, isClosed) = limits
    let first = try lower?.int() ?? indices.lowerBound
    var last = try upper?.int() ?? indices.upperBound
    if isClosed, upper != nil {
      guard last < .max else { throw RuntimeFailure.indexOutOfRange(last, indices) }
      last += 1
    }
    guard first <= last else { throw RuntimeFailure.indexOutOfRange(first, indices) }
    return first..<last
  }
}
