import SwiftSyntax

extension Checker {
  /// What the members of a type see of it.
  func context(of type: TypeDeclaration) -> TypeContext {
    var context = TypeContext(type)
    context.archetypes = type.kind == .protocol ? ["Self": [type.name]] : type.archetypes
    if !type.isUserDefined {
      for parameter in type.parameters { context.archetypes[parameter] = [] }
      if type.name == "Dictionary" { context.archetypes["Key"] = ["Hashable"] }
      if type.name == "Set" { context.archetypes["Element"] = ["Hashable"] }
    }
    table.addAssociatedTypes(to: &context.archetypes)
    return context
  }

  /// Does something with a type's own names and type parameters in sight.
  func within<R>(_ context: TypeContext, _ body: () throws -> R) rethrows -> R {
    let saved = (selfType, table.archetypes)
    selfType = context.selfType
    table.archetypes = context.archetypes
    defer { (selfType, table.archetypes) = saved }
    return try body()
  }

  /// The type parameters that a clause declares, with the protocols of each.
  func archetypes(
    _ generics: GenericParameterClauseSyntax?,
    _ clause: GenericWhereClauseSyntax?
  ) throws -> Archetypes {
    let saved = table.archetypes
    defer { table.archetypes = saved }
    var made: Archetypes = [:]
    for parameter in generics?.parameters ?? [] {
      if let specifier = parameter.specifier {
        throw fail(.unsupported("'\(specifier.text)' here", instead: nil), at: parameter)
      }
      let name = parameter.name.word
      if made[name] != nil || saved[name] != nil {
        throw fail(.redeclaration(name), at: parameter)
      }
      made[name] = []
      table.archetypes[name] = []
    }
    for parameter in generics?.parameters ?? [] {
      guard let inherited = parameter.inheritedType else { continue }
      try add(inherited, to: parameter.name.word, &made)
    }
    for requirement in clause?.requirements ?? [] {
      table.archetypes.merge(made)
      switch requirement.requirement {
      case .conformanceRequirement(let node):
        guard case .parameter(let name) = table.resolvingMembers(try type(node.leftType)),
          made[name] != nil
        else { throw unsupported(requirement) }
        try add(node.rightType, to: name, &made)
      case .sameTypeRequirement(let node): try equate(node, requirement, &made)
      default: throw unsupported(requirement)
      }
    }
    return made
  }

  private func unsupported(_ requirement: GenericRequirementSyntax) -> CheckFailure {
    fail(
      .unsupported(
        "'where \(requirement.trimmedDescription)'",
        instead: "ask for a protocol, as in 'where T: Comparable'"
      ),
      at: requirement
    )
  }

  /// `T: P`, `T: P & Q`, `T: Sequence<Int>`.
  private func add(_ node: TypeSyntax, to name: String, _ made: inout Archetypes) throws {
    made.add(try protocolNames(node), to: name)
    table.addAssociatedTypes(to: &made)
    guard case .existential(let asked, let arguments) = try? type(node) else { return }
    for (associated, argument) in zip(table.types[asked]?.primaryAssociatedTypes ?? [], arguments) {
      made.equate("\(name).\(associated)", argument)
    }
  }

  /// `A.Item == B.Item` and `T.Element == Int`.
  private func equate(
    _ node: SameTypeRequirementSyntax,
    _ requirement: GenericRequirementSyntax,
    _ made: inout Archetypes
  ) throws {
    guard case .type(let left) = node.leftType, case .type(let right) = node.rightType else {
      throw unsupported(requirement)
    }
    let (first, second) = (
      table.resolvingMembers(try type(left)), table.resolvingMembers(try type(right))
    )
    if first == second { return }
    if case .parameter(let name) = first, name.contains("."), made[name] != nil {
      made.equate(name, second)
    } else if case .parameter(let name) = second, name.contains("."), made[name] != nil {
      made.equate(name, first)
    } else {
      throw unsupported(requirement)
    }
    table.addAssociatedTypes(to: &made)
  }

  /// `extension P where Element: Q` and `where Element == Int`.
  func narrowAssociated(_ context: inout TypeContext, _ requirement: GenericRequirementSyntax)
    throws
  {
    let saved = context
    func written(_ node: TypeSyntax) throws -> SwiftType {
      try within(saved) {
        var scope = typeScope(selfDeclaration)
        scope.keepsMembers = true
        guard let type = scope.type(node) else { throw unknownType(node) }
        return type
      }
    }
    func known(_ type: SwiftType) -> SwiftType {
      within(saved) { table.resolvingMembers(type) }
    }
    switch requirement.requirement {
    case .conformanceRequirement(let node):
      let subject = try written(node.leftType)
      guard case .parameter(let name) = known(subject), context.archetypes[name] != nil else {
        throw unsupported(requirement)
      }
      for asked in try protocolNames(node.rightType) {
        context.archetypes.add([asked], to: name)
        context.requirements.append(.conformance(subject, protocol: asked))
      }
    case .sameTypeRequirement(let node):
      guard case .type(let left) = node.leftType, case .type(let right) = node.rightType else {
        throw unsupported(requirement)
      }
      let (subject, other) = (try written(left), try written(right))
      guard case .parameter(let name) = known(subject), name.contains("."),
        context.archetypes[name] != nil
      else { throw unsupported(requirement) }
      context.archetypes.equate(name, known(other))
      context.requirements.append(.same(subject, other))
    default: throw unsupported(requirement)
    }
    table.addAssociatedTypes(to: &context.archetypes)
  }

  /// The type parameters that a function's body may name: those around it and its own.
  func archetypes(of declaration: Declaration) -> Archetypes {
    var made = table.archetypes
    for name in declaration.generics.parameters { made[name] = made[name] ?? [] }
    for case .conformance(.parameter(let name), let asked) in declaration.generics.requirements
    where made[name] != nil {
      made.add([asked], to: name)
    }
    table.addAssociatedTypes(to: &made)
    let saved = table.archetypes
    defer { table.archetypes = saved }
    for requirement in declaration.generics.requirements {
      table.archetypes = made
      switch requirement {
      case .same(let first, let second):
        let (a, b) = (table.resolvingMembers(first), table.resolvingMembers(second))
        if a == b { continue }
        if case .parameter(let name) = a, name.contains("."), made[name] != nil {
          made.equate(name, b)
        } else if case .parameter(let name) = b, name.contains("."), made[name] != nil {
          made.equate(name, a)
        }
      case .conformance(.member(let base, let member), let asked):
        guard case .parameter(let name) = table.resolvingMembers(.member(base, member)),
          made[name] != nil
        else { continue }
        made.add([asked], to: name)
      default: continue
      }
      table.addAssociatedTypes(to: &made)
    }
    return made
  }

  /// Holds each type parameter of a function to be told by its arguments, as the compiler has it.
  func requireInferable(_ made: Declaration, at node: some SyntaxProtocol) throws {
    for name in made.generics.parameters {
      let parts = made.parameters.map(\.type) + [made.result]
      if parts.contains(where: { $0.substituting([name: .never]) != $0 }) { continue }
      throw fail(.unusedGeneric(name), at: node)
    }
  }

  /// The operators that the protocols of the type parameters in sight bring.
  func archetypeOperators(_ name: String, arity: Int) -> [OverloadCandidate] {
    guard !table.archetypes.isEmpty else { return [] }
    let own = ownOperators(name, arity: arity)
    let found = ProtocolOperators.named(name, in: table).filter { $0.parameters.count == arity }
    return table.archetypes.keys.sorted().flatMap { parameter in
      found.filter { operation in
        operation.container.map { self.table.conforms(archetype: parameter, to: $0.name) == true }
          ?? false
      }.map { OverloadCandidate($0, ["Self": .parameter(parameter)]) }
    } + own
  }

  /// The operators that a cell's own protocols ask for, of the type parameters in sight.
  private func ownOperators(_ name: String, arity: Int) -> [OverloadCandidate] {
    table.archetypes.keys.sorted().flatMap { parameter in
      Set(table.archetypes[parameter] ?? []).sorted()
        .flatMap { table.protocols(refinedBy: $0) }
        .flatMap { $0.isUserDefined ? $0.members[name] ?? [] : [] }
        .filter { $0.isRequirement && $0.isOperator && $0.parameters.count == arity }
        .map { OverloadCandidate($0, ["Self": .parameter(parameter)]) }
    }
  }

  /// Holds what stands for a generic type's parameters to conform to what the type asks for.
  func requireConstraints(
    _ declaration: TypeDeclaration,
    _ arguments: [SwiftType],
    at node: some SyntaxProtocol
  ) throws {
    for (parameter, argument) in zip(declaration.parameters, arguments) {
      for name in declaration.archetypes[parameter] ?? [] {
        let isBoxed = !argument.isConcrete && table.types[argument.nominalName ?? ""] != nil
        guard isBoxed || table.conforms(argument, to: name) == false else { continue }
        throw fail(
          .requirement(describe(.conformance(argument, SwiftType.displayName(name)))),
          at: node
        )
      }
    }
  }

  /// The same for each part of a type.
  func requireConstraints(in type: SwiftType, at node: some SyntaxProtocol) throws {
    var parts: [(TypeDeclaration, [SwiftType])] = []
    _ = type.mapParts { part in
      if case .nominal(let name, let arguments) = part, !arguments.isEmpty,
        let declaration = self.table.types[name], !declaration.archetypes.isEmpty
      {
        parts.append((declaration, arguments))
      }
      return part
    }
    for (declaration, arguments) in parts {
      try requireConstraints(declaration, arguments, at: node)
    }
  }

  /// Holds a value behind `any P` to stand for a type parameter only where the compiler takes the type
  /// that the value has: where no other argument is of it.
  func requireOpening(
    _ declaration: Declaration,
    _ substitutions: [String: SwiftType],
    at node: some SyntaxProtocol
  ) throws {
    if let type = declaration.container, !type.archetypes.isEmpty {
      let arguments = type.parameters.map { solver.substitute(substitutions[$0] ?? .any) }
      if !arguments.contains(where: solver.isFree) {
        try requireConstraints(type, arguments, at: node)
      }
    }
    for case .conformance(let written, let name) in declaration.generics.requirements {
      guard case .parameter(let parameter) = written,
        case .existential(let own, _)? = substitutions[parameter].map(solver.substitute),
        table.types[own]?.isUserDefined ?? false
      else { continue }
      let uses = declaration.parameters.filter { $0.type.mentions(parameter) }
      let isPlain = declaration.result == written || !declaration.result.mentions(parameter)
      if uses.count == 1, uses[0].type == written, isPlain { continue }
      let type = SwiftType.existential(own, [])
      throw fail(
        .requirement("type '\(type)' cannot conform to '\(SwiftType.displayName(name))'"),
        at: node
      )
    }
  }
}

extension SwiftType {
  /// Whether a type parameter stands in the type.
  fileprivate func mentions(_ parameter: String) -> Bool {
    substituting([parameter: .never]) != self
  }
}
