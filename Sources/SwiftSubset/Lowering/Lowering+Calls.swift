import SwiftSyntax

extension Lowering {
  func lower(_ call: ResolvedCall, _ node: TypedExpression) throws -> Code {
    guard let declaration = call.declaration else {
      throw fail(.ambiguous(node.syntax.trimmedDescription), at: node.syntax)
    }
    if let fast = try arithmetic(declaration, call, node) { return fast }
    let code = try generalCall(declaration, call, node)
    try noteEffect(of: declaration, call, node)
    switch type(node.type) {
    case .int: return .int(Code.value(code).int)
    case .double: return .double(Code.value(code).double)
    case .bool: return .bool(Code.value(code).bool)
    default: return .value(code)
    }
  }

  private func noteEffect(
    of declaration: Declaration,
    _ call: ResolvedCall,
    _ node: TypedExpression
  ) throws {
    switch declaration.effect {
    case .none: return
    case .throws: try noteThrow(at: node.syntax)
    case .rethrows:
      if call.arguments.contains(where: { throwsWhenCalled($0) }) {
        try noteThrow(at: node.syntax)
      }
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

  private func generalCall(
    _ declaration: Declaration,
    _ call: ResolvedCall,
    _ node: TypedExpression
  ) throws -> ValueCode {
    if declaration.isMutating || declaration.parameters.contains(where: \.isInout) {
      return try writingCall(declaration, call, node)
    }
    let receiver = try call.receiver.map(value)
    let arguments = try call.arguments.map(value)
    let place = place(calledName(node))
    if declaration.kind == .enumCase { return try enumCase(declaration, arguments, node) }
    if let variable = declaration.localVariable {
      return localCall(storage(of: variable), arguments, place)
    }
    if let function = declaration.body { return userCall(function, arguments, place) }
    let implementation = try implementation(of: declaration, node)
    let runtime = runtime
    let types = call.generics.map(type)
    return { frame in
      var made = Arguments(
        receiver: try receiver?(frame) ?? .void,
        values: try arguments.map { try $0(frame) },
        context: runtime
      )
      made.types = types
      do { return try implementation(&made) } catch { throw PlacedFailure.at(place, error) }
    }
  }

  private func enumCase(
    _ declaration: Declaration,
    _ arguments: [ValueCode],
    _ node: TypedExpression
  ) throws -> ValueCode {
    guard let container = declaration.container else {
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
  private func calledName(_ node: TypedExpression) -> Syntax {
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

  private func userCall(
    _ function: UserFunction,
    _ arguments: [ValueCode],
    _ place: Place
  ) -> ValueCode {
    let code = code(of: function)
    let runtime = runtime
    return { frame in
      let values = try arguments.map { try $0(frame) }
      do { return try code.run(values, captures: [], runtime).result } catch {
        throw PlacedFailure.at(place, error)
      }
    }
  }

  /// The function's code, which may be filled in later: functions call one another.
  func code(of function: UserFunction) -> FunctionCode {
    if let code = function.code { return code }
    let code = FunctionCode()
    function.code = code
    return code
  }

  private func localCall(
    _ storage: VariableStorage,
    _ arguments: [ValueCode],
    _ place: Place
  ) -> ValueCode {
    { frame in
      let values = try arguments.map { try $0(frame) }
      do { return try storage.load(frame).function().call(values) } catch {
        throw PlacedFailure.at(place, error)
      }
    }
  }

  /// A call that changes its receiver or an argument.
  private func writingCall(
    _ declaration: Declaration,
    _ call: ResolvedCall,
    _ node: TypedExpression
  ) throws -> ValueCode {
    let place = place(calledName(node))
    var targets: [LoweredTarget?] = []
    var values: [ValueCode] = []
    for (parameter, argument) in zip(declaration.parameters, call.arguments) {
      if parameter.isInout {
        let target = try target(argument)
        targets.append(target)
        values.append(target.load)
      } else {
        targets.append(nil)
        values.append(try value(argument))
      }
    }
    if let function = declaration.body {
      return writingUserCall(code(of: function), targets, values, place)
    }
    let implementation = try implementation(of: declaration, node)
    if declaration.isMutating, let receiver = call.receiver, !targets.contains(where: { $0 != nil })
    {
      return try mutatingCall(implementation, receiver, values, place)
    }
    return writingImplementation(implementation, targets, values, place)
  }

  private func mutatingCall(
    _ implementation: @escaping Implementation,
    _ receiver: TypedExpression,
    _ values: [ValueCode],
    _ place: Place
  ) throws -> ValueCode {
    let target = try target(receiver)
    let runtime = runtime
    return { frame in
      try target.prepare(frame)
      let arguments = try values.map { try $0(frame) }
      var result = Value.void
      try target.modify(frame) { value in
        var made = Arguments(receiver: .void, values: arguments, context: runtime)
        swap(&made.receiver, &value)
        defer { swap(&made.receiver, &value) }
        do { result = try implementation(&made) } catch { throw PlacedFailure.at(place, error) }
      }
      return result
    }
  }

  private func writingImplementation(
    _ implementation: @escaping Implementation,
    _ targets: [LoweredTarget?],
    _ values: [ValueCode],
    _ place: Place
  ) -> ValueCode {
    let runtime = runtime
    return { frame in
      var arguments: [Value] = []
      for (target, value) in zip(targets, values) {
        if let target {
          try target.prepare(frame)
          arguments.append(.void)
        } else {
          arguments.append(try value(frame))
        }
      }
      var made = Arguments(receiver: .void, values: arguments, context: runtime)
      var result = Value.void
      // The first `inout` argument is moved in and out, so that it is changed in place.
      let written = targets.indices.filter { targets[$0] != nil }
      guard written.count == 1, let target = targets[written[0]] else {
        for index in written { made[index] = try targets[index]?.load(frame) ?? .void }
        do { result = try implementation(&made) } catch { throw PlacedFailure.at(place, error) }
        for index in written {
          let value = made[index]
          try targets[index]?.modify(frame) { $0 = value }
        }
        return result
      }
      try target.modify(frame) { value in
        made.exchange(written[0], with: &value)
        defer { made.exchange(written[0], with: &value) }
        do { result = try implementation(&made) } catch { throw PlacedFailure.at(place, error) }
      }
      return result
    }
  }

  private func writingUserCall(
    _ code: FunctionCode,
    _ targets: [LoweredTarget?],
    _ values: [ValueCode],
    _ place: Place
  ) -> ValueCode {
    let runtime = runtime
    return { frame in
      for target in targets { try target?.prepare(frame) }
      let arguments = try values.map { try $0(frame) }
      do {
        let finished = try code.run(arguments, captures: [], runtime)
        for (index, target) in targets.enumerated() {
          guard let target else { continue }
          let value = try code.parameters[index].load(finished)
          try target.modify(frame) { $0 = value }
        }
        return finished.result
      } catch { throw PlacedFailure.at(place, error) }
    }
  }

  func apply(
    _ callee: TypedExpression,
    _ arguments: [TypedExpression],
    _ node: TypedExpression
  ) throws -> Code {
    let function = try value(callee)
    let values = try arguments.map(value)
    if type(callee.type).functionType?.isThrowing == true { try noteThrow(at: node.syntax) }
    let place = place(calledName(node))
    return .value { frame in
      let callee = try function(frame).function()
      let made = try values.map { try $0(frame) }
      do { return try callee.call(made) } catch { throw PlacedFailure.at(place, error) }
    }
  }
}

extension Arguments {
  /// Moves a value in or out without a copy.
  mutating func exchange(_ index: Int, with value: inout Value) {
    let old = take(index)
    self[index] = value
    value = old
  }

  private mutating func take(_ index: Int) -> Value {
    let value = self[index]
    self[index] = .void
    return value
  }
}
