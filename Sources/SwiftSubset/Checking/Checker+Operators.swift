import SwiftOperators
import SwiftSyntax

extension Checker {
  func infix(_ node: InfixOperatorExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    if node.operator.is(AssignmentExprSyntax.self) { return try assignment(node) }
    guard let name = node.operator.as(BinaryOperatorExprSyntax.self)?.operator.text else {
      throw fail(.unsupported("this operator", instead: nil), at: node.operator)
    }
    switch name {
    case "&&":
      return TypedExpression(
        node,
        .bool,
        .and(try check(node.leftOperand, as: .bool), try check(node.rightOperand, as: .bool))
      )
    case "||":
      return TypedExpression(
        node,
        .bool,
        .or(try check(node.leftOperand, as: .bool), try check(node.rightOperand, as: .bool))
      )
    case "??": return try coalesce(node, expected)
    case "=="
    where node.leftOperand.is(NilLiteralExprSyntax.self)
      || node.rightOperand.is(NilLiteralExprSyntax.self),
      "!="
    where node.leftOperand.is(NilLiteralExprSyntax.self)
      || node.rightOperand.is(NilLiteralExprSyntax.self):
      return try nilComparison(node, name)
    default: return try operatorCall(name, node, expected)
    }
  }

  private func operatorCall(
    _ name: String,
    _ node: InfixOperatorExprSyntax,
    _ expected: SwiftType?
  ) throws -> TypedExpression {
    let candidates = operators(name, arity: 2)
    guard !candidates.isEmpty || isOfFixedWidth(name, arity: 2) else {
      throw fail(.undeclaredOperator(name), at: node.operator)
    }
    if name.hasSuffix("="), isAssignment(name) {
      return try compoundAssignment(name, candidates, node)
    }
    var arguments = [CallArgument(node: node.leftOperand), CallArgument(node: node.rightOperand)]
    for index in arguments.indices where !arguments[index].isContextual {
      arguments[index].typed = try expression(arguments[index].node, nil)
    }
    try giveContext(&arguments)
    let hint = expected.flatMap { solver.isFree($0) ? nil : $0 }
    if let tuples = try tupleComparison(name, arguments, node) { return tuples }
    let more = fixedWidthOperators(name, arguments, hint)
    let usual = withoutParts(candidates, arguments, hint)
    return try choose(name, usual + more, arguments, hint, node)
  }

  /// An operand that waits for its context first tries the type of the other one.
  private func giveContext(_ arguments: inout [CallArgument]) throws {
    for (index, other) in [(0, 1), (1, 0)] where arguments[index].typed == nil {
      let node = arguments[index].node
      if let type = arguments[other].typed?.type, !solver.isFree(type),
        let made = try attempt({ try check(node, as: type) })
      {
        arguments[index].typed = made
      } else if node.is(ArrayExprSyntax.self) {
        arguments[index].typed = try attempt { try expression(node, nil) }
      }
    }
  }

  private func tupleComparison(
    _ name: String,
    _ arguments: [CallArgument],
    _ node: InfixOperatorExprSyntax
  ) throws -> TypedExpression? {
    guard ["==", "!=", "<", ">", "<=", ">="].contains(name),
      let left = arguments[0].typed, let right = arguments[1].typed,
      case .tuple(let first) = solver.resolve(left.type),
      case .tuple(let second) = solver.resolve(right.type),
      first.count == second.count, first.count >= 2
    else { return nil }
    // The compiler knows `==` of up to six elements, none of them a tuple.
    let needed = name == "==" || name == "!=" ? "Equatable" : "Comparable"
    for (a, b) in zip(first, second)
    where first.count > 6 || !solver.unify(a.type, b.type)
      || !solver.require(a.type, conformsTo: needed)
    {
      throw fail(
        .noOverload(name, [settled(left.type), settled(right.type)], hint: nil),
        at: node.operator
      )
    }
    guard let declaration = table.functions[Declaration.tupleComparison]?.first else {
      return nil
    }
    let call = ResolvedCall(declaration)
    let operation = TypedExpression(node, .string, .string(name))
    call.arguments = [operation, left, right]
    return TypedExpression(node, .bool, .call(call))
  }

  func operators(_ name: String, arity: Int) -> [OverloadCandidate] {
    var found = table.operators[name] ?? []
    if case .functions(let own)? = lookUp(name) { found = own + found }
    return found.filter { $0.parameters.count == arity }.map { OverloadCandidate($0, [:]) }
      + archetypeOperators(name, arity: arity)
  }

  private func isAssignment(_ name: String) -> Bool {
    !OperatorTable.comparisons.contains(name)
  }

  private func compoundAssignment(
    _ name: String,
    _ candidates: [OverloadCandidate],
    _ node: InfixOperatorExprSyntax
  ) throws -> TypedExpression {
    let target = try postfixTarget(node.leftOperand)
    try requireMutable(target, at: node.leftOperand)
    let type = try known(target.type)
    var right = CallArgument(node: node.rightOperand)
    if !right.isContextual {
      right.typed = try expression(node.rightOperand, nil)
    } else if right.node.is(ArrayExprSyntax.self) {
      right.typed = try expression(node.rightOperand, type)
    }
    let left = CallArgument(node: node.leftOperand, isInout: true, typed: target)
    let candidates =
      withoutParts(candidates, [left, right], nil) + fixedWidthOperators(name, [left, right], nil)
    let viable = self.viable(candidates, [left, right], nil)
    if viable.isEmpty, table.operators[String(name.dropLast())] == nil {
      throw fail(.undeclaredOperator(name), at: node.operator)
    }
    return chained(try choose(name, candidates, [left, right], nil, node), node)
  }

  private func nilComparison(_ node: InfixOperatorExprSyntax, _ name: String) throws
    -> TypedExpression
  {
    let isLeft = node.leftOperand.is(NilLiteralExprSyntax.self)
    let other = isLeft ? node.rightOperand : node.leftOperand
    let value = try expression(other, nil)
    let type = try known(value.type)
    guard type.wrapped != nil else { throw fail(.notOptional(type, name), at: other) }
    let isNil = TypedExpression(node, .bool, .cast(value, .optional(.never), .test))
    if name == "==" { return isNil }
    return TypedExpression(
      node,
      .bool,
      .ternary(
        isNil,
        TypedExpression(node, .bool, .bool(false)),
        TypedExpression(node, .bool, .bool(true))
      )
    )
  }

  func prefix(_ node: PrefixOperatorExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    let name = node.operator.text
    if name == "..." || name == "..<" {
      let bound = CallArgument(node: node.expression, typed: try expression(node.expression, nil))
      return try choose(name, operators(name, arity: 1), [bound], expected, node)
    }
    let candidates = operators(name, arity: 1)
    guard !candidates.isEmpty else {
      throw fail(.undeclaredOperator(name), at: node.operator)
    }
    let argument = CallArgument(
      node: node.expression,
      typed: try expression(node.expression, expected)
    )
    let more = fixedWidthOperators(name, [argument], expected)
    let made = try choose(name, candidates + more, [argument], expected, node)
    // '-1' is a literal, as '1' is.
    if name == "-", Self.isNumber(node.expression), let type = argument.typed?.type {
      _ = solver.unify(made.type, type)
    }
    return made
  }

  private static func isNumber(_ node: ExprSyntax) -> Bool {
    node.is(IntegerLiteralExprSyntax.self) || node.is(FloatLiteralExprSyntax.self)
  }

  func postfixOperator(_ node: PostfixOperatorExprSyntax, _ expected: SwiftType?) throws
    -> TypedExpression
  {
    let name = node.operator.text
    guard name == "..." else { throw fail(.undeclaredOperator(name), at: node.operator) }
    let argument = CallArgument(
      node: node.expression,
      typed: try expression(node.expression, nil)
    )
    return try choose("...", operators("postfix...", arity: 1), [argument], expected, node)
  }
}
