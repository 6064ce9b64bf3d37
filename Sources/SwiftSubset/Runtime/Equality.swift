/// Compares two values, as the language's `==` has it for values of one type.
///
/// Values share parts: a tree of forty levels that all share their two children has a million
/// millions of paths and forty nodes. A comparison that gets long remembers which pairs it found
/// equal, so that each pair is compared once.
struct Equality {
  private let context: RuntimeContext
  private var steps = 0
  private var known: Set<Pair> = []

  /// Shorter comparisons remember nothing.
  private static let longestForgetful = 1_000

  /// Where the parts of two values lie; both are held by the values that are compared.
  private struct Pair: Hashable {
    let first: UInt
    let second: UInt
  }

  init(_ context: RuntimeContext) { self.context = context }

  mutating func areEqual(_ first: Value, _ second: Value) throws -> Bool {
    if let leaves = Self.areEqualLeaves(first, second) { return leaves }
    steps += 1
    try context.descend()
    return switch (first, second) {
    case (.tuple(let a), .tuple(let b)), (.array(let a), .array(let b)):
      try areEqual(a[...], b[...])
    case (.slice(let a), .slice(let b)): try areEqual(a, b)
    case (.array(let a), .slice(let b)), (.slice(let b), .array(let a)): try areEqual(a[...], b)
    case (.dictionary(let a), .dictionary(let b)), (.set(let a), .set(let b)):
      try areEqual(a, b)
    case (.some(let a), .some(let b)): try areEqual(a, b)
    case (.bounds(let a, let b, let c), .bounds(let d, let e, let f)):
      try c == f && areEqual(a, d) && areEqual(b, e)
    case (.record(let a), .record(let b)): try areEqual(a, b)
    case (.substring(let a), .substring(let b)):
      ComparableText.areEqual(String(a), String(b))
    case (.substring(let a), .string(let b)), (.string(let b), .substring(let a)):
      ComparableText.areEqual(String(a), b)
    case (.object(let a), .object(let b)):
      try a.declaration.witnesses.equals?(first, second) ?? (a === b)
    case (.any(let a), .any(let b)): try areEqual(a.value, b.value)
    case (.hosted(let a), .hosted(let b)): a.isEqual(to: b)
    default: false
    }
  }

  /// Whether two values without parts are equal; nil for others.
  @inline(__always)
  static func areEqualLeaves(_ first: Value, _ second: Value) -> Bool? {
    switch (first, second) {
    case (.int(let a), .int(let b)): a == b
    case (.double(let a), .double(let b)): a == b
    case (.float(let a), .float(let b)): a == b
    case (.bool(let a), .bool(let b)): a == b
    case (.string(let a), .string(let b)): ComparableText.areEqual(a, b)
    case (.character(let a), .character(let b)):
      ComparableText.areEqual(String(a), String(b))
    case (.none, .none), (.void, .void): true
    case (.none, .some), (.some, .none): false
    case (.range(let a), .range(let b)): a == b
    case (.closedRange(let a), .closedRange(let b)): a == b
    default: nil
    }
  }

  private mutating func areEqual(_ first: Value?, _ second: Value?) throws -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return try areEqual(first, second)
  }

  private mutating func areEqual(
    _ first: ArraySlice<Value>,
    _ second: ArraySlice<Value>
  ) throws -> Bool {
    guard first.count == second.count else { return false }
    let pair = Pair(first: first.address, second: second.address)
    // As Swift has it: an array is equal to itself, whatever its elements are.
    if pair.first == pair.second { return true }
    return try remembering(pair) { walk in
      for (a, b) in zip(first, second) {
        try walk.context.tick()
        if try !walk.areEqual(a, b) { return false }
      }
      return true
    }
  }

  private mutating func areEqual(_ first: KeyedValues, _ second: KeyedValues) throws -> Bool {
    guard first.count == second.count else { return false }
    let pair = Pair(first: first.entries[...].address, second: second.entries[...].address)
    if pair.first == pair.second { return true }
    return try remembering(pair) { walk in
      for entry in first.entries {
        try walk.context.tick()
        let index = try second.index(hash: entry.hash) { try walk.areEqual($0, entry.key) }
        guard let index, try walk.areEqual(entry.value, second.entries[index].value) else {
          return false
        }
      }
      return true
    }
  }

  private mutating func areEqual(_ first: Record, _ second: Record) throws -> Bool {
    let declaration = first.declaration
    guard declaration === second.declaration else { return false }
    if let own = declaration.witnesses.equals { return try own(.record(first), .record(second)) }
    guard first.caseName == second.caseName else { return false }
    return try remembering(Pair(first: first.address, second: second.address)) { walk in
      for (a, b) in zip(first.fields, second.fields) where try !walk.areEqual(a, b) {
        return false
      }
      return true
    }
  }

  private mutating func remembering(
    _ pair: Pair,
    _ compare: (inout Equality) throws -> Bool
  ) throws -> Bool {
    let remembers = steps > Self.longestForgetful
    if remembers, known.contains(pair) { return true }
    guard try compare(&self) else { return false }
    if remembers { known.insert(pair) }
    return true
  }
}

extension RuntimeContext {
  /// Whether two values of one type are equal.
  ///
  /// - Throws: What a cell's own `==` throws, and `RuntimeFailure` where the cell has to stop.
  func areEqual(_ first: Value, _ second: Value) throws -> Bool {
    try tick()
    if let leaves = Equality.areEqualLeaves(first, second) { return leaves }
    var walk = Equality(self)
    return try walk.areEqual(first, second)
  }

  /// Call before the parts of a value are looked at.
  func descend() throws {
    try tick()
    if isStackLow { throw RuntimeFailure.tooDeep }
  }
}

extension ArraySlice {
  /// Where the elements lie, the same for arrays that share them.
  var address: UInt { withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) } }
}

extension Record {
  var address: UInt { UInt(bitPattern: ObjectIdentifier(self)) }
}
