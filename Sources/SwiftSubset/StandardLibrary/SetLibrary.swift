/// `Set`.
enum SetLibrary {
  static let interface = """
    /// Elements without order, each once.
    struct Set<Element: Hashable>: Collection, Hashable {
      typealias Index = OpaqueIndex
      init()
      init(_ elements: some Sequence<Element>)
      static func == (lhs: Set<Element>, rhs: Set<Element>) -> Bool
      static func != (lhs: Set<Element>, rhs: Set<Element>) -> Bool
      @discardableResult mutating func insert(_ newMember: Element) -> (inserted: Bool, memberAfterInsert: Element)
      @discardableResult mutating func remove(_ member: Element) -> Element?
      func contains(_ member: Element) -> Bool
      mutating func removeAll()
      func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> Set<Element>
    \(SetAlgebra.interface)
    }
    """

  static func members(_ value: Value, _ context: RuntimeContext) throws -> KeyedValues {
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

  static let implementations: [String: Implementation] = own.merging(SetAlgebra.all) { $1 }

  private static let own: [String: Implementation] = [
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
    "Set.removeAll()": { arguments in
      arguments.receiver = .set(KeyedValues())
      return .void
    },
    "Set.filter(_:)": { arguments in
      let isIncluded = try arguments.predicate(0)
      return .set(
        try members(arguments.receiver, arguments.context).filter { try isIncluded($0.key) }
      )
    },
  ]
}
