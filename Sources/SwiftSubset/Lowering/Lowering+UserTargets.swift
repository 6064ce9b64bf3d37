import SwiftSyntax

extension Lowering {
  /// A property or subscript that a cell declared, as something to change; nil for others.
  func userTarget(_ node: TypedExpression, _ call: ResolvedCall) throws -> LoweredTarget? {
    guard let declaration = call.declaration else { return nil }
    if declaration.isRequirement, let receiver = call.receiver {
      if !call.arguments.isEmpty, case .existential = type(receiver.type) {
        throw fail(
          .unsupported(
            "a change through the subscript of a value behind 'any'",
            instead: "take the value as a parameter of a generic function"
          ),
          at: node.syntax
        )
      }
      return try dynamicTarget(declaration, receiver, node)
    }
    let place = place(node.syntax)
    if let storage = declaration.staticStorage {
      return staticTarget(storage, load: try value(node), place)
    }
    if let index = declaration.storageIndex, let receiver = call.receiver {
      if declaration.isObserved, !call.isUnobserved {
        return try observedTarget(
          declaration,
          index,
          call,
          try receiverTarget(receiver),
          node
        )
      }
      let make = try lazyMaker(declaration, index, call)
      return try fieldTarget(index, of: receiver, load: try value(node), place, make)
    }
    guard let getter = declaration.body, declaration.setterBody != nil else { return nil }
    return try accessorTarget(declaration, getter, call, node, place)
  }

  private func staticTarget(
    _ storage: StaticStorage,
    load: @escaping ValueCode,
    _ place: Place
  ) -> LoweredTarget {
    LoweredTarget(
      // The value is made before it is changed.
      prepare: { frame in _ = try load(frame) },
      load: load,
      modify: { _, change in try storage.box.modify(change) }
    )
  }

  private func fieldTarget(
    _ index: Int,
    of receiver: TypedExpression,
    load: @escaping ValueCode,
    _ place: Place,
    _ make: ((Value) throws -> Void)?
  ) throws -> LoweredTarget {
    let base = try receiverTarget(receiver)
    return LoweredTarget(
      prepare: base.prepare,
      load: load,
      modify: { frame, change in
        try base.modify(frame) { value in
          do {
            try make?(value)
            try value.modifyField(index, change)
          } catch { throw PlacedFailure.at(place, error) }
        }
      }
    )
  }

  /// Where a member's receiver lies; an object is got once, and changed through itself.
  private func receiverTarget(_ node: TypedExpression) throws -> LoweredTarget {
    guard isObject(node) else { return try target(node) }
    let code = try value(node)
    let slot = temporary()
    return LoweredTarget(
      prepare: { frame in frame.slots[slot] = try code(frame) },
      load: code,
      modify: { frame, change in
        var object = frame.slots[slot]
        try change(&object)
      }
    )
  }

  private func isObject(_ node: TypedExpression) -> Bool {
    guard let name = type(node.type).nominalName else { return false }
    return solver.table.types[name]?.kind == .class
  }

  /// A computed property: its getter, the change, its setter.
  private func accessorTarget(
    _ declaration: Declaration,
    _ getter: UserFunction,
    _ call: ResolvedCall,
    _ node: TypedExpression,
    _ place: Place
  ) throws -> LoweredTarget {
    let base = try call.receiver.map { try receiverTarget($0) }
    let indices = try call.arguments.map(value)
    let slots = indices.map { _ in temporary() }
    let get = try code(of: getter, call)
    let assign = try setter(declaration, call, base, slots, node, place)
    let dispatch = dispatch(declaration, .body, call.receiver, get)
    let runtime = runtime
    return LoweredTarget(
      prepare: { frame in
        try base?.prepare(frame)
        for (slot, index) in zip(slots, indices) { frame.slots[slot] = try index(frame) }
      },
      load: try value(node),
      modify: { frame, change in
        let arguments = slots.map { frame.slots[$0] }
        var value = Value.void
        do {
          if let base {
            try base.modify(frame) {
              value = try (dispatch?($0) ?? get).run(arguments, on: $0, runtime).result
            }
          } else {
            value = try get.run(arguments, runtime).result
          }
          try change(&value)
        } catch { throw PlacedFailure.at(place, error) }
        try assign(frame, value)
      }
    )
  }

  /// Assigning to a computed property needs no look at its old value.
  func userStore(_ node: TypedExpression, _ call: ResolvedCall) throws -> Store? {
    guard let declaration = call.declaration, declaration.setterBody != nil else { return nil }
    let base = try call.receiver.map { try receiverTarget($0) }
    let indices = try call.arguments.map(value)
    let slots = indices.map { _ in temporary() }
    let assign = try setter(declaration, call, base, slots, node, place(node.syntax))
    return (
      { frame in
        try base?.prepare(frame)
        for (slot, index) in zip(slots, indices) { frame.slots[slot] = try index(frame) }
      },
      assign
    )
  }

  private func setter(
    _ declaration: Declaration,
    _ call: ResolvedCall,
    _ base: LoweredTarget?,
    _ slots: [Int],
    _ node: TypedExpression,
    _ place: Place
  ) throws -> (Frame, Value) throws -> Void {
    guard let setter = declaration.setterBody else {
      throw fail(.noImplementation(declaration.qualifiedName + "="), at: node.syntax)
    }
    let set = try code(of: setter, call)
    let runtime = runtime
    if let dispatch = dispatch(declaration, .setter, call.receiver, set), let base {
      return { frame, value in
        do {
          try base.modify(frame) { me in
            let set = dispatch(me)
            let inner = set.frame()
            for (storage, slot) in zip(set.parameters, slots) {
              storage.initialize(frame.slots[slot], inner)
            }
            set.parameters[slots.count].initialize(value, inner)
            try set.run(inner, changing: &me, runtime)
          }
        } catch { throw PlacedFailure.at(place, error) }
      }
    }
    return { frame, value in
      let inner = set.frame()
      for (storage, slot) in zip(set.parameters, slots) {
        storage.initialize(frame.slots[slot], inner)
      }
      set.parameters[slots.count].initialize(value, inner)
      do {
        guard let base else { return try set.perform(inner, runtime) }
        try base.modify(frame) { try set.run(inner, changing: &$0, runtime) }
      } catch { throw PlacedFailure.at(place, error) }
    }
  }
}
