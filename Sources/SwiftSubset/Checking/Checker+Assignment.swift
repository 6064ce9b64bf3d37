import SwiftSyntax

extension Checker {
  func assignment(_ node: InfixOperatorExprSyntax) throws -> TypedExpression {
    if node.leftOperand.is(DiscardAssignmentExprSyntax.self) {
      let value = try expression(node.rightOperand, nil)
      return TypedExpression(
        node,
        .void,
        .assign(TypedExpression(node.leftOperand, value.type, .discard), value)
      )
    }
    let target = try assignmentTarget(node.leftOperand)
    let value = try check(node.rightOperand, as: target.type)
    if let noun = selfAssigned(target, value) { throw fail(.selfAssignment(noun: noun), at: node) }
    return chained(TypedExpression(node, .void, .assign(target, value)), node)
  }

  /// What a variable, or a stored property of one, is called where it is assigned to itself.
  ///
  /// As the compiler, this looks no deeper, and not into closures.
  private func selfAssigned(_ target: TypedExpression, _ value: TypedExpression) -> String? {
    if context.isClosure { return nil }
    switch (target.kind, value.kind) {
    case (.variable(let first), .variable(let second)):
      return first === second ? "variable" : nil
    case (.call(let first), .call(let second)):
      guard let property = first.declaration, property === second.declaration,
        property.storageIndex != nil, case .variable(let owner)? = first.receiver?.kind,
        case .variable(let other)? = second.receiver?.kind, owner === other
      else { return nil }
      return "property"
    default: return nil
    }
  }

  /// What changes something through `?` does nothing where it is nil.
  func chained(_ made: TypedExpression, _ node: InfixOperatorExprSyntax) -> TypedExpression {
    guard hasLink(node.leftOperand) else { return made }
    let type = SwiftType.optional(.void)
    return TypedExpression(node, type, .chain(TypedExpression(node, type, .conversion(made))))
  }

  private func assignmentTarget(_ node: ExprSyntax) throws -> TypedExpression {
    if let tuple = node.as(TupleExprSyntax.self) {
      let elements = try tuple.elements.map { element -> TypedExpression in
        if element.expression.is(DiscardAssignmentExprSyntax.self) {
          return TypedExpression(element.expression, solver.fresh(), .discard)
        }
        return try assignmentTarget(element.expression)
      }
      let type = SwiftType.tuple(elements.map { .init(label: nil, type: $0.type) })
      return TypedExpression(node, type, .tuple(elements))
    }
    do {
      let target = try postfixTarget(node)
      try requireMutable(target, at: node)
      return target
    } catch let failure as CheckFailure {
      // Python declares a name by giving it a value.
      guard case .undeclared(let name, let near) = failure.problem,
        node.is(DeclReferenceExprSyntax.self)
      else { throw failure }
      throw fail(.undeclaredTarget(name, suggestion: near), at: node)
    }
  }

  func postfixTarget(_ node: ExprSyntax) throws -> TypedExpression {
    let made = try expression(node, nil)
    // What is assigned through '?' is of the type that the chain ends in.
    if case .chain(let inner) = made.kind {
      if case .conversion(let value) = inner.kind { return value }
      return inner
    }
    return made
  }

  /// Holds an expression to be something that may change: a `var`, an element or property of one.
  func requireMutable(_ made: TypedExpression, at node: some SyntaxProtocol) throws {
    switch made.kind {
    case .variable(let variable):
      guard !variable.isMutable, !variable.needsInitialValue else { return }
      if variable.nounForAssignment == "self" { throw fail(.immutableSelf, at: made.syntax) }
      throw fail(.immutable(variable.name, noun: variable.nounForAssignment), at: made.syntax)
    case .call(let call):
      guard let declaration = call.declaration else {
        _ = try known(made.type)
        return try requireMutable(made, at: node)
      }
      if isInitialization(call) { return }
      if declaration.isConstant { throw fail(.constantProperty(declaration.name), at: made.syntax) }
      if declaration.isSetterPrivate, !isInside(declaration.container) {
        throw fail(.privateSetter(declaration.name), at: made.syntax)
      }
      guard declaration.isSettable else {
        if declaration.kind == .subscript {
          throw fail(.readOnlySubscript(settled(call.receiver?.type ?? .any)), at: made.syntax)
        }
        throw fail(
          declaration.kind == .property
            ? .readOnly(declaration.name) : .notAssignable(node.trimmedDescription),
          at: made.syntax
        )
      }
      guard let receiver = call.receiver, !isReference(receiver.type) else { return }
      try requireMutable(receiver, at: node)
    case .tupleElement(let base, _), .unwrap(let base), .address(let base), .chainLink(let base):
      try requireMutable(base, at: node)
    default: throw fail(.notAssignable(node.trimmedDescription), at: node)
    }
  }

  /// Whether an initializer gives a constant of its own type its value; that it does so once is
  /// looked at when the whole body is known.
  private func isInitialization(_ call: ResolvedCall) -> Bool {
    guard let declaration = call.declaration, declaration.isConstant,
      declaration.storageIndex != nil, case .initializer = context.membership,
      case .variable(let me)? = call.receiver?.kind, me.name == "self"
    else { return false }
    return isInside(declaration.container)
  }

  /// Whether values of the type are shared, so that changing one needs no `var`.
  func isReference(_ type: SwiftType) -> Bool {
    switch solver.substitute(type) {
    case .nominal(let name, _): table.types[name]?.kind == .class
    case .existential(let name, _): isClassBound(name)
    case .parameter(let name): table.archetypes[name]?.contains(where: isClassBound) ?? false
    default: false
    }
  }

  /// Holds the receiver of a `mutating` member to be something that may change.
  func requireMutableReceiver(_ declaration: Declaration, _ receiver: TypedExpression?) throws {
    guard declaration.isMutating, let receiver, !isReference(receiver.type) else { return }
    do { try requireMutable(receiver, at: receiver.syntax) } catch let failure as CheckFailure {
      guard case .immutable(let name, let noun) = failure.problem else {
        throw fail(
          .immutableReceiver(receiver.syntax.trimmedDescription, noun: nil),
          at: receiver.syntax
        )
      }
      throw fail(.immutableReceiver(name, noun: noun), at: receiver.syntax)
    }
  }
}
