/// Parts of collections, and their ends.
enum SlicingCollections {
  static let all: [String: Implementation] = [
    "Collection.count": { .int(try count($0)) },
    "Collection.isEmpty": { .bool(try count($0) == 0) },
    "Collection.first": { arguments in
      var first: Value?
      try arguments.forEachOwn {
        first = $0
        return false
      }
      return .optional(first)
    },
    "Collection.last": { arguments in
      switch arguments.receiver {
      case .range(let range): .optional(range.last.map { .int($0) })
      case .closedRange(let range): .some(.int(range.upperBound))
      case .string(let text): .optional(text.last.map { .character($0) })
      case .substring(let text): .optional(text.last.map { .character($0) })
      default: .optional(try arguments.own.last)
      }
    },
    "Collection.index(after:)": { try moved($0, by: 1) },
    "BidirectionalCollection.index(before:)": { try moved($0, by: -1) },
    "Collection.index(_:offsetBy:)": { try moved($0, by: try $0[1].int()) },
    "Collection.index(_:offsetBy:limitedBy:)": { arguments in
      let (start, distance, limit) = (
        try arguments[0].int(), try arguments[1].int(), try arguments[2].int()
      )
      let (end, overflows) = start.addingReportingOverflow(distance)
      let isBeyond =
        distance > 0 ? limit >= start && end > limit : limit <= start && end < limit
      return overflows || isBeyond ? .none : .some(.int(end))
    },
    "Collection.distance(from:to:)": { .int(try $0[1].int() - $0[0].int()) },
    "Collection.startIndex": { .int($0.receiver.firstIndex) },
    "Collection.endIndex": { .int($0.receiver.firstIndex + (try count($0))) },
    "Collection.indices": { arguments in
      let start = arguments.receiver.firstIndex
      return .range(start..<(start + (try count(arguments))))
    },
    "Collection.prefix(_:)": { arguments in
      let count = try arguments[0].nonNegative()
      return try part(of: arguments) { 0..<min(count, $0) }
    },
    "Collection.suffix(_:)": { arguments in
      let count = try arguments[0].nonNegative()
      return try part(of: arguments) { max(0, $0 - count)..<$0 }
    },
    "Collection.dropFirst(_:)": { arguments in
      let count = try arguments[0].nonNegative()
      return try part(of: arguments) { min(count, $0)..<$0 }
    },
    "Collection.dropLast(_:)": { arguments in
      let count = try arguments[0].nonNegative()
      return try part(of: arguments) { 0..<max(0, $0 - count) }
    },
    "Sequence.prefix(_:)": { .array(Array(try $0.own.prefix(try $0[0].nonNegative()))) },
    "Sequence.suffix(_:)": { .array(try $0.own.suffix(try $0[0].nonNegative())) },
    "Sequence.dropFirst(_:)": { .array(Array(try $0.own.dropFirst(try $0[0].nonNegative()))) },
    "Sequence.dropLast(_:)": { .array(try $0.own.dropLast(try $0[0].nonNegative())) },
    "Collection.prefix(while:)": { arguments in
      let isIncluded = try arguments.predicate(0)
      let count = try arguments.own.prefix(while: isIncluded).count
      return try part(of: arguments) { 0..<min(count, $0) }
    },
    "Collection.drop(while:)": { arguments in
      let isDropped = try arguments.predicate(0)
      let count = try arguments.own.prefix(while: isDropped).count
      return try part(of: arguments) { min(count, $0)..<$0 }
    },
    "Collection.split(maxSplits:omittingEmptySubsequences:whereSeparator:)": { arguments in
      let isSeparator = try arguments.predicate(2)
      let parts = try arguments.slice.split(
        maxSplits: try arguments[0].nonNegative(),
        omittingEmptySubsequences: try arguments[1].bool(),
        whereSeparator: isSeparator
      )
      return .array(parts.map { .slice($0) })
    },
    "Collection.split(separator:maxSplits:omittingEmptySubsequences:)": { arguments in
      let (separator, context) = (arguments[0], arguments.context)
      let parts = try arguments.slice.split(
        maxSplits: try arguments[1].nonNegative(),
        omittingEmptySubsequences: try arguments[2].bool(),
        whereSeparator: { try context.areEqual($0, separator) }
      )
      return .array(parts.map { .slice($0) })
    },
  ]

  private static func moved(_ arguments: Arguments, by distance: Int) throws -> Value {
    let (end, overflows) = try arguments[0].int().addingReportingOverflow(distance)
    if overflows { throw RuntimeFailure.overflow("+") }
    return .int(end)
  }

  /// How many elements the receiver has, without making them where that is known.
  private static func count(_ arguments: Arguments) throws -> Int {
    switch arguments.receiver {
    case .array(let elements): elements.count
    case .slice(let elements): elements.count
    case .dictionary(let values), .set(let values): values.count
    case .range, .closedRange: try arguments.receiver.integerCount()
    case .string(let text): try arguments.context.count(of: text)
    case .substring(let text): try arguments.context.count(of: String(text))
    default: try arguments.own.count
    }
  }

  /// A part of the receiver, in the form its type has: text, a range, or a slice.
  ///
  /// Which elements of so many are taken, counted from zero, `select` says.
  private static func part(
    of arguments: Arguments,
    _ select: (Int) -> Range<Int>
  ) throws -> Value {
    switch arguments.receiver {
    case .string(let text):
      let kept = select(try arguments.context.count(of: text))
      return .substring(try arguments.context.part(of: text[...], kept))
    case .substring(let text):
      let kept = select(try arguments.context.count(of: String(text)))
      return .substring(try arguments.context.part(of: text, kept))
    case .range(let range): return try part(of: range.lowerBound, arguments.receiver, select)
    case .closedRange(let range) where range.upperBound < .max:
      return try part(of: range.lowerBound, arguments.receiver, select)
    case .slice(let elements): return part(of: elements, select)
    default: return part(of: try arguments.own[...], select)
    }
  }

  private static func part(
    of first: Int,
    _ range: Value,
    _ select: (Int) -> Range<Int>
  ) throws -> Value {
    let kept = select(try range.integerCount())
    return .range((first + kept.lowerBound)..<(first + kept.upperBound))
  }

  private static func part(
    of elements: ArraySlice<Value>,
    _ select: (Int) -> Range<Int>
  ) -> Value {
    let kept = select(elements.count)
    let first = elements.startIndex
    return .slice(elements[(first + kept.lowerBound)..<(first + kept.upperBound)])
  }
}

extension Arguments {
  /// The elements of the receiver with their indices.
  fileprivate var slice: ArraySlice<Value> {
    get throws {
      if case .slice(let elements) = receiver { return elements }
      return try own[...]
    }
  }
}

extension Value {
  /// The index of the first element.
  var firstIndex: Int {
    switch self {
    case .slice(let elements): elements.startIndex
    case .range(let range): range.lowerBound
    default: 0
    }
  }
}

/// `stride(from:to:by:)` and `stride(from:through:by:)`.
enum Strides {
  static let all: [String: Implementation] = [
    "stride(from:to:by:)": { .array(try steps($0, isThrough: false)) },
    "stride(from:through:by:)": { .array(try steps($0, isThrough: true)) },
  ]

  private static func steps(_ arguments: Arguments, isThrough: Bool) throws -> [Value] {
    if case .int(let start) = arguments[0] {
      let step = FixedWidth.distance(try arguments[2].int(), of: arguments.types.first ?? .int)
      try requireStep(step != 0)
      let end = try arguments[1].int()
      try reserve((Double(end) - Double(start)) / Double(step), arguments.context)
      return isThrough
        ? try values(stride(from: start, through: end, by: step), arguments) { .int($0) }
        : try values(stride(from: start, to: end, by: step), arguments) { .int($0) }
    }
    let start = try FloatingImplementations.number(arguments[0], Double.self)
    let end = try FloatingImplementations.number(arguments[1], Double.self)
    let step = try FloatingImplementations.number(arguments[2], Double.self)
    try requireStep(step != 0 && step.isFinite)
    try reserve((end - start) / step, arguments.context)
    let make: (Double) -> Value
    if case .float = arguments[0] { make = { .float(Float($0)) } } else { make = { .double($0) } }
    return isThrough
      ? try values(stride(from: start, through: end, by: step), arguments, make)
      : try values(stride(from: start, to: end, by: step), arguments, make)
  }

  private static func values<Numbers: Sequence>(
    _ numbers: Numbers,
    _ arguments: Arguments,
    _ make: (Numbers.Element) -> Value
  ) throws -> [Value] {
    try numbers.map { number in
      try arguments.context.tick()
      return make(number)
    }
  }

  /// Asks for room for so many numbers.
  private static func reserve(_ count: Double, _ context: RuntimeContext) throws {
    guard count < Double(Value.largestCount) else { throw RuntimeFailure.tooLarge(Int.max) }
    try context.reserve(count > 0 ? Int(count) + 1 : 0)
  }

  private static func requireStep(_ isValid: Bool) throws {
    guard isValid else {
      throw RuntimeFailure(kind: "InvalidArgument", message: "stride size must not be zero")
    }
  }
}
