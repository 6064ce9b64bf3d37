/// `Dictionary`.
enum DictionaryLibrary {
  static let interface = """
    /// Values by key.
    struct Dictionary<Key: Hashable, Value>: Collection {
      typealias Element = (key: Key, value: Value)
      init()
      init(uniqueKeysWithValues keysAndValues: some Sequence<(Key, Value)>)
      init<S: Sequence>(grouping values: S, by keyForValue: (S.Element) throws -> Key) rethrows where Value == [S.Element]
      subscript(key: Key) -> Value? { get set }
      subscript(key: Key, default defaultValue: Value) -> Value { get set }
      var keys: [Key] { get }
      var values: [Value] { get }
      @discardableResult mutating func removeValue(forKey key: Key) -> Value?
      @discardableResult mutating func updateValue(_ value: Value, forKey key: Key) -> Value?
      mutating func removeAll()
      func mapValues<T>(_ transform: (Value) throws -> T) rethrows -> [Key: T]
      func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Key: Value]
    }
    extension Dictionary: Equatable where Value: Equatable {
      static func == (lhs: [Key: Value], rhs: [Key: Value]) -> Bool
      static func != (lhs: [Key: Value], rhs: [Key: Value]) -> Bool
    }
    """

  private static func pairs(_ value: Value) throws -> [Value: Value] {
    if case .dictionary(let pairs) = value { return pairs }
    throw value.mismatch("a dictionary")
  }

  static let implementations: [String: Implementation] = [
    "Dictionary.init()": { _ in .dictionary([:]) },
    "Dictionary.init(uniqueKeysWithValues:)": { arguments in
      var made: [Value: Value] = [:]
      for pair in try arguments.elements(of: arguments[0]) {
        let parts = try pair.tuple()
        guard made.updateValue(parts[1], forKey: parts[0]) == nil else {
          throw RuntimeFailure(
            kind: "DuplicateKey",
            message: "duplicate values for key: '\(parts[0].description(of: .any))'"
          )
        }
      }
      return .dictionary(made)
    },
    "Dictionary.init(grouping:by:)": { arguments in
      let key = try arguments[1].function()
      let groups = try Dictionary(grouping: try arguments.elements(of: arguments[0])) {
        try key.call([$0])
      }
      return .dictionary(groups.mapValues { .array($0) })
    },
    "Dictionary.subscript(_:)": { .optional(try pairs($0.receiver)[$0[0]]) },
    "Dictionary.subscript(_:)=": { arguments in
      var made = try pairs(arguments.takeReceiver())
      made[arguments[0]] = try arguments[1].optional()
      arguments.receiver = .dictionary(made)
      return .void
    },
    "Dictionary.subscript(_:default:)": { try pairs($0.receiver)[$0[0]] ?? $0[1] },
    "Dictionary.subscript(_:default:)=": { arguments in
      var made = try pairs(arguments.takeReceiver())
      made[arguments[0]] = arguments[2]
      arguments.receiver = .dictionary(made)
      return .void
    },
    "Dictionary.keys": { .array(Array(try pairs($0.receiver).keys)) },
    "Dictionary.values": { .array(Array(try pairs($0.receiver).values)) },
    "Dictionary.removeValue(forKey:)": { arguments in
      var made = try pairs(arguments.takeReceiver())
      let old = made.removeValue(forKey: arguments[0])
      arguments.receiver = .dictionary(made)
      return .optional(old)
    },
    "Dictionary.updateValue(_:forKey:)": { arguments in
      var made = try pairs(arguments.takeReceiver())
      let old = made.updateValue(arguments[0], forKey: arguments[1])
      arguments.receiver = .dictionary(made)
      return .optional(old)
    },
    "Dictionary.removeAll()": { arguments in
      arguments.receiver = .dictionary([:])
      return .void
    },
    "Dictionary.mapValues(_:)": { arguments in
      let transform = try arguments[0].function()
      return .dictionary(try pairs(arguments.receiver).mapValues { try transform.call([$0]) })
    },
    "Dictionary.filter(_:)": { arguments in
      let isIncluded = try arguments[0].function()
      return .dictionary(
        try pairs(arguments.receiver).filter {
          try isIncluded.call([.tuple([$0.key, $0.value])]).bool()
        }
      )
    },
    "Dictionary.==(_:_:)": { .bool($0[0] == $0[1]) },
    "Dictionary.!=(_:_:)": { .bool($0[0] != $0[1]) },
  ]
}
