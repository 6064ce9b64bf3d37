/// A call (or a use of a property or subscript) of a declaration.
final class ResolvedCall {
  /// Nil until overload resolution has decided.
  var declaration: Declaration?
  var receiver: TypedExpression?
  /// In declaration order, defaults included.
  var arguments: [TypedExpression] = []
  /// The types bound to the declaration's generic parameters, in order.
  var generics: [SwiftType] = []
  /// What `Self` and the type parameters in the declaration's reach stand for.
  var substitutions: [String: SwiftType] = [:]
  var isOperator = false
  /// Sets a property without a call of its observers.
  var isUnobserved = false

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
