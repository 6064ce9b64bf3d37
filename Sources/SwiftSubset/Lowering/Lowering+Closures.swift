import SwiftSyntax

extension Lowering {
  func closure(_ made: TypedClosure, _ node: TypedExpression) throws -> Code {
    let inner = Lowering(
      solver: solver,
      source: source,
      runtime: runtime,
      function: made.context,
      outer: self
    )
    let body = try inner.block(made.body)
    if made.context.isThrowing == true, case .function(let function) = type(node.type),
      !function.isThrowing
    {
      throw fail(.throwingConversion(type(node.type)), at: node.syntax)
    }
    if let only = made.body.first, made.body.count == 1, case .return(let value?) = only.kind {
      return try expressionClosure(value, made, inner)
    }
    let code = functionCode(made, inner, body)
    return closureValue(code, made)
  }

  private func functionCode(
    _ made: TypedClosure,
    _ inner: Lowering,
    _ body: @escaping StatementCode
  ) -> FunctionCode {
    let code = FunctionCode()
    code.parameters = made.parameters.map { inner.storage(of: $0) }
    code.body = body
    code.slotCount = made.context.slotCount
    return code
  }

  private func closureValue(_ code: FunctionCode, _ made: TypedClosure) -> Code {
    let captures = captures(of: made.context)
    let runtime = runtime
    let splats = made.splatsTuple
    return .value { frame in
      let boxes = captures(frame)
      return .function(
        FunctionValue { arguments in
          let values = splats ? try arguments[0].tuple() : arguments
          return try code.run(values, captures: boxes, runtime).result
        }
      )
    }
  }

  /// A closure of one expression runs without statements.
  private func expressionClosure(
    _ value: TypedExpression,
    _ made: TypedClosure,
    _ inner: Lowering
  ) throws -> Code {
    let saved = made.context.isThrowing
    let code = try inner.value(value)
    made.context.isThrowing = saved
    let whole = functionCode(made, inner) { frame in
      frame.result = try code(frame)
      return .returning
    }
    return closureValue(whole, made)
  }

  /// A function or operator as a value.
  func functionValue(_ call: ResolvedCall, _ node: TypedExpression) throws -> Code {
    guard let declaration = call.declaration else {
      throw fail(.ambiguous(node.syntax.trimmedDescription), at: node.syntax)
    }
    if declaration.isMutating || declaration.parameters.contains(where: \.isInout) {
      throw fail(
        .unsupported("a function that changes its arguments as a value", instead: "call it"),
        at: node.syntax
      )
    }
    let runtime = runtime
    if let variable = declaration.localVariable { return load(variable, type(node.type), at: node) }
    if let function = declaration.body {
      let code = code(of: function)
      return constant(
        .function(FunctionValue { try code.run($0, captures: [], runtime).result })
      )
    }
    let implementation = try implementation(of: declaration, node)
    let receiver = try call.receiver.map(value)
    let types = call.generics.map(type)
    return .value { frame in
      let receiver = try receiver?(frame) ?? .void
      return .function(
        FunctionValue { arguments in
          var made = Arguments(receiver: receiver, values: arguments, context: runtime)
          made.types = types
          return try implementation(&made)
        }
      )
    }
  }
}
