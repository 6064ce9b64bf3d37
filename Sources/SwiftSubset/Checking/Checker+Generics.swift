import SwiftSyntax

extension Checker {
  /// What the members of a type see of it.
  func context(of type: TypeDeclaration) -> TypeContext {
    var context = TypeContext(type)
    context.archetypes = type.kind == .protocol ? ["Self": [type.name]] : type.archetypes
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
      made[parameter.name.word, default: []] += try protocolNames(inherited)
    }
    for requirement in clause?.requirements ?? [] {
      guard case .conformanceRequirement(let node) = requirement.requirement,
        case .parameter(let name) = try type(node.leftType), made[name] != nil
      else {
        throw fail(
          .unsupported(
            "'where \(requirement.trimmedDescription)'",
            instead: "ask for a protocol, as in 'where T: Comparable'"
          ),
          at: requirement
        )
      }
      made[name, default: []] += try protocolNames(node.rightType)
    }
    return made
  }

  /// The type parameters that a function's body may name: those around it and its own.
  func archetypes(of declaration: Declaration) -> Archetypes {
    var made = table.archetypes
    for name in declaration.generics.parameters { made[name] = made[name] ?? [] }
    for case .conformance(.parameter(let name), let asked) in declaration.generics.requirements {
      if let known = made[name], !known.contains(asked) { made[name] = known + [asked] }
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
    let found = ProtocolOperators.named(name, in: table).filter { $0.parameters.count == arity }
    return table.archetypes.keys.sorted().flatMap { parameter in
      found.filter { operation in
        operation.container.map { self.table.conforms(archetype: parameter, to: $0.name) == true }
          ?? false
      }.map { OverloadCandidate($0, ["Self": .parameter(parameter)]) }
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
