import SwiftSyntax

extension Checker {
  /// The outermost part of a chain such as `a.b?.c[0]`: it becomes optional if a link is.
  func postfixRoot(_ node: ExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    guard hasLink(node), !node.is(OptionalChainingExprSyntax.self) else {
      return try postfix(node, expected)
    }
    let inner = try postfix(node, nil)
    let type = try known(inner.type)
    if case .assign = inner.kind { return inner }
    let result = type.wrapped == nil ? SwiftType.optional(type) : type
    return TypedExpression(node, result, .chain(converted(inner, to: result)))
  }

  func hasLink(_ node: ExprSyntax) -> Bool {
    var current: ExprSyntax? = node
    while let next = current {
      switch next.as(ExprSyntaxEnum.self) {
      case .optionalChainingExpr: return true
      case .memberAccessExpr(let node): current = node.base
      case .functionCallExpr(let node): current = node.calledExpression
      case .subscriptCallExpr(let node): current = node.calledExpression
      case .forceUnwrapExpr(let node): current = node.expression
      default: return false
      }
    }
    return false
  }

  /// A part of a chain, links left open.
  func postfix(_ node: ExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumDepth || isStackLow() { throw fail(.tooDeep, at: node) }
    switch node.as(ExprSyntaxEnum.self) {
    case .memberAccessExpr(let node): return try member(node, expected)
    case .functionCallExpr(let node): return try call(node, expected)
    case .subscriptCallExpr(let node): return try subscripted(node, expected)
    case .forceUnwrapExpr(let node):
      // What becomes 'Any' is first what it is.
      let hint = expected.map(solver.resolve).flatMap { $0 == .any ? nil : SwiftType.optional($0) }
      let inner = try postfix(node.expression, hint)
      guard let wrapped = try known(inner.type).wrapped else {
        throw fail(.notOptional(settled(inner.type), "!"), at: node.exclamationMark)
      }
      return TypedExpression(node, wrapped, .unwrap(inner))
    case .optionalChainingExpr(let node):
      let inner = try postfix(node.expression, nil)
      guard let wrapped = try known(inner.type).wrapped else {
        throw fail(.notOptional(settled(inner.type), "?"), at: node.questionMark)
      }
      return TypedExpression(node, wrapped, .chainLink(inner))
    default: return try expression(node, expected)
    }
  }

  /// The members of that name that may be used here.
  func members(of type: SwiftType, named name: String, isStatic: Bool) -> [TypeTable.Member] {
    // A protocol is not a type that makes values.
    if isStatic, case .existential(let name, _) = type, table.types[name]?.isUserDefined ?? false {
      return []
    }
    let found = table.members(of: type, named: name, isStatic: isStatic).filter {
      isVisible($0.declaration)
    }
    guard case .parameter(let parameter) = type else { return found }
    let protocols = table.archetypes[parameter] ?? []
    return found
      + protocols.flatMap {
        ProtocolMembers.named(name, isStatic: isStatic, of: $0, in: table)
      }.map { TypeTable.Member(declaration: $0, substitutions: ["Self": type]) }
  }

  private func isVisible(_ declaration: Declaration) -> Bool {
    !declaration.isPrivate || isInside(declaration.container)
  }

  /// Whether a member of the type, or of a type around it, is being checked.
  func isInside(_ type: TypeDeclaration?) -> Bool {
    var current = selfDeclaration
    while let one = current {
      if one === type { return true }
      current = one.outer
    }
    return false
  }

  private func member(_ node: MemberAccessExprSyntax, _ expected: SwiftType?) throws
    -> TypedExpression
  {
    let name = node.declName.baseName.word
    guard let baseNode = node.base else { return try implicitStatic(node, name, expected) }
    let base = try self.base(baseNode)
    if name == "self" { return base }
    if case .type = base.kind, case .metatype(let type) = base.type {
      return try staticMember(node, name, type, expected)
    }
    let type = try known(base.type)
    if let element = try tupleElement(node, name, base, type) { return element }
    try requireHashed(type, at: baseNode)
    let members = members(of: type, named: name, isStatic: false)
    guard !members.isEmpty else { throw noMember(name, of: type, isStatic: false, node) }
    return try memberReference(members, base, node.declName.argumentNames, node, expected)
  }

  /// The expression before a dot, which may name a type.
  func base(_ node: ExprSyntax) throws -> TypedExpression {
    if let type = try typeNamed(node) { return TypedExpression(node, .metatype(type), .type) }
    return try postfix(node, nil)
  }

  func tupleElement(
    _ node: some ExprSyntaxProtocol,
    _ name: String,
    _ base: TypedExpression,
    _ type: SwiftType
  ) throws -> TypedExpression? {
    guard case .tuple(let elements) = type else { return nil }
    let index = Int(name) ?? elements.firstIndex { $0.label == name }
    guard let index, elements.indices.contains(index) else {
      throw fail(.noMember(type, name, suggestion: nil, isStatic: false), at: node)
    }
    return TypedExpression(node, elements[index].type, .tupleElement(base, index))
  }

  func noMember(
    _ name: String,
    of type: SwiftType,
    isStatic: Bool,
    _ node: MemberAccessExprSyntax
  ) -> CheckFailure {
    if let wrapped = type.wrapped,
      !members(of: wrapped, named: name, isStatic: false).isEmpty
    {
      return fail(.memberOfOptional(type, name), at: node.declName)
    }
    if solver.isFree(type) { return fail(.unknownBase(name), at: node.declName) }
    if case .existential = type, isStatic {
      return fail(.noMember(type, name, suggestion: nil, isStatic: true), at: node.declName)
    }
    if !table.members(of: type, named: name, isStatic: isStatic).isEmpty {
      return fail(.privateMember(name), at: node.declName)
    }
    if !isStatic, !members(of: type, named: name, isStatic: true).isEmpty {
      return fail(.staticMember(name, type), at: node.declName)
    }
    if let absent = AbsentWords.member(name, of: type) {
      return fail(absent, at: node.declName)
    }
    var names: Set<String> = []
    table.forEachContext(of: type) { declaration, _ in
      names.formUnion(self.table.allMembers(of: declaration).map(\.name))
    }
    let function = isStatic ? nil : functionCall(name, on: type, node.base?.trimmedDescription)
    let suggestion = function ?? Spelling.nearest(to: name, among: names)
    return fail(
      .noMember(type, name, suggestion: suggestion, isStatic: isStatic),
      at: node.declName
    )
  }

  /// A property's value, or a method not yet called.
  func memberReference(
    _ members: [TypeTable.Member],
    _ base: TypedExpression,
    _ labels: DeclNameArgumentsSyntax?,
    _ node: some ExprSyntaxProtocol,
    _ expected: SwiftType?
  ) throws -> TypedExpression {
    if labels == nil, let property = members.first(where: { $0.declaration.kind == .property }) {
      let call = ResolvedCall(property.declaration, receiver: base)
      call.substitutions = property.substitutions
      call.isUnobserved = isUnobserved(property.declaration, base)
      let type = associated(property.declaration.result.substituting(property.substitutions))
      return TypedExpression(node, type, .call(call))
    }
    let candidates = members.map {
      OverloadCandidate($0.declaration, $0.substitutions, receiver: base)
    }
    return try functionReference(node, candidates, labels, expected)
  }

  private func staticMember(
    _ node: MemberAccessExprSyntax,
    _ name: String,
    _ type: SwiftType,
    _ expected: SwiftType?
  ) throws -> TypedExpression {
    let members = members(of: type, named: name, isStatic: true)
    guard !members.isEmpty else { throw noMember(name, of: type, isStatic: true, node) }
    return try staticReference(members, node.declName.argumentNames, node, expected)
  }

  /// A static property's value, an enum case, or a static method not yet called.
  func staticReference(
    _ members: [TypeTable.Member],
    _ labels: DeclNameArgumentsSyntax?,
    _ node: some ExprSyntaxProtocol,
    _ expected: SwiftType?
  ) throws -> TypedExpression {
    if let value = members.first(where: { isStaticValue($0.declaration) }) {
      let call = ResolvedCall(value.declaration)
      call.substitutions = value.substitutions
      let result = associated(value.declaration.result.substituting(value.substitutions))
      return TypedExpression(node, result, .call(call))
    }
    let candidates = members.map { OverloadCandidate($0.declaration, $0.substitutions) }
    return try functionReference(node, candidates, labels, expected)
  }

  func isStaticValue(_ declaration: Declaration) -> Bool {
    declaration.kind == .property
      || (declaration.kind == .enumCase && declaration.parameters.isEmpty)
  }

  /// `.pi` where the context says of which type.
  private func implicitStatic(
    _ node: MemberAccessExprSyntax,
    _ name: String,
    _ expected: SwiftType?
  ) throws -> TypedExpression {
    guard var type = expected.map(solver.resolve), !solver.isFree(type) else {
      throw fail(.implicitMemberWithoutContext(name), at: node)
    }
    if let wrapped = type.wrapped,
      members(of: type, named: name, isStatic: true).isEmpty
    {
      type = solver.resolve(wrapped)
    }
    return try staticMember(node, name, type, expected)
  }

  /// Refuses `text[0]`, unless a cell has given texts such a subscript.
  private func requireTextIndex(
    _ type: SwiftType,
    _ members: [TypeTable.Member],
    _ node: SubscriptCallExprSyntax
  ) throws {
    guard type == .string || type == .substring, members.allSatisfy({ $0.declaration.cell == 0 }),
      node.arguments.count == 1, let only = node.arguments.first, only.label == nil,
      only.expression.is(IntegerLiteralExprSyntax.self)
    else { return }
    throw fail(.noSubscript(.string), at: node)
  }

  private func subscripted(_ node: SubscriptCallExprSyntax, _ expected: SwiftType?) throws
    -> TypedExpression
  {
    if let type = try typeNamed(ExprSyntax(node.calledExpression)) {
      throw fail(.noMember(type, "subscript", suggestion: nil, isStatic: true), at: node)
    }
    if expected.map(solver.resolve) == .any,
      let list = node.calledExpression.as(ArrayExprSyntax.self),
      list.elements.contains(where: { $0.expression.is(IntegerLiteralExprSyntax.self) }),
      list.elements.contains(where: { $0.expression.is(FloatLiteralExprSyntax.self) })
    {
      throw fail(.mixedNumbers, at: list)
    }
    let base = try postfix(node.calledExpression, nil)
    let type = try known(base.type)
    let members = members(of: type, named: "subscript", isStatic: false)
    guard !members.isEmpty else {
      throw fail(
        type.wrapped == nil
          ? .noSubscript(type) : .memberOfOptional(type, "subscript"),
        at: node
      )
    }
    try requireTextIndex(type, members, node)
    let candidates = members.map {
      OverloadCandidate($0.declaration, $0.substitutions, receiver: base)
    }
    let arguments = self.arguments(node.arguments, nil, [])
    return try resolve("subscript", candidates, arguments, expected, node)
  }
}
