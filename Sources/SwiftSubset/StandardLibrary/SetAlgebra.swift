/// What makes one set of two, and compares two.
enum SetAlgebra {
  static let interface = ["Set<Element>", "some Sequence<Element>"].map { other in
    """
    func union(_ other: \(other)) -> Set<Element>
    func intersection(_ other: \(other)) -> Set<Element>
    func subtracting(_ other: \(other)) -> Set<Element>
    func symmetricDifference(_ other: \(other)) -> Set<Element>
    mutating func formUnion(_ other: \(other))
    mutating func formIntersection(_ other: \(other))
    mutating func subtract(_ other: \(other))
    mutating func formSymmetricDifference(_ other: \(other))
    func isSubset(of other: \(other)) -> Bool
    func isSuperset(of other: \(other)) -> Bool
    func isStrictSubset(of other: \(other)) -> Bool
    func isStrictSuperset(of other: \(other)) -> Bool
    func isDisjoint(with other: \(other)) -> Bool

    """
  }
  .joined()

  private typealias Operation =
    @Sendable (inout KeyedValues, KeyedValues, RuntimeContext) throws -> Void
  private typealias Relation = @Sendable (KeyedValues, KeyedValues, RuntimeContext) throws -> Bool

  static let all: [String: Implementation] = {
    var made: [String: Implementation] = [:]
    let operations: [(String, String, Operation)] = [
      ("union", "formUnion", insert),
      ("intersection", "formIntersection", { $0 = try part(of: $0, in: $1, true, $2) }),
      ("subtracting", "subtract", remove),
      (
        "symmetricDifference", "formSymmetricDifference",
        { set, other, context in
          let others = try part(of: other, in: set, false, context)
          try remove(&set, other, context)
          try insert(&set, others, context)
        }
      ),
    ]
    for (name, forming, operation) in operations {
      made["Set.\(name)(_:)"] = { arguments in
        var set = try SetLibrary.members(arguments.receiver, arguments.context)
        try operation(
          &set,
          try SetLibrary.members(arguments[0], arguments.context),
          arguments.context
        )
        return .set(set)
      }
      made["Set.\(forming)(_:)"] = { arguments in
        // Where it lies: a set that grows by a few members is not to be copied for them.
        let other = try SetLibrary.members(arguments[0], arguments.context)
        var set = try SetLibrary.members(arguments.takeReceiver(), arguments.context)
        defer { arguments.receiver = .set(set) }
        try operation(&set, other, arguments.context)
        return .void
      }
    }
    let relations: [(String, Relation)] = [
      ("isSubset(of:)", isSubset), ("isSuperset(of:)", { try isSubset($1, $0, $2) }),
      ("isStrictSubset(of:)", { try $0.count < $1.count && isSubset($0, $1, $2) }),
      ("isStrictSuperset(of:)", { try $1.count < $0.count && isSubset($1, $0, $2) }),
      ("isDisjoint(with:)", { try part(of: $0, in: $1, true, $2).count == 0 }),
    ]
    for (name, relation) in relations {
      made["Set.\(name)"] = { arguments in
        let context = arguments.context
        let set = try SetLibrary.members(arguments.receiver, context)
        return .bool(try relation(set, try SetLibrary.members(arguments[0], context), context))
      }
    }
    return made
  }()

  private static func insert(
    _ set: inout KeyedValues,
    _ other: KeyedValues,
    _ context: RuntimeContext
  ) throws {
    for entry in other.entries { try set.insert(entry.key, context) }
  }

  private static func remove(
    _ set: inout KeyedValues,
    _ other: KeyedValues,
    _ context: RuntimeContext
  ) throws {
    for entry in other.entries { try set.remove(entry.key, context) }
  }

  /// The members of a set that are, or are not, in another.
  private static func part(
    of set: KeyedValues,
    in other: KeyedValues,
    _ isIn: Bool,
    _ context: RuntimeContext
  ) throws -> KeyedValues {
    try set.filter { try (other.index(of: $0.key, hash: $0.hash, context) != nil) == isIn }
  }

  private static func isSubset(
    _ set: KeyedValues,
    _ other: KeyedValues,
    _ context: RuntimeContext
  ) throws -> Bool {
    try set.entries.allSatisfy { try other.index(of: $0.key, hash: $0.hash, context) != nil }
  }
}
