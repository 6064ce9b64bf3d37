import SwiftSyntax

extension Checker {
  func statements(_ list: CodeBlockItemListSyntax) throws -> [TypedStatement] {
    var made: [TypedStatement] = []
    for item in list { made.append(contentsOf: try statement(item)) }
    return made
  }

  func block(_ node: CodeBlockSyntax) throws -> [TypedStatement] {
    try withScope { try branchValue(node.statements) ?? statements(node.statements) }
  }

  func statement(_ item: CodeBlockItemSyntax) throws -> [TypedStatement] {
    switch item.item {
    case .decl(let node): try declaration(node)
    case .stmt(let node): [try statement(node)]
    case .expr(let node): [try expressionStatement(node)]
    }
  }

  func expressionStatement(_ node: ExprSyntax) throws -> TypedStatement {
    if let ifNode = node.as(IfExprSyntax.self) { return try ifStatement(ifNode) }
    if let switchNode = node.as(SwitchExprSyntax.self) {
      return try switchStatement(switchNode, label: nil)
    }
    let made = try complete(node)
    if case .function = made.kind { throw fail(.unusedFunction, at: node) }
    if case .closure = made.kind { throw fail(.unusedClosure, at: node) }
    if made.type.isUnresolved(solver) { throw fail(.unknownElement, at: node) }
    return TypedStatement(node, .expression(made))
  }

  private func statement(_ node: StmtSyntax, label: String? = nil) throws -> TypedStatement {
    switch node.as(StmtSyntaxEnum.self) {
    case .expressionStmt(let node):
      if let switchNode = node.expression.as(SwitchExprSyntax.self) {
        return try switchStatement(switchNode, label: label)
      }
      return try expressionStatement(node.expression)
    case .forStmt(let node): return try forStatement(node, label)
    case .whileStmt(let node): return try whileStatement(node, label)
    case .repeatStmt(let node): return try repeatStatement(node, label)
    case .guardStmt(let node): return try guardStatement(node)
    case .returnStmt(let node): return try returnStatement(node)
    case .breakStmt(let node): return try breakStatement(node)
    case .continueStmt(let node): return try continueStatement(node)
    case .throwStmt(let node):
      let value = try complete(node.expression, as: .anyError)
      return TypedStatement(node, .throw(value))
    case .doStmt(let node): return try doStatement(node)
    case .deferStmt(let node):
      return TypedStatement(node, .defer(try block(node.body)))
    case .labeledStmt(let node): return try statement(node.statement, label: node.label.word)
    default:
      throw fail(.unsupported("this statement", instead: nil), at: node)
    }
  }

  private func ifStatement(_ node: IfExprSyntax) throws -> TypedStatement {
    try withScope {
      let conditions = try self.conditions(node.conditions)
      let then = try block(node.body)
      var otherwise: [TypedStatement]?
      scopes[scopes.count - 1] = Scope()
      switch node.elseBody {
      case .ifExpr(let next): otherwise = [try ifStatement(next)]
      case .codeBlock(let body): otherwise = try block(body)
      case nil: break
      }
      return TypedStatement(node, .if(conditions, then, otherwise))
    }
  }

  func conditions(_ list: ConditionElementListSyntax) throws -> [TypedCondition] {
    try list.map { element in
      switch element.condition {
      case .expression(let node): .expression(try complete(node, as: .bool))
      case .optionalBinding(let node): try optionalBinding(node)
      case .matchingPattern(let node): try matchingCondition(node)
      case .availability(let node):
        throw fail(.unsupported("'#available'", instead: nil), at: node)
      }
    }
  }

  private func optionalBinding(_ node: OptionalBindingConditionSyntax) throws -> TypedCondition {
    let value: TypedExpression
    if let initializer = node.initializer {
      let hint = try node.typeAnnotation.map { SwiftType.optional(try type($0.type)) }
      value = try complete(initializer.value, as: hint)
    } else if let name = node.pattern.as(IdentifierPatternSyntax.self)?.identifier {
      noteUse(of: name.word, at: name)
      value = try complete(ExprSyntax(DeclReferenceExprSyntax(baseName: name)))
    } else {
      throw fail(.unsupported("this pattern", instead: "name a variable"), at: node.pattern)
    }
    guard let wrapped = try known(value.type).wrapped else {
      throw fail(
        .notOptional(settled(value.type), "if let"),
        at: node.initializer?.value
          ?? ExprSyntax(
            DeclReferenceExprSyntax(baseName: .identifier(""))
          )
      )
    }
    let isMutable = node.bindingSpecifier.tokenKind == .keyword(.var)
    let pattern = try bind(node.pattern, wrapped, isMutable: isMutable)
    return .binding(pattern, value)
  }

  private func forStatement(_ node: ForStmtSyntax, _ label: String?) throws -> TypedStatement {
    if node.awaitKeyword != nil { throw fail(.unsupported("'await'", instead: nil), at: node) }
    let sequence = try complete(node.sequence)
    let type = try known(sequence.type)
    guard table.conforms(type, to: "Sequence") == true,
      let element = table.associatedType("Element", of: type)
    else { throw fail(.notSequence(type), at: node.sequence) }
    return try withScope {
      let pattern =
        node.caseKeyword == nil
        ? try bind(node.pattern, element, isMutable: false)
        : try matchPattern(node.pattern, element)
      let filter = try node.whereClause.map { try complete($0.condition, as: .bool) }
      let body = try loopBody(node.body, label)
      return TypedStatement(node, .for(pattern, sequence, filter, body, label: label))
    }
  }

  private func loopBody(_ node: CodeBlockSyntax, _ label: String?) throws -> [TypedStatement] {
    loops.append(Loop(label: label))
    defer { loops.removeLast() }
    return try block(node)
  }

  private func whileStatement(_ node: WhileStmtSyntax, _ label: String?) throws
    -> TypedStatement
  {
    try withScope {
      let conditions = try self.conditions(node.conditions)
      return TypedStatement(
        node,
        .while(conditions, try loopBody(node.body, label), label: label)
      )
    }
  }

  private func repeatStatement(_ node: RepeatStmtSyntax, _ label: String?) throws
    -> TypedStatement
  {
    let body = try loopBody(node.body, label)
    let condition = try complete(node.condition, as: .bool)
    return TypedStatement(node, .repeat(body, condition, label: label))
  }

  private func guardStatement(_ node: GuardStmtSyntax) throws -> TypedStatement {
    let otherwise: [TypedStatement]
    let conditions: [TypedCondition]
    // Names that the conditions bind are visible after the statement, not in its `else`.
    otherwise = try block(node.body)
    conditions = try self.conditions(node.conditions)
    guard Flow.alwaysLeaves(otherwise) else { throw fail(.guardFallsThrough, at: node.body) }
    return TypedStatement(node, .guard(conditions, otherwise))
  }

  private func returnStatement(_ node: ReturnStmtSyntax) throws -> TypedStatement {
    if context.isTopLevel { throw fail(.returnOutsideFunction, at: node) }
    guard let value = node.expression else {
      guard solver.unify(context.result, .void) else {
        throw fail(.returnWithoutValue(settled(context.result)), at: node)
      }
      return TypedStatement(node, .return(nil))
    }
    if case .initializer(isFailable: true) = context.membership,
      value.is(NilLiteralExprSyntax.self)
    {
      return TypedStatement(node, .failInitializer)
    }
    if solver.resolve(context.result) == .void, !context.isClosure {
      throw fail(.returnValueInVoid, at: value)
    }
    context.hasResult = true
    let made = try complete(value, as: context.result)
    // The first of a closure's returns decides what it gives.
    solver.applyDefault(context.result)
    return TypedStatement(node, .return(made))
  }

  private func breakStatement(_ node: BreakStmtSyntax) throws -> TypedStatement {
    guard let label = node.label?.word else {
      if loops.isEmpty { throw fail(.outsideLoop("break"), at: node) }
      return TypedStatement(node, .break(nil))
    }
    try requireLabel(label, node)
    return TypedStatement(node, .break(label))
  }

  private func continueStatement(_ node: ContinueStmtSyntax) throws -> TypedStatement {
    if !loops.contains(where: { !$0.isSwitch }) { throw fail(.outsideLoop("continue"), at: node) }
    if let label = node.label?.word { try requireLabel(label, node) }
    return TypedStatement(node, .continue(node.label?.word))
  }

  private func requireLabel(_ label: String, _ node: some SyntaxProtocol) throws {
    guard loops.contains(where: { $0.label == label }) else {
      throw fail(.undeclared(label, suggestion: nil), at: node)
    }
  }

  private func doStatement(_ node: DoStmtSyntax) throws -> TypedStatement {
    let body = try block(node.body)
    let catches = try node.catchClauses.map { try catchClause($0) }
    return TypedStatement(node, .do(body, catches))
  }

  private func catchClause(_ node: CatchClauseSyntax) throws -> TypedCatch {
    try withScope {
      let variable = makeVariable("error", .anyError, isMutable: false)
      guard node.catchItems.count <= 1 else {
        throw fail(.unsupported("several patterns in a 'catch'", instead: nil), at: node)
      }
      guard let item = node.catchItems.first, let pattern = item.pattern else {
        try declare(variable, at: node)
        return TypedCatch(
          pattern: .discard,
          condition: nil,
          errorVariable: variable,
          body: try block(node.body),
          isExhaustive: true
        )
      }
      let made = try matchPattern(pattern, .anyError)
      let condition = try item.whereClause.map { try complete($0.condition, as: .bool) }
      let isExhaustive = made.isIrrefutable && condition == nil
      return TypedCatch(
        pattern: made,
        condition: condition,
        errorVariable: variable,
        body: try block(node.body),
        isExhaustive: isExhaustive
      )
    }
  }
}

extension SwiftType {
  /// Whether a part is still unknown after the statement has been settled.
  func isUnresolved(_ solver: Solver) -> Bool { solver.substitute(self).containsVariable }
}
