import SwiftSyntax

// What outlives a call may not hold what ends with it: a function that the caller lent, the place of
// an `inout` argument, the value that a method changes.

extension Checker {
  /// Refuses to keep a function that a parameter was lent.
  func requireEscaping(_ made: TypedExpression) throws {
    switch made.kind {
    case .conversion(let inner): try requireEscaping(inner)
    case .variable(let variable) where variable.isNonEscaping:
      throw fail(.lentFunction(variable.name), at: made.syntax)
    default: break
    }
  }

  /// Refuses a variable that ends with its call within a closure that may be called later.
  func requireCapturable(_ variable: Variable, at node: some SyntaxProtocol) throws {
    guard variable.isInout || variable.isNonEscaping, let owner = variable.owner else { return }
    var inner: FunctionContext? = context
    while let function = inner, function !== owner {
      if function.isClosure, function.outlivesCall {
        throw fail(.escapingCapture(variable.name, isInout: variable.isInout), at: node)
      }
      inner = function.parent
    }
  }
}

extension DeclReferenceExprSyntax {
  /// Whether it is an argument of a call, alone.
  var isArgument: Bool {
    parent?.as(LabeledExprSyntax.self)?.parent?.parent?.is(FunctionCallExprSyntax.self) ?? false
  }
}
