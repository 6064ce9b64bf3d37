import SwiftSyntax

extension Checker {
  /// Checks the elements of a collection literal, which have to be of one type.
  ///
  /// `1 + 1` beside `2.5` is an `Int` beside a `Double`, unlike `2` beside `2.5`: the compiler makes the
  /// sum before it looks for what the elements have in common. Where `Any` is asked for it finds that.
  func elements(
    _ nodes: [ExprSyntax],
    _ expected: SwiftType?,
    of literal: some ExprSyntaxProtocol
  ) throws -> (SwiftType, [TypedExpression]) {
    guard mixesNumbers(nodes), literal.parent?.is(MemberAccessExprSyntax.self) != true else {
      return try join(nodes, at: literal)
    }
    guard expected.map(solver.resolve) == .any else { throw fail(.mixedNumbers, at: literal) }
    return (.any, try nodes.map { try check($0, as: .any) })
  }

  private func mixesNumbers(_ nodes: [ExprSyntax]) -> Bool {
    var hasSum = false
    var hasFloat = false
    for node in nodes {
      guard let number = Number(node) else { return false }
      if number.isFloat { hasFloat = true } else if number.isOperation { hasSum = true }
    }
    return hasSum && hasFloat
  }
}

/// A number that is written with literals alone.
private struct Number {
  var isFloat = false
  /// Whether operators make it of others.
  var isOperation = false

  private static let operators: Set<String> = ["+", "-", "*", "/"]

  /// Reads a number; nil where anything else is in the expression.
  init?(_ node: ExprSyntax) {
    switch node.as(ExprSyntaxEnum.self) {
    case .integerLiteralExpr: self.init(isFloat: false, isOperation: false)
    case .floatLiteralExpr: self.init(isFloat: true, isOperation: false)
    case .prefixOperatorExpr(let node): self.init(node.expression)
    case .tupleExpr(let node):
      guard node.elements.count == 1, let only = node.elements.first, only.label == nil else {
        return nil
      }
      self.init(only.expression)
    case .infixOperatorExpr(let node): self.init(node)
    default: return nil
    }
  }

  private init?(_ node: InfixOperatorExprSyntax) {
    guard let sign = node.operator.as(BinaryOperatorExprSyntax.self)?.operator.text,
      Self.operators.contains(sign), let left = Number(node.leftOperand),
      let right = Number(node.rightOperand)
    else { return nil }
    self.init(isFloat: left.isFloat || right.isFloat, isOperation: true)
  }

  private init(isFloat: Bool, isOperation: Bool) {
    self.isFloat = isFloat
    self.isOperation = isOperation
  }
}
