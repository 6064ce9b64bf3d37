import SwiftSyntax

extension Checker {
  /// One `??` of a chain: its left operand, and the type that is left once it is not nil.
  private struct Link {
    let node: InfixOperatorExprSyntax
    let left: TypedExpression
    let wrapped: SwiftType
  }

  /// Checks `a ?? b ?? c`, which Swift reads as `a ?? (b ?? c)`.
  ///
  /// Each operand is checked once, from the left to the right: whether a right side is optional as
  /// well is known from the last one, and would be asked of it again and again if each `??` tried its
  /// right side both ways.
  func coalesce(_ node: InfixOperatorExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    guard expected.map(solver.resolve) == .any else { return try links(node, expected) }
    // What is converted to `Any` is first what its operands have in common, if they have.
    var failure: (any Error)?
    if let made = try attempt(&failure, { try links(node, nil, isAny: true) }) { return made }
    if let failure = failure as? CheckFailure, case .mixedNumbers = failure.problem {
      throw failure
    }
    return try links(node, expected)
  }

  private func links(
    _ node: InfixOperatorExprSyntax,
    _ expected: SwiftType?,
    isAny: Bool = false
  ) throws -> TypedExpression {
    var links: [Link] = []
    var expected = expected
    var rest = ExprSyntax(node)
    while let next = coalescing(rest) {
      try spend(at: next)
      if depth + links.count > Self.maximumDepth { throw fail(.tooDeep, at: next) }
      let left = try expression(next.leftOperand, expected.map { .optional($0) })
      guard let wrapped = try known(left.type).wrapped else {
        throw fail(.notOptional(settled(left.type), "??"), at: next.leftOperand)
      }
      links.append(Link(node: next, left: left, wrapped: wrapped))
      expected = wrapped
      rest = next.rightOperand
    }
    var made: TypedExpression?
    for link in links.reversed() {
      let isWhole = solver.literal(link.wrapped) == .integer
      let right = try oneOf(link.wrapped, .optional(link.wrapped)) { type in
        if let made {
          try coerce(made, to: type, at: made.syntax)
        } else {
          try check(rest, as: type)
        }
      }
      // Before it looks for what they have in common, the compiler makes an 'Int' of the first one.
      if isAny, isWhole, solver.literal(link.wrapped) == .float {
        throw fail(.mixedNumbers, at: link.node)
      }
      made = TypedExpression(link.node, right.type, .coalesce(link.left, right))
    }
    return try made ?? expression(rest, expected)
  }

  private func coalescing(_ node: ExprSyntax) -> InfixOperatorExprSyntax? {
    var node = node
    while let tuple = node.as(TupleExprSyntax.self), tuple.elements.count == 1,
      let only = tuple.elements.first, only.label == nil
    {
      node = only.expression
    }
    guard let infix = node.as(InfixOperatorExprSyntax.self),
      infix.operator.as(BinaryOperatorExprSyntax.self)?.operator.text == "??"
    else { return nil }
    return infix
  }

  /// What the body makes of the first of two types that it can be made of.
  private func oneOf(
    _ first: SwiftType,
    _ second: SwiftType,
    _ body: (SwiftType) throws -> TypedExpression
  ) throws -> TypedExpression {
    var failure: (any Error)?
    if let made = try attempt(&failure, { try body(first) }) { return made }
    do { return try body(second) } catch { throw effort.end == nil ? failure ?? error : error }
  }
}
