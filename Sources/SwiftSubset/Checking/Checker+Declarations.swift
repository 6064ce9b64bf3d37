import SwiftSyntax

extension Checker {
  /// Checks a whole cell.
  func cell(_ list: CodeBlockItemListSyntax) throws -> [TypedStatement] {
    for item in list {
      if case .decl(let node) = item.item, let function = node.as(FunctionDeclSyntax.self) {
        try declareGlobal(function)
      }
    }
    var made: [TypedStatement] = []
    for item in list { made.append(contentsOf: try statement(item)) }
    for (function, body, type) in functionsToCheck {
      try check(function, body: body, of: type)
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
    case .structDecl, .classDecl, .enumDecl, .extensionDecl, .protocolDecl, .actorDecl:
      throw fail(
        .unsupported(
          "declaring a type",
          instead: "use tuples, arrays and functions"
        ),
        at: node
      )
    case .ifConfigDecl: throw fail(.unsupported("'#if'", instead: nil), at: node)
    default: throw fail(.unsupported("this declaration", instead: nil), at: node)
    }
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
  private func bindingAnnotations(_ node: VariableDeclSyntax) -> [TypeAnnotationSyntax?] {
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
    let declared = try annotation.map { try self.type($0.type) }
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
      throw fail(.missingInitialValue(binding.pattern.trimmedDescription), at: binding)
    }
    let pattern = try bind(binding.pattern, declared, isMutable: true)
    return TypedStatement(
      binding,
      .declare(pattern, TypedExpression(binding, declared, .nil))
    )
  }

  // MARK: Functions

  private func header(_ node: FunctionDeclSyntax, in type: TypeDeclaration?) throws -> Declaration {
    if let clause = node.genericParameterClause {
      throw fail(
        .unsupported("a generic function", instead: "write the types it is for"),
        at: clause
      )
    }
    if node.signature.effectSpecifiers?.asyncSpecifier != nil {
      throw fail(.unsupported("'async'", instead: nil), at: node.signature)
    }
    for parameter in node.signature.parameterClause.parameters {
      if parameter.ellipsis != nil {
        throw fail(
          .unsupported("a variadic parameter", instead: "take an array"),
          at: parameter
        )
      }
      try checkParameterType(parameter.type)
    }
    if let returned = node.signature.returnClause?.type { try checkParameterType(returned) }
    var scope = DeclarationScope(table: table, type: type)
    scope.aliases = globals.typeAliases
    let reader = DeclarationReader(scope: scope, type: type)
    guard let made = reader.function(node) else {
      throw fail(.unsupported("this function's type", instead: nil), at: node.signature)
    }
    if !made.generics.parameters.isEmpty {
      throw fail(
        .unsupported("'some' in a function of a cell", instead: "write the type, such as '[Int]'"),
        at: node.signature
      )
    }
    return made
  }

  private func checkParameterType(_ node: TypeSyntax) throws {
    var scope = DeclarationScope(table: table)
    scope.aliases = globals.typeAliases
    if scope.type(node) == nil {
      if node.is(SomeOrAnyTypeSyntax.self) {
        throw fail(
          .unsupported(
            "'\(node.trimmedDescription)' in a function of a cell",
            instead: "write the type, such as '[Int]'"
          ),
          at: node
        )
      }
      throw fail(.unknownType(node.trimmedDescription), at: node)
    }
  }

  private func declareGlobal(_ node: FunctionDeclSyntax) throws {
    let made = try header(node, in: nil)
    if case .functions(let others)? = globals.declaredInCell[made.name],
      others.contains(where: {
        $0.fullName == made.fullName && $0.parameters.map(\.type) == made.parameters.map(\.type)
      })
    {
      throw fail(.redeclaration(made.fullName), at: node.name)
    }
    guard let body = node.body else { throw fail(.missingBody, at: node) }
    let function = makeFunction(made, node)
    globals.declare(made)
    functionsToCheck.append((function, body, nil))
  }

  private func makeFunction(_ declaration: Declaration, _ node: some SyntaxProtocol)
    -> UserFunction
  {
    let inner = FunctionContext(
      parent: isGlobalScope ? nil : context,
      name: declaration.name,
      result: declaration.result,
      isThrowing: declaration.effect == .throws
    )
    let function = UserFunction(declaration, context: inner, syntax: node)
    declaration.body = function
    return function
  }

  /// Checks a function's body.
  func check(_ function: UserFunction, body: CodeBlockSyntax, of type: TypeDeclaration?) throws {
    let saved = (context, loops, scopes, selfType)
    context = function.context
    loops = []
    if function.context.parent == nil { scopes = [] }
    scopes.append(Scope())
    defer { (context, loops, scopes, selfType) = saved }
    for parameter in function.declaration.parameters {
      let variable = makeVariable(
        parameter.name,
        parameter.type,
        isMutable: parameter.isInout,
        noun: "parameter"
      )
      variable.isInout = parameter.isInout
      if parameter.name != "_" { try declare(variable, at: function.syntax) }
      function.parameters.append(variable)
    }
    function.body = try functionBody(body, function)
  }

  private func functionBody(_ node: CodeBlockSyntax, _ function: UserFunction) throws
    -> [TypedStatement]
  {
    let result = function.declaration.result
    if result != .void, node.statements.count == 1, let only = node.statements.first,
      case .expr(let expression) = only.item, !isStatementLike(expression)
    {
      let value = try complete(expression, as: result)
      return [TypedStatement(expression, .return(value))]
    }
    let body = try block(node)
    if result != .void, result != .never, !Flow.alwaysLeaves(body) {
      throw fail(.missingReturn("global function", result), at: node.rightBrace)
    }
    return body
  }

  private func localFunction(_ node: FunctionDeclSyntax) throws -> TypedStatement {
    let made = try header(node, in: nil)
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
    let type = SwiftType.function(
      .init(
        parameters: made.parameters.map { .init(type: $0.type) },
        result: made.result,
        isThrowing: made.effect == .throws
      )
    )
    let variable = makeVariable(made.name, type, isMutable: false)
    made.localVariable = variable
    scopes[scopes.count - 1].entries[made.name] = .functions([made])
    let function = makeFunction(made, node)
    try check(function, body: body, of: nil)
    return TypedStatement(node, .function(function))
  }
}
