/// Makes the hash of a value, in agreement with `==`.
///
/// Only so much of a value is looked at as its budget allows: equal values are cut at the same
/// places, and values that differ behind the cut are told apart by `==`.
struct Hashing {
  private let context: RuntimeContext
  private(set) var hasher: Hasher
  private var budget: Int

  /// How many parts of a value its hash is made of.
  private static let longest = 1 << 16

  init(_ context: RuntimeContext, _ hasher: Hasher = Hasher(), budget: Int = longest) {
    self.context = context
    self.hasher = hasher
    self.budget = budget
  }

  mutating func combine(_ value: Value) throws {
    if Self.combine(value, into: &hasher) { return }
    guard budget > 0 else { return }
    budget -= 1
    try context.descend()
    switch value {
    case .tuple(let values), .array(let values): try combine(values[...])
    case .slice(let values): try combine(values)
    case .dictionary(let values), .set(let values): try combine(values)
    case .some(let value): try combine(value)
    case .substring(let text): hasher.combine(ComparableText.form(of: String(text)))
    case .record(let record):
      if let own = record.declaration.witnesses.hash { return try own(value, &hasher) }
      hasher.combine(record.caseName)
      try combine(record.fields[...])
    case .object(let object):
      if let own = object.declaration.witnesses.hash { return try own(value, &hasher) }
      hasher.combine(ObjectIdentifier(object))
    case .any(let box): try combine(box.value)
    case .hosted(let box): (box.anyValue as? any Hashable)?.hash(into: &hasher)
    default: break
    }
  }

  /// Takes in a value without parts; false for others.
  @inline(__always)
  private static func combine(_ value: Value, into hasher: inout Hasher) -> Bool {
    switch value {
    case .int(let value): hasher.combine(value)
    case .double(let value): hasher.combine(value)
    case .float(let value): hasher.combine(value)
    case .bool(let value): hasher.combine(value)
    case .string(let value): hasher.combine(ComparableText.form(of: value))
    case .character(let value): hasher.combine(ComparableText.form(of: String(value)))
    case .range(let range): hasher.combine(range)
    case .closedRange(let range): hasher.combine(range)
    default: return false
    }
    return true
  }

  private mutating func combine(_ values: ArraySlice<Value>) throws {
    hasher.combine(values.count)
    for value in values.prefix(budget) {
      budget -= 1
      try context.tick()
      try combine(value)
    }
  }

  /// Equal sets may have their members in another order.
  private mutating func combine(_ values: KeyedValues) throws {
    hasher.combine(values.count)
    guard values.count < budget else { return }
    budget -= values.count
    let share = budget / max(1, values.count)
    var sum = 0
    for entry in values.entries {
      var inner = Hashing(context, budget: share)
      inner.hasher.combine(entry.hash)
      try inner.combine(entry.value)
      sum &+= inner.hasher.finalize()
      budget -= share - inner.budget
    }
    hasher.combine(sum)
  }
}

extension RuntimeContext {
  /// The hash of a value.
  ///
  /// - Throws: What a cell's own `hash(into:)` throws, and `RuntimeFailure` where the cell has to
  ///   stop.
  func hash(of value: Value) throws -> Int {
    try tick()
    var walk = Hashing(self)
    try walk.combine(value)
    return walk.hasher.finalize()
  }
}
