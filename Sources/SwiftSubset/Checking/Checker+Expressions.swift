import SwiftOperators
import SwiftSyntax

extension Checker {
  /// Checks an expression; `expected` is a hint that the caller will hold it to.
  func expression(_ node: ExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumDepth || isStackLow() { throw fail(.tooDeep, at: node) }
    try spend(at: node)
    let made = try checked(node, expected)
    try requireModest(made.type, at: node)
    return made
  }

  private func checked(_ node: ExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    switch node.as(ExprSyntaxEnum.self) {
    case .integerLiteralExpr(let node): return try integer(node, expected)
    case .floatLiteralExpr(let node): return try float(node, expected)
    case .booleanLiteralExpr(let node):
      return TypedExpression(node, .bool, .bool(node.literal.text == "true"))
    case .stringLiteralExpr(let node): return try string(node, expected)
    case .nilLiteralExpr(let node): return try nilLiteral(node, expected)
    case .arrayExpr(let node): return try array(node, expected)
    case .dictionaryExpr(let node): return try dictionary(node, expected)
    case .tupleExpr(let node): return try tuple(node, expected)
    case .declReferenceExpr(let node): return try reference(node, expected)
    case .memberAccessExpr, .functionCallExpr, .subscriptCallExpr, .forceUnwrapExpr,
      .optionalChainingExpr:
      return try postfixRoot(node, expected)
    case .sequenceExpr(let node): return try sequence(node, expected)
    case .infixOperatorExpr(let node): return try infix(node, expected)
    case .prefixOperatorExpr(let node): return try prefix(node, expected)
    case .postfixOperatorExpr(let node): return try postfixOperator(node, expected)
    case .ternaryExpr(let node): return try ternary(node, expected)
    case .closureExpr(let node): return try closure(node, expected)
    case .tryExpr(let node): return try attempt(node, expected)
    case .asExpr(let node): return try cast(node)
    case .isExpr(let node): return try test(node)
    case .inOutExpr(let node): throw fail(.straySymbol("&"), at: node)
    case .ifExpr, .switchExpr: return try branches(node, expected)
    case .discardAssignmentExpr(let node): throw fail(.strayUnderscore, at: node)
    case .genericSpecializationExpr(let node): return try specialization(node)
    case .superExpr(let node): return try superReference(node)
    case .keyPathExpr(let node):
      return try keyPath(node, expected)
    case .regexLiteralExpr(let node):
      throw fail(
        .unsupported("a regular expression", instead: "use 'contains', 'split' or 'hasPrefix'"),
        at: node
      )
    case .awaitExpr(let node):
      throw fail(.unsupported("'await'", instead: "call the function without it"), at: node)
    default:
      throw fail(.unsupported(describeKind(node), instead: nil), at: node)
    }
  }

  private func describeKind(_ node: ExprSyntax) -> String {
    let first = node.firstToken(viewMode: .sourceAccurate)?.text ?? ""
    return "the expression that starts with '\(first)'"
  }

  private func sequence(_ node: SequenceExprSyntax, _ expected: SwiftType?) throws
    -> TypedExpression
  {
    if node.elements.count > 2 * Self.maximumDepth { throw fail(.tooDeep, at: node) }
    do {
      return try expression(OperatorTable.ofCells.foldSingle(node), expected)
    } catch let error as OperatorError {
      throw fail(.operators(error.message), at: node)
    }
  }

  private func ternary(_ node: TernaryExprSyntax, _ expected: SwiftType?) throws
    -> TypedExpression
  {
    let condition = try check(node.condition, as: .bool)
    if let expected, !solver.isFree(expected) {
      let first = try check(node.thenExpression, as: expected)
      let second = try check(node.elseExpression, as: expected)
      return TypedExpression(node, expected, .ternary(condition, first, second))
    }
    let (type, branches) = try join([node.thenExpression, node.elseExpression], at: node)
    return TypedExpression(node, type, .ternary(condition, branches[0], branches[1]))
  }

  /// Checks expressions that have to be of one type, which it finds out.
  func join(_ nodes: [ExprSyntax], at place: some SyntaxProtocol) throws
    -> (SwiftType, [TypedExpression])
  {
    var type = solver.fresh()
    let hasNil = nodes.contains { $0.is(NilLiteralExprSyntax.self) }
    if hasNil { type = .optional(type) }
    var made: [TypedExpression?] = []
    for node in nodes {
      if node.is(NilLiteralExprSyntax.self) {
        made.append(nil)
        continue
      }
      let element = try expression(node, type)
      let mark = solver.mark()
      if solver.convert(element.type, to: type) == nil {
        solver.undo(to: mark)
        guard solver.substitute(element.type).wrapped != nil,
          solver.convert(.optional(type), to: element.type) != nil
            || solver.convert(type, to: element.type) != nil
        else {
          throw fail(
            .mismatch(found: settled(element.type), expected: settled(type)),
            at: node
          )
        }
        type = element.type
      }
      made.append(element)
    }
    let elements = try zip(nodes, made).map { node, element in
      if let element { try coerce(element, to: type, at: node) } else { try check(node, as: type) }
    }
    return (type, elements)
  }

  private func attempt(_ node: TryExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    switch node.questionOrExclamationMark?.tokenKind {
    case .postfixQuestionMark:
      let inner = try expression(node.expression, expected.flatMap { solver.resolve($0).wrapped })
      let type = try known(inner.type)
      let result = type.wrapped == nil ? SwiftType.optional(type) : type
      return TypedExpression(node, result, .attempt(inner, .optional))
    case .exclamationMark:
      let inner = try expression(node.expression, expected)
      return TypedExpression(node, inner.type, .attempt(inner, .forced))
    default:
      let inner = try expression(node.expression, expected)
      return TypedExpression(node, inner.type, .attempt(inner, .try))
    }
  }

  private func cast(_ node: AsExprSyntax) throws -> TypedExpression {
    let target = try type(node.type)
    switch node.questionOrExclamationMark?.tokenKind {
    case .postfixQuestionMark:
      let value = try expression(node.expression, nil)
      _ = try known(value.type)
      return TypedExpression(node, .optional(target), .cast(value, target, .conditional))
    case .exclamationMark:
      let value = try expression(node.expression, nil)
      _ = try known(value.type)
      return TypedExpression(node, target, .cast(value, target, .forced))
    default: return try check(node.expression, as: target)
    }
  }

  private func test(_ node: IsExprSyntax) throws -> TypedExpression {
    let value = try expression(node.expression, nil)
    _ = try known(value.type)
    return TypedExpression(node, .bool, .cast(value, try type(node.type), .test))
  }

  /// `Array<Int>` or `[Int]` where a type is used as a value, to be called.
  private func specialization(_ node: GenericSpecializationExprSyntax) throws -> TypedExpression {
    let named = try typeNamed(ExprSyntax(node))
    guard let named else { throw unknownType(node) }
    return TypedExpression(node, .metatype(named), .type)
  }

  /// The type that an expression names, as in `[Int]()`.
  func typeNamed(_ node: ExprSyntax) throws -> SwiftType? {
    switch node.as(ExprSyntaxEnum.self) {
    case .declReferenceExpr(let node):
      guard node.argumentNames == nil else { return nil }
      return typeNamed(node.baseName.word)
    case .genericSpecializationExpr(let node):
      guard let base = node.expression.as(DeclReferenceExprSyntax.self)?.baseName.word,
        let declaration = genericType(base)
      else { return nil }
      var arguments: [SwiftType] = []
      for argument in node.genericArgumentClause.arguments {
        guard case .type(let type) = argument.argument else { return nil }
        arguments.append(try self.type(type))
      }
      guard arguments.count == declaration.parameters.count else { return nil }
      try requireConstraints(declaration, arguments, at: node)
      return .nominal(declaration.name, arguments)
    case .arrayExpr(let node):
      guard node.elements.count == 1, let only = node.elements.first,
        let element = try typeNamed(only.expression)
      else { return nil }
      return .array(element)
    case .dictionaryExpr(let node):
      guard case .elements(let pairs) = node.content, pairs.count == 1, let pair = pairs.first,
        let key = try typeNamed(pair.key), let value = try typeNamed(pair.value)
      else { return nil }
      return .dictionary(key, value)
    case .optionalChainingExpr(let node):
      return try typeNamed(node.expression).map { .optional($0) }
    case .memberAccessExpr(let node):
      guard let base = node.base, case .nominal(let outer, _)? = try typeNamed(base) else {
        return nil
      }
      return table.types[outer]?.typealiases[node.declName.baseName.word]
    case .tupleExpr(let node):
      let elements = try node.elements.map { try typeNamed($0.expression) }
      guard !elements.isEmpty, elements.allSatisfy({ $0 != nil }) else { return nil }
      if elements.count == 1 { return elements[0] }
      return .tuple(
        zip(node.elements, elements).compactMap { node, type in
          type.map { .init(label: node.label?.word, type: $0) }
        }
      )
    default: return nil
    }
  }

  /// The type of this name; a generic one with fresh variables for its parameters.
  func typeNamed(_ name: String) -> SwiftType? {
    let local = lookUpLocal(name)
    if case .type(let type)? = local { return type }
    if local == nil, let nested = nestedType(name) { return nested }
    if case .type(let type)? = lookUp(name) { return opened(type) }
    guard lookUp(name) == nil else { return nil }
    if name != "Self", table.archetypes[name] != nil { return .parameter(name) }
    if name == "Void" { return .void }
    if name == "Self" { return selfType }
    guard let declaration = table.types[name] else { return nil }
    if declaration.kind == .protocol { return .existential(name, []) }
    return .nominal(name, declaration.parameters.map { _ in solver.fresh() })
  }

  /// A cell's generic type with a fresh variable for each parameter; inside of it it is itself.
  private func opened(_ type: SwiftType) -> SwiftType {
    guard case .nominal(let name, _) = type, let declaration = table.types[name],
      !declaration.parameters.isEmpty, declaration.isUserDefined, type == declaration.selfType,
      declaration !== selfDeclaration
    else { return type }
    return .nominal(name, declaration.parameters.map { _ in solver.fresh() })
  }

  private func genericType(_ name: String) -> TypeDeclaration? {
    if case .type(let type)? = lookUp(name) { return type.nominalName.flatMap { table.types[$0] } }
    return table.types[name]
  }

  /// A type declared inside of the one whose member is being checked, or of one around it.
  private func nestedType(_ name: String) -> SwiftType? {
    var current = selfDeclaration
    while let type = current, type.isUserDefined {
      if let nested = type.typealiases[name] { return nested }
      current = type.outer
    }
    return nil
  }
}
