import SwiftSyntax

extension Checker {
  /// The type, or the protocol, whose member is being checked.
  var selfDeclaration: TypeDeclaration? {
    if case .parameter("Self")? = selfType {
      return table.archetypes["Self"]?.first.flatMap { table.types[$0] }
    }
    return selfType?.nominalName.flatMap { table.types[$0] }
  }

  // MARK: A protocol's declaration

  /// Notes which protocols a protocol refines.
  func readRefinement(_ node: ProtocolDeclSyntax, of type: TypeDeclaration) throws {
    for member in node.memberBlock.members {
      guard let associated = member.decl.as(AssociatedTypeDeclSyntax.self) else { continue }
      try readAssociatedType(associated, of: type)
    }
    for primary in node.primaryAssociatedTypeClause?.primaryAssociatedTypes ?? [] {
      guard type.associated[primary.name.word] != nil else {
        throw fail(.unknownType(primary.name.word, suggestion: nil), at: primary)
      }
      type.primaryAssociatedTypes.append(primary.name.word)
    }
    if let clause = node.genericWhereClause {
      throw fail(.unsupported("'where' of a protocol", instead: "leave it out"), at: clause)
    }
    for inherited in node.inheritanceClause?.inheritedTypes ?? [] {
      if inherited.type.trimmedDescription == "AnyObject" {
        type.isClassBound = true
        continue
      }
      for name in try protocolNames(inherited.type) {
        // A type's conformance to the library's protocol belongs to the main actor, and the compiler
        // refuses one that comes with another protocol.
        guard isOfCell(name) || name == "Error" || name == "Sendable" else {
          throw fail(
            .unsupported(
              "a protocol that refines '\(name)'",
              instead: "name '\(name)' where a type conforms, and ask for it in 'where T: \(name)'"
            ),
            at: inherited
          )
        }
        if table.inherits(name, from: type.name) {
          throw fail(.circularProtocol(SwiftType.displayName(type.name)), at: inherited)
        }
        type.conformances.append(.init(protocol: name, cell: cell))
      }
    }
  }

  /// Whether only classes conform to a protocol.
  func isClassBound(_ name: String) -> Bool {
    table.protocols(refinedBy: name).contains(where: \.isClassBound)
  }

  /// The protocols that a constraint names, as far as a cell may ask for them.
  func protocolNames(_ node: TypeSyntax) throws -> [String] {
    if let composition = node.as(CompositionTypeSyntax.self) {
      return try composition.elements.flatMap { try protocolNames($0.type) }
    }
    guard case .existential(let name, let arguments) = try type(node) else {
      throw fail(
        .unsupported(
          "'\(node.trimmedDescription)' as a constraint",
          instead: "name a protocol"
        ),
        at: node
      )
    }
    guard arguments.count <= (table.types[name]?.primaryAssociatedTypes.count ?? 0),
      Self.constraints.contains(name) || isOfCell(name)
    else {
      throw fail(
        .unsupported(
          "'\(node.trimmedDescription)' as a constraint",
          instead: "write the type, such as '[Int]'"
        ),
        at: node
      )
    }
    return [name]
  }

  private func isOfCell(_ name: String) -> Bool { table.types[name]?.isUserDefined ?? false }

  /// The library's protocols whose values generic code of a cell can use.
  static let constraints: Set<String> = [
    "Equatable", "Hashable", "Comparable", "CustomStringConvertible", "Error", "Sendable",
    "AdditiveArithmetic", "Numeric", "SignedNumeric", "BinaryInteger", "SignedInteger",
    "FixedWidthInteger", "FloatingPoint", "BinaryFloatingPoint", "UnsignedInteger", "Strideable",
    "Sequence", "Collection", "BidirectionalCollection", "RandomAccessCollection", "StringProtocol",
  ]

  /// Declares what a protocol asks for.
  func readRequirements(_ node: ProtocolDeclSyntax, of type: TypeDeclaration) throws {
    let context = context(of: type)
    try within(context) {
      for member in node.memberBlock.members { try requirement(member.decl, context) }
    }
  }

  private func requirement(_ node: DeclSyntax, _ context: TypeContext) throws {
    switch node.as(DeclSyntaxEnum.self) {
    case .functionDecl(let node):
      let allowed: Set<String> = ["static", "mutating", "prefix"]
      try checkModifiers(node.modifiers, node.attributes, allowed: allowed)
      if let body = node.body { throw fail(.requirementBody, at: body) }
      if let generics = node.genericParameterClause {
        throw fail(
          .unsupported("a generic requirement", instead: "write the types it is for"),
          at: generics
        )
      }
      let made = try header(node, in: context.type)
      if made.isOperator { try requireOfSelf(made, at: node.name) }
      try require(made, context, at: node.name)
    case .variableDecl(let node): try propertyRequirement(node, context)
    case .initializerDecl(let node):
      try checkModifiers(node.modifiers, node.attributes, allowed: [])
      if let body = node.body { throw fail(.requirementBody, at: body) }
      try require(try initializerHeader(node, context), context, at: node.initKeyword)
    case .associatedTypeDecl: return
    case .subscriptDecl(let node): try subscriptRequirement(node, context)
    default:
      throw fail(.unsupported("this member of a protocol", instead: nil), at: node)
    }
  }

  private func requireOfSelf(_ made: Declaration, at node: some SyntaxProtocol) throws {
    guard made.isStatic else { throw fail(.operatorNotStatic(made.name), at: node) }
    guard made.parameters.contains(where: { $0.type == .parameter("Self") }) else {
      throw fail(.operatorWithoutSelf(made.name, .parameter("Self")), at: node)
    }
  }

  private func subscriptRequirement(_ node: SubscriptDeclSyntax, _ context: TypeContext) throws {
    try checkModifiers(node.modifiers, node.attributes, allowed: [])
    for parameter in node.parameterClause.parameters { try checkParameterType(parameter.type) }
    try checkParameterType(node.returnClause.type)
    guard case .accessors(let accessors)? = node.accessorBlock?.accessors,
      accessors.allSatisfy({ $0.body == nil && $0.effectSpecifiers == nil })
    else { throw fail(.requirementAccess("subscript"), at: node) }
    let reader = DeclarationReader(scope: typeScope(context.type), type: context.type)
    guard let made = reader.read(DeclSyntax(node))?.first, made.generics.parameters.isEmpty else {
      throw fail(.unsupported("this subscript of a protocol", instead: nil), at: node)
    }
    try require(made, context, at: node.subscriptKeyword)
  }

  private func propertyRequirement(_ node: VariableDeclSyntax, _ context: TypeContext) throws {
    try checkModifiers(node.modifiers, node.attributes, allowed: ["static"])
    for binding in node.bindings {
      guard let annotation = binding.typeAnnotation else {
        throw fail(.missingAnnotation, at: binding)
      }
      try checkParameterType(annotation.type)
      let name = binding.pattern.trimmedDescription
      guard case .accessors(let accessors)? = binding.accessorBlock?.accessors,
        accessors.allSatisfy({ $0.body == nil }),
        node.bindingSpecifier.tokenKind == .keyword(.var)
      else { throw fail(.requirementAccess(name), at: binding) }
      if let effects = accessors.lazy.compactMap(\.effectSpecifiers).first {
        throw fail(.unsupported("a getter that throws", instead: "ask for a method"), at: effects)
      }
    }
    let reader = DeclarationReader(scope: typeScope(context.type), type: context.type)
    guard let made = reader.read(DeclSyntax(node)) else {
      throw fail(.unsupported("this property of a protocol", instead: nil), at: node)
    }
    for one in made { try require(one, context, at: node) }
  }

  private func require(
    _ made: Declaration,
    _ context: TypeContext,
    at node: some SyntaxProtocol
  ) throws {
    if made.parameters.contains(where: { $0.hasDefault }) {
      throw fail(.requirementDefault, at: node)
    }
    made.isRequirement = true
    made.cell = cell
    try requireVisible(made, noun: made.memberNoun, at: node)
    if (context.type.members[made.name] ?? []).contains(where: { made.replaces($0) }) {
      throw fail(.redeclaration(made.fullName), at: node)
    }
    context.type.add(made)
  }

  // MARK: Conformance

  /// The protocols that a type or an extension itself names, with those that they refine.
  func declaredProtocols(of one: DeclaredType) throws -> [TypeDeclaration] {
    var found: [TypeDeclaration] = []
    for inherited in one.group.inheritanceClause?.inheritedTypes ?? [] {
      guard case .existential(let name, _) = try type(inherited.type) else {
        continue
      }
      try requireNew(name, of: one.type, at: inherited)
      for type in table.protocols(refinedBy: name) where !found.contains(where: { $0 === type }) {
        found.append(type)
      }
    }
    return found
  }

  /// A class has what its superclass conforms to.
  private func requireNew(
    _ name: String,
    of type: TypeDeclaration,
    at node: some SyntaxProtocol
  ) throws {
    let isInherited = table.ancestors(of: type).contains { parent in
      table.conformances(of: parent).contains { table.inherits($0.protocol, from: name) }
    }
    guard isInherited else { return }
    throw fail(
      .redundantConformance("\(type.selfType)", SwiftType.displayName(name)),
      at: node
    )
  }

  /// Holds a type to have what a cell's protocol asks for.
  func checkRequirements(of one: DeclaredType, _ protocols: [TypeDeclaration]) throws {
    let type = one.type
    for asked in protocols where asked.isUserDefined {
      try inferAssociatedTypes(asked, of: one)
      if asked.isClassBound, type.kind != .class {
        throw fail(.classOnly("\(type.selfType)", SwiftType.displayName(asked.name)), at: one.group)
      }
      for requirement in asked.requirements {
        guard let member = table.witness(for: requirement, of: type.selfType) else {
          throw fail(
            .lacks(
              "\(type.selfType)",
              SwiftType.displayName(asked.name),
              requirement.signature
            ),
            at: one.group
          )
        }
        try requireInherited(member.declaration, requirement, one)
      }
      conformances.append((type, asked))
    }
  }

  /// What makes a value of the conforming class has to make one of each subclass too.
  private func requireInherited(
    _ member: Declaration,
    _ requirement: Declaration,
    _ one: DeclaredType
  ) throws {
    guard one.type.kind == .class, !one.type.isFinal else { return }
    if case .initializer = requirement.kind, !member.isRequired, !member.isProtocolMember {
      throw fail(
        .notRequired(SwiftType.displayName(requirement.container?.name ?? "")),
        at: member.syntax ?? DeclSyntax(one.group)
      )
    }
    if requirement.kind != .initializer(isFailable: false), requirement.result.mentionsSelf,
      !member.isProtocolMember, requirement.kind == .function
    {
      throw fail(
        .unsupported(
          "'Self' as the result of a method in a class that is not final",
          instead: "write 'final class'"
        ),
        at: one.group
      )
    }
  }

  // MARK: Values behind `any P`

  /// Holds a member to be one that a value behind `any P` can be asked for.
  func requireOpenable(
    _ declaration: Declaration,
    _ receiver: TypedExpression?,
    at node: some SyntaxProtocol
  ) throws {
    guard declaration.isProtocolMember, declaration.container?.isUserDefined ?? false,
      let receiver, case .existential = solver.substitute(receiver.type)
    else { return }
    if declaration.parameters.contains(where: { $0.type.mentionsSelf }) {
      throw fail(.selfOfAny(declaration.name, settled(receiver.type)), at: node)
    }
    // What comes back is put behind `any P` again: the value itself, or an optional of it.
    let result = declaration.result.wrapped ?? declaration.result
    if declaration.isRequirement, result.mentionsSelf, result != .parameter("Self") {
      throw fail(
        .unsupported(
          "'\(declaration.name)' of a value behind 'any', whose result is made of 'Self'",
          instead: "take the value as a parameter of a generic function: 'func f<T: P>(_ x: T)'"
        ),
        at: node
      )
    }
  }
}

extension TypeDeclaration {
  /// What a protocol itself asks for.
  var requirements: [Declaration] {
    members.values.joined().filter(\.isRequirement)
      .sorted { ($0.syntax?.position.utf8Offset ?? 0) < ($1.syntax?.position.utf8Offset ?? 0) }
  }
}
