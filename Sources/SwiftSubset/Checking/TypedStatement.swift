import SwiftSyntax

/// A statement that has been checked.
final class TypedStatement {
  let syntax: Syntax
  let kind: Kind

  init(_ syntax: some SyntaxProtocol, _ kind: Kind) {
    self.syntax = Syntax(syntax)
    self.kind = kind
  }

  indirect enum Kind {
    case expression(TypedExpression)
    case declare(TypedPattern, TypedExpression?)
    case function(UserFunction)
    case `if`([TypedCondition], [TypedStatement], [TypedStatement]?)
    case `guard`([TypedCondition], [TypedStatement])
    case `while`([TypedCondition], [TypedStatement], label: String?)
    case `repeat`([TypedStatement], TypedExpression, label: String?)
    case `for`(TypedPattern, TypedExpression, TypedExpression?, [TypedStatement], label: String?)
    case `switch`(TypedExpression, Variable, [TypedCase], label: String?)
    case `break`(String?)
    case `continue`(String?)
    case `return`(TypedExpression?)
    /// `return nil` in an initializer that can fail.
    case failInitializer
    case `throw`(TypedExpression)
    case `do`([TypedStatement], [TypedCatch])
    case `defer`([TypedStatement])
    case none
  }
}

/// A condition of `if`, `guard` or `while`.
enum TypedCondition {
  case expression(TypedExpression)
  /// `let x = optional`.
  case binding(TypedPattern, TypedExpression)
  /// `case pattern = value`.
  case match(TypedPattern, TypedExpression)
}

/// What a value is taken apart into or compared with.
indirect enum TypedPattern {
  case variable(Variable)
  case discard
  case tuple([TypedPattern])
  /// Matches a non-nil optional.
  case some(TypedPattern)
  case enumCase(Declaration, [TypedPattern])
  /// Compares by a call of `~=` whose first argument is the pattern, the second `subject`.
  case expression(TypedExpression, subject: Variable)
  case isNil
  case cast(TypedPattern, SwiftType, from: SwiftType)
}

struct TypedCase {
  /// Nil for `default`.
  var patterns: [(pattern: TypedPattern, condition: TypedExpression?)]?
  var body: [TypedStatement]
}

struct TypedCatch {
  var pattern: TypedPattern
  var condition: TypedExpression?
  var errorVariable: Variable
  var body: [TypedStatement]
  var isExhaustive: Bool
}

/// A function that a cell declared.
final class UserFunction {
  let context: FunctionContext
  let declaration: Declaration
  var parameters: [Variable] = []
  var body: [TypedStatement] = []
  /// Filled in by the lowering.
  var code: FunctionCode?
  let syntax: Syntax
  /// The type parameters that it may name; it is lowered once for each list of types in their place.
  var archetypes: Archetypes = [:]
  /// Where a generic function's types and places are known.
  var home: (solver: Solver, source: CellSource)?
  var specializations: [[SwiftType]: FunctionCode] = [:]
  /// `self` in a member.
  var selfVariable: Variable?

  init(_ declaration: Declaration, context: FunctionContext, syntax: some SyntaxProtocol) {
    self.declaration = declaration
    self.context = context
    self.syntax = Syntax(syntax)
  }
}
