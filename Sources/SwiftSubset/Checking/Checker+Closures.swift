import SwiftSyntax

extension Checker {
  /// Whether a closure has as many parameters as the function type gives it.
  func accepts(_ node: ClosureExprSyntax, _ function: SwiftType.FunctionType) -> Bool {
    let count = function.parameters.count
    guard let written = explicitParameters(node) else {
      let used = anonymousCount(node)
      return used == count || (count == 1 && used > 1) || (used == 0 && count == 0)
    }
    if written.count == count { return true }
    return count == 1 && written.count > 1
  }

  struct ClosureParameter {
    var name: String
    var type: TypeSyntax?
    var node: Syntax
  }

  private func explicitParameters(_ node: ClosureExprSyntax) -> [ClosureParameter]? {
    guard let signature = node.signature, let clause = signature.parameterClause else {
      return node.signature == nil ? nil : []
    }
    switch clause {
    case .simpleInput(let names):
      return names.map { .init(name: $0.name.word, type: nil, node: Syntax($0)) }
    case .parameterClause(let list):
      return list.parameters.map {
        .init(name: ($0.secondName ?? $0.firstName).word, type: $0.type, node: Syntax($0))
      }
    }
  }

  /// One more than the highest `$n` that the closure itself uses.
  private func anonymousCount(_ node: ClosureExprSyntax) -> Int {
    var highest = 0
    var stack: [Syntax] = [Syntax(node.statements)]
    while let next = stack.popLast() {
      for child in next.children(viewMode: .sourceAccurate) {
        if let token = child.as(TokenSyntax.self) {
          if case .dollarIdentifier(let text) = token.tokenKind, let index = Int(text.dropFirst()) {
            // No closure has so many parameters; a larger number would only cost memory.
            highest = max(highest, min(index, 255) + 1)
          }
        } else if !child.is(ClosureExprSyntax.self) {
          stack.append(child)
        }
      }
    }
    return highest
  }

  func closure(_ node: ClosureExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    let isEscaping = isNextClosureEscaping
    isNextClosureEscaping = true
    if let capture = node.signature?.capture, capture.trimmedDescription != "[self]" {
      throw fail(
        .unsupported("a capture list", instead: "copy the value to a 'let' before the closure"),
        at: capture
      )
    }
    if let specifiers = node.signature?.effectSpecifiers, specifiers.asyncSpecifier != nil {
      throw fail(.unsupported("'async'", instead: nil), at: specifiers)
    }
    let hint = expected.map(solver.resolve)
    let target = (hint?.wrapped.map(solver.resolve) ?? hint)?.functionType
    if target == nil, let hint, !solver.isFree(hint) {
      throw fail(.closureMismatch(settled(hint)), at: node)
    }
    let written = explicitParameters(node)
    let used = written == nil ? anonymousCount(node) : 0
    let inner = FunctionContext(
      parent: context,
      result: target?.result ?? solver.fresh(),
      isThrowing: nil,
      isClosure: true
    )
    inner.outlivesCall = isEscaping
    inner.isEscaping = isEscaping && node.signature?.capture == nil
    if node.signature?.effectSpecifiers?.throwsClause != nil { inner.isThrowing = true }
    let (types, splats) = try parameterTypes(node, written, used, target)
    if let clause = node.signature?.returnClause {
      let declared = try type(clause.type)
      guard solver.unify(inner.result, declared) else {
        throw fail(.mismatch(found: declared, expected: settled(inner.result)), at: clause)
      }
    }
    let saved = (context, loops)
    context = inner
    loops = []
    scopes.append(Scope())
    defer {
      (context, loops) = saved
      scopes.removeLast()
      closureParameterNames.removeLast()
    }
    let variables = try declareParameters(
      written,
      types,
      node,
      isInout: splats ? [] : target?.parameters.map(\.isInout) ?? []
    )
    closureParameterNames.append(written == nil ? variables : [])
    let body = try closureBody(node, inner)
    let made = TypedClosure(context: inner, parameters: variables, body: body)
    made.splatsTuple = splats
    let parameters = target?.parameters ?? types.map { .init(type: $0) }
    let type = SwiftType.function(
      .init(
        parameters: parameters,
        result: inner.result,
        isThrowing: target?.isThrowing ?? (inner.isThrowing == true)
      )
    )
    return TypedExpression(node, type, .closure(made))
  }

  private func parameterTypes(
    _ node: ClosureExprSyntax,
    _ written: [ClosureParameter]?,
    _ used: Int,
    _ target: SwiftType.FunctionType?
  ) throws -> (types: [SwiftType], splatsTuple: Bool) {
    let count = written?.count ?? used
    guard let target else {
      let types = try (0..<count).map { index in
        try written?[index].type.map(type) ?? solver.fresh()
      }
      return (types, false)
    }
    var types = target.parameters.map(\.type)
    var splats = false
    if count > 1, types.count == 1, case .tuple(let parts) = solver.substitute(types[0]),
      parts.count == count
    {
      types = parts.map(\.type)
      splats = true
    }
    if types.count != count {
      throw fail(
        .closureArguments(expected: types.count, found: count, isAnonymous: written == nil),
        at: node
      )
    }
    for (parameter, type) in zip(written ?? [], types) {
      guard let annotation = parameter.type else { continue }
      let declared = try self.type(annotation)
      guard solver.unify(declared, type) else {
        throw fail(.mismatch(found: declared, expected: settled(type)), at: parameter.node)
      }
    }
    return (types, splats)
  }

  private func declareParameters(
    _ written: [ClosureParameter]?,
    _ types: [SwiftType],
    _ node: ClosureExprSyntax,
    isInout: [Bool]
  ) throws -> [Variable] {
    try types.enumerated().map { index, type in
      let name = written?[index].name ?? "$\(index)"
      let isChanged = index < isInout.count && isInout[index]
      let variable = makeVariable(name, type, isMutable: isChanged, noun: "parameter")
      variable.isInout = isChanged
      if name != "_" { try declare(variable, at: written?[index].node ?? Syntax(node)) }
      return variable
    }
  }

  private func closureBody(_ node: ClosureExprSyntax, _ inner: FunctionContext) throws
    -> [TypedStatement]
  {
    if node.statements.count == 1, let only = node.statements.first?.value,
      !isStatementLike(only) || (hasBranchValues(only) && solver.resolve(inner.result) != .void)
    {
      return [try singleExpression(only, inner)]
    }
    let body = try statements(node.statements)
    if !inner.hasResult {
      // A closure that only throws is of any type.
      guard solver.unify(inner.result, .void) || Flow.alwaysLeaves(body) else {
        throw fail(.missingReturn("closure", settled(inner.result)), at: node.rightBrace)
      }
    } else if !Flow.alwaysLeaves(body), solver.substitute(inner.result) != .void {
      throw fail(.missingReturn("closure", settled(inner.result)), at: node.rightBrace)
    }
    return body
  }

  func isStatementLike(_ node: ExprSyntax) -> Bool {
    node.is(IfExprSyntax.self) || node.is(SwitchExprSyntax.self)
  }

  private func singleExpression(_ node: ExprSyntax, _ inner: FunctionContext) throws
    -> TypedStatement
  {
    let expected = solver.resolve(inner.result)
    if expected == .void {
      let made = try expression(node, nil)
      return TypedStatement(node, .expression(made))
    }
    let made = try expression(node, inner.result)
    inner.hasResult = true
    return TypedStatement(node, .return(try coerce(made, to: inner.result, at: node)))
  }

  /// An argument that is evaluated only when the function asks for it.
  func autoclosure(_ node: ExprSyntax, _ function: SwiftType.FunctionType) throws
    -> TypedExpression
  {
    let inner = FunctionContext(
      parent: context,
      result: function.result,
      isThrowing: nil,
      isClosure: true
    )
    let saved = context
    context = inner
    scopes.append(Scope())
    defer {
      context = saved
      scopes.removeLast()
    }
    let made = try check(node, as: function.result)
    let closure = TypedClosure(
      context: inner,
      parameters: [],
      body: [TypedStatement(node, .return(made))]
    )
    return TypedExpression(node, .function(function), .closure(closure))
  }
}
