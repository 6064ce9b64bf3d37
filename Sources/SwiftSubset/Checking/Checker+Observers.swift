import SwiftSyntax

extension AccessorBlockSyntax {
  /// The observers of a stored property; nil where it is a computed one.
  var observers: [AccessorDeclSyntax]? {
    guard case .accessors(let list) = accessors, !list.isEmpty,
      list.allSatisfy({
        $0.accessorSpecifier.tokenKind == .keyword(.willSet)
          || $0.accessorSpecifier.tokenKind == .keyword(.didSet)
      })
    else { return nil }
    return Array(list)
  }
}

extension Checker {
  /// Declares what is called before and after a stored property is set.
  func observe(
    _ made: Declaration,
    _ observers: [AccessorDeclSyntax],
    _ context: TypeContext
  ) throws {
    if made.isStatic || context.isExtension {
      throw fail(
        .unsupported("an observer of a static property", instead: "set it in a method"),
        at: observers[0]
      )
    }
    for node in observers {
      guard let body = node.body else { throw fail(.missingBody, at: node) }
      let isBefore = node.accessorSpecifier.tokenKind == .keyword(.willSet)
      let name = node.parameters?.name.word ?? (isBefore ? "newValue" : "oldValue")
      let accessor = Declaration(kind: .function, name: made.name, container: made.container)
      accessor.parameters = [.init(label: nil, name: name, type: made.result)]
      accessor.isMutating = context.type.kind != .class
      let function = makeFunction(accessor, body)
      function.context.membership = .instance
      function.context.observed = made
      if isBefore {
        if made.beforeSet != nil { throw fail(.redeclaration("willSet"), at: node) }
        made.beforeSet = function
      } else {
        if made.afterSet != nil { throw fail(.redeclaration("didSet"), at: node) }
        made.afterSet = function
        made.isOldValueUsed = node.parameters != nil || body.mentions(name)
      }
      bodies.append(PendingBody(function, .block(body), context.selfType))
    }
  }

  /// Whether setting the property here calls no observer: in an initializer of its own type, and in
  /// its observers themselves.
  func isUnobserved(_ declaration: Declaration, _ receiver: TypedExpression?) -> Bool {
    guard declaration.isObserved, case .variable(let me)? = receiver?.kind, me.name == "self",
      let member = context.member
    else { return false }
    if member.observed === declaration { return true }
    guard case .initializer = member.membership, context === member else { return false }
    return selfDeclaration === declaration.container
  }

  /// `lazy var`: its value is made when it is first asked for.
  func lazyProperty(
    _ made: Declaration,
    _ type: SwiftType?,
    _ binding: PatternBindingSyntax,
    _ context: TypeContext
  ) throws {
    guard context.type.kind == .class, !made.isStatic, !context.isExtension, made.isSettable else {
      throw fail(
        .unsupported("'lazy' here", instead: "compute the property, or use a class"),
        at: binding
      )
    }
    guard let value = binding.initializer?.value else {
      throw fail(.lazyWithoutValue, at: binding)
    }
    guard let type else {
      throw fail(
        .unsupported("a 'lazy var' without a type", instead: "write it: 'lazy var x: Int = …'"),
        at: binding
      )
    }
    made.result = type
    made.storageIndex = context.type.storedProperties.count
    context.type.storedProperties.append(made)
    try add(made, context, at: binding.pattern)
    let thunk = Declaration(kind: .function, name: made.name, container: made.container)
    thunk.result = type
    let function = makeFunction(thunk, value)
    function.context.membership = .instance
    made.lazyValue = function
    bodies.append(PendingBody(function, .value(value), context.selfType))
  }
}

extension SyntaxProtocol {
  /// Whether the name stands inside.
  fileprivate func mentions(_ name: String) -> Bool {
    tokens(viewMode: .sourceAccurate).contains { $0.text == name }
  }
}
