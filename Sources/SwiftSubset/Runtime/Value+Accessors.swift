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
  package func elements() throws -> [Value] {
    switch self {
    case .array(let elements): return elements
    case .slice(let elements): return Array(elements)
    case .range(let range): return try Self.integers(range.lowerBound, integerCount())
    case .closedRange(let range): return try Self.integers(range.lowerBound, integerCount())
    case .dictionary(let pairs): return pairs.map { .tuple([$0.key, $0.value]) }
    case .set(let members): return Array(members)
    case .string(let text): return text.map { .character($0) }
    case .any(let box): return try box.value.elements()
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

  /// More elements than this are not made into an array: about 3 GB.
  static let largestCount = 1 << 27

  /// Checks that two collections or texts together are not too large.
  static func requireRoom(_ count: Int, _ more: Int) throws {
    guard count + more <= largestCount else { throw RuntimeFailure.tooLarge(count + more) }
  }

  private static func integers(_ first: Int, _ count: Int) throws -> [Value] {
    guard count <= largestCount else { throw RuntimeFailure.tooLarge(count) }
    return (0..<count).map { .int(first + $0) }
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

  private var shortDescription: String { String(description(of: .any).prefix(40)) }
}

extension Value: Hashable {
  /// Equality as the language's `==` has it for values of one type.
  package static func == (first: Value, second: Value) -> Bool {
    switch (first, second) {
    case (.int(let a), .int(let b)): a == b
    case (.double(let a), .double(let b)): a == b
    case (.float(let a), .float(let b)): a == b
    case (.bool(let a), .bool(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.character(let a), .character(let b)): a == b
    case (.tuple(let a), .tuple(let b)), (.array(let a), .array(let b)): a == b
    case (.slice(let a), .slice(let b)): a == b
    case (.array(let a), .slice(let b)), (.slice(let b), .array(let a)): a.elementsEqual(b)
    case (.dictionary(let a), .dictionary(let b)): a == b
    case (.set(let a), .set(let b)): a == b
    case (.none, .none), (.void, .void): true
    case (.some(let a), .some(let b)): a == b
    case (.range(let a), .range(let b)): a == b
    case (.closedRange(let a), .closedRange(let b)): a == b
    case (.bounds(let a, let b, let c), .bounds(let d, let e, let f)):
      a == d && b == e && c == f
    case (.record(let a), .record(let b)): a.isEqual(b)
    case (.object(let a), .object(let b)):
      a.declaration.areEqual(first, second) ?? (a === b)
    case (.any(let a), .any(let b)): a.value == b.value
    case (.hosted(let a), .hosted(let b)): a.isEqual(to: b)
    default: false
    }
  }

  /// Feeds the value to `hasher`, in agreement with `==`.
  package func hash(into hasher: inout Hasher) {
    switch self {
    case .int(let value): hasher.combine(value)
    case .double(let value): hasher.combine(value)
    case .float(let value): hasher.combine(value)
    case .bool(let value): hasher.combine(value)
    case .string(let value): hasher.combine(value)
    case .character(let value): hasher.combine(value)
    case .tuple(let values), .array(let values): hasher.combine(values)
    case .slice(let values): hasher.combine(Array(values))
    case .dictionary(let values): hasher.combine(values)
    case .set(let values): hasher.combine(values)
    case .some(let value): value.hash(into: &hasher)
    case .range(let range): hasher.combine(range)
    case .closedRange(let range): hasher.combine(range)
    case .record(let record):
      if record.declaration.hash(self, into: &hasher) { return }
      hasher.combine(record.caseName)
      guard record.declaration.mayDescend else { return }
      hasher.combine(record.fields)
    case .object(let object):
      if object.declaration.hash(self, into: &hasher) { return }
      hasher.combine(ObjectIdentifier(object))
    case .any(let box): box.value.hash(into: &hasher)
    case .hosted(let box): (box.anyValue as? any Hashable)?.hash(into: &hasher)
    case .none, .void, .uninitialized, .taken, .reference, .bounds, .function: break
    }
  }
}

extension Record {
  fileprivate func isEqual(_ other: Record) -> Bool {
    guard declaration === other.declaration else { return false }
    if let own = declaration.areEqual(.record(self), .record(other)) { return own }
    return caseName == other.caseName && declaration.mayDescend && fields == other.fields
  }
}
