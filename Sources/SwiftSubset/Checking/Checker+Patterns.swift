import SwiftSyntax

extension Checker {
  /// Declares the variables of `let (a, b)` and the like.
  func bind(
    _ node: PatternSyntax,
    _ type: SwiftType,
    isMutable: Bool
  ) throws -> TypedPattern {
    switch node.as(PatternSyntaxEnum.self) {
    case .identifierPattern(let node):
      let variable = makeVariable(node.identifier.word, type, isMutable: isMutable)
      try declare(variable, at: node)
      return .variable(variable)
    case .wildcardPattern: return .discard
    case .tuplePattern(let node):
      guard case .tuple(let parts) = solver.substitute(type) else {
        if node.elements.count == 1, let only = node.elements.first {
          return try bind(only.pattern, type, isMutable: isMutable)
        }
        throw fail(.tuplePattern(settled(type)), at: node)
      }
      guard parts.count == node.elements.count else {
        throw fail(.tupleCount(expected: parts.count, found: node.elements.count), at: node)
      }
      return .tuple(
        try zip(node.elements, parts).map { element, part in
          try bind(element.pattern, part.type, isMutable: isMutable)
        }
      )
    case .valueBindingPattern(let node):
      let isVar = node.bindingSpecifier.tokenKind == .keyword(.var)
      return try bind(node.pattern, type, isMutable: isVar)
    // `if let _ = …`: the parser takes the `_` for an expression.
    case .expressionPattern(let node) where node.expression.is(DiscardAssignmentExprSyntax.self):
      return .discard
    case .expressionPattern(let node) where node.expression.is(TupleExprSyntax.self):
      return try bindTuple(node.expression, type, isMutable: isMutable)
    default:
      throw fail(.unsupported("this pattern", instead: "name a variable, or '_'"), at: node)
    }
  }

  /// `(a, b)` after `if let`, which the parser takes for an expression.
  private func bindTuple(_ node: ExprSyntax, _ type: SwiftType, isMutable: Bool) throws
    -> TypedPattern
  {
    if let tuple = node.as(TupleExprSyntax.self), case .tuple(let parts) = solver.substitute(type) {
      guard parts.count == tuple.elements.count else {
        throw fail(.tupleCount(expected: parts.count, found: tuple.elements.count), at: node)
      }
      return .tuple(
        try zip(tuple.elements, parts).map {
          try bindTuple($0.expression, $1.type, isMutable: isMutable)
        }
      )
    }
    if node.is(DiscardAssignmentExprSyntax.self) { return .discard }
    guard let pattern = node.as(PatternExprSyntax.self)?.pattern else {
      throw fail(.tuplePattern(settled(type)), at: node)
    }
    return try bind(pattern, type, isMutable: isMutable)
  }

  func matchingCondition(_ node: MatchingPatternConditionSyntax) throws -> TypedCondition {
    let value = try complete(node.initializer.value)
    let pattern = try matchPattern(node.pattern, try known(value.type))
    return .match(pattern, value)
  }

  /// The pattern of a `case`.
  func matchPattern(_ node: PatternSyntax, _ type: SwiftType, binds: Bool? = nil) throws
    -> TypedPattern
  {
    switch node.as(PatternSyntaxEnum.self) {
    case .valueBindingPattern(let node):
      let isVar = node.bindingSpecifier.tokenKind == .keyword(.var)
      return try matchPattern(node.pattern, type, binds: isVar)
    case .identifierPattern(let node):
      return try bind(PatternSyntax(node), type, isMutable: binds ?? false)
    case .wildcardPattern: return .discard
    case .tuplePattern(let node):
      guard case .tuple(let parts) = type, parts.count == node.elements.count else {
        throw fail(.tuplePattern(settled(type)), at: node)
      }
      return .tuple(
        try zip(node.elements, parts).map {
          try matchPattern($0.pattern, $1.type, binds: binds)
        }
      )
    case .expressionPattern(let node):
      return try expressionPattern(node.expression, type, binds)
    case .isTypePattern(let node):
      return .cast(.discard, try self.type(node.type), from: type)
    case .missingPattern(let node): throw fail(.unsupported("this pattern", instead: nil), at: node)
    }
  }

  private func expressionPattern(_ node: ExprSyntax, _ type: SwiftType, _ binds: Bool?) throws
    -> TypedPattern
  {
    if let pattern = node.as(PatternExprSyntax.self) {
      return try matchPattern(pattern.pattern, type, binds: binds)
    }
    if node.is(NilLiteralExprSyntax.self) { return .isNil }
    if node.is(DiscardAssignmentExprSyntax.self) { return .discard }
    if let optional = node.as(OptionalChainingExprSyntax.self), let wrapped = type.wrapped {
      return .some(try expressionPattern(optional.expression, wrapped, binds))
    }
    if let tuple = node.as(TupleExprSyntax.self), case .tuple(let parts) = type,
      parts.count == tuple.elements.count
    {
      return .tuple(
        try zip(tuple.elements, parts).map { try expressionPattern($0.expression, $1.type, binds) }
      )
    }
    if let binds, let name = node.as(DeclReferenceExprSyntax.self)?.baseName.word, name != "_" {
      let variable = makeVariable(name, type, isMutable: binds)
      try declare(variable, at: node)
      return .variable(variable)
    }
    if let cast = node.as(AsExprSyntax.self), cast.questionOrExclamationMark == nil {
      let target = try self.type(cast.type)
      return .cast(try expressionPattern(cast.expression, target, binds), target, from: type)
    }
    if let made = try enumCasePattern(node, type, binds) { return made }
    return try comparisonPattern(node, type)
  }

  private func enumCasePattern(_ node: ExprSyntax, _ type: SwiftType, _ binds: Bool?) throws
    -> TypedPattern?
  {
    let call = node.as(FunctionCallExprSyntax.self)
    guard let member = (call?.calledExpression ?? node).as(MemberAccessExprSyntax.self) else {
      return nil
    }
    let name = member.declName.baseName.word
    var subject = type
    if let base = member.base, let named = try typeNamed(base) { subject = named }
    let isCast = subject != type && !(type.wrapped == subject)
    var levels = type.wrapped == subject ? 1 : 0
    func find(_ type: SwiftType) -> TypeTable.Member? {
      if type.wrapped != nil, name == "some" || name == "none" { return nil }
      return members(of: type, named: name, isStatic: true)
        .first { $0.declaration.kind == .enumCase }
    }
    if type.wrapped != nil, name == "none" { return .isNil }
    if let wrapped = type.wrapped, name == "some", let only = call?.arguments.first {
      return TypedPattern.some(try expressionPattern(only.expression, wrapped, binds))
    }
    var found = find(subject)
    if found == nil, let wrapped = subject.wrapped {
      found = find(wrapped)
      levels = 1
    }
    guard let found else { return nil }
    let parameters = found.declaration.parameters
    var parts: [TypedPattern] = parameters.map { _ in .discard }
    if let call {
      guard call.arguments.count == parameters.count else {
        throw fail(.tupleCount(expected: parameters.count, found: call.arguments.count), at: node)
      }
      for (argument, parameter) in zip(call.arguments, parameters) {
        if let label = argument.label?.word, label != parameter.label {
          throw fail(.extraneousLabel(label), at: argument)
        }
      }
      parts = try zip(call.arguments, parameters).map { argument, parameter in
        try expressionPattern(
          argument.expression,
          parameter.type.substituting(found.substitutions),
          binds
        )
      }
    }
    var made = TypedPattern.enumCase(found.declaration, parts)
    if isCast { made = .cast(made, subject, from: type) }
    return levels == 1 ? TypedPattern.some(made) : made
  }

  private func comparisonPattern(_ node: ExprSyntax, _ type: SwiftType) throws -> TypedPattern {
    let subject = makeTemporary(type)
    let value = TypedExpression(node, type, .variable(subject))
    let start = pending.count
    let mark = solver.mark()
    var first = CallArgument(node: node)
    first.typed = first.isContextual ? try check(node, as: type) : try expression(node, nil)
    let second = CallArgument(node: node, typed: value)
    let candidates =
      operators("~=", arity: 2) + fixedWidthOperators("~=", [first, second], nil)
    let made = try choose("~=", candidates, [first, second], .bool, node)
    try settle(from: start, mark: mark, at: node)
    return .expression(made, subject: subject)
  }

  func switchStatement(_ node: SwitchExprSyntax, label: String?) throws -> TypedStatement {
    let subject = try complete(node.subject)
    let type = try known(subject.type)
    let variable = makeTemporary(type)
    var cases: [TypedCase] = []
    loops.append(Loop(label: label, isSwitch: true))
    defer { loops.removeLast() }
    for element in node.cases {
      guard case .switchCase(let one) = element else {
        throw fail(.unsupported("'#if'", instead: nil), at: element)
      }
      cases.append(try switchCase(one, type))
    }
    if let missing = Exhaustiveness(table: table).missing(in: cases, of: type) {
      throw fail(.notExhaustive(missing.hasSuffix("_") ? [] : [missing]), at: node)
    }
    return TypedStatement(node, .switch(subject, variable, cases, label: label))
  }

  private func switchCase(_ node: SwitchCaseSyntax, _ type: SwiftType) throws -> TypedCase {
    try withScope {
      var patterns: [(pattern: TypedPattern, condition: TypedExpression?)]?
      if case .case(let label) = node.label {
        patterns = try label.caseItems.map { item in
          let pattern = try matchPattern(item.pattern, type)
          return (pattern, try item.whereClause.map { try complete($0.condition, as: .bool) })
        }
      }
      let body = try branchValue(node.statements) ?? statements(node.statements)
      if body.isEmpty { throw fail(.emptyCase, at: node) }
      return TypedCase(patterns: patterns, body: body)
    }
  }
}
