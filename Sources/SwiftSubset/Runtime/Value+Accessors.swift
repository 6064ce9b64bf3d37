extension Value {
  /// The value as `Int`.
  package func int() throws -> Int {
    if case .int(let value) = self { return value }
    if case .any(let box) = self { return try box.value.int() }
    throw mismatch("Int")
  }

  /// The value as `Double`.
  package func double() throws -> Double {
    if case .double(let value) = self { return value }
    if case .any(let box) = self { return try box.value.double() }
    throw mismatch("Double")
  }

  /// The value as `Float`.
  package func float() throws -> Float {
    if case .float(let value) = self { return value }
    if case .any(let box) = self { return try box.value.float() }
    throw mismatch("Float")
  }

  /// The value as `Bool`.
  package func bool() throws -> Bool {
    if case .bool(let value) = self { return value }
    if case .any(let box) = self { return try box.value.bool() }
    throw mismatch("Bool")
  }

  /// The value as `String`.
  package func string() throws -> String {
    switch self {
    case .string(let value): return value
    case .substring(let value): return String(value)
    case .character(let value): return String(value)
    case .any(let box): return try box.value.string()
    default: throw mismatch("String")
    }
  }

  /// The value as a function.
  package func function() throws -> FunctionValue {
    if case .function(let value) = unwrapped { return value }
    throw mismatch("a function")
  }

  /// The value inside an optional, or nil.
  package func optional() throws -> Value? {
    switch self {
    case .none: return nil
    case .some(let value): return value
    default: throw mismatch("an optional")
    }
  }

  /// The elements of a tuple.
  package func tuple() throws -> [Value] {
    switch self {
    case .tuple(let elements): return elements
    case .void: return []
    default: throw mismatch("a tuple")
    }
  }

  /// The elements of an array, slice, range, dictionary, set or string, in order.
  ///
  /// - Parameter step: Called for each that has to be made.
  /// - Returns: The elements.
  /// - Throws: What `step` throws, and `RuntimeFailure` where there are too many.
  package func elements(_ step: () throws -> Void = {}) throws -> [Value] {
    switch self {
    case .array(let elements): return elements
    case .slice(let elements): return Array(elements)
    case .range(let range): return try Self.integers(range.lowerBound, integerCount(), step)
    case .closedRange(let range): return try Self.integers(range.lowerBound, integerCount(), step)
    case .dictionary(let pairs): return pairs.pairs
    case .set(let members): return members.keys
    case .string(let text):
      return try text.map {
        try step()
        return .character($0)
      }
    case .substring(let text):
      return try text.map {
        try step()
        return .character($0)
      }
    case .any(let box): return try box.value.elements(step)
    default: throw mismatch("a sequence")
    }
  }

  /// How many integers a range has.
  ///
  /// - Throws: `RuntimeFailure` if there are more than an `Int` counts.
  func integerCount() throws -> Int {
    let (first, end, last): (Int, Int, Int)
    switch self {
    case .range(let range): (first, end, last) = (range.lowerBound, range.upperBound, 0)
    case .closedRange(let range): (first, end, last) = (range.lowerBound, range.upperBound, 1)
    default: throw mismatch("a range of integers")
    }
    let (difference, isFar) = end.subtractingReportingOverflow(first)
    let (count, isTooFar) = difference.addingReportingOverflow(last)
    if isFar || isTooFar { throw RuntimeFailure.overflow("-") }
    return count
  }

  /// How many elements `elements()` would make at most, where it makes any.
  ///
  /// - Throws: `RuntimeFailure` if there are more than an `Int` counts.
  func mostElements() throws -> Int {
    switch self {
    case .range, .closedRange: try integerCount()
    case .dictionary(let pairs), .set(let pairs): pairs.count
    case .slice(let elements): elements.count
    case .string(let text): text.utf8.count
    case .substring(let text): text.utf8.count
    case .any(let box): try box.value.mostElements()
    default: 0
    }
  }

  /// A pair in an array takes so many bytes.
  static let pairSize = 3 * MemoryLayout<Value>.stride + 32

  /// More elements than this are not made into an array.
  static let largestCount = 1 << 25

  /// What needs more bytes is not made: so much is copied or freed in a few tenths of a second, in
  /// which a cell hears no interrupt.
  static let largestSize = largestCount * MemoryLayout<Value>.stride

  /// A text of more bytes is not made.
  static let longestText = 1 << 27

  private static func integers(
    _ first: Int,
    _ count: Int,
    _ step: () throws -> Void
  ) throws -> [Value] {
    guard count <= largestCount else { throw RuntimeFailure.tooLarge(count) }
    return try (0..<count).map {
      try step()
      return .int(first + $0)
    }
  }

  func mismatch(_ expected: String) -> RuntimeFailure {
    if case .taken = self { return .overlappingAccess }
    return RuntimeFailure(
      kind: "InternalError",
      message: "expected \(expected), found \(shortDescription)"
    )
  }

  /// Why there is no value to use here.
  var absence: RuntimeFailure {
    if case .taken = self { .overlappingAccess } else { .uninitialized }
  }

  private var shortDescription: String { plainText(limit: 40) }
}
