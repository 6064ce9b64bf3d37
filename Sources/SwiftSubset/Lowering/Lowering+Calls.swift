import SwiftSyntax

extension Lowering {
  func lower(_ call: ResolvedCall, _ node: TypedExpression) throws -> Code {
    let asked = call.declaration
    let call = known(call)
    guard let declaration = call.declaration else {
      throw fail(.ambiguous(node.syntax.trimmedDescription), at: node.syntax)
    }
    if types.isEmpty { try requireComputable(declaration, call, node) }
    if let fast = try arithmetic(declaration, call, node) { return fast }
    let code = try generalCall(declaration, call, node)
    try noteEffect(of: asked ?? declaration, call, node)
    switch type(node.type) {
    case .int: return .int(Code.value(code).int)
    case .double: return .double(Code.value(code).double)
    case .bool: return .bool(Code.value(code).bool)
    default: return .value(code)
    }
  }

  /// Whether the type is known that a protocol's own member is used of.
  private func hasKnownSelf(_ call: ResolvedCall) -> Bool {
    call.substitutions["Self"].map { type($0).isConcrete } ?? false
  }

  func noteEffect(
    of declaration: Declaration,
    _ call: ResolvedCall,
    _ node: TypedExpression
  ) throws {
    switch declaration.effect {
    case .none: return
    case .throws: try noteThrow(at: node.syntax)
    case .rethrows:
      let throwing = call.arguments.filter { throwsWhenCalled($0) }
      if throwing.isEmpty { return }
      try noteThrow(at: node.syntax, isOfParameter: throwing.allSatisfy(isOfParameter))
    }
  }

  /// Whether a function that throws is a parameter, or a closure that throws only what one does.
  private func isOfParameter(_ node: TypedExpression) -> Bool {
    switch node.kind {
    case .closure(let closure): !closure.context.throwsItself
    case .conversion(let inner): isOfParameter(inner)
    case .variable(let variable): variable.isNonEscaping
    default: false
    }
  }

  private func throwsWhenCalled(_ argument: TypedExpression) -> Bool {
    switch argument.kind {
    case .closure(let closure): return closure.context.isThrowing == true
    case .conversion(let inner): return throwsWhenCalled(inner)
    case .function(let call): return call.declaration?.effect == .throws
    default: return type(argument.type).functionType?.isThrowing ?? false
    }
  }

  func generalCall(
    _ declaration: Declaration,
    _ call: ResolvedCall,
    _ node: TypedExpression
  ) throws -> ValueCode {
    if let code = try propertyLoad(declaration, call, node) { return code }
    if declaration.isRequirement, declaration.implementation == nil || !hasKnownSelf(call) {
      return try dynamicCall(declaration, call, node)
    }
    if case .initializer = declaration.kind,
      declaration.isMemberwise || declaration.body != nil || declaration.original != nil
    {
      return try construction(declaration, call, node)
    }
    if declaration.isMutating || declaration.parameters.contains(where: \.isInout) {
      return try writingCall(declaration, call, node)
    }
    let receiver = try call.receiver.map(value)
    let arguments = try call.arguments.map(value)
    let place = place(calledName(node))
    if declaration.kind == .enumCase {
      return try enumCase(declaration, call, arguments, node)
    }
    if let function = declaration.body {
      let code = try code(of: function, call)
      let dispatch = dispatch(declaration, .body, call.receiver, code)
      let captures = captures(of: function.context)
      return userCall(code, receiver, arguments, place, dispatch, captures: captures)
    }
    let implementation = try implementation(of: declaration, node)
    let placeOfCall = self.place(calledName(node), operandsOf: call)
    let runtime = runtime
    let types = call.generics.map(type)
    return { frame in
      var made = Arguments(
        receiver: try receiver?(frame) ?? .void,
        values: try arguments.map { try $0(frame) },
        context: runtime
      )
      made.types = types
      do {
        return try implementation(&made)
      } catch { throw PlacedFailure.at(placeOfCall, error) }
    }
  }

  private func place(_ name: Syntax, operandsOf call: ResolvedCall) -> Place {
    var place = place(name)
    let operands = (call.receiver.map { [$0] } ?? []) + call.arguments
    place.operands = operands.map { operand in
      let start = operand.syntax.positionAfterSkippingLeadingTrivia.utf8Offset
      return start..<max(start, operand.syntax.endPositionBeforeTrailingTrivia.utf8Offset)
    }
    return place
  }

  private func enumCase(
    _ declaration: Declaration,
    _ call: ResolvedCall,
    _ arguments: [ValueCode],
    _ node: TypedExpression
  ) throws -> ValueCode {
    guard
      let container = try declaration.container.map({ try instance(of: $0, call, at: node.syntax) })
    else {
      throw fail(.noImplementation(declaration.qualifiedName), at: node.syntax)
    }
    let name = declaration.name
    if arguments.isEmpty {
      let value = Value.record(Record(container, caseName: name, fields: []))
      return { _ in value }
    }
    return { frame in
      .record(Record(container, caseName: name, fields: try arguments.map { try $0(frame) }))
    }
  }

  /// The place that an error in a call points to: the name that is called.
  func calledName(_ node: TypedExpression) -> Syntax {
    if let call = node.syntax.as(FunctionCallExprSyntax.self) {
      if let member = call.calledExpression.as(MemberAccessExprSyntax.self) {
        return Syntax(member.declName)
      }
      return Syntax(call.calledExpression)
    }
    if let call = node.syntax.as(SubscriptCallExprSyntax.self), let first = call.arguments.first {
      return Syntax(first)
    }
    if let infix = node.syntax.as(InfixOperatorExprSyntax.self) { return Syntax(infix.operator) }
    return node.syntax
  }

  func implementation(of declaration: Declaration, _ node: TypedExpression) throws
    -> Implementation
  {
    guard let implementation = declaration.implementation else {
      throw fail(.noImplementation(declaration.qualifiedName), at: node.syntax)
    }
    return implementation
  }

  /// The function's code, which may be filled in later: functions call one another.
  func code(of function: UserFunction) -> FunctionCode {
    if let code = function.code { return code }
    let code = FunctionCode()
    function.code = code
    return code
  }

  func apply(
    _ callee: TypedExpression,
    _ arguments: [TypedExpression],
    _ node: TypedExpression
  ) throws -> Code {
    let function = try value(callee)
    let values = try arguments.map(value)
    if type(callee.type).functionType?.isThrowing == true {
      try noteThrow(at: node.syntax, isOfParameter: isOfParameter(callee))
    }
    let place = place(calledName(node))
    return .value { frame in
      let callee = try function(frame).function()
      let made = try values.map { try $0(frame) }
      do { return try callee.call(made) } catch { throw PlacedFailure.at(place, error) }
    }
  }
}
