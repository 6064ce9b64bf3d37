import SwiftSyntax

extension Lowering {
  /// Lowers what stands left of `=`, or after `&`, or before a `mutating` member.
  func target(_ node: TypedExpression) throws -> LoweredTarget {
    switch node.kind {
    case .variable(let variable):
      let storage = storage(of: variable)
      return LoweredTarget(
        load: try value(node),
        modify: { frame, change in try storage.modify(frame, change) },
        modifyExclusively: { frame, change in try storage.modifyExclusively(frame, change) }
      )
    case .address(let inner), .conversion(let inner): return try target(inner)
    case .tupleElement(let base, let index): return try tupleTarget(node, base, index)
    case .unwrap(let base): return try unwrapTarget(node, base)
    case .chainLink(let base): return try linkTarget(node, base)
    case .chain(let inner): return try target(inner)
    case .call(let call):
      let call = known(call)
      return try userTarget(node, call) ?? memberTarget(node, call)
    default:
      // A value that nothing holds: a reference to a library class, changed through itself.
      let code = try value(node)
      return LoweredTarget(
        load: code,
        modify: { frame, change in
          var value = try code(frame)
          try change(&value)
        }
      )
    }
  }

  private func tupleTarget(_ node: TypedExpression, _ base: TypedExpression, _ index: Int) throws
    -> LoweredTarget
  {
    let outer = try target(base)
    return LoweredTarget(
      prepare: outer.prepare,
      load: try value(node),
      modify: { frame, change in
        try outer.modify(frame) { value in
          guard case .tuple(var elements) = value else { throw value.absence }
          value = .taken
          defer { value = .tuple(elements) }
          try change(&elements[index])
        }
      }
    )
  }

  private func unwrapTarget(_ node: TypedExpression, _ base: TypedExpression) throws
    -> LoweredTarget
  {
    let outer = try target(base)
    let place = place(node.syntax)
    return LoweredTarget(
      prepare: outer.prepare,
      load: try value(node),
      modify: { frame, change in
        try outer.modify(frame) { value in
          guard case .some(var inner) = value else {
            throw PlacedFailure(error: RuntimeFailure.unexpectedNil, place: place)
          }
          value = .taken
          defer { value = .some(inner) }
          try change(&inner)
        }
      }
    )
  }

  /// What `?` leads to: where it is nil, nothing more is evaluated.
  private func linkTarget(_ node: TypedExpression, _ base: TypedExpression) throws
    -> LoweredTarget
  {
    let outer = try target(base)
    return LoweredTarget(
      prepare: { frame in
        try outer.prepare(frame)
        if case .none = try outer.load(frame) { throw ChainBreak() }
      },
      load: try value(node),
      modify: { frame, change in
        try outer.modify(frame) { value in
          guard case .some(var inner) = value else { throw ChainBreak() }
          value = .taken
          defer { value = .some(inner) }
          try change(&inner)
        }
      }
    )
  }

  /// A property or subscript: its base is changed in place, the indices evaluated before.
  private func memberTarget(_ node: TypedExpression, _ call: ResolvedCall) throws -> LoweredTarget {
    guard let declaration = call.declaration, let receiver = call.receiver,
      declaration.isSettable
    else {
      let code = try value(node)
      return LoweredTarget(
        load: code,
        modify: { frame, change in
          var value = try code(frame)
          try change(&value)
        }
      )
    }
    let base = try target(receiver)
    let indices = try call.arguments.map(value)
    let slots = indices.map { _ in temporary() }
    let place = place(node.syntax)
    let prepare: (Frame) throws -> Void = { frame in
      try base.prepare(frame)
      for (slot, index) in zip(slots, indices) { frame.slots[slot] = try index(frame) }
    }
    if isArrayElement(declaration) {
      return LoweredTarget(
        prepare: prepare,
        load: try value(node),
        modify: { frame, change in
          guard case .int(let index) = frame.slots[slots[0]] else {
            throw RuntimeFailure.uninitialized
          }
          try base.modify(frame) { value in
            try value.modifyElement(index, place, change)
          }
        }
      )
    }
    return try accessorTarget(node, declaration, base, slots, prepare, place)
  }

  private func isArrayElement(_ declaration: Declaration) -> Bool {
    declaration.kind == .subscript && declaration.container?.name == "Array"
      && declaration.parameters.count == 1 && declaration.parameters[0].type == .int
      && declaration.module == StandardLibrary.moduleName
  }

  private func accessorTarget(
    _ node: TypedExpression,
    _ declaration: Declaration,
    _ base: LoweredTarget,
    _ slots: [Int],
    _ prepare: @escaping (Frame) throws -> Void,
    _ place: Place
  ) throws -> LoweredTarget {
    let getter = try implementation(of: declaration, node)
    guard let setter = declaration.setter else {
      throw fail(.noImplementation(declaration.qualifiedName + "="), at: node.syntax)
    }
    let runtime = runtime
    return LoweredTarget(
      prepare: prepare,
      load: try value(node),
      modify: { frame, change in
        let indices = slots.map { frame.slots[$0] }
        try base.modify(frame) { receiver in
          var read = Arguments(receiver: receiver, values: indices, context: runtime)
          var value = Value.uninitialized
          do { value = try getter(&read) } catch { throw PlacedFailure.at(place, error) }
          read.receiver = .void
          try change(&value)
          var write = Arguments(receiver: .void, values: indices + [value], context: runtime)
          swap(&write.receiver, &receiver)
          defer { swap(&write.receiver, &receiver) }
          do { _ = try setter(&write) } catch { throw PlacedFailure.at(place, error) }
        }
      }
    )
  }

  func assign(_ target: TypedExpression, _ node: TypedExpression) throws -> Code {
    let code = try value(node)
    if case .discard = target.kind {
      return .value { frame in
        _ = try code(frame)
        return .void
      }
    }
    let store = try store(into: target)
    return .value { frame in
      try store.prepare(frame)
      try store.store(frame, try code(frame))
      return .void
    }
  }

  typealias Store = (
    prepare: (Frame) throws -> Void, store: (Frame, Value) throws -> Void
  )

  private func store(into target: TypedExpression) throws -> Store {
    switch target.kind {
    case .discard: return ({ _ in }, { _, _ in })
    case .tuple(let elements):
      let stores = try elements.map { try store(into: $0) }
      return (
        { frame in for store in stores { try store.prepare(frame) } },
        { frame, value in
          for (store, part) in zip(stores, try value.tuple()) { try store.store(frame, part) }
        }
      )
    case .call(let call):
      let call = known(call)
      if let store = try userStore(target, call) ?? setterStore(target, call) { return store }
      fallthrough
    default:
      let place = try self.target(target)
      return (place.prepare, { frame, value in try place.modify(frame) { $0.become(value) } })
    }
  }

  /// Assigning to a property or subscript needs no look at its old value.
  private func setterStore(_ node: TypedExpression, _ call: ResolvedCall) throws -> Store? {
    guard let declaration = call.declaration, let receiver = call.receiver,
      let setter = declaration.setter, !isArrayElement(declaration)
    else { return nil }
    let base = try target(receiver)
    let indices = try call.arguments.map(value)
    let slots = indices.map { _ in temporary() }
    let place = place(node.syntax)
    let runtime = runtime
    return (
      { frame in
        try base.prepare(frame)
        for (slot, index) in zip(slots, indices) { frame.slots[slot] = try index(frame) }
      },
      { frame, value in
        let values = slots.map { frame.slots[$0] } + [value]
        try base.modify(frame) { receiver in
          var write = Arguments(receiver: .void, values: values, context: runtime)
          swap(&write.receiver, &receiver)
          defer { swap(&write.receiver, &receiver) }
          do { _ = try setter(&write) } catch { throw PlacedFailure.at(place, error) }
        }
      }
    )
  }
}

extension Value {
  /// Changes an array's element where it lies.
  mutating func modifyElement(_ index: Int, _ place: Place, _ change: Modification) throws {
    guard case .array(var elements) = self else { throw mismatch("an array") }
    guard elements.indices.contains(index) else {
      throw PlacedFailure(
        error: RuntimeFailure.indexOutOfRange(index, elements.indices),
        place: place
      )
    }
    self = .taken
    defer { self = .array(elements) }
    try change(&elements[index])
  }
}
