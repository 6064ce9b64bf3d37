import SwiftSyntax

extension Lowering {
  /// A call of a requirement on a value behind `any P`: its own type says while the cell runs what is
  /// called.
  func dynamicCall(
    _ requirement: Declaration,
    _ call: ResolvedCall,
    _ node: TypedExpression
  ) throws -> ValueCode {
    guard let receiver = call.receiver else {
      if let me = call.substitutions["Self"], case .existential = type(me) {
        throw fail(
          .unsupported(
            "'Self.\(requirement.name)' where the value lies behind 'any'",
            instead: "take the value as a parameter of a generic function: 'func f<T: P>(_ x: T)'"
          ),
          at: node.syntax
        )
      }
      // The body of a generic function, as it is checked: nobody runs it.
      for argument in call.arguments { _ = try value(argument) }
      return { _ in throw RuntimeFailure.uninitialized }
    }
    if case .existential = type(receiver.type),
      let place = requirement.parameters.firstIndex(where: \.isInout)
    {
      throw fail(
        .unsupported(
          "an 'inout' argument of a value behind 'any'",
          instead: "take the value as a parameter of a generic function"
        ),
        at: call.arguments[place].syntax
      )
    }
    let place = place(calledName(node))
    let arguments = try call.arguments.map(value)
    let cache = ConformerCache(requirement)
    let wrap = wrapping(requirement)
    guard requirement.isMutating else {
      let me = try value(receiver)
      return { frame in
        guard case .any(let box) = try me(frame) else { throw RuntimeFailure.uninitialized }
        let values = try arguments.map { try $0(frame) }
        do {
          var inner = box.value
          return wrap(try cache.conformer(for: box).call(&inner, values), box.type)
        } catch { throw PlacedFailure.at(place, error) }
      }
    }
    let target = try target(receiver)
    return { frame in
      try target.prepare(frame)
      let values = try arguments.map { try $0(frame) }
      var result = Value.void
      do {
        try target.modify(frame) { value in
          try value.modifyAny { inner, box in
            result = wrap(try cache.conformer(for: box).call(&inner, values), box.type)
          }
        }
      } catch { throw PlacedFailure.at(place, error) }
      return result
    }
  }

  /// A method that a protocol asks for, of a value behind `any P`, as a value.
  func dynamicFunction(
    _ requirement: Declaration,
    _ call: ResolvedCall,
    _ node: TypedExpression
  ) throws -> Code {
    guard let receiver = try call.receiver.map(value) else {
      return .value { _ in throw RuntimeFailure.uninitialized }
    }
    let cache = ConformerCache(requirement)
    let wrap = wrapping(requirement)
    return .value { frame in
      guard case .any(let box) = try receiver(frame) else { throw RuntimeFailure.uninitialized }
      let conformer = try cache.conformer(for: box)
      return .function(
        FunctionValue { arguments in
          var inner = box.value
          return wrap(try conformer.call(&inner, arguments), box.type)
        }
      )
    }
  }

  /// A result of the type itself goes behind `any P` again.
  private func wrapping(_ requirement: Declaration) -> (Value, SwiftType) -> Value {
    switch requirement.result {
    case .parameter("Self"): { .any(AnyValue($0, type: $1)) }
    case .nominal("Optional", let arguments) where arguments == [.parameter("Self")]:
      { value, type in
        if case .some(let inner) = value { .some(.any(AnyValue(inner, type: type))) } else { value }
      }
    default: { value, _ in value }
    }
  }

  /// A property that a protocol asks for, of a value behind `any P`, as something to change.
  func dynamicTarget(
    _ requirement: Declaration,
    _ receiver: TypedExpression,
    _ node: TypedExpression
  ) throws -> LoweredTarget {
    let base = try target(receiver)
    let cache = ConformerCache(requirement)
    let place = place(node.syntax)
    return LoweredTarget(
      prepare: base.prepare,
      load: try value(node),
      modify: { frame, change in
        try base.modify(frame) { value in
          do {
            try value.modifyAny { inner, box in
              let conformer = try cache.conformer(for: box)
              var property = try conformer.call(&inner, [])
              try change(&property)
              try conformer.set?(&inner, property)
            }
          } catch { throw PlacedFailure.at(place, error) }
        }
      }
    )
  }

  // MARK: Who conforms

  /// Lets values of a type be asked for what a protocol asks for.
  func install(_ type: SwiftType, conformingTo asked: TypeDeclaration) throws {
    for requirement in asked.requirements where !requirement.isStatic {
      guard let witness = solver.table.witness(for: requirement, of: type) else { continue }
      requirement.conformers[type] = try conformer(witness)
    }
  }

  private func conformer(_ witness: TypeTable.Member) throws -> Conformer {
    let declaration = witness.declaration
    if let index = declaration.storageIndex {
      let call = ResolvedCall(declaration)
      call.substitutions = witness.substitutions
      let make = try lazyMaker(declaration, index, call)
      let change =
        declaration.isObserved
        ? try observing(declaration, index, call) : { try $0.modifyField(index, $1) }
      return Conformer { me, _ in
        try make?(me)
        return try me.field(index)
      } set: { me, value in
        try change(&me) { $0.become(value) }
      }
    }
    if let function = declaration.body {
      var made = Conformer(call: try caller(function, witness, .body))
      if let setter = declaration.setterBody {
        let set = try caller(setter, witness, .setter)
        made.set = { me, value in _ = try set(&me, [value]) }
      }
      return made
    }
    return library(declaration)
  }

  private func caller(
    _ function: UserFunction,
    _ witness: TypeTable.Member,
    _ part: MemberPart
  ) throws -> (inout Value, [Value]) throws -> Value {
    let code = try code(of: function, witness.substitutions)
    let runtime = runtime
    if let dispatch = dispatch(witness.declaration, part, nil, code) {
      return { me, arguments in try dispatch(me).run(arguments, on: me, runtime).result }
    }
    if function.declaration.isMutating {
      return { me, arguments in
        let frame = code.frame()
        for (storage, argument) in zip(code.parameters, arguments) {
          storage.initialize(argument, frame)
        }
        try code.run(frame, changing: &me, runtime)
        return frame.result
      }
    }
    return { me, arguments in try code.run(arguments, on: me, runtime).result }
  }

  /// What the library's own types have.
  private func library(_ declaration: Declaration) -> Conformer {
    let runtime = runtime
    func perform(
      _ implementation: Implementation?,
      _ me: inout Value,
      _ arguments: [Value]
    ) throws -> Value {
      var made = Arguments(receiver: .taken, values: arguments, context: runtime)
      swap(&made.receiver, &me)
      defer { swap(&made.receiver, &me) }
      return try implementation?(&made) ?? .void
    }
    return Conformer { me, arguments in
      try perform(declaration.implementation, &me, arguments)
    } set: { me, value in
      _ = try perform(declaration.setter, &me, [value])
    }
  }
}
