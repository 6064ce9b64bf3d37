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
    @Sendable (KeyedValues, KeyedValues, RuntimeContext) throws -> KeyedValues
  private typealias Relation = @Sendable (KeyedValues, KeyedValues, RuntimeContext) throws -> Bool

  static let all: [String: Implementation] = {
    var made: [String: Implementation] = [:]
    let operations: [(String, String, Operation)] = [
      ("union", "formUnion", union),
      ("intersection", "formIntersection", { try part(of: $0, in: $1, true, $2) }),
      ("subtracting", "subtract", { try part(of: $0, in: $1, false, $2) }),
      (
        "symmetricDifference", "formSymmetricDifference",
        { try union(part(of: $0, in: $1, false, $2), part(of: $1, in: $0, false, $2), $2) }
      ),
    ]
    for (name, forming, operation) in operations {
      made["Set.\(name)(_:)"] = { .set(try apply(operation, $0)) }
      made["Set.\(forming)(_:)"] = { arguments in
        arguments.receiver = .set(try apply(operation, arguments))
        return .void
      }
    }
    let relations: [(String, Relation)] = [
      ("isSubset(of:)", isSubset), ("isSuperset(of:)", { try isSubset($1, $0, $2) }),
      ("isStrictSubset(of:)", { try $0.count < $1.count && isSubset($0, $1, $2) }),
      ("isStrictSuperset(of:)", { try $1.count < $0.count && isSubset($1, $0, $2) }),
      ("isDisjoint(with:)", { try part(of: $0, in: $1, true, $2).count == 0 }),
    ]
    for (name, relation) in relations { made["Set.\(name)"] = { .bool(try apply(relation, $0)) } }
    return made
  }()

  private static func apply<Result>(
    _ operation: (KeyedValues, KeyedValues, RuntimeContext) throws -> Result,
    _ arguments: Arguments
  ) throws -> Result {
    let context = arguments.context
    return try operation(
      try SetLibrary.members(arguments.receiver, context),
      try SetLibrary.members(arguments[0], context),
      context
    )
  }

  private static func union(
    _ set: KeyedValues,
    _ other: KeyedValues,
    _ context: RuntimeContext
  ) throws -> KeyedValues {
    var union = set
    for entry in other.entries { try union.insert(entry.key, context) }
    return union
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
