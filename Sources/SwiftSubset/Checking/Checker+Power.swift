import SwiftSyntax

// Foundation declares `pow` for `Decimal` and `Int` too, where each literal that is not of its
// default type makes an overload worse. So `pow(2.0, 100)` is ambiguous to the compiler, `pow(2, 3)`
// a `Decimal`, which this notebook does not have, and `1.0 + pow(2.0, 2)` a `Double`.

extension Checker {
  /// Refuses an open `pow` of literals that the compiler does not take for a `Double`.
  func requireDoublePower(_ open: PendingCall) throws {
    guard open.name == "pow", open.candidates.allSatisfy({ $0.declaration.container == nil }),
      open.candidates.first?.declaration.module == StandardLibrary.moduleName,
      let call = open.node.as(FunctionCallExprSyntax.self), call.arguments.count == 2
    else { return }
    let top = operation(around: open.node)
    guard let count = PowerLiterals(top), count.exponents >= count.floats else { return }
    let numbers = call.arguments.map { Self.asDouble($0.expression) }
    let both = "pow(\(numbers.joined(separator: ", ")))"
    if count.exponents == count.floats {
      if top.parent?.parent?.parent?.is(ExpressionSegmentSyntax.self) ?? false { return }
      throw fail(.ambiguousPower(both), at: call.calledExpression)
    }
    throw fail(
      .unsupported("'pow' of whole numbers, a 'Decimal',", instead: "write '\(both)'"),
      at: call.calledExpression
    )
  }

  private static func asDouble(_ node: ExprSyntax) -> String {
    var number = node
    if let negative = node.as(PrefixOperatorExprSyntax.self) { number = negative.expression }
    return node.trimmedDescription + (number.is(IntegerLiteralExprSyntax.self) ? ".0" : "")
  }

  /// The arithmetic that the expression is a part of.
  private func operation(around node: ExprSyntax) -> ExprSyntax {
    var top = node
    var next = node.parent
    while let parent = next {
      if let call = parent.as(FunctionCallExprSyntax.self) {
        guard PowerLiterals.isPower(call) else { return top }
      }
      if let operation = parent.as(ExprSyntax.self) {
        guard PowerLiterals.isPassed(operation) else { return top }
        top = operation
      } else if !parent.is(LabeledExprSyntax.self), !parent.is(LabeledExprListSyntax.self) {
        return top
      }
      next = parent.parent
    }
    return top
  }
}

/// The literals of an arithmetic expression that holds nothing else.
private struct PowerLiterals {
  /// The literals written with a point, and the whole ones that are an exponent.
  private(set) var floats = 0
  private(set) var exponents = 0

  /// - Returns: Nil if the expression holds more than literals: that tells the type of all of it.
  init?(_ node: ExprSyntax) {
    guard add(node, isExponent: false) else { return nil }
  }

  static func isPower(_ call: FunctionCallExprSyntax) -> Bool {
    call.calledExpression.trimmedDescription == "pow" && call.arguments.count == 2
  }

  /// Whether what is inside tells the type of the whole.
  static func isPassed(_ node: ExprSyntax) -> Bool {
    if let infix = node.as(InfixOperatorExprSyntax.self) {
      return infix.operator.trimmedDescription.count == 1
        || ["==", "!=", "<=", ">="].contains(infix.operator.trimmedDescription)
    }
    if let tuple = node.as(TupleExprSyntax.self) { return tuple.elements.count == 1 }
    if let call = node.as(FunctionCallExprSyntax.self) { return isPower(call) }
    return node.is(PrefixOperatorExprSyntax.self)
  }

  private mutating func add(_ node: ExprSyntax, isExponent: Bool) -> Bool {
    switch node.as(ExprSyntaxEnum.self) {
    case .floatLiteralExpr: floats += 1
    case .integerLiteralExpr: exponents += isExponent ? 1 : 0
    case .prefixOperatorExpr(let node): return add(node.expression, isExponent: isExponent)
    case .tupleExpr(let node):
      guard node.elements.count == 1, let only = node.elements.first else { return false }
      return add(only.expression, isExponent: isExponent)
    case .infixOperatorExpr(let node):
      let isComparison = node.operator.trimmedDescription.hasSuffix("=")
      return !isComparison && add(node.leftOperand, isExponent: isExponent)
        && add(node.rightOperand, isExponent: isExponent)
    case .functionCallExpr(let node):
      guard Self.isPower(node), let base = node.arguments.first, let last = node.arguments.last
      else { return false }
      return add(base.expression, isExponent: false) && add(last.expression, isExponent: true)
    default: return false
    }
    return true
  }
}
