/// `Dictionary`.
enum DictionaryLibrary {
  static let interface = """
    /// Values by key.
    struct Dictionary<Key: Hashable, Value>: Collection {
      typealias Element = (key: Key, value: Value)
      typealias Index = OpaqueIndex
      init()
      init(uniqueKeysWithValues keysAndValues: some Sequence<(Key, Value)>)
      init(_ keysAndValues: some Sequence<(Key, Value)>, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows
      init<S: Sequence>(grouping values: S, by keyForValue: (S.Element) throws -> Key) rethrows where Value == [S.Element]
      subscript(key: Key) -> Value? { get set }
      subscript(key: Key, default defaultValue: Value) -> Value { get set }
      var keys: `Dictionary.Keys`<Key, Value> { get }
      var values: `Dictionary.Values`<Key, Value> { get }
      @discardableResult mutating func removeValue(forKey key: Key) -> Value?
      @discardableResult mutating func updateValue(_ value: Value, forKey key: Key) -> Value?
      mutating func removeAll()
      func mapValues<T>(_ transform: (Value) throws -> T) rethrows -> [Key: T]
      func compactMapValues<T>(_ transform: (Value) throws -> T?) rethrows -> [Key: T]
      func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Key: Value]
      mutating func merge(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows
      mutating func merge(_ other: some Sequence<(Key, Value)>, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows
      func merging(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows -> [Key: Value]
      func merging(_ other: some Sequence<(Key, Value)>, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows -> [Key: Value]
    }
    struct `Dictionary.Keys`<Key: Hashable, Value>: Collection {
      typealias Element = Key
      typealias Index = OpaqueIndex
    }
    struct `Dictionary.Values`<Key: Hashable, Value>: Collection {
      typealias Element = Value
      typealias Index = OpaqueIndex
    }
    extension Dictionary: Equatable where Value: Equatable {
      static func == (lhs: [Key: Value], rhs: [Key: Value]) -> Bool
      static func != (lhs: [Key: Value], rhs: [Key: Value]) -> Bool
    }
    """

  private static func pairs(_ value: Value) throws -> KeyedValues {
    if case .dictionary(let pairs) = value { return pairs }
    throw value.mismatch("a dictionary")
  }

  /// Changes the receiver where it lies; it stays whole if a key's own code throws.
  private static func change<Result>(
    _ arguments: inout Arguments,
    _ body: (inout KeyedValues, Arguments) throws -> Result
  ) throws -> Result {
    var made = try pairs(arguments.takeReceiver())
    defer { arguments.receiver = .dictionary(made) }
    return try body(&made, arguments)
  }

  static let implementations: [String: Implementation] =
    makers.merging(elements) { $1 }.merging(transforms) { $1 }.merging(merges) { $1 }

  private static let makers: [String: Implementation] = [
    "Dictionary.init()": { _ in .dictionary(KeyedValues()) },
    "Dictionary.init(uniqueKeysWithValues:)": { arguments in
      let context = arguments.context
      var made = KeyedValues()
      for pair in try arguments.elements(of: arguments[0]) {
        let parts = try pair.tuple()
        guard try made.update(parts[1], for: parts[0], context) == nil else {
          throw RuntimeFailure(
            kind: "DuplicateKey",
            message: "duplicate values for key: '\(context.message(of: parts[0]))'"
          )
        }
      }
      return .dictionary(made)
    },
    "Dictionary.init(grouping:by:)": { arguments in
      let key = try arguments.function(1)
      let context = arguments.context
      var places = KeyedValues()
      var groups: [[Value]] = []
      for element in try arguments.elements(of: arguments[0]) {
        let key = try key([element])
        if case .int(let place)? = try places.value(for: key, context) {
          groups[place].append(element)
        } else {
          try places.update(.int(groups.count), for: key, context)
          groups.append([element])
        }
      }
      return .dictionary(try places.mapValues { .array(groups[try $0.int()]) })
    },
  ]

  private static let elements: [String: Implementation] = [
    "Dictionary.subscript(_:)": { .optional(try pairs($0.receiver).value(for: $0[0], $0.context)) },
    "Dictionary.subscript(_:)=": { arguments in
      try change(&arguments) { pairs, arguments in
        if let value = try arguments[1].optional() {
          try pairs.update(value, for: arguments[0], arguments.context)
        } else {
          try pairs.remove(arguments[0], arguments.context)
        }
        return .void
      }
    },
    "Dictionary.subscript(_:default:)": {
      try pairs($0.receiver).value(for: $0[0], $0.context) ?? $0[1]
    },
    "Dictionary.subscript(_:default:)=": { arguments in
      try change(&arguments) { pairs, arguments in
        try pairs.update(arguments[2], for: arguments[0], arguments.context)
        return .void
      }
    },
    "Dictionary.keys": { .array(try pairs($0.receiver).keys) },
    "Dictionary.values": { .array(try pairs($0.receiver).values) },
    "Dictionary.removeValue(forKey:)": { arguments in
      try change(&arguments) { .optional(try $0.remove($1[0], $1.context)?.value) }
    },
    "Dictionary.updateValue(_:forKey:)": { arguments in
      try change(&arguments) { .optional(try $0.update($1[0], for: $1[1], $1.context)) }
    },
    "Dictionary.removeAll()": { arguments in
      arguments.receiver = .dictionary(KeyedValues())
      return .void
    },
  ]

  private static let transforms: [String: Implementation] = [
    "Dictionary.mapValues(_:)": { arguments in
      let transform = try arguments.function(0)
      return .dictionary(try pairs(arguments.receiver).mapValues { try transform([$0]) })
    },
    "Dictionary.compactMapValues(_:)": { arguments in
      let transform = try arguments.function(0)
      let context = arguments.context
      var made = KeyedValues()
      for entry in try pairs(arguments.receiver).entries {
        guard let value = try transform([entry.value]).optional() else { continue }
        try made.update(value, for: entry.key, context)
      }
      return .dictionary(made)
    },
    "Dictionary.filter(_:)": { arguments in
      let isIncluded = try arguments.predicate(0)
      return .dictionary(
        try pairs(arguments.receiver).filter { try isIncluded(.tuple([$0.key, $0.value])) }
      )
    },
    "Dictionary.==(_:_:)": { .bool(try $0.context.areEqual($0[0], $0[1])) },
    "Dictionary.!=(_:_:)": { .bool(try !$0.context.areEqual($0[0], $0[1])) },
  ]

  /// Adds the pairs of the first argument; where both have a key, the second argument's function
  /// makes one value of two.
  private static func merge(_ made: inout KeyedValues, _ arguments: Arguments) throws {
    let combine = try arguments.function(1)
    let context = arguments.context
    try context.forEach(of: arguments[0]) { pair in
      let parts = try pair.tuple()
      let old = try made.value(for: parts[0], context)
      let value = try old.map { try combine([$0, parts[1]]) } ?? parts[1]
      try made.update(value, for: parts[0], context)
      return true
    }
  }

  private static let merges: [String: Implementation] = [
    "Dictionary.init(_:uniquingKeysWith:)": { arguments in
      var made = KeyedValues()
      try merge(&made, arguments)
      return .dictionary(made)
    },
    "Dictionary.merge(_:uniquingKeysWith:)": { arguments in
      try change(&arguments) { pairs, arguments in
        try merge(&pairs, arguments)
        return .void
      }
    },
    "Dictionary.merging(_:uniquingKeysWith:)": { arguments in
      var made = try pairs(arguments.receiver)
      try merge(&made, arguments)
      return .dictionary(made)
    },
  ]
}
