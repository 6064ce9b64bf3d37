import SwiftSyntax

extension Lowering {
  /// Which part of a declaration is called.
  enum MemberPart { case body, setter }

  /// The code of a class's member as an object has it: a subclass may have one of its own.
  ///
  /// Nil where nothing can be overridden: then it is the code that stands in the class.
  func dispatch(
    _ declaration: Declaration,
    _ part: MemberPart,
    _ receiver: TypedExpression?,
    _ code: FunctionCode
  ) -> ((Value) -> FunctionCode)? {
    guard let container = declaration.container, container.kind == .class, !declaration.isStatic,
      !declaration.isFinal, !container.isFinal, !declaration.isInExtension, declaration.cell > 0,
      receiver?.syntax.is(SuperExprSyntax.self) != true, container.parameters.isEmpty
    else { return nil }
    let key = ObjectIdentifier(declaration)
    return { value in
      guard case .object(let object) = value, object.declaration !== container,
        let own = object.declaration.overrides[key],
        let found = (part == .body ? own.body : own.setterBody)?.code
      else { return code }
      return found
    }
  }

  // MARK: Initializers

  /// Gives the properties that a class itself declares what their declarations give them.
  typealias Defaults = (Object) throws -> Void

  /// The defaults of a class and of those between it and the one whose initializer runs.
  func defaults(of type: TypeDeclaration, through declaration: Declaration) throws -> Defaults {
    var steps = [try ownDefaults(of: type)]
    var current = declaration
    while let next = current.original {
      if let parent = next.container { steps.append(try ownDefaults(of: parent)) }
      current = next
    }
    return { object in for step in steps { try step(object) } }
  }

  private func ownDefaults(of type: TypeDeclaration) throws -> Defaults {
    let runtime = runtime
    let values = type.ownProperties.compactMap { property -> (Int, FunctionCode?)? in
      guard let index = property.storageIndex else { return nil }
      if let value = property.initialValue { return (index, code(of: value)) }
      return property.isImplicitlyNil ? (index, nil) : nil
    }
    return { object in
      for (index, code) in values { object[index] = try code?.run([], runtime).result ?? .none }
    }
  }

  /// `super.init(…)`: the superclass's initializer fills in its part of the same object.
  func superDelegation(_ call: ResolvedCall, _ me: Variable, _ node: TypedExpression) throws
    -> Code
  {
    guard let declaration = call.declaration, let parent = declaration.container else {
      throw fail(.ambiguous("super.init"), at: node.syntax)
    }
    try noteEffect(of: declaration, call, node)
    let storage = storage(of: me)
    let defaults = try defaults(of: parent, through: declaration)
    let origin = declaration.origin
    let place = place(node.syntax)
    guard let function = origin.body else {
      return .value { frame in
        if case .object(let object) = try storage.load(frame) { try defaults(object) }
        return .void
      }
    }
    let code = code(of: function)
    let run = try initialization(origin, call)
    return .value { frame in
      let inner = code.frame()
      var value = try storage.load(frame)
      do {
        try run(frame, inner) {
          if case .object(let object) = value { try defaults(object) }
        } _: { inner, runtime in
          try code.run(inner, changing: &value, runtime)
        }
      } catch { throw PlacedFailure.at(place, error) }
      return .void
    }
  }
}

extension Declaration {
  /// The initializer that runs where an inherited one is called.
  var origin: Declaration { original?.origin ?? self }
}
