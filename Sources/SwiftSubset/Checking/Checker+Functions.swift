import SwiftSyntax

/// A function whose body is checked after all names of its cell are known.
struct PendingBody {
  enum Code {
    case block(CodeBlockSyntax)
    case statements(CodeBlockItemListSyntax, end: Syntax)
    case value(ExprSyntax)
    /// Checked already, to find out a type.
    case checked
  }

  let function: UserFunction
  let code: Code
  let selfType: SwiftType?

  init(_ function: UserFunction, _ code: Code, _ selfType: SwiftType?) {
    self.function = function
    self.code = code
    self.selfType = selfType
  }
}

extension Checker {
  // MARK: Headers

  func header(_ node: FunctionDeclSyntax, in type: TypeDeclaration?) throws -> Declaration {
    let saved = table.archetypes
    defer { table.archetypes = saved }
    let own = try archetypes(node.genericParameterClause, node.genericWhereClause)
    table.archetypes.merge(own)
    try checkHeader(node.signature)
    if type == nil {
      let allowed = Self.accessModifiers.union(["private"])
      try checkModifiers(node.modifiers, node.attributes, allowed: allowed)
    }
    if let returned = node.signature.returnClause?.type { try checkParameterType(returned) }
    let reader = DeclarationReader(scope: typeScope(type), type: type)
    guard let made = reader.function(node) else {
      throw fail(.unsupported("this function's type", instead: nil), at: node.signature)
    }
    try requireInferable(made, at: node.name)
    return made
  }

  func checkHeader(_ node: FunctionSignatureSyntax) throws {
    if node.effectSpecifiers?.asyncSpecifier != nil {
      throw fail(.unsupported("'async'", instead: nil), at: node)
    }
    if let type = node.effectSpecifiers?.throwsClause?.type {
      throw fail(.unsupported("'throws' with a type", instead: "write 'throws' alone"), at: type)
    }
    var isAfterVariadic = false
    for parameter in node.parameterClause.parameters {
      if isAfterVariadic, parameter.firstName.tokenKind == .wildcard {
        throw fail(.unlabelledAfterVariadic, at: parameter)
      }
      isAfterVariadic = parameter.ellipsis != nil
      if isAfterVariadic, parameter.type.isInout || parameter.defaultValue != nil {
        throw fail(
          .unsupported("this variadic parameter", instead: "take an array"),
          at: parameter
        )
      }
      if let asked = parameter.type.as(SomeOrAnyTypeSyntax.self),
        asked.someOrAnySpecifier.tokenKind == .keyword(.some)
      {
        _ = try protocolNames(asked.constraint)
        continue
      }
      try checkParameterType(parameter.type)
    }
  }

  func checkParameterType(_ node: TypeSyntax) throws {
    guard let type = typeScope(selfDeclaration).type(node) else { throw unknownType(node) }
    try requireConstraints(in: type, at: node)
  }

  func makeFunction(_ declaration: Declaration, _ node: some SyntaxProtocol) -> UserFunction {
    let inner = FunctionContext(
      parent: isGlobalScope ? nil : context,
      name: declaration.name,
      result: declaration.result,
      isThrowing: declaration.effect == .throws
    )
    inner.isRethrowing = declaration.effect == .rethrows
    let function = UserFunction(declaration, context: inner, syntax: node)
    declaration.body = function
    if inner.parent == nil {
      function.archetypes = archetypes(of: declaration)
      declaration.parameters = defaults(
        declaration.parameters,
        in: selfType,
        function.archetypes
      )
    }
    return function
  }

  /// Makes functions of default values: they mean the names where the function is declared.
  func defaults(
    _ parameters: [Declaration.Parameter],
    in selfType: SwiftType?,
    _ archetypes: Archetypes = [:]
  ) -> [Declaration.Parameter] {
    parameters.map { parameter in
      guard let value = parameter.defaultValue else { return parameter }
      var parameter = parameter
      let thunk = Declaration(kind: .function, name: parameter.name, container: nil)
      thunk.result = parameter.type
      let context = FunctionContext(
        parent: nil,
        name: parameter.name,
        result: parameter.type,
        isThrowing: false
      )
      let function = UserFunction(thunk, context: context, syntax: value)
      function.archetypes = archetypes
      thunk.body = function
      bodies.append(PendingBody(function, .value(value), selfType))
      parameter.defaultValue = nil
      parameter.defaultFunction = thunk
      return parameter
    }
  }

  // MARK: Bodies

  /// Checks a function's body.
  func check(_ pending: PendingBody) throws {
    if case .checked = pending.code { return }
    let function = pending.function
    let saved = (context, loops, scopes, selfType, closureParameterNames, table.archetypes)
    context = function.context
    if function.context.parent == nil { table.archetypes = function.archetypes }
    function.context.result = table.resolvingMembers(function.context.result)
    loops = []
    closureParameterNames = []
    if function.context.parent == nil { scopes = [] }
    scopes.append(Scope())
    selfType = pending.selfType
    defer {
      (context, loops, scopes, selfType, closureParameterNames, table.archetypes) = saved
    }
    try declareSelf(function)
    try declareParameters(function)
    function.body = try body(pending.code, function)
    if case .initializer = function.context.membership {
      try addSuperCall(to: function, selfType)
      try checkInitialization(of: function, selfType)
    }
    try checkLocalInitialization(of: function)
  }

  private func declareSelf(_ function: UserFunction) throws {
    guard let selfType else { return }
    let isValue = !isReference(selfType)
    switch function.context.membership {
    case .none, .type: return
    case .instance:
      try declareSelf(function, selfType, isMutable: function.declaration.isMutating)
    case .initializer: try declareSelf(function, selfType, isMutable: isValue)
    }
  }

  private func declareSelf(_ function: UserFunction, _ type: SwiftType, isMutable: Bool) throws {
    let variable = makeVariable("self", type, isMutable: isMutable, noun: "self")
    variable.isInout = isMutable
    try declare(variable, at: function.syntax)
    function.selfVariable = variable
  }

  private func declareParameters(_ function: UserFunction) throws {
    for parameter in function.declaration.parameters {
      let variable = makeVariable(
        parameter.name,
        table.resolvingMembers(parameter.type),
        isMutable: parameter.isInout,
        noun: "parameter"
      )
      variable.isInout = parameter.isInout
      variable.isNonEscaping = parameter.isNonEscaping
      if parameter.name != "_" { try declare(variable, at: function.syntax) }
      function.parameters.append(variable)
    }
  }

  private func body(_ code: PendingBody.Code, _ function: UserFunction) throws
    -> [TypedStatement]
  {
    switch code {
    case .checked: return function.body
    case .value(let node):
      let value = try complete(node, as: function.declaration.result)
      return [TypedStatement(node, .return(value))]
    case .block(let node):
      return try body(node.statements, end: Syntax(node.rightBrace), function)
    case .statements(let list, let end): return try body(list, end: end, function)
    }
  }

  private func body(_ list: CodeBlockItemListSyntax, end: Syntax, _ function: UserFunction)
    throws -> [TypedStatement]
  {
    let result = function.context.result
    if result != .void, list.count == 1, let only = list.first, let expression = only.value {
      if !isStatementLike(expression) || hasBranchValues(expression) {
        let value = try complete(expression, as: result)
        return [TypedStatement(expression, .return(value))]
      }
    }
    let body = try withScope { try statements(list) }
    if result != .void, result != .never, !Flow.alwaysLeaves(body) {
      let noun = function.context.membership == .none ? "global function" : "method"
      throw fail(.missingReturn(noun, result), at: end)
    }
    return body
  }
}

extension CodeBlockItemSyntax {
  /// The expression that the statement is; the parser wraps `if` and `switch` in a statement.
  var value: ExprSyntax? {
    switch item {
    case .expr(let node): node
    case .stmt(let node): node.as(ExpressionStmtSyntax.self)?.expression
    case .decl: nil
    }
  }
}
