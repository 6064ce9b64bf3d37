import SwiftSyntax

extension Lowering {
  func closure(_ made: TypedClosure, _ node: TypedExpression) throws -> Code {
    let inner = self.inner(made.context)
    let code = try body(made, inner)
    if made.context.isThrowing == true, case .function(let function) = type(node.type),
      !function.isThrowing
    {
      throw fail(.throwingConversion(type(node.type)), at: node.syntax)
    }
    return closureValue(code, made)
  }

  /// A closure of one expression runs without statements.
  private func body(_ made: TypedClosure, _ inner: Lowering) throws -> FunctionCode {
    guard let only = made.body.first, made.body.count == 1, case .return(let value?) = only.kind
    else { return functionCode(made, inner, try inner.block(made.body)) }
    // Once: what is lowered twice takes, in a closure in a closure, four times as long.
    let code = try inner.value(value)
    return functionCode(made, inner) { frame in
      frame.result = try code(frame)
      return .returning
    }
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
    if made.parameters.contains(where: \.isInout) {
      return .value { frame in
        let boxes = captures?.boxes(frame) ?? []
        return .function(
          FunctionValue(thatChanges: { try code.run(changing: &$0, captures: boxes, runtime) }, ())
        )
      }
    }
    return .value { frame in
      let boxes = captures?.boxes(frame) ?? []
      return .function(
        FunctionValue { arguments in
          let values = splats ? try arguments[0].tuple() : arguments
          return try code.run(values, captures: boxes, runtime).result
        }
      )
    }
  }

  /// A function or operator as a value.
  func functionValue(_ call: ResolvedCall, _ node: TypedExpression) throws -> Code {
    let call = known(call)
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
    if declaration.kind == .enumCase || declaration.isMemberwise || declaration.body != nil
      || declaration.original != nil,
      let code = try userFunctionValue(declaration, call, node)
    {
      return code
    }
    if declaration.isRequirement, !declaration.isOperator || declaration.implementation == nil {
      return try dynamicFunction(declaration, call, node)
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

  /// A cell's function, method, initializer or enum case as a value.
  private func userFunctionValue(
    _ declaration: Declaration,
    _ call: ResolvedCall,
    _ node: TypedExpression
  ) throws -> Code? {
    let runtime = runtime
    if declaration.kind == .enumCase,
      let container = try declaration.container.map({ try instance(of: $0, call, at: node.syntax) })
    {
      let name = declaration.name
      return constant(
        .function(FunctionValue { .record(Record(container, caseName: name, fields: $0)) })
      )
    }
    if case .initializer = declaration.kind {
      return try initializerValue(declaration, call, node)
    }
    guard let function = declaration.body else { return nil }
    let code = try code(of: function, call)
    guard let receiver = try call.receiver.map(value) else {
      guard let captures = captures(of: function.context) else {
        return constant(.function(FunctionValue { try code.run($0, runtime).result }))
      }
      return .value { frame in
        let boxes = captures.boxes(frame)
        return .function(FunctionValue { try code.run($0, captures: boxes, runtime).result })
      }
    }
    let dispatch = dispatch(declaration, .body, call.receiver, code)
    return .value { frame in
      let me = try receiver(frame)
      let code = dispatch?(me) ?? code
      return .function(FunctionValue { try code.run($0, on: me, runtime).result })
    }
  }

  /// `Point.init` as a value: a call whose arguments lie in slots.
  private func initializerValue(
    _ declaration: Declaration,
    _ original: ResolvedCall,
    _ node: TypedExpression
  ) throws -> Code {
    let inner = FunctionContext(parent: function, result: declaration.result, isThrowing: nil)
    let call = ResolvedCall(declaration)
    call.substitutions = original.substitutions
    var storages: [VariableStorage] = []
    for parameter in declaration.parameters {
      let variable = Variable(
        name: parameter.name,
        type: parameter.type,
        isMutable: false,
        owner: inner
      )
      variable.slot = inner.makeSlot()
      storages.append(.slot(variable.slot))
      call.arguments.append(TypedExpression(node.syntax, parameter.type, .variable(variable)))
    }
    let made = try self.inner(inner).construction(declaration, call, node)
    let slotCount = inner.slotCount
    return constant(
      .function(
        FunctionValue { arguments in
          let frame = Frame(count: slotCount, captures: [])
          for (storage, argument) in zip(storages, arguments) {
            storage.initialize(argument, frame)
          }
          return try made(frame)
        }
      )
    )
  }
}
