/// The operators of the standard library's protocols, for values whose type is a type parameter.
///
/// What code is lowered for a type takes that type's own operator; these serve types such as arrays,
/// whose operators are generic themselves.
enum ProtocolOperators {
  /// The operators of a name.
  static func named(_ name: String, in table: TypeTable) -> [Declaration] {
    owners.compactMap { owner, names in
      guard names.contains(name), let type = table.types[owner] else { return nil }
      return make(name, type)
    } + negation(name, table)
  }

  private static let owners: [(String, Set<String>)] = [
    ("Equatable", ["==", "!=", "~="]),
    ("Comparable", ["<", ">", "<=", ">="]),
    ("AdditiveArithmetic", ["+", "-", "+=", "-="]),
    ("Numeric", ["*", "*="]),
    ("BinaryInteger", ["/", "%", "/=", "%=", "&", "|", "^", "&=", "|=", "^="]),
    ("FixedWidthInteger", ["&+", "&-", "&*", "&+=", "&-=", "&*="]),
    ("FloatingPoint", ["/", "/="]),
  ]

  private static let comparisons: Set<String> = ["==", "!=", "~=", "<", ">", "<=", ">="]

  private static func make(_ name: String, _ owner: TypeDeclaration) -> Declaration {
    let made = Declaration(kind: .function, name: name, container: owner)
    let isAssigning = !comparisons.contains(name) && name.hasSuffix("=")
    made.isStatic = true
    made.isRequirement = true
    made.parameters = ["lhs", "rhs"].map { .init(label: nil, name: $0, type: .parameter("Self")) }
    made.parameters[0].isInout = isAssigning
    made.result =
      comparisons.contains(name) ? .bool : isAssigning ? .void : .parameter("Self")
    made.implementation = implementations[name]
    return made
  }

  private static func negation(_ name: String, _ table: TypeTable) -> [Declaration] {
    guard name == "-", let owner = table.types["SignedNumeric"] else { return [] }
    let made = Declaration(kind: .function, name: name, container: owner)
    made.isStatic = true
    made.isRequirement = true
    made.parameters = [.init(label: nil, name: "operand", type: .parameter("Self"))]
    made.result = .parameter("Self")
    return [made]
  }

  private static let implementations: [String: Implementation] = [
    "==": { .bool(try $0.context.areEqual($0[0], $0[1])) },
    "~=": { .bool(try $0.context.areEqual($0[0], $0[1])) },
    "!=": { .bool(try !$0.context.areEqual($0[0], $0[1])) },
    "<": { .bool(try $0.context.isLess($0[0], $0[1])) },
    ">": { .bool(try $0.context.isLess($0[1], $0[0])) },
    "<=": { .bool(try !$0.context.isLess($0[1], $0[0])) },
    ">=": { .bool(try !$0.context.isLess($0[0], $0[1])) },
  ]
}
