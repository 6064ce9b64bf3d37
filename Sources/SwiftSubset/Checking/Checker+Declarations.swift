import SwiftSyntax

extension Checker {
  /// Checks a whole cell.
  func cell(_ list: CodeBlockItemListSyntax) throws -> [TypedStatement] {
    try declareTypes(list)
    for item in list {
      if case .decl(let node) = item.item, let function = node.as(FunctionDeclSyntax.self) {
        try declareGlobal(function)
      }
    }
    inferWaitingProperties()
    var made: [TypedStatement] = []
    for item in list { made.append(contentsOf: try statement(item)) }
    var next = 0
    while next < bodies.count {
      try check(bodies[next])
      next += 1
    }
    return made
  }

  func declaration(_ node: DeclSyntax) throws -> [TypedStatement] {
    switch node.as(DeclSyntaxEnum.self) {
    case .variableDecl(let node): return try variables(node)
    case .importDecl(let node):
      let name = node.path.trimmedDescription
      guard table.modules.contains(name) else {
        throw fail(.unknownModule(name, known: table.modules), at: node.path)
      }
      return []
    case .functionDecl(let node):
      if isGlobalScope { return [] }
      return [try localFunction(node)]
    case .structDecl(let node): return try typeDeclaration(node)
    case .classDecl(let node): return try typeDeclaration(node)
    case .enumDecl(let node): return try typeDeclaration(node)
    case .extensionDecl(let node): return try typeDeclaration(node)
    case .typeAliasDecl(let node): return try typeAlias(node)
    case .protocolDecl(let node): return try typeDeclaration(node)
    case .actorDecl:
      throw fail(.unsupported("an actor", instead: "use a class"), at: node)
    case .ifConfigDecl: throw fail(.unsupported("'#if'", instead: nil), at: node)
    default: throw fail(.unsupported("this declaration", instead: nil), at: node)
    }
  }

  /// Types are declared before the cell's statements; what has waited for a global is done here.
  private func typeDeclaration(_ node: some DeclGroupSyntax) throws -> [TypedStatement] {
    guard isGlobalScope else {
      throw fail(
        .unsupported(
          "a type inside a function or block",
          instead: "declare it at the top of the cell"
        ),
        at: node
      )
    }
    try inferWaitingProperties(of: node)
    return []
  }

  private func typeAlias(_ node: TypeAliasDeclSyntax) throws -> [TypedStatement] {
    if let generics = node.genericParameterClause {
      throw fail(.unsupported("a generic 'typealias'", instead: nil), at: generics)
    }
    if isGlobalScope { return [] }
    let type = try self.type(node.initializer.value)
    scopes[scopes.count - 1].entries[node.name.word] = .type(type)
    return []
  }

  // MARK: Variables

  private func variables(_ node: VariableDeclSyntax) throws -> [TypedStatement] {
    if let modifier = node.modifiers.first {
      throw fail(
        .unsupported("'\(modifier.trimmedDescription)'", instead: "leave it out"),
        at: modifier
      )
    }
    if let attribute = node.attributes.first {
      throw fail(.unsupported("an attribute", instead: "leave it out"), at: attribute)
    }
    let isMutable = node.bindingSpecifier.tokenKind == .keyword(.var)
    let annotations = bindingAnnotations(node)
    return try zip(node.bindings, annotations).map { binding, annotation in
      if let block = binding.accessorBlock {
        throw fail(
          .unsupported("a computed variable", instead: "declare a function"),
          at: block
        )
      }
      return try variable(binding, annotation, isMutable: isMutable)
    }
  }

  /// `var a, b: Int` gives both the type.
  func bindingAnnotations(_ node: VariableDeclSyntax) -> [TypeAnnotationSyntax?] {
    var next: TypeAnnotationSyntax?
    var made: [TypeAnnotationSyntax?] = []
    for binding in node.bindings.reversed() {
      if let own = binding.typeAnnotation {
        next = own
      } else if binding.initializer != nil {
        next = nil
      }
      made.append(next)
    }
    return made.reversed()
  }

  private func variable(
    _ binding: PatternBindingSyntax,
    _ annotation: TypeAnnotationSyntax?,
    isMutable: Bool
  ) throws -> TypedStatement {
    let declared = try annotation.map { try annotatedType($0.type) }
    guard let initializer = binding.initializer else {
      return try variableWithoutValue(binding, declared, isMutable: isMutable)
    }
    let value = try complete(initializer.value, as: declared)
    let type = solver.substitute(value.type)
    if type.containsVariable { throw fail(.unknownElement, at: initializer.value) }
    let pattern = try bind(binding.pattern, type, isMutable: isMutable)
    return TypedStatement(binding, .declare(pattern, value))
  }

  private func variableWithoutValue(
    _ binding: PatternBindingSyntax,
    _ declared: SwiftType?,
    isMutable: Bool
  ) throws -> TypedStatement {
    guard let declared else { throw fail(.missingAnnotation, at: binding) }
    guard isMutable, declared.wrapped != nil else {
      if isGlobalScope || !binding.pattern.is(IdentifierPatternSyntax.self) {
        throw fail(.missingInitialValue(binding.pattern.trimmedDescription), at: binding)
      }
      let pattern = try bind(binding.pattern, declared, isMutable: isMutable)
      for variable in pattern.variables {
        variable.needsInitialValue = true
        hasLateVariables = true
      }
      return TypedStatement(binding, .declare(pattern, nil))
    }
    let pattern = try bind(binding.pattern, declared, isMutable: true)
    return TypedStatement(
      binding,
      .declare(pattern, TypedExpression(binding, declared, .nil))
    )
  }

  // MARK: Functions

  private func declareGlobal(_ node: FunctionDeclSyntax) throws {
    let made = try header(node, in: nil)
    if made.isOperator {
      throw fail(
        .unsupported(
          "an operator outside of a type",
          instead: "declare it in its type: 'static func \(made.name)'"
        ),
        at: node.name
      )
    }
    if case .functions(let others)? = globals.declaredInCell[made.name],
      others.contains(where: {
        $0.fullName == made.fullName && $0.parameters.map(\.type) == made.parameters.map(\.type)
      })
    {
      throw fail(.redeclaration(made.fullName), at: node.name)
    }
    guard let body = node.body else { throw fail(.missingBody, at: node) }
    try requireVisible(made, noun: "function", at: node.name)
    let function = makeFunction(made, node)
    globals.declare(made)
    bodies.append(PendingBody(function, .block(body), nil))
  }

  private func localFunction(_ node: FunctionDeclSyntax) throws -> TypedStatement {
    let made = try header(node, in: nil)
    if !made.generics.parameters.isEmpty {
      throw fail(
        .unsupported(
          "a generic function inside a function",
          instead: "declare it at the top of the cell"
        ),
        at: node.name
      )
    }
    if made.parameters.contains(where: \.isInout) {
      throw fail(
        .unsupported(
          "an 'inout' parameter of a function inside a function",
          instead: "declare the function at the top of the cell"
        ),
        at: node.signature
      )
    }
    guard let body = node.body else { throw fail(.missingBody, at: node) }
    scopes[scopes.count - 1].entries[made.name] = .functions([made])
    let function = makeFunction(made, node)
    try check(PendingBody(function, .block(body), selfType))
    return TypedStatement(node, .function(function))
  }
}
