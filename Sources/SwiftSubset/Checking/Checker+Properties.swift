import SwiftParser
import SwiftSyntax

/// A stored property whose type comes from its value, which could not be checked yet.
struct WaitingProperty {
  let declaration: Declaration
  let value: ExprSyntax
  let context: TypeContext
  var observers: [AccessorDeclSyntax] = []
}

extension Checker {
  func properties(_ node: VariableDeclSyntax, _ context: TypeContext) throws {
    let isLazy = node.modifiers.contains { $0.name.word == "lazy" }
    try checkModifiers(
      node.modifiers,
      node.attributes,
      allowed: Self.memberModifiers.union(["final", "override", "lazy"])
    )
    let isConstant = node.bindingSpecifier.tokenKind == .keyword(.let)
    for (binding, annotation) in zip(node.bindings, bindingAnnotations(node)) {
      guard let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier else {
        throw fail(
          .unsupported("a pattern for properties", instead: "declare each with its name"),
          at: binding.pattern
        )
      }
      let made = Declaration(kind: .property, name: name.word, container: context.type)
      made.syntax = DeclSyntax(node)
      made.isStatic = node.modifiers.isStatic
      made.isPrivate = node.modifiers.isPrivate
      made.isSetterPrivate = node.modifiers.isSetterPrivate
      let type = try annotation.map { try self.type($0.type) }
      if isLazy {
        if let block = binding.accessorBlock {
          throw fail(.unsupported("an observer of a 'lazy var'", instead: nil), at: block)
        }
        made.isSettable = !isConstant
        try lazyProperty(made, type, binding, context)
        try checkOverride(made, node.modifiers, context, at: binding.pattern)
      } else if let block = binding.accessorBlock, block.observers == nil {
        try computed(made, type, block, binding, context, node.modifiers)
      } else {
        made.isConstant = isConstant
        made.isSettable = !isConstant
        if isConstant, let block = binding.accessorBlock {
          throw fail(.observedConstant, at: block)
        }
        try stored(made, type, binding, context)
        try checkOverride(made, node.modifiers, context, at: binding.pattern)
      }
    }
  }

  private func computed(
    _ made: Declaration,
    _ type: SwiftType?,
    _ block: AccessorBlockSyntax,
    _ binding: PatternBindingSyntax,
    _ context: TypeContext,
    _ modifiers: DeclModifierListSyntax
  ) throws {
    if binding.initializer != nil { throw fail(.computedWithValue, at: block) }
    guard let type else { throw fail(.missingAnnotation, at: binding) }
    made.result = type.withMembers
    try checkOverride(made, modifiers, context, at: binding.pattern)
    try add(made, context, at: binding.pattern)
    try accessors(block, of: made, context)
    try requireSettableOverride(made, context, at: binding.pattern)
  }

  private func stored(
    _ made: Declaration,
    _ type: SwiftType?,
    _ binding: PatternBindingSyntax,
    _ context: TypeContext
  ) throws {
    if context.type.kind == .protocol {
      throw fail(.storedInExtension(made.name), at: binding)
    }
    if made.isStatic, !context.type.parameters.isEmpty {
      throw fail(
        .unsupported("a static stored property of a generic type", instead: "compute it"),
        at: binding
      )
    }
    if !made.isStatic {
      if context.isExtension { throw fail(.storedInExtension(made.name), at: binding) }
      if context.type.kind == .enum { throw fail(.storedInEnum(made.name), at: binding) }
      made.storageIndex = context.type.storedProperties.count
      context.type.storedProperties.append(made)
    }
    guard let type else {
      guard let value = binding.initializer?.value else {
        throw fail(.missingAnnotation, at: binding)
      }
      // Its place among the members is taken before its type is known.
      made.result = .variable(-1)
      var waiting = WaitingProperty(declaration: made, value: value, context: context)
      waiting.observers = binding.accessorBlock?.observers ?? []
      waitingProperties.append(waiting)
      return
    }
    made.result = type.withMembers
    try add(made, context, at: binding.pattern)
    if let value = binding.initializer?.value {
      let function = valueFunction(of: made, type, at: value)
      bodies.append(PendingBody(function, .value(value), context.selfType))
    } else if made.isStatic {
      throw fail(.missingInitialValue(made.name), at: binding)
    } else if type.wrapped != nil, made.isSettable {
      made.isImplicitlyNil = true
    }
    if let observers = binding.accessorBlock?.observers { try observe(made, observers, context) }
  }

  /// The function that gives a property its first value.
  private func valueFunction(
    of made: Declaration,
    _ type: SwiftType,
    at node: some SyntaxProtocol
  ) -> UserFunction {
    let thunk = Declaration(kind: .function, name: made.name, container: nil)
    thunk.result = type
    let context = FunctionContext(parent: nil, name: made.name, result: type, isThrowing: false)
    let function = UserFunction(thunk, context: context, syntax: node)
    function.archetypes = table.archetypes
    thunk.body = function
    if made.isStatic {
      context.membership = .type
      made.staticStorage = StaticStorage(function)
    } else {
      made.initialValue = function
    }
    return function
  }

  // MARK: Properties without a type

  /// Finds the types of properties from their values, in whatever order they need one another.
  ///
  /// What is left waits for its type's own place in the cell, where more names are known.
  func inferWaitingProperties() {
    var progressed = true
    while progressed {
      progressed = false
      for waiting in waitingProperties where (try? infer(waiting)) != nil {
        waitingProperties.removeAll { $0.declaration === waiting.declaration }
        finish(waiting.context.type)
        progressed = true
      }
    }
  }

  /// Infers what is left of a type's properties, or says why it can't be.
  func inferWaitingProperties(of group: some DeclGroupSyntax) throws {
    for waiting in waitingProperties where waiting.value.isInside(group) {
      try infer(waiting)
      waitingProperties.removeAll { $0.declaration === waiting.declaration }
      finish(waiting.context.type)
    }
  }

  private func infer(_ waiting: WaitingProperty) throws {
    let saved = table.archetypes
    table.archetypes = waiting.context.archetypes
    defer { table.archetypes = saved }
    let made = waiting.declaration
    let function = valueFunction(of: made, .void, at: waiting.value)
    let around = (context, scopes, selfType, loops)
    (context, scopes, selfType, loops) = (function.context, [Scope()], waiting.context.selfType, [])
    defer { (context, scopes, selfType, loops) = around }
    let value = try complete(waiting.value)
    let type = solver.substitute(value.type)
    if type.containsVariable { throw fail(.unknownElement, at: waiting.value) }
    made.result = type.withMembers
    function.context.result = type
    function.declaration.result = type
    function.body = [TypedStatement(waiting.value, .return(value))]
    try add(made, waiting.context, at: waiting.value)
    bodies.append(PendingBody(function, .checked, waiting.context.selfType))
    if !waiting.observers.isEmpty {
      // The cell's own names are in sight again.
      (context, scopes, selfType, loops) = around
      try within(waiting.context) { try observe(made, waiting.observers, waiting.context) }
    }
  }

  /// Gives a type the initializer that follows from its properties, once their types are known.
  func finish(_ type: TypeDeclaration) {
    guard !type.hasOwnInitializer, type.kind == .struct || type.kind == .class,
      !type.storedProperties.contains(where: { $0.result == .variable(-1) }),
      type.members["init"] == nil, type.superclass == nil
    else { return }
    let properties = type.storedProperties
    let hasDefaults = properties.allSatisfy(\.hasInitialValue)
    if type.kind == .class {
      if hasDefaults { addInitializer(to: type, []) }
      return
    }
    let given = properties.filter { !($0.isConstant && $0.hasInitialValue) }
    addInitializer(to: type, given)
    // Nobody outside may name a private property, but all may leave it at its default.
    if hasDefaults, given.contains(where: \.isPrivate) { addInitializer(to: type, []) }
  }

  private func addInitializer(to type: TypeDeclaration, _ properties: [Declaration]) {
    let made = Declaration(kind: .initializer(isFailable: false), name: "init", container: type)
    made.isMemberwise = true
    made.isStatic = true
    made.result = type.selfType
    made.cell = cell
    made.parameters = properties.map(parameter)
    made.isPrivate = properties.contains(where: \.isPrivate)
    let list = made.parameters.map { "\($0.name): \($0.type)" }.joined(separator: ", ")
    if case .decl(let node)? = Parser.parse(source: "init(\(list))").statements.first?.item {
      made.syntax = node
    }
    type.add(made)
  }

  private func parameter(for property: Declaration) -> Declaration.Parameter {
    var parameter = Declaration.Parameter(
      label: property.name,
      name: property.name,
      type: property.result
    )
    if let function = property.initialValue {
      parameter.defaultFunction = function.declaration
    } else if property.isImplicitlyNil {
      parameter.defaultValue = ExprSyntax(NilLiteralExprSyntax())
    }
    return parameter
  }
}

extension Declaration {
  /// Whether a stored property has a value without an initializer giving it one.
  var hasInitialValue: Bool { initialValue != nil || isImplicitlyNil || lazyValue != nil }
}

extension SyntaxProtocol {
  fileprivate func isInside(_ other: some SyntaxProtocol) -> Bool {
    other.root.id == root.id && other.position <= position && endPosition <= other.endPosition
  }
}
