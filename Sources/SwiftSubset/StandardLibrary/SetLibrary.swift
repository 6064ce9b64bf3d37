/// `Set`.
enum SetLibrary {
  static let interface = """
    /// Elements without order, each once.
    struct Set<Element: Hashable>: Collection, Hashable {
      init()
      init(_ elements: some Sequence<Element>)
      static func == (lhs: Set<Element>, rhs: Set<Element>) -> Bool
      static func != (lhs: Set<Element>, rhs: Set<Element>) -> Bool
      @discardableResult mutating func insert(_ newMember: Element) -> (inserted: Bool, memberAfterInsert: Element)
      @discardableResult mutating func remove(_ member: Element) -> Element?
      func contains(_ member: Element) -> Bool
      func union(_ other: Set<Element>) -> Set<Element>
      func intersection(_ other: Set<Element>) -> Set<Element>
      func subtracting(_ other: Set<Element>) -> Set<Element>
      func isSubset(of other: Set<Element>) -> Bool
    }
    """

  private static func members(_ value: Value, _ context: RuntimeContext) throws -> KeyedValues {
    if case .set(let members) = value { return members }
    return try KeyedValues(members: try context.elements(of: value), context)
  }

  /// Changes the receiver where it lies; it stays whole if a member's own code throws.
  private static func change(
    _ arguments: inout Arguments,
    _ body: (inout KeyedValues, Value, RuntimeContext) throws -> Value
  ) throws -> Value {
    let context = arguments.context
    var set = try members(arguments.takeReceiver(), context)
    defer { arguments.receiver = .set(set) }
    return try body(&set, arguments[0], context)
  }

  /// The members of the receiver that are, or are not, in the argument.
  private static func members(_ arguments: Arguments, in isIn: Bool) throws -> Value {
    let context = arguments.context
    let other = try members(arguments[0], context)
    return .set(
      try members(arguments.receiver, context).filter {
        try (other.index(of: $0.key, hash: $0.hash, context) != nil) == isIn
      }
    )
  }

  static let implementations: [String: Implementation] = [
    "Set.init()": { _ in .set(KeyedValues()) },
    "Set.init(_:)": { .set(try members($0[0], $0.context)) },
    "Set.==(_:_:)": { .bool(try $0.context.areEqual($0[0], $0[1])) },
    "Set.!=(_:_:)": { .bool(try !$0.context.areEqual($0[0], $0[1])) },
    "Set.insert(_:)": { arguments in
      try change(&arguments) { set, member, context in
        let (isNew, member) = try set.insert(member, context)
        return .tuple([.bool(isNew), member])
      }
    },
    "Set.remove(_:)": { arguments in
      try change(&arguments) { set, member, context in
        .optional(try set.remove(member, context)?.key)
      }
    },
    "Set.contains(_:)": {
      .bool(try members($0.receiver, $0.context).contains($0[0], $0.context))
    },
    "Set.union(_:)": { arguments in
      let context = arguments.context
      var union = try members(arguments.receiver, context)
      for entry in try members(arguments[0], context).entries {
        try union.insert(entry.key, context)
      }
      return .set(union)
    },
    "Set.intersection(_:)": { try members($0, in: true) },
    "Set.subtracting(_:)": { try members($0, in: false) },
    "Set.isSubset(of:)": { arguments in
      let context = arguments.context
      let other = try members(arguments[0], context)
      return .bool(
        try members(arguments.receiver, context).entries.allSatisfy {
          try other.index(of: $0.key, hash: $0.hash, context) != nil
        }
      )
    },
  ]
}
