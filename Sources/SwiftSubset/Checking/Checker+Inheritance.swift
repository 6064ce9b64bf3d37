import SwiftSyntax

extension Checker {
  // MARK: What a class inherits

  /// Notes the class that another one inherits from.
  func readSuperclass(_ found: SwiftType, of type: TypeDeclaration, at node: TypeSyntax) throws {
    guard case .nominal(let name, _) = found, let parent = table.types[name],
      parent.kind == .class
    else { throw fail(.inheritsFromNonProtocol("\(found)"), at: node) }
    if type.superclass != nil { throw fail(.secondSuperclass, at: node) }
    guard parent.isUserDefined, parent.parameters.isEmpty, type.parameters.isEmpty else {
      throw fail(
        .unsupported(
          "'\(node.trimmedDescription)' as a superclass",
          instead: "hold the other object in a property"
        ),
        at: node
      )
    }
    if parent.isFinal { throw fail(.finalSuperclass(SwiftType.displayName(name)), at: node) }
    if parent === type || table.ancestors(of: parent).contains(where: { $0 === type }) {
      throw fail(.circularInheritance(SwiftType.displayName(type.name)), at: node)
    }
    type.superclass = found
    if table.ancestors(of: type).count > TypeTable.mostAncestors {
      throw fail(
        .unsupported(
          "a line of more than \(TypeTable.mostAncestors) classes",
          instead: "hold the other object in a property"
        ),
        at: node
      )
    }
  }

  /// The types with each class behind the one that it inherits from.
  func parentsFirst(_ types: [DeclaredType]) -> [DeclaredType] {
    types.enumerated().sorted { first, second in
      let (a, b) = (depth(first.element.type), depth(second.element.type))
      return (a, first.offset) < (b, second.offset)
    }.map(\.element)
  }

  private func depth(_ type: TypeDeclaration) -> Int { table.ancestors(of: type).count }

  /// What a class has of its superclass before its own members are read.
  func inherit(_ type: TypeDeclaration) {
    guard let parent = table.parent(of: type) else { return }
    type.storedProperties = parent.storedProperties
    type.overrides = parent.overrides
    type.parent = parent
  }

  /// Holds a member to say `override` where it stands for an inherited one, and only there.
  func checkOverride(
    _ made: Declaration,
    _ modifiers: DeclModifierListSyntax,
    _ context: TypeContext,
    at node: some SyntaxProtocol
  ) throws {
    let word = modifiers.first { $0.name.word == "override" }
    made.isFinal = modifiers.contains { $0.name.word == "final" }
    made.isInExtension = context.isExtension
    guard context.type.kind == .class, let old = overridden(by: made, in: context.type) else {
      if let word { throw fail(.overridesNothing(made.memberNoun), at: word) }
      return
    }
    guard word != nil else { throw fail(.missingOverride(made.memberNoun), at: node) }
    if context.isExtension || old.isInExtension {
      throw fail(
        .unsupported("'override' in or of an extension", instead: "write it in the class"),
        at: node
      )
    }
    if old.isFinal || old.isStatic { throw fail(.overridesFinal(made.memberNoun), at: node) }
    if made.storageIndex != nil { throw fail(.storedOverride(made.name), at: node) }
    if old.storageIndex != nil {
      throw fail(
        .unsupported(
          "'override' of a stored property",
          instead: "set the property in the initializer"
        ),
        at: node
      )
    }
    guard old.result == made.result, old.effect != .none || made.effect == .none else {
      throw fail(.overrideType(made.name, old.result), at: node)
    }
    for key in [ObjectIdentifier(old)] + context.type.overrides.filter({ $0.value === old }).keys {
      context.type.overrides[key] = made
    }
  }

  /// What can be set has to be so in a subclass too.
  func requireSettableOverride(
    _ made: Declaration,
    _ context: TypeContext,
    at node: some SyntaxProtocol
  ) throws {
    guard context.type.kind == .class, let old = overridden(by: made, in: context.type),
      old.isSettable, !made.isSettable
    else { return }
    throw fail(.readOnlyOverride(made.name), at: node)
  }

  /// The inherited member that a new one stands for.
  private func overridden(by made: Declaration, in type: TypeDeclaration) -> Declaration? {
    for parent in table.ancestors(of: type) {
      // The type of a stored property may be found out later.
      if made.kind == .property, !made.isStatic,
        let stored = parent.ownProperties.first(where: { $0.name == made.name && !$0.isPrivate })
      {
        return stored
      }
      let found = table.members(of: parent, named: made.name).first {
        $0.hasSignature(of: made) && !$0.isPrivate && $0.kind == made.kind
      }
      if let found { return found }
    }
    return nil
  }

  // MARK: Initializers

  /// Gives a class without initializers of its own those of its superclass, if its own properties
  /// have values; and holds it to have those that each subclass must have.
  func inheritInitializers(_ one: DeclaredType) throws {
    let type = one.type
    guard type.kind == .class, let parent = table.parent(of: type) else { return }
    let designated = table.members(of: parent, named: "init").filter {
      !$0.isDelegating && !$0.isPrivate
    }
    // The compiler takes the initializer that such a class gets for one of no actor.
    if designated.contains(where: { $0.origin.isMemberwise }) {
      throw fail(.implicitSuperInit(SwiftType.displayName(parent.name)), at: one.group)
    }
    let own = table.members(of: type, named: "init")
    if own.allSatisfy(\.isDelegating), type.ownProperties.allSatisfy(\.hasInitialValue) {
      for old in designated where !own.contains(where: { $0.hasSignature(of: old) }) {
        let made = Declaration(kind: old.kind, name: "init", container: type)
        made.parameters = old.parameters
        made.effect = old.effect
        made.isStatic = true
        made.isRequired = old.isRequired
        made.syntax = old.syntax
        made.cell = cell
        made.original = old
        made.result = old.result.wrapped == nil ? type.selfType : .optional(type.selfType)
        type.add(made)
      }
      return
    }
    for old in designated where old.isRequired {
      if own.contains(where: { $0.hasSignature(of: old) && $0.isRequired }) { continue }
      throw fail(.missingRequired(old.fullName), at: one.group)
    }
  }

  /// Holds an initializer that has the form of an inherited one to say so.
  func checkInitializerOverride(
    _ made: Declaration,
    _ modifiers: DeclModifierListSyntax,
    _ context: TypeContext,
    at node: some SyntaxProtocol
  ) throws {
    let word = modifiers.first { $0.name.word == "override" }
    guard let parent = table.parent(of: context.type) else {
      if let word { throw fail(.overridesNothing("initializer"), at: word) }
      return
    }
    let old = table.members(of: parent, named: "init").first {
      $0.hasSignature(of: made) && !$0.isDelegating && !$0.isPrivate
    }
    if old == nil, let word { throw fail(.overridesNothing("initializer"), at: word) }
    guard let old else { return }
    if old.isRequired {
      if !made.isRequired { throw fail(.missingRequiredWord, at: node) }
    } else if word == nil {
      throw fail(.missingOverride("initializer"), at: node)
    }
  }

  /// `super` before a dot: the same object, whose members are those of the superclass.
  func superReference(_ node: SuperExprSyntax) throws -> TypedExpression {
    guard let type = selfDeclaration, let parent = table.parent(of: type),
      case .variable(let me)? = lookUpLocal("self")
    else { throw fail(.noSuperclass, at: node) }
    guard node.parent?.is(MemberAccessExprSyntax.self) ?? false else {
      throw fail(.superAlone, at: node)
    }
    if context.isClosure {
      throw fail(
        .unsupported("'super' in a closure", instead: "call a method that calls it"),
        at: node
      )
    }
    noteUse(of: me)
    return TypedExpression(node, parent.selfType, .variable(me))
  }

  /// `super.init(…)`.
  func superDelegation(
    _ me: Variable,
    _ arguments: [CallArgument],
    _ node: FunctionCallExprSyntax
  ) throws -> TypedExpression {
    guard case .initializer = context.membership, let type = selfDeclaration,
      let parent = table.parent(of: type)
    else { throw fail(.superInitOutside, at: node) }
    let made = try construct(parent.selfType, arguments, nil, node)
    guard case .call(let call) = made.kind, let called = call.declaration else {
      throw fail(.ambiguous("super.init"), at: node)
    }
    if called.isDelegating { throw fail(.superConvenience, at: node) }
    if made.type.wrapped != nil {
      throw fail(
        .unsupported("'super.init' that can fail", instead: "check first and return nil"),
        at: node
      )
    }
    return TypedExpression(node, .void, .delegation(call, me, isSuper: true))
  }

  /// A designated initializer that does not call `super.init` calls it at its end, if the superclass
  /// has one that takes nothing.
  func addSuperCall(to function: UserFunction, _ selfType: SwiftType?) throws {
    guard let type = selfType?.nominalName.flatMap({ table.types[$0] }), type.kind == .class,
      let parent = table.parent(of: type), !function.declaration.isDelegating,
      let me = function.selfVariable, !function.syntax.callsSuperInitializer
    else { return }
    let empty = table.members(of: parent, named: "init").first {
      $0.parameters.isEmpty && !$0.isDelegating && $0.kind == .initializer(isFailable: false)
        && $0.effect == .none
    }
    guard let empty, !function.syntax.returnsEarly else {
      throw fail(.missingSuperInit(SwiftType.displayName(parent.name)), at: function.syntax)
    }
    let call = ResolvedCall(empty)
    let node = TypedExpression(
      function.syntax,
      .void,
      .delegation(call, me, isSuper: true)
    )
    function.body.append(TypedStatement(function.syntax, .expression(node)))
  }
}

extension SyntaxProtocol {
  /// Whether `super.init(…)` is called inside.
  fileprivate var callsSuperInitializer: Bool {
    holds { node in
      guard let member = node.as(MemberAccessExprSyntax.self) else { return false }
      return member.declName.baseName.word == "init"
        && member.base?.is(SuperExprSyntax.self) == true
    }
  }

  fileprivate var returnsEarly: Bool { holds { $0.is(ReturnStmtSyntax.self) } }

  private func holds(_ test: (Syntax) -> Bool) -> Bool {
    var stack = [Syntax(self)]
    while let next = stack.popLast() {
      if test(next) { return true }
      if next.is(ClosureExprSyntax.self) { continue }
      stack.append(contentsOf: next.children(viewMode: .sourceAccurate))
    }
    return false
  }
}
