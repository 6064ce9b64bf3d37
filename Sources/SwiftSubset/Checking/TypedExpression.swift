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
    /// `self.init(…)` in an initializer.
    case delegation(ResolvedCall, Variable)
  }

  enum Segment {
    case text(String)
    case value(TypedExpression)
  }

  enum AttemptKind { case `try`, optional, forced }

  enum CastKind { case conditional, forced, test }
}

/// A call (or a use of a property or subscript) of a declaration.
final class ResolvedCall {
  /// Nil until overload resolution has decided.
  var declaration: Declaration?
  var receiver: TypedExpression?
  /// In declaration order, defaults included.
  var arguments: [TypedExpression] = []
  /// The types bound to the declaration's generic parameters, in order.
  var generics: [SwiftType] = []
  var isOperator = false

  init(_ declaration: Declaration?, receiver: TypedExpression? = nil) {
    self.declaration = declaration
    self.receiver = receiver
  }
}

/// A closure whose body has been checked.
final class TypedClosure {
  let context: FunctionContext
  var body: [TypedStatement]
  let parameters: [Variable]
  /// The one parameter, a tuple, whose elements the closure names apart.
  var splatsTuple = false

  init(context: FunctionContext, parameters: [Variable], body: [TypedStatement]) {
    self.context = context
    self.parameters = parameters
    self.body = body
  }
}

/// A variable or constant, global or local.
final class Variable {
  let name: String
  var type: SwiftType
  let isMutable: Bool
  /// The function it is local to; nil for a global of the notebook.
  let owner: FunctionContext?
  /// Used by a function inside its own, so it must outlive the frame.
  var isCaptured = false
  /// The index among its function's slots.
  var slot = 0
  var isInout = false
  /// For a global: where its value lives.
  let box: Box
  var cell = 0
  /// Declared without a value: it has to be given one before it is used.
  var needsInitialValue = false
  /// A local constant's value, if it is known before the cell runs.
  var number: Int?
  let nounForAssignment: String

  init(
    name: String,
    type: SwiftType,
    isMutable: Bool,
    owner: FunctionContext?,
    noun: String = "let"
  ) {
    self.name = name
    self.type = type
    self.isMutable = isMutable
    self.owner = owner
    self.box = Box()
    self.nounForAssignment = noun
  }
}

/// A value with a place of its own: a global, or a local that a closure captured.
package final class Box {
  @exclusivity(unchecked) var value: Value = .uninitialized

  /// Changes the value.
  ///
  /// It is moved out: while the change runs code of the cell, other code may come to the place.
  func modify(_ change: Modification) throws {
    switch value {
    case .int, .double, .bool: return try change(&value)
    case .taken: throw RuntimeFailure.overlappingAccess
    default: break
    }
    var moved = value
    value = .taken
    defer { value = moved }
    try change(&moved)
  }

  deinit { Burial.bury(&value) }
}

/// A function body (or a cell's top level) being checked.
final class FunctionContext {
  let parent: FunctionContext?
  var result: SwiftType
  /// Nil for a closure whose type does not say: then its body decides.
  var isThrowing: Bool?
  var slotCount = 0
  var hasResult = false
  let isTopLevel: Bool
  let isClosure: Bool
  let name: String
  /// How the function relates to the type whose member it is.
  var membership = Membership.none
  /// A closure that may be called after the call that it is an argument of.
  var isEscaping = false
  /// The variables of outer functions that this one uses, in the order of its captures.
  var captures: [Variable] = []

  enum Membership: Equatable {
    case none, instance, type
    case initializer(isFailable: Bool)
  }

  init(
    parent: FunctionContext?,
    name: String = "",
    result: SwiftType,
    isThrowing: Bool?,
    isTopLevel: Bool = false,
    isClosure: Bool = false
  ) {
    self.parent = parent
    self.name = name
    self.result = result
    self.isThrowing = isThrowing
    self.isTopLevel = isTopLevel
    self.isClosure = isClosure
  }

  func makeSlot() -> Int {
    defer { slotCount += 1 }
    return slotCount
  }

  /// The member of a type that this function is, or is inside of.
  var member: FunctionContext? { membership == .none ? parent?.member : self }

  /// Whether a closure around may be called after the call that it is an argument of.
  var isInEscapingClosure: Bool {
    isClosure && (isEscaping || parent?.isInEscapingClosure ?? false)
  }

  func captureIndex(of variable: Variable) -> Int {
    if let index = captures.firstIndex(where: { $0 === variable }) { return index }
    captures.append(variable)
    return captures.count - 1
  }
}
