import SwiftSyntax

/// A type that the cell declares, with its syntax.
struct DeclaredType {
  let type: TypeDeclaration
  let group: any DeclGroupSyntax
  var context: TypeContext

  init(type: TypeDeclaration, group: any DeclGroupSyntax, context: TypeContext? = nil) {
    self.type = type
    self.group = group
    self.context = context ?? TypeContext(type)
  }
}

extension Checker {
  /// Declares the types and extensions among a cell's statements, so that all of the cell sees
  /// them: first the names, then what the types hold, then the values of properties without a
  /// type.
  func declareTypes(_ list: CodeBlockItemListSyntax) throws {
    let declarations = list.compactMap { item -> DeclSyntax? in
      if case .decl(let node) = item.item { node } else { nil }
    }
    var declared: [DeclaredType] = []
    for node in declarations { try declareName(node, in: nil, &declared) }
    for node in declarations { try declareAlias(node) }
    for one in declared {
      guard let node = one.group.as(ProtocolDeclSyntax.self) else { continue }
      try readRefinement(node, of: one.type)
    }
    for one in declared { try readParameters(of: one) }
    for one in declared where one.type.kind != .protocol {
      try readInheritance(one.group, of: one.type)
    }
    var extended: [DeclaredType] = []
    for node in declarations {
      guard let node = node.as(ExtensionDeclSyntax.self) else { continue }
      extended.append(try readExtension(node))
    }
    for index in declared.indices { declared[index].context = context(of: declared[index].type) }
    for one in declared {
      guard let node = one.group.as(ProtocolDeclSyntax.self) else { continue }
      try readRequirements(node, of: one.type)
    }
    for one in parentsFirst(declared) where one.type.kind != .protocol {
      inherit(one.type)
      try readMembers(one.group, of: one.type, one.context)
    }
    for one in extended { try readMembers(one.group, of: one.type, one.context) }
    for one in declared { finish(one.type) }
    inferWaitingProperties()
    for one in parentsFirst(declared) { try inheritInitializers(one) }
    for one in declared + extended where one.type.kind != .protocol {
      try within(one.context) { try checkConformances(of: one) }
    }
    for one in declared {
      try requireFiniteSize(one)
      try requireInitializer(one)
    }
  }

  private func declareName(
    _ node: DeclSyntax,
    in outer: TypeDeclaration?,
    _ declared: inout [DeclaredType]
  ) throws {
    let kind: TypeDeclaration.Kind
    let name: TokenSyntax
    let generics: GenericParameterClauseSyntax?
    let group: any DeclGroupSyntax
    switch node.as(DeclSyntaxEnum.self) {
    case .structDecl(let node):
      (kind, name, generics, group) = (.struct, node.name, node.genericParameterClause, node)
    case .classDecl(let node):
      (kind, name, generics, group) = (.class, node.name, node.genericParameterClause, node)
    case .enumDecl(let node):
      (kind, name, generics, group) = (.enum, node.name, node.genericParameterClause, node)
    case .protocolDecl(let node):
      (kind, name, generics, group) = (.protocol, node.name, nil, node)
    default: return
    }
    try checkModifiers(group.modifiers, group.attributes, allowed: Self.typeModifiers)
    let type = makeType(kind, name.word, in: outer)
    type.syntax = node
    type.parameters = generics?.parameters.map(\.name.word) ?? []
    type.isFinal = group.modifiers.contains { $0.name.word == "final" }
    if let outer {
      if generics != nil || !outer.parameters.isEmpty {
        throw fail(
          .unsupported(
            "a generic type in or around a type",
            instead: "declare it at the top of the cell"
          ),
          at: name
        )
      }
      if kind == .protocol {
        throw fail(
          .unsupported("a protocol in a type", instead: "declare it at the top of the cell"),
          at: name
        )
      }
      if outer.typealiases[name.word] != nil { throw fail(.redeclaration(name.word), at: name) }
      outer.typealiases[name.word] = type.selfType
    } else {
      if globals.declaresInCell(name.word) { throw fail(.redeclaration(name.word), at: name) }
      globals.declare(
        name.word,
        type: kind == .protocol ? .existential(type.name, []) : type.selfType
      )
    }
    declared.append(DeclaredType(type: type, group: group))
    for member in group.memberBlock.members {
      try declareName(member.decl, in: type, &declared)
    }
  }

  private func declareAlias(_ node: DeclSyntax) throws {
    guard let node = node.as(TypeAliasDeclSyntax.self), node.genericParameterClause == nil else {
      return
    }
    if globals.declaresInCell(node.name.word) {
      throw fail(.redeclaration(node.name.word), at: node)
    }
    let type = try type(node.initializer.value)
    if !node.modifiers.isHidden, let hidden = hiddenType(in: type) {
      throw fail(.hiddenType(noun: "type alias", part: "type", hidden), at: node.name)
    }
    globals.declare(node.name.word, type: type)
  }

  /// Makes the type, under a name that tells it from older types of that name.
  private func makeType(
    _ kind: TypeDeclaration.Kind,
    _ name: String,
    in outer: TypeDeclaration?
  ) -> TypeDeclaration {
    let base = outer.map { $0.name + "." + name } ?? name
    var identity = base
    var number = 2
    while table.types[identity] != nil {
      identity = "\(base)#\(number)"
      number += 1
    }
    let type = TypeDeclaration(kind: kind, name: identity)
    type.isUserDefined = true
    type.outer = outer
    type.cell = cell
    newTypes.append(type)
    table.add(type)
    return type
  }

  // MARK: Extensions

  private func readExtension(_ node: ExtensionDeclSyntax) throws -> DeclaredType {
    try checkModifiers(node.modifiers, node.attributes, allowed: Self.accessModifiers)
    let type = try extendedType(node)
    let context = try extensionContext(node, type)
    if type.kind != .protocol {
      try within(context) { try readInheritance(node, of: type, context.requirements) }
    } else if let clause = node.inheritanceClause {
      throw fail(.protocolExtensionInherits, at: clause)
    }
    return DeclaredType(type: type, group: node, context: context)
  }

  private func extendedType(_ node: ExtensionDeclSyntax) throws -> TypeDeclaration {
    let name = node.extendedType.trimmedDescription
    if case .type(let named)? = globals.entry(name),
      let type = named.nominalName.flatMap({ table.types[$0] }),
      !type.parameters.isEmpty
    {
      return type
    }
    if let type = table.types[name], !type.parameters.isEmpty, type.kind != .protocol {
      return type
    }
    let type = try self.type(node.extendedType)
    guard let identity = type.nominalName, let declaration = table.types[identity],
      declaration.kind != .protocol || declaration.isUserDefined
        || Self.constraints.contains(declaration.name) && declaration.name != "Sendable"
    else {
      throw fail(
        .unsupported("an extension of '\(type)'", instead: "extend a struct, class or enum"),
        at: node.extendedType
      )
    }
    return declaration
  }

  /// What an extension's members see: of a generic type only what its `where` makes concrete.
  private func extensionContext(_ node: ExtensionDeclSyntax, _ type: TypeDeclaration) throws
    -> TypeContext
  {
    var context = self.context(of: type)
    context.isExtension = true
    if type.kind == .protocol {
      try narrow(&context, node.genericWhereClause)
      return context
    }
    if type.parameters.isEmpty {
      if let clause = node.genericWhereClause {
        throw fail(.unsupported("'where' here", instead: "leave it out"), at: clause)
      }
      return context
    }
    if try narrowGeneric(&context, node) { return context }
    context.archetypes = type.archetypes
    if case .nominal(_, let arguments)? = try? self.type(node.extendedType) {
      context.substitutions = Dictionary(uniqueKeysWithValues: zip(type.parameters, arguments))
    }
    var scope = DeclarationScope(table: table, type: type)
    scope.aliases = globals.typeAliases
    scope.add(node.genericWhereClause)
    for case .same(.parameter(let name), let concrete) in scope.signature.requirements {
      context.substitutions[name] = concrete
    }
    guard context.substitutions.count == type.parameters.count else {
      let first = type.parameters[0]
      throw fail(
        .unsupported(
          "an extension of every '\(type.name)'",
          instead: "write for which elements: 'extension \(type.name) where \(first) == Double'"
        ),
        at: node.extendedType
      )
    }
    context.requirements = context.substitutions.map { .same(.parameter($0.key), $0.value) }
    return context
  }

  /// `extension Stack` and `extension Stack where Element: Equatable`, whose members see every such
  /// type; not those whose parameters a `where` makes concrete.
  private func narrowGeneric(_ context: inout TypeContext, _ node: ExtensionDeclSyntax) throws
    -> Bool
  {
    let requirements = node.genericWhereClause?.requirements ?? []
    guard let name = node.extendedType.as(IdentifierTypeSyntax.self),
      name.genericArgumentClause == nil
    else { return false }
    var narrowed = context
    for requirement in requirements {
      guard case .conformanceRequirement(let asked) = requirement.requirement else { return false }
      let parameter = asked.leftType.trimmedDescription
      guard narrowed.archetypes[parameter] != nil else { return false }
      for name in try protocolNames(asked.rightType) {
        narrowed.archetypes.add([name], to: parameter)
        narrowed.requirements.append(.conformance(.parameter(parameter), protocol: name))
      }
    }
    table.addAssociatedTypes(to: &narrowed.archetypes)
    context = narrowed
    return true
  }

  /// What a generic type asks of its parameters.
  private func readParameters(of one: DeclaredType) throws {
    guard !one.type.parameters.isEmpty else { return }
    let (generics, clause) = one.group.genericClauses
    one.type.archetypes = try archetypes(generics, clause)
  }

  /// `extension P where Self: Q`.
  private func narrow(_ context: inout TypeContext, _ clause: GenericWhereClauseSyntax?) throws {
    for requirement in clause?.requirements ?? [] {
      guard case .conformanceRequirement(let node) = requirement.requirement,
        node.leftType.trimmedDescription == "Self"
      else {
        try narrowAssociated(&context, requirement)
        continue
      }
      for name in try protocolNames(node.rightType) {
        context.archetypes.add([name], to: "Self")
        context.requirements.append(.conformance(.parameter("Self"), protocol: name))
      }
    }
  }

  // MARK: What a type may not be

  /// A class gets no initializer for properties without a value.
  private func requireInitializer(_ one: DeclaredType) throws {
    guard one.type.kind == .class, !one.type.hasOwnInitializer else { return }
    let values = Set(waitingProperties.map { ObjectIdentifier($0.declaration) })
    let missing = one.type.ownProperties.first {
      !$0.hasInitialValue && !values.contains(ObjectIdentifier($0))
    }
    if let missing {
      throw fail(
        .noInitializers(SwiftType.displayName(one.type.name), missing.name),
        at: one.group
      )
    }
  }

  /// A struct that holds itself would have no end.
  private func requireFiniteSize(_ one: DeclaredType) throws {
    var visited: Set<String> = []
    func holdsItself(_ type: SwiftType) -> Bool {
      switch type {
      case .tuple(let elements): return elements.contains { holdsItself($0.type) }
      case .nominal("Optional", let arguments): return arguments.contains(where: holdsItself)
      case .nominal(let name, _):
        if name == one.type.name { return true }
        guard let declaration = table.types[name], declaration.isUserDefined,
          visited.insert(name).inserted
        else { return false }
        return parts(of: declaration).contains(where: holdsItself)
      default: return false
      }
    }
    if parts(of: one.type).contains(where: holdsItself) {
      throw fail(
        .recursiveValue(SwiftType.displayName(one.type.name), isEnum: one.type.kind == .enum),
        at: one.group
      )
    }
  }

  private func parts(of type: TypeDeclaration) -> [SwiftType] {
    switch type.kind {
    case .struct: type.storedProperties.map(\.result)
    case .enum: type.cases.filter { !$0.isIndirect }.flatMap { $0.parameters.map(\.type) }
    default: []
    }
  }

  // MARK: Modifiers

  static let accessModifiers: Set<String> = ["public", "internal", "fileprivate"]
  static let typeModifiers = accessModifiers.union(["final", "indirect", "private"])
  static let memberModifiers = accessModifiers.union(["static", "private", "private(set)"])

  func checkModifiers(
    _ modifiers: DeclModifierListSyntax,
    _ attributes: AttributeListSyntax,
    allowed: Set<String>
  ) throws {
    for modifier in modifiers where !allowed.contains(modifier.trimmedDescription) {
      throw fail(
        .unsupported("'\(modifier.trimmedDescription)'", instead: "leave it out"),
        at: modifier
      )
    }
    if let attribute = attributes.first(where: { !$0.trimmedDescription.isDiscardableResult }) {
      throw fail(
        .unsupported("the attribute '\(attribute.trimmedDescription)'", instead: "leave it out"),
        at: attribute
      )
    }
  }
}

extension DeclGroupSyntax {
  fileprivate var genericClauses: (GenericParameterClauseSyntax?, GenericWhereClauseSyntax?) {
    switch Syntax(self).as(SyntaxEnum.self) {
    case .structDecl(let node): (node.genericParameterClause, node.genericWhereClause)
    case .classDecl(let node): (node.genericParameterClause, node.genericWhereClause)
    case .enumDecl(let node): (node.genericParameterClause, node.genericWhereClause)
    default: (nil, nil)
    }
  }
}

extension String {
  fileprivate var isDiscardableResult: Bool { self == "@discardableResult" }
}

/// The type around a member's declaration, as its extension narrows it down.
struct TypeContext {
  let type: TypeDeclaration
  var isExtension = false
  var substitutions: [String: SwiftType] = [:]
  var requirements: [GenericSignature.Requirement] = []
  /// The type parameters that its members may name.
  var archetypes: Archetypes = [:]

  init(_ type: TypeDeclaration) { self.type = type }

  var selfType: SwiftType {
    type.kind == .protocol ? .parameter("Self") : type.selfType.substituting(substitutions)
  }
}
