import SwiftSyntax

extension Lowering {
  /// A call that changes its receiver or an argument.
  func writingCall(
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
      let receiver = try call.receiver.map { try receiverCode($0, declaration) }
      let code = try code(of: function, call)
      let dispatch = dispatch(declaration, .body, call.receiver, code)
      return writingUserCall(code, receiver, targets, values, place, dispatch)
    }
    let implementation = try implementation(of: declaration, node)
    if declaration.isMutating, let receiver = call.receiver, !targets.contains(where: { $0 != nil })
    {
      return try mutatingCall(implementation, receiver, values, place)
    }
    let receiver = try call.receiver.map(value)
    return writingImplementation(implementation, receiver, targets, values, place)
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
        var made = Arguments(receiver: .taken, values: arguments, context: runtime)
        swap(&made.receiver, &value)
        defer { swap(&made.receiver, &value) }
        do { result = try implementation(&made) } catch { throw PlacedFailure.at(place, error) }
      }
      return result
    }
  }

  private func writingImplementation(
    _ implementation: @escaping Implementation,
    _ receiver: ValueCode?,
    _ targets: [LoweredTarget?],
    _ values: [ValueCode],
    _ place: Place
  ) -> ValueCode {
    let runtime = runtime
    let written = targets.indices.filter { targets[$0] != nil }
    return { frame in
      let receiver = try receiver?(frame) ?? .void
      var arguments: [Value] = []
      arguments.reserveCapacity(values.count)
      for (target, value) in zip(targets, values) {
        if let target {
          try target.prepare(frame)
          arguments.append(.void)
        } else {
          arguments.append(try value(frame))
        }
      }
      var made = Arguments(receiver: receiver, values: arguments, context: runtime)
      var result = Value.void
      // The first `inout` argument is moved in and out, so that it is changed in place.
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

  /// Where a cell's function finds `self`.
  enum ReceiverCode {
    case value(ValueCode)
    /// Changed where it lies.
    case target(LoweredTarget)
  }

  private func receiverCode(_ node: TypedExpression, _ declaration: Declaration) throws
    -> ReceiverCode
  {
    declaration.isMutating ? .target(try target(node)) : .value(try value(node))
  }

  /// A call of a cell's function with `inout` arguments or on a receiver that it changes.
  ///
  /// All of them are moved into the function's frame and back, whatever it throws.
  private func writingUserCall(
    _ code: FunctionCode,
    _ receiver: ReceiverCode?,
    _ targets: [LoweredTarget?],
    _ values: [ValueCode],
    _ place: Place,
    _ dispatch: ((Value) -> FunctionCode)?
  ) -> ValueCode {
    let runtime = runtime
    let written = targets.enumerated().compactMap { index, target in
      target.map { (index, $0) }
    }
    func passing(
      _ rest: ArraySlice<(Int, LoweredTarget)>,
      _ caller: Frame,
      _ inner: Frame,
      _ code: FunctionCode,
      _ body: () throws -> Void
    ) throws {
      guard let (index, target) = rest.first else { return try body() }
      let storage = code.parameters[index]
      try target.lend(caller) { value in
        storage.initialize(value, inner)
        value = .taken
        defer { value = storage.take(inner) }
        try passing(rest.dropFirst(), caller, inner, code, body)
      }
    }
    return { frame in
      var code = code
      var me: Value?
      if case .target(let target)? = receiver { try target.prepare(frame) }
      if case .value(let value)? = receiver {
        let value = try value(frame)
        if let dispatch { code = dispatch(value) }
        me = value
      }
      let inner = code.frame()
      if let me { code.selfStorage?.initialize(me, inner) }
      for (index, value) in values.enumerated() {
        if let target = targets[index] {
          try target.prepare(frame)
        } else {
          code.parameters[index].initialize(try value(frame), inner)
        }
      }
      do {
        try passing(written[...], frame, inner, code) {
          guard case .target(let target)? = receiver else {
            return try code.perform(inner, runtime)
          }
          try target.lend(frame) { try code.run(inner, changing: &$0, runtime) }
        }
        return inner.result
      } catch { throw PlacedFailure.at(place, error) }
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
    self[index] = .taken
    return value
  }
}
