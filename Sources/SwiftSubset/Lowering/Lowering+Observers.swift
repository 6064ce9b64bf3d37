import SwiftSyntax

extension Lowering {
  /// A stored property with observers, as something to set: they are called around the change.
  func observedTarget(
    _ declaration: Declaration,
    _ index: Int,
    _ call: ResolvedCall,
    _ base: LoweredTarget,
    _ node: TypedExpression
  ) throws -> LoweredTarget {
    let change = try observing(declaration, index, call)
    let place = place(node.syntax)
    return LoweredTarget(
      prepare: base.prepare,
      load: try value(node),
      modify: { frame, modification in
        try base.modify(frame) { me in
          do { try change(&me, modification) } catch { throw PlacedFailure.at(place, error) }
        }
      }
    )
  }

  /// Changes a property between its observers.
  func observing(_ declaration: Declaration, _ index: Int, _ call: ResolvedCall) throws
    -> (inout Value, Modification) throws -> Void
  {
    let before = try declaration.beforeSet.map { try observer($0, call) }
    let after = try declaration.afterSet.map { try observer($0, call) }
    if before == nil, !declaration.isOldValueUsed {
      // Nobody asks for the old value: it is changed where it lies.
      return { me, modification in
        try me.modifyField(index, modification)
        try after?(&me, .void)
      }
    }
    return { me, modification in
      let old = try me.field(index)
      var new = old
      try modification(&new)
      try before?(&me, new)
      try me.modifyField(index) { $0.become(new) }
      try after?(&me, old)
    }
  }

  private func observer(_ function: UserFunction, _ call: ResolvedCall) throws
    -> (inout Value, Value) throws -> Void
  {
    let code = try code(of: function, call)
    let runtime = runtime
    return { me, value in
      let frame = code.frame()
      code.parameters[0].initialize(value, frame)
      try code.run(frame, changing: &me, runtime)
    }
  }

  /// Makes the value of a lazy property, unless it has one.
  func lazyMaker(_ declaration: Declaration, _ index: Int, _ call: ResolvedCall) throws
    -> ((Value) throws -> Void)?
  {
    guard let function = declaration.lazyValue else { return nil }
    let code = try code(of: function, call)
    let runtime = runtime
    return { me in
      guard case .object(let object) = me, case .uninitialized = object[index] else { return }
      let made = try code.run([], on: me, runtime).result
      object[index] = made
    }
  }
}
