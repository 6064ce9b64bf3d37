import SwiftSyntax

/// An expression with its type, as the checker hands it to the lowering.
///
/// Types may hold variables until the statement has been solved; the lowering asks the solver.
final class TypedExpression {
  let syntax: Syntax
  var type: SwiftType
  var kind: Kind

  init(_ syntax: some SyntaxProtocol, _ type: SwiftType, _ kind: Kind) {
    self.syntax = Syntax(syntax)
    self.type = type
    self.kind = kind
  }

  enum Kind {
    case integer(UInt64)
    case float(Double)
    case string(String)
    case interpolation([Segment])
    case bool(Bool)
    case `nil`
    case array([TypedExpression])
    case set([TypedExpression])
    case dictionary([(key: TypedExpression, value: TypedExpression)])
    case tuple([TypedExpression])
    case variable(Variable)
    case discard
    case type
    case call(ResolvedCall)
    /// A function, method or operator named without being called.
    case function(ResolvedCall)
    case apply(TypedExpression, [TypedExpression])
    case closure(TypedClosure)
    case tupleElement(TypedExpression, Int)
    case conversion(TypedExpression)
    case ternary(TypedExpression, TypedExpression, TypedExpression)
    case and(TypedExpression, TypedExpression)
    case or(TypedExpression, TypedExpression)
    case coalesce(TypedExpression, TypedExpression)
    case unwrap(TypedExpression)
    /// `x?` inside a chain.
    case chainLink(TypedExpression)
    /// The whole of a chain: nil as soon as a link is nil.
    case chain(TypedExpression)
    case attempt(TypedExpression, AttemptKind)
    case assign(TypedExpression, TypedExpression)
    case compound(ResolvedCall, TypedExpression, TypedExpression)
    case address(TypedExpression)
    case cast(TypedExpression, SwiftType, CastKind)
    /// `if` or `switch` as an expression: each branch leaves its value in the variable.
    case branches(TypedStatement, Variable)
    /// `self.init(…)` or `super.init(…)` in an initializer.
    case delegation(ResolvedCall, Variable, isSuper: Bool)
  }

  enum Segment {
    case text(String)
    case value(TypedExpression)
  }

  enum AttemptKind { case `try`, optional, forced }

  enum CastKind { case conditional, forced, test }
}
