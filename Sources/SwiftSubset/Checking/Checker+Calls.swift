import SwiftSyntax

/// An argument as written.
struct CallArgument {
  var label: String?
  var node: ExprSyntax
  var isTrailing = false
  var isInout = false
  /// Checked on its own; nil while it waits for its parameter's type.
  var typed: TypedExpression?

  /// Whether the expression needs its context: a closure, `nil`, `.member`, a literal collection.
  var isContextual: Bool {
    var node = node
    while let tuple = node.as(TupleExprSyntax.self), tuple.elements.count == 1,
      let only = tuple.elements.first
    {
      node = only.expression
    }
    switch node.kind {
    case .closureExpr, .nilLiteralExpr, .keyPathExpr, .arrayExpr, .dictionaryExpr: return true
    case .memberAccessExpr: return node.as(MemberAccessExprSyntax.self)?.base == nil
    case .functionCallExpr:
      let callee = node.as(FunctionCallExprSyntax.self)?.calledExpression
      return callee?.as(MemberAccessExprSyntax.self).map { $0.base == nil } ?? false
    default: return false
    }
  }
}

/// A declaration that a call may mean.
struct OverloadCandidate {
  let declaration: Declaration
  let substitutions: [String: SwiftType]
  var receiver: TypedExpression?

  init(
    _ declaration: Declaration,
    _ substitutions: [String: SwiftType],
    receiver: TypedExpression? = nil
  ) {
    self.declaration = declaration
    self.substitutions = substitutions
    self.receiver = receiver
  }

  /// How far a protocol of the library is from `Sequence`: the nearer one serves first.
  private static func depth(_ declaration: Declaration) -> Int {
    switch declaration.container?.name {
    case "Collection": 1
    case "BidirectionalCollection": 2
    case "RandomAccessCollection": 3
    default: 0
    }
  }

  /// Smaller is more specific.
  var specificity: Int {
    declaration.generics.parameters.count * 4
      - declaration.generics.requirements.reduce(0) { $0 + $1.weight }
      + (declaration.isProtocolMember ? 8 - Self.depth(declaration) : 0)
  }
}

extension Checker {
  func arguments(
    _ list: LabeledExprListSyntax,
    _ trailing: ClosureExprSyntax?,
    _ more: [MultipleTrailingClosureElementSyntax]
  ) -> [CallArgument] {
    var made = list.map { argument -> CallArgument in
      if let address = argument.expression.as(InOutExprSyntax.self) {
        return CallArgument(
          label: argument.label?.word,
          node: address.expression,
          isInout: true
        )
      }
      return CallArgument(label: argument.label?.word, node: argument.expression)
    }
    if let trailing { made.append(CallArgument(node: ExprSyntax(trailing), isTrailing: true)) }
    for element in more {
      made.append(
        CallArgument(
          label: element.label.word,
          node: ExprSyntax(element.closure),
          isTrailing: true
        )
      )
    }
    return made
  }

  func call(_ node: FunctionCallExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    let arguments = self.arguments(
      node.arguments,
      node.trailingClosure,
      Array(node.additionalTrailingClosures)
    )
    switch node.calledExpression.as(ExprSyntaxEnum.self) {
    case .declReferenceExpr(let callee):
      return try callNamed(callee, arguments, expected, node)
    case .memberAccessExpr(let callee):
      return try callMember(callee, arguments, expected, node)
    default:
      if let type = try typeNamed(node.calledExpression) {
        return try construct(type, arguments, expected, node)
      }
      if node.calledExpression.is(ClosureExprSyntax.self) { isNextClosureEscaping = false }
      let callee = try postfix(node.calledExpression, nil)
      return try apply(callee, arguments, node)
    }
  }

  /// Whether the expression is the name of a module, as in `Swift.max(a, b)`.
  private func isModule(_ node: ExprSyntax) -> Bool {
    guard let name = node.as(DeclReferenceExprSyntax.self)?.baseName.word else { return false }
    return (table.modules.contains(name) || name == StandardLibrary.moduleName)
      && lookUp(name) == nil
  }

  private func callNamed(
    _ callee: DeclReferenceExprSyntax,
    _ arguments: [CallArgument],
    _ expected: SwiftType?,
    _ node: FunctionCallExprSyntax,
    isQualified: Bool = false
  ) throws -> TypedExpression {
    let name = callee.baseName.word
    if isQualified, let found = table.functions[name] {
      let candidates = found.map { OverloadCandidate($0, [:]) }
      return try resolve(name, candidates, arguments, expected, node)
    }
    if lookUpLocal(name) == nil, let (members, receiver) = try implicitMembers(name, callee) {
      if let receiver {
        return try callMembers(members, name, receiver, arguments, expected, node)
      }
      return try callStatic(members, name, arguments, expected, node)
    }
    if case .variable(let variable)? = lookUp(name) {
      noteUse(of: variable)
      noteUse(of: name, at: callee)
      try requireCapturable(variable, at: callee)
      let made = TypedExpression(callee, variable.type, .variable(variable))
      return try apply(made, arguments, node)
    }
    noteUse(of: name, at: callee)
    let candidates = functions(named: name)
    if !candidates.isEmpty { return try resolve(name, candidates, arguments, expected, node) }
    if let type = typeNamed(name) { return try construct(type, arguments, expected, node) }
    let made = try reference(callee, nil)
    return try apply(made, arguments, node)
  }

  private func callMember(
    _ callee: MemberAccessExprSyntax,
    _ arguments: [CallArgument],
    _ expected: SwiftType?,
    _ node: FunctionCallExprSyntax
  ) throws -> TypedExpression {
    let name = callee.declName.baseName.word
    if let module = callee.base, isModule(module) {
      return try callNamed(callee.declName, arguments, expected, node, isQualified: true)
    }
    guard let baseNode = callee.base else {
      guard let type = expected.map(solver.resolve), !solver.isFree(type) else {
        throw fail(.implicitMemberWithoutContext(name), at: callee)
      }
      return try callStatic(type.wrapped ?? type, name, callee, arguments, expected, node)
    }
    let start = pending.count
    let base = try self.base(baseNode)
    if baseNode.is(FunctionCallExprSyntax.self), solver.substitute(base.type).containsVariable {
      try solvePending(from: start)
    }
    if name == "init", case .variable(let me) = base.kind, me.name == "self" {
      if baseNode.is(SuperExprSyntax.self) { return try superDelegation(me, arguments, node) }
      return try delegation(me, arguments, node)
    }
    if case .type = base.kind, case .metatype(let type) = base.type {
      return try callStatic(type, name, callee, arguments, expected, node)
    }
    let type = try known(base.type)
    if let element = try attempt({ try tupleElement(callee, name, base, type) }) ?? nil {
      return try apply(element, arguments, node)
    }
    try requireHashed(type, at: baseNode)
    let members = members(of: type, named: name, isStatic: false)
    guard !members.isEmpty else { throw noMember(name, of: type, isStatic: false, callee) }
    return try callMembers(members, name, base, arguments, expected, node)
  }

  private func callMembers(
    _ members: [TypeTable.Member],
    _ name: String,
    _ base: TypedExpression,
    _ arguments: [CallArgument],
    _ expected: SwiftType?,
    _ node: FunctionCallExprSyntax
  ) throws -> TypedExpression {
    let methods = members.filter { $0.declaration.kind != .property }
    if methods.isEmpty {
      let value = try memberReference(members, base, nil, node.calledExpression, nil)
      return try apply(value, arguments, node)
    }
    let candidates = methods.map {
      OverloadCandidate($0.declaration, $0.substitutions, receiver: base)
    }
    return try resolve(name, candidates, arguments, expected, node)
  }

  private func callStatic(
    _ type: SwiftType,
    _ name: String,
    _ callee: MemberAccessExprSyntax,
    _ arguments: [CallArgument],
    _ expected: SwiftType?,
    _ node: FunctionCallExprSyntax
  ) throws -> TypedExpression {
    if name == "init" { return try construct(type, arguments, expected, node) }
    if case .nominal(let outer, _) = type, let nested = table.types[outer]?.typealiases[name],
      table.types[outer]?.isUserDefined == true
    {
      return try construct(nested, arguments, expected, node)
    }
    let members = members(of: type, named: name, isStatic: true)
    guard !members.isEmpty else { throw noMember(name, of: type, isStatic: true, callee) }
    return try callStatic(members, name, arguments, expected, node)
  }

  private func callStatic(
    _ members: [TypeTable.Member],
    _ name: String,
    _ arguments: [CallArgument],
    _ expected: SwiftType?,
    _ node: FunctionCallExprSyntax
  ) throws -> TypedExpression {
    let functions = members.filter { $0.declaration.kind != .property }
    guard !functions.isEmpty else {
      let value = try staticReference(members, nil, node.calledExpression, nil)
      return try apply(value, arguments, node)
    }
    let candidates = functions.map { OverloadCandidate($0.declaration, $0.substitutions) }
    return try resolve(name, candidates, arguments, expected, node)
  }

  func construct(
    _ type: SwiftType,
    _ arguments: [CallArgument],
    _ expected: SwiftType?,
    _ node: FunctionCallExprSyntax
  ) throws -> TypedExpression {
    // A literal is of the type at once, which may be too small or the only one that is large enough.
    if type != .int, FixedWidth.isOne(type), arguments.count == 1, arguments[0].label == nil,
      arguments[0].node.is(IntegerLiteralExprSyntax.self)
    {
      return try check(arguments[0].node, as: type)
    }
    let members = members(of: type, named: "init", isStatic: true)
    guard !members.isEmpty else { throw fail(.noInitializer(type), at: node) }
    let candidates = members.map { OverloadCandidate($0.declaration, $0.substitutions) }
    return try resolve("\(settled(type))", candidates, arguments, expected, node)
  }

  /// `self.init(…)`: another initializer of the type makes the value.
  private func delegation(
    _ me: Variable,
    _ arguments: [CallArgument],
    _ node: FunctionCallExprSyntax
  ) throws -> TypedExpression {
    guard case .initializer = context.membership else {
      throw fail(.delegationOutsideInitializer, at: node)
    }
    let made = try construct(me.type, arguments, nil, node)
    guard case .call(let call) = made.kind else { throw fail(.ambiguous("self.init"), at: node) }
    if made.type.wrapped != nil {
      throw fail(
        .unsupported("'self.init' that can fail", instead: "check first and return nil"),
        at: node
      )
    }
    return TypedExpression(node, .void, .delegation(call, me, isSuper: false))
  }

  /// Calls a function value.
  private func apply(
    _ callee: TypedExpression,
    _ arguments: [CallArgument],
    _ node: FunctionCallExprSyntax
  ) throws -> TypedExpression {
    let type = try known(callee.type)
    guard let function = type.functionType else {
      throw fail(.notCallable(settled(type)), at: node.calledExpression)
    }
    guard function.parameters.count == arguments.count else {
      throw fail(
        .argumentCount(
          node.calledExpression.trimmedDescription,
          expected: function.parameters.count,
          found: arguments.count
        ),
        at: node
      )
    }
    let made = try zip(arguments, function.parameters).map { argument, parameter in
      if let label = argument.label, !argument.isTrailing {
        throw fail(.extraneousLabel(label), at: argument.node)
      }
      if argument.isInout, !parameter.isInout {
        throw fail(.straySymbol("&"), at: argument.node)
      }
      if parameter.isInout {
        throw fail(
          .unsupported("an 'inout' parameter of a closure", instead: "return the new value"),
          at: argument.node
        )
      }
      isNextClosureEscaping = !argument.node.is(ClosureExprSyntax.self)
      let value = try check(argument.node, as: parameter.type)
      if case .variable(let variable) = callee.kind, variable.isNonEscaping {
        try requireEscaping(value)
      }
      return value
    }
    return TypedExpression(node, function.result, .apply(callee, made))
  }
}
