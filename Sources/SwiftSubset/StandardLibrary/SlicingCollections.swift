/// Parts of collections, and their ends.
enum SlicingCollections {
  static let all: [String: Implementation] = [
    "Collection.count": { arguments in
      switch arguments.receiver {
      case .array(let elements): .int(elements.count)
      case .range, .closedRange: .int(try arguments.receiver.integerCount())
      default: .int(try arguments.own.count)
      }
    },
    "Collection.isEmpty": { .bool(try $0.own.isEmpty) },
    "Collection.first": { .optional(try $0.own.first) },
    "Collection.last": { .optional(try $0.own.last) },
    "Collection.startIndex": { .int($0.receiver.firstIndex) },
    "Collection.endIndex": { .int($0.receiver.firstIndex + (try $0.own.count)) },
    "Collection.indices": { arguments in
      let start = arguments.receiver.firstIndex
      return .range(start..<(start + (try arguments.own.count)))
    },
    "Collection.prefix(_:)": { arguments in
      let count = try arguments[0].nonNegative()
      return try part(of: arguments) { $0.prefix(count) }
    },
    "Collection.suffix(_:)": { arguments in
      let count = try arguments[0].nonNegative()
      return try part(of: arguments) { $0.suffix(count) }
    },
    "Collection.dropFirst(_:)": { arguments in
      let count = try arguments[0].nonNegative()
      return try part(of: arguments) { $0.dropFirst(count) }
    },
    "Collection.dropLast(_:)": { arguments in
      let count = try arguments[0].nonNegative()
      return try part(of: arguments) { $0.dropLast(count) }
    },
    "Collection.split(separator:maxSplits:omittingEmptySubsequences:)": { arguments in
      let separator = arguments[0]
      let parts = try arguments.own.split(
        maxSplits: try arguments[1].nonNegative(),
        omittingEmptySubsequences: try arguments[2].bool(),
        whereSeparator: { $0 == separator }
      )
      return .array(parts.map { .slice($0) })
    },
  ]

  /// A part of the receiver, in the form its type has: text of text, a slice of all else.
  private static func part(
    of arguments: Arguments,
    _ select: (ArraySlice<Value>) -> ArraySlice<Value>
  ) throws -> Value {
    switch arguments.receiver {
    case .slice(let elements): return .slice(select(elements))
    case .array(let elements): return .slice(select(elements[...]))
    case .string:
      let characters = try arguments.own
      return .string(try select(characters[...]).map { try $0.string() }.joined())
    case .range(let range): return try integers(range, select)
    case .closedRange(let range) where range.upperBound < .max:
      return try integers(range.lowerBound..<(range.upperBound + 1), select)
    default: return .slice(select(try arguments.own[...]))
    }
  }

  /// A part of a range is a range again.
  private static func integers(
    _ range: Range<Int>,
    _ select: (ArraySlice<Value>) -> ArraySlice<Value>
  ) throws -> Value {
    let count = try Value.range(range).integerCount()
    guard count <= Value.largestCount else { throw RuntimeFailure.tooLarge(count) }
    let part = select(range.map { .int($0) }[...])
    return .range((range.lowerBound + part.startIndex)..<(range.lowerBound + part.endIndex))
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
      let step = try arguments[2].int()
      try requireStep(step != 0)
      let end = try arguments[1].int()
      let count = (Double(end) - Double(start)) / Double(step)
      guard count < Double(Value.largestCount) else { throw RuntimeFailure.tooLarge(Int.max) }
      return isThrough
        ? stride(from: start, through: end, by: step).map { .int($0) }
        : stride(from: start, to: end, by: step).map { .int($0) }
    }
    let start = try FloatingImplementations.number(arguments[0], Double.self)
    let end = try FloatingImplementations.number(arguments[1], Double.self)
    let step = try FloatingImplementations.number(arguments[2], Double.self)
    try requireStep(step != 0 && step.isFinite)
    guard (end - start) / step < Double(Value.largestCount) else {
      throw RuntimeFailure.tooLarge(Int.max)
    }
    let numbers =
      isThrough
      ? Array(stride(from: start, through: end, by: step))
      : Array(stride(from: start, to: end, by: step))
    if case .float = arguments[0] { return numbers.map { .float(Float($0)) } }
    return numbers.map { .double($0) }
  }

  private static func requireStep(_ isValid: Bool) throws {
    guard isValid else {
      throw RuntimeFailure(kind: "InvalidArgument", message: "stride size must not be zero")
    }
  }
}
