/// The operators of integers of a fixed width.
///
/// They stand once, for every such type: what is asked for most, sums of `Int`s and `Double`s, would
/// otherwise have nine candidates more for each operator. What is lowered is the operator of the type.
enum FixedWidthOperators {
  private static let comparisons: Set<String> = ["==", "!=", "~=", "<", ">", "<=", ">="]
  static let shifts: Set<String> = ["<<", ">>", "&<<", "&>>"]
  private static let operations: Set<String> = [
    "+", "-", "*", "/", "%", "&+", "&-", "&*", "&", "|", "^", "<<", ">>", "&<<", "&>>",
  ]

  /// Whether an operator is one that changes its first operand.
  static func isAssigning(_ name: String) -> Bool {
    !comparisons.contains(name) && name.hasSuffix("=")
  }

  /// The operation that a name such as `&+=` carries out.
  static func operation(_ name: String) -> String {
    isAssigning(name) ? String(name.dropLast()) : name
  }

  /// The operator of a name for every type of a fixed width.
  static func named(_ name: String, arity: Int, in table: TypeTable) -> [Declaration] {
    guard let owner = table.types["FixedWidthInteger"] else { return [] }
    if arity == 1 {
      guard ["-", "~", "+"].contains(name) else { return [] }
      let made = make(name, ["operand"], .parameter("Self"), owner)
      if name == "-" {
        made.generics.requirements = [.conformance(.parameter("Self"), protocol: "SignedNumeric")]
      }
      return [made]
    }
    guard comparisons.contains(name) || operations.contains(operation(name)) else { return [] }
    let result: SwiftType =
      comparisons.contains(name) ? .bool : isAssigning(name) ? .void : .parameter("Self")
    let made = make(name, ["lhs", "rhs"], result, owner)
    made.parameters[0].isInout = isAssigning(name)
    if shifts.contains(operation(name)) {
      made.generics.parameters = ["RHS"]
      made.generics.requirements = [.conformance(.parameter("RHS"), protocol: "BinaryInteger")]
      made.parameters[1].type = .parameter("RHS")
    }
    return [made]
  }

  private static func make(
    _ name: String,
    _ parameters: [String],
    _ result: SwiftType,
    _ owner: TypeDeclaration
  ) -> Declaration {
    let made = Declaration(kind: .function, name: name, container: owner)
    made.isStatic = true
    made.isRequirement = true
    made.parameters = parameters.map { .init(label: nil, name: $0, type: .parameter("Self")) }
    made.result = result
    return made
  }

  /// The operator of one type that stands behind that of all; nil for another type's.
  static func own(_ operation: Declaration, of type: SwiftType, in table: TypeTable)
    -> Declaration?
  {
    guard case .nominal(let name, []) = type, FixedWidth.type(named: name) != nil,
      let owner = table.types[name]
    else { return nil }
    let made = Declaration(kind: .function, name: operation.name, container: owner)
    made.isStatic = true
    made.module = owner.module
    let me = ["Self": type]
    made.parameters = operation.parameters
    for index in made.parameters.indices {
      made.parameters[index].type = made.parameters[index].type.substituting(me)
    }
    made.result = operation.result.substituting(me)
    made.generics.parameters = operation.generics.parameters
    made.implementation = implementation(operation.name, made.parameters.count, name)
    return made
  }

  private static func implementation(_ name: String, _ arity: Int, _ type: String)
    -> Implementation?
  {
    if let comparison = Comparisons.all(type)["\(type).\(name)(_:_:)"] { return comparison }
    if arity == 1 {
      guard let unary = FixedWidthOperations.unary(name, of: type) else { return nil }
      return { .int(try unary(try $0[0].int())) }
    }
    guard let binary = FixedWidthOperations.binary(operation(name), of: type) else { return nil }
    @Sendable func second(_ arguments: Arguments) throws -> Int {
      let raw = try arguments[1].int()
      return shifts.contains(operation(name))
        ? FixedWidth.distance(raw, of: arguments.types.first ?? .int) : raw
    }
    if isAssigning(name) {
      return { arguments in
        arguments[0] = .int(try binary(try arguments[0].int(), try second(arguments)))
        return .void
      }
    }
    return { .int(try binary(try $0[0].int(), try second($0))) }
  }
}

extension Checker {
  /// The types whose operators are looked at only where one of their values may stand.
  private static let parts: Set<String> = ["Substring", "String.Index", "ReversedCollection"]

  /// The operators without those of parts of a text and of views, where no operand is one.
  func withoutParts(
    _ candidates: [OverloadCandidate],
    _ arguments: [CallArgument],
    _ expected: SwiftType?
  ) -> [OverloadCandidate] {
    let types = arguments.compactMap(\.typed).map { solver.resolve($0.type) }
    let mayBeMeant =
      (types + [expected].compactMap { $0 }).contains { type in
        let type = type.wrapped.map(solver.resolve) ?? type
        return Self.parts.contains(type.nominalName ?? "")
      } || types.contains { solver.isFree($0) && !solver.isPlainLiteral($0) }
    if mayBeMeant { return candidates }
    return candidates.filter { candidate in
      !Self.parts.contains(candidate.declaration.container?.name ?? "")
    }
  }

  /// Those that an operator may mean as a value.
  func fixedWidthOperators(_ name: String) -> [OverloadCandidate] {
    FixedWidthOperators.named(name, arity: 2, in: table).map { OverloadCandidate($0, [:]) }
  }

  /// Whether integers of a fixed width have the operator.
  func isOfFixedWidth(_ name: String, arity: Int) -> Bool {
    !FixedWidthOperators.named(name, arity: arity, in: table).isEmpty
  }

  /// The operators of integers of a fixed width, where one of them may be meant.
  func fixedWidthOperators(
    _ name: String,
    _ arguments: [CallArgument],
    _ expected: SwiftType?
  ) -> [OverloadCandidate] {
    let types = arguments.compactMap { $0.typed.map { solver.resolve($0.type) } }
    let isShift = FixedWidthOperators.shifts.contains(FixedWidthOperators.operation(name))
    let mayBeMeant =
      types.contains(where: isOther) || expected.map(solver.resolve).map(isOther) ?? false
      || types.allSatisfy(solver.isFree) || isShift && types.first.map(solver.isFree) ?? true
    guard mayBeMeant, !types.contains(where: { isKnown($0) && !isInteger($0) }) else { return [] }
    return FixedWidthOperators.named(name, arity: arguments.count, in: table)
      .map { OverloadCandidate($0, [:]) }
  }

  /// Whether the type is an integer that is no `Int`, or an optional of one.
  private func isOther(_ type: SwiftType) -> Bool {
    let type = type.wrapped.map(solver.resolve) ?? type
    return type != .int && FixedWidth.isOne(type)
  }

  private func isKnown(_ type: SwiftType) -> Bool { !solver.isFree(type) }

  private func isInteger(_ type: SwiftType) -> Bool {
    FixedWidth.isOne(type) || type.wrapped != nil
  }
}
