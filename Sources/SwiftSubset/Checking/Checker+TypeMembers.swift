import SwiftSyntax

extension Checker {
  /// Declares the members of a type or of an extension.
  func readMembers(_ group: some DeclGroupSyntax, of type: TypeDeclaration, _ context: TypeContext)
    throws
  {
    try within(context) {
      for member in group.memberBlock.members { try readMember(member.decl, context) }
    }
  }

  private func readMember(_ node: DeclSyntax, _ context: TypeContext) throws {
    switch node.as(DeclSyntaxEnum.self) {
    case .functionDecl(let node): try method(node, context)
    case .initializerDecl where context.type.kind == .protocol,
      .typeAliasDecl where context.type.kind == .protocol:
      throw fail(
        .unsupported("this member of a protocol's extension", instead: "declare a method"),
        at: node
      )
    case .initializerDecl(let node): try initializer(node, context)
    case .subscriptDecl(let node): try subscriptMember(node, context)
    case .variableDecl(let node): try properties(node, context)
    case .enumCaseDecl(let node): try cases(node, context)
    case .typeAliasDecl(let node):
      context.type.typealiases[node.name.word] = try type(node.initializer.value)
    case .structDecl, .classDecl, .enumDecl:
      if context.isExtension {
        throw fail(
          .unsupported("a type inside an extension", instead: "declare it in its type"),
          at: node
        )
      }
    case .deinitializerDecl:
      throw fail(.unsupported("'deinit'", instead: "leave it out"), at: node)
    default: throw fail(.unsupported("this member", instead: nil), at: node)
    }
  }

  /// Adds a member, unless the cell has declared it already.
  func add(_ made: Declaration, _ context: TypeContext, at node: some SyntaxProtocol) throws {
    try requireVisible(made, noun: made.memberNoun, at: node)
    let same =
      made.isOperator
      ? table.operators[made.name] ?? [] : table.members(of: context.type, named: made.name)
    if same.contains(where: { $0.cell == cell && made.replaces($0) }) {
      throw fail(.redeclaration(made.fullName), at: node)
    }
    if !context.substitutions.isEmpty {
      made.specialize(context)
    } else {
      made.generics.requirements += context.requirements
    }
    made.cell = cell
    table.extend(context.type, with: made)
  }

  // MARK: Functions

  private func method(_ node: FunctionDeclSyntax, _ context: TypeContext) throws {
    try checkModifiers(
      node.modifiers,
      node.attributes,
      allowed: Self.memberModifiers.union(
        ["mutating", "prefix", "final", "override"] + (context.type.kind == .class ? ["class"] : [])
      )
    )
    let made = try header(node, in: context.type)
    made.isPrivate = node.modifiers.isPrivate
    if made.isOperator { try checkOperator(made, node, context) }
    if made.isMutating, context.type.kind == .class {
      throw fail(.mutatingInClass(made.name), at: node.modifiers)
    }
    guard let body = node.body else { throw fail(.missingBody, at: node) }
    try checkOverride(made, node.modifiers, context, at: node.name)
    try add(made, context, at: node.name)
    let function = makeFunction(made, node)
    function.context.membership = made.isStatic ? .type : .instance
    bodies.append(PendingBody(function, .block(body), context.selfType))
  }

  private func checkOperator(
    _ made: Declaration,
    _ node: FunctionDeclSyntax,
    _ context: TypeContext
  ) throws {
    guard made.isStatic else { throw fail(.operatorNotStatic(made.name), at: node.name) }
    if context.type.kind == .protocol {
      throw fail(
        .unsupported("an operator in a protocol's extension", instead: "write a method"),
        at: node.name
      )
    }
    guard made.parameters.contains(where: { $0.type == context.selfType }) else {
      throw fail(.operatorWithoutSelf(made.name, context.selfType), at: node.name)
    }
    if table.operators[made.name] == nil {
      throw fail(
        .unsupported("a new operator '\(made.name)'", instead: "write a method"),
        at: node.name
      )
    }
  }

  /// What an initializer, or the requirement of one, says before its body.
  func initializerHeader(_ node: InitializerDeclSyntax, _ context: TypeContext) throws
    -> Declaration
  {
    if let generics = node.genericParameterClause {
      throw fail(.unsupported("a generic initializer", instead: nil), at: generics)
    }
    try checkHeader(node.signature)
    let reader = DeclarationReader(scope: typeScope(context.type), type: context.type)
    guard let made = reader.initializer(node), made.generics.parameters.isEmpty else {
      throw fail(.unsupported("this initializer's type", instead: nil), at: node.signature)
    }
    return made
  }

  private func initializer(_ node: InitializerDeclSyntax, _ context: TypeContext) throws {
    try checkModifiers(
      node.modifiers,
      node.attributes,
      allowed: Self.memberModifiers.union(["convenience", "required", "override"])
    )
    let made = try initializerHeader(node, context)
    guard let body = node.body else { throw fail(.missingBody, at: node) }
    made.isPrivate = node.modifiers.isPrivate
    made.isDelegating = body.callsInitializer
    made.isRequired = node.modifiers.contains { $0.name.word == "required" }
    if made.isRequired, context.type.kind != .class {
      throw fail(.unsupported("'required' here", instead: "leave it out"), at: node.modifiers)
    }
    let isConvenience = node.modifiers.contains { $0.name.word == "convenience" }
    if context.type.kind == .class {
      if made.isDelegating, !isConvenience { throw fail(.notConvenience, at: node.initKeyword) }
      if isConvenience, !made.isDelegating { throw fail(.convenienceDelegates, at: node) }
      if context.isExtension, !isConvenience { throw fail(.designatedInExtension, at: node) }
    } else if context.isExtension, !context.type.isUserDefined, !made.isDelegating {
      throw fail(.extensionDelegates("\(context.selfType)"), at: node)
    }
    try checkInitializerOverride(made, node.modifiers, context, at: node.initKeyword)
    try add(made, context, at: node.initKeyword)
    if !context.isExtension, !isConvenience || context.type.superclass == nil {
      context.type.hasOwnInitializer = true
    }
    let function = makeFunction(made, node)
    var isFailable = false
    if case .initializer(isFailable: true) = made.kind { isFailable = true }
    function.context.membership = .initializer(isFailable: isFailable)
    function.context.result = .void
    bodies.append(PendingBody(function, .block(body), context.selfType))
  }

  private func subscriptMember(_ node: SubscriptDeclSyntax, _ context: TypeContext) throws {
    try checkModifiers(node.modifiers, node.attributes, allowed: Self.memberModifiers)
    let reader = DeclarationReader(scope: typeScope(context.type), type: context.type)
    if node.genericParameterClause != nil {
      throw fail(.unsupported("a generic subscript", instead: nil), at: node)
    }
    for parameter in node.parameterClause.parameters { try checkParameterType(parameter.type) }
    try checkParameterType(node.returnClause.type)
    guard let made = reader.read(DeclSyntax(node))?.first, made.generics.parameters.isEmpty,
      let accessors = node.accessorBlock
    else { throw fail(.unsupported("this subscript", instead: nil), at: node) }
    if made.isStatic { throw fail(.unsupported("a static subscript", instead: nil), at: node) }
    if context.type.kind == .class, context.type.superclass != nil {
      throw fail(.unsupported("a subscript in a subclass", instead: "write a method"), at: node)
    }
    made.isPrivate = node.modifiers.isPrivate
    made.parameters = defaults(made.parameters, in: context.selfType)
    try add(made, context, at: node.subscriptKeyword)
    try self.accessors(accessors, of: made, context)
  }

  // MARK: Cases

  private func cases(_ node: EnumCaseDeclSyntax, _ context: TypeContext) throws {
    guard context.type.kind == .enum, !context.isExtension else {
      throw fail(.caseOutsideEnum, at: node)
    }
    for element in node.elements {
      for parameter in element.parameterClause?.parameters ?? [] {
        try checkParameterType(parameter.type)
      }
    }
    let reader = DeclarationReader(scope: typeScope(context.type), type: context.type)
    guard let made = reader.read(DeclSyntax(node)) else {
      throw fail(.unsupported("this case", instead: nil), at: node)
    }
    try checkModifiers(node.modifiers, node.attributes, allowed: ["indirect"])
    let modifiers = context.type.syntax?.as(EnumDeclSyntax.self)?.modifiers
    let isIndirect = node.modifiers.isIndirect || (modifiers?.isIndirect ?? false)
    for (declaration, element) in zip(made, node.elements) {
      if context.type.cases.contains(where: { $0.name == declaration.name }) {
        throw fail(.redeclaration(declaration.name), at: element.name)
      }
      declaration.isIndirect = isIndirect
      declaration.parameters = defaults(declaration.parameters, in: context.selfType)
      declaration.cell = cell
      try requireVisible(declaration, noun: "enum case", at: element.name)
      context.type.cases.append(declaration)
      context.type.add(declaration)
    }
  }

  // MARK: Scopes

  /// What type names mean inside of a type.
  func typeScope(_ type: TypeDeclaration?) -> DeclarationScope {
    var scope = DeclarationScope(table: table, type: type)
    scope.aliases = globals.typeAliases
    scope.genericNames.formUnion(table.archetypes.keys)
    for local in scopes {
      for case (let name, .type(let type)) in local.entries { scope.aliases[name] = type }
    }
    return scope
  }
}

extension Declaration {
  var isOperator: Bool {
    kind == .function && !(name.first.map { $0.isLetter || $0 == "_" } ?? false)
  }

  /// Makes the types of a generic type's extension concrete.
  fileprivate func specialize(_ context: TypeContext) {
    for index in parameters.indices {
      parameters[index].type = parameters[index].type.substituting(context.substitutions)
    }
    result = result.substituting(context.substitutions)
    generics.requirements += context.requirements
  }
}

extension DeclModifierListSyntax {
  var isPrivate: Bool { contains { $0.trimmedDescription == "private" } }
  var isSetterPrivate: Bool { contains { $0.trimmedDescription == "private(set)" } }
  fileprivate var isIndirect: Bool { contains { $0.name.word == "indirect" } }
  var isStatic: Bool { contains { $0.name.word == "static" } }
}

extension CodeBlockSyntax {
  /// Whether `self.init(…)` is called in the block.
  fileprivate var callsInitializer: Bool {
    var stack: [Syntax] = [Syntax(self)]
    while let next = stack.popLast() {
      if let member = next.as(MemberAccessExprSyntax.self),
        member.declName.baseName.tokenKind == .keyword(.`init`),
        member.base?.trimmedDescription == "self"
      {
        return true
      }
      stack.append(contentsOf: next.children(viewMode: .sourceAccurate))
    }
    return false
  }
}
