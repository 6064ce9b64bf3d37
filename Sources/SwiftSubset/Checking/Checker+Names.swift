import SwiftParser
import SwiftSyntax

extension Checker {
  func reference(_ node: DeclReferenceExprSyntax, _ expected: SwiftType?) throws
    -> TypedExpression
  {
    let name = node.baseName.word
    if case .dollarIdentifier = node.baseName.tokenKind {
      return try anonymousParameter(node)
    }
    if name == "self" {
      if let selfType, context.member?.membership == .type {
        return TypedExpression(node, .metatype(selfType), .type)
      }
      guard case .variable(let variable)? = lookUpLocal("self") else {
        throw fail(.undeclared("self", suggestion: nil), at: node)
      }
      return try use(variable, node)
    }
    if lookUpLocal(name) == nil, let member = try implicitMember(name, node, expected) {
      return member
    }
    if case .variable(let variable)? = lookUp(name), node.argumentNames == nil {
      return try use(variable, node)
    }
    if name == "...", case .nominal("UnboundedRange", _)? = expected.map(solver.resolve),
      let whole = table.types["UnboundedRange"]?.members["whole"]?.first
    {
      return TypedExpression(node, whole.result, .call(ResolvedCall(whole)))
    }
    let functions = self.functions(named: name)
    if !functions.isEmpty {
      noteUse(of: name, at: node)
      return try functionReference(node, functions, node.argumentNames, expected)
    }
    if let type = typeNamed(name) { return TypedExpression(node, .metatype(type), .type) }
    if name == "_" { throw fail(.strayUnderscore, at: node) }
    if let absent = AbsentWords.name(name) { throw fail(absent, at: node) }
    throw fail(.undeclared(name, suggestion: suggestion(for: name)), at: node)
  }

  private func use(_ variable: Variable, _ node: DeclReferenceExprSyntax) throws
    -> TypedExpression
  {
    noteUse(of: variable)
    noteUse(of: variable.name, at: node)
    try requireCapturable(variable, at: node)
    let made = TypedExpression(node, variable.type, .variable(variable))
    // An argument may be handed on: who gets it says whether it is kept.
    if !node.isArgument { try requireEscaping(made) }
    return made
  }

  /// A member of the type whose member is being checked, named without `self.`.
  private func implicitMember(
    _ name: String,
    _ node: DeclReferenceExprSyntax,
    _ expected: SwiftType?
  ) throws -> TypedExpression? {
    guard let (members, receiver) = try implicitMembers(name, node) else { return nil }
    if let receiver {
      return try memberReference(members, receiver, node.argumentNames, node, expected)
    }
    return try staticReference(members, node.argumentNames, node, expected)
  }

  /// The members that a name without `self.` can mean, and `self` where they need it.
  func implicitMembers(_ name: String, _ node: DeclReferenceExprSyntax) throws
    -> (members: [TypeTable.Member], receiver: TypedExpression?)?
  {
    guard let selfType, let member = context.member else { return nil }
    if member.membership == .type {
      let found = members(of: selfType, named: name, isStatic: true)
      return found.isEmpty ? nil : (found, nil)
    }
    let found = members(of: selfType, named: name, isStatic: false)
    guard !found.isEmpty, case .variable(let me)? = lookUpLocal("self") else { return nil }
    if isReference(selfType), context.isInEscapingClosure {
      throw fail(.implicitSelf(name), at: node)
    }
    noteUse(of: me)
    try requireCapturable(me, at: node)
    return (found, TypedExpression(node, me.type, .variable(me)))
  }

  func functions(named name: String) -> [OverloadCandidate] {
    var found: [Declaration] = []
    if case .functions(let own)? = lookUp(name) { found = own }
    if found.isEmpty, name != Declaration.tupleComparison {
      found = table.functions[name] ?? table.operators[name] ?? []
    }
    let isOperator = table.operators[name] != nil
    return found.map { OverloadCandidate($0, [:]) }
      + (isOperator ? archetypeOperators(name, arity: 2) + fixedWidthOperators(name) : [])
  }

  private func anonymousParameter(_ node: DeclReferenceExprSyntax) throws -> TypedExpression {
    guard let index = Int(node.baseName.word.dropFirst()),
      let parameters = closureParameterNames.last, index < parameters.count
    else { throw fail(.undeclared(node.baseName.word, suggestion: nil), at: node) }
    return try use(parameters[index], node)
  }

  /// A function or operator as a value: `reduce(0, +)`.
  func functionReference(
    _ node: some ExprSyntaxProtocol,
    _ candidates: [OverloadCandidate],
    _ labels: DeclNameArgumentsSyntax?,
    _ expected: SwiftType?
  ) throws -> TypedExpression {
    var viable: [(OverloadCandidate, SwiftType)] = []
    for candidate in candidates
    where matches(candidate.declaration, labels) && candidate.declaration.kind != .property {
      let mark = solver.mark()
      let (type, _) = openedFunctionType(candidate)
      if expected == nil || solver.convert(type, to: expected ?? type) != nil {
        viable.append((candidate, type))
      }
      solver.undo(to: mark)
    }
    guard let chosen = viable.min(by: { $0.0.specificity < $1.0.specificity })?.0 else {
      if let expected {
        throw fail(
          .noFunction(node.trimmedDescription, settled(expected)),
          at: node
        )
      }
      throw fail(.ambiguous(node.trimmedDescription), at: node)
    }
    let isOpen = expected.map(solver.resolve)?.functionType == nil
    if viable.count > 1 && expected == nil || chosen.declaration.isOperator && isOpen {
      throw fail(.ambiguous(node.trimmedDescription), at: node)
    }
    if isOpen, chosen.declaration.effect == .rethrows, let me = chosen.receiver,
      chosen.declaration.module == StandardLibrary.moduleName
    {
      let (name, type) = (chosen.declaration.name, settled(me.type))
      throw fail(.noMember(type, name, suggestion: nil, isStatic: false), at: node)
    }
    let (type, opening) = openedFunctionType(chosen)
    if let expected { _ = solver.convert(type, to: expected) }
    let call = ResolvedCall(chosen.declaration, receiver: chosen.receiver)
    if chosen.declaration.cell > 0 || chosen.declaration.body != nil,
      chosen.declaration.parameters.contains(where: \.isVariadic)
    {
      throw fail(
        .unsupported("a function with a variadic parameter as a value", instead: "write a closure"),
        at: node
      )
    }
    call.generics = opening.generics
    call.substitutions = opening.substitutions
    try requireOpenable(chosen.declaration, chosen.receiver, at: node)
    return TypedExpression(node, type, .function(call))
  }

  private func matches(_ declaration: Declaration, _ labels: DeclNameArgumentsSyntax?) -> Bool {
    guard let labels else { return true }
    return labels.arguments.map(\.name.word) == declaration.parameters.map { $0.label ?? "_" }
  }

  private func openedFunctionType(_ candidate: OverloadCandidate) -> (SwiftType, OpenedCandidate) {
    let opening = open(candidate)
    let parameters = candidate.declaration.parameters.map {
      SwiftType.FunctionType.Parameter(
        type: solver.table.resolvingMembers($0.type.substituting(opening.substitutions)),
        isInout: $0.isInout
      )
    }
    let result = candidate.declaration.result.substituting(opening.substitutions)
    return (
      .function(
        .init(
          parameters: parameters,
          result: associated(result),
          isThrowing: candidate.declaration.effect == .throws
        )
      ), opening
    )
  }

  /// The part of a type that is not declared, and one spelt nearly alike.
  func unknownType(_ node: some SyntaxProtocol) -> CheckFailure {
    let known = typeScope(selfDeclaration)
    for part in IdentifiedTypes.parts(of: node) where known.type(TypeSyntax(part)) == nil {
      if let type = globals.entry(part.name.word)?.type?.nominalName.flatMap({ table.types[$0] })
        ?? table.types[part.name.word], !type.parameters.isEmpty
      {
        return fail(.genericArguments(part.name.word, type.parameters), at: part)
      }
      return unknownType(named: part.name.word, at: part)
    }
    if let optional = node.as(ImplicitlyUnwrappedOptionalTypeSyntax.self) {
      let instead = "write '\(optional.wrappedType.trimmedDescription)?'"
      return fail(.unsupported("'!' after a type", instead: instead), at: optional.exclamationMark)
    }
    if let form = UnsupportedTypes.first(in: node) { return fail(form.problem, at: form.node) }
    return unknownType(named: node.trimmedDescription, at: node)
  }

  private func unknownType(named name: String, at node: some SyntaxProtocol) -> CheckFailure {
    if let absent = AbsentWords.name(name) { return fail(absent, at: node) }
    let names = Set(table.types.keys).union(globals.typeAliases.keys)
    return fail(.unknownType(name, suggestion: Spelling.nearest(to: name, among: names)), at: node)
  }

  /// Names near this one, for "did you mean".
  func suggestion(for name: String) -> String? {
    var names = Set(globals.names.keys).union(globals.declaredInCell.keys)
    for scope in scopes { names.formUnion(scope.entries.keys) }
    names.formUnion(table.functions.keys)
    names.formUnion(table.types.filter { $0.value.kind != .protocol }.keys)
    return Spelling.nearest(to: name, among: names)
  }

  func keyPath(_ node: KeyPathExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    guard let function = expected.map(solver.resolve)?.functionType,
      function.parameters.count == 1, node.root == nil
    else {
      throw fail(
        .unsupported("a key path here", instead: "write a closure, such as '{ $0.count }'"),
        at: node
      )
    }
    var body = "$0"
    for component in node.components { body += component.trimmedDescription.withDot }
    let parsed = Parser.parse(source: "_ = { \(body) }").statements.first?.item
    guard case .expr(let whole)? = parsed,
      let closure = whole.as(SequenceExprSyntax.self)?.elements.last
    else { throw fail(.unsupported("this key path", instead: nil), at: node) }
    return try expression(closure, expected)
  }
}

extension String {
  fileprivate var withDot: String { hasPrefix(".") || hasPrefix("?") ? self : "." + self }
}
