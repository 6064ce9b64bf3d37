import SwiftSyntax

extension Checker {
  /// Chooses the overload of a call and checks its arguments.
  func resolve(
    _ name: String,
    _ candidates: [OverloadCandidate],
    _ arguments: [CallArgument],
    _ expected: SwiftType?,
    _ node: some ExprSyntaxProtocol
  ) throws -> TypedExpression {
    let matching = candidates.filter { match(arguments, to: $0.declaration.parameters) != nil }
    if matching.isEmpty {
      throw argumentFailure(name, candidates, arguments, node)
    }
    if matching.count == 1 { return try resolveOnly(name, matching[0], arguments, expected, node) }
    let typed = try inferred(arguments)
    return try choose(name, matching, typed, expected, node)
  }

  /// Checks each argument that needs no context on its own, once.
  private func inferred(_ arguments: [CallArgument]) throws -> [CallArgument] {
    try arguments.map { argument in
      var argument = argument
      if !argument.isContextual, !isOverloadedReference(argument.node) {
        argument.typed = try expression(argument.node, nil)
      }
      return argument
    }
  }

  private func isOverloadedReference(_ node: ExprSyntax) -> Bool {
    if let member = node.as(MemberAccessExprSyntax.self) {
      return member.declName.baseName.word == "init"
    }
    guard let name = node.as(DeclReferenceExprSyntax.self)?.baseName.word else { return false }
    if case .variable? = lookUp(name) { return false }
    return !functions(named: name).isEmpty
  }

  func choose(
    _ name: String,
    _ candidates: [OverloadCandidate],
    _ arguments: [CallArgument],
    _ expected: SwiftType?,
    _ node: some ExprSyntaxProtocol
  ) throws -> TypedExpression {
    var hint = expected
    var viable = self.viable(candidates, arguments, hint)
    if viable.isEmpty, expected != nil {
      hint = nil
      viable = self.viable(candidates, arguments, nil)
    }
    guard let best = viable.first else {
      throw noOverload(name, candidates, arguments, node)
    }
    let call = ResolvedCall(nil, receiver: nil)
    // What an operator makes is hardly ever optional, which helps to decide where it is wrapped.
    let isPlain = viable.allSatisfy { $0.0.declaration.result.wrapped == nil }
    let made = TypedExpression(node, solver.fresh(isPlain ? .result : nil), .call(call))
    let open = PendingCall(
      expression: made,
      call: call,
      name: name,
      candidates: viable.map(\.0),
      arguments: arguments,
      node: ExprSyntax(node)
    )
    if viable.count == 1 || isDecided(viable, arguments) || hint == nil && areAlike(viable) {
      try commit(best.0, open, hint)
      return made
    }
    if arguments.allSatisfy({ $0.typed != nil }) {
      if let hint { _ = solver.convert(made.type, to: hint) }
      pending.append(open)
      return made
    }
    try tryEach(viable.map(\.0), open, hint)
    return made
  }

  /// The candidates that fit, best first.
  func viable(
    _ candidates: [OverloadCandidate],
    _ arguments: [CallArgument],
    _ expected: SwiftType?
  ) -> [(OverloadCandidate, FitScore)] {
    var found: [(OverloadCandidate, FitScore)] = []
    for candidate in candidates {
      let mark = solver.mark()
      if let (score, _, _) = fit(candidate, arguments, expected) {
        found.append((candidate, score))
      }
      solver.undo(to: mark)
    }
    // A stable sort: of two that fit as well, the one declared first.
    return found.enumerated().sorted {
      ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
    }.map(\.element)
  }

  /// Whether nothing that comes later can make another overload the better one.
  private func isDecided(
    _ viable: [(OverloadCandidate, FitScore)],
    _ arguments: [CallArgument]
  ) -> Bool {
    guard arguments.allSatisfy({ $0.typed != nil }), viable[0].1 < viable[1].1,
      !viable.contains(where: { $0.1.unusualLiterals == FitScore.mostUnusual }),
      !arguments.contains(where: isUnderWay)
    else { return false }
    return arguments.contains { argument in
      argument.typed.map { !solver.isFree($0.type) } ?? false
    }
  }

  /// Whether the candidates take the same, so that no argument can tell them apart: the first one
  /// serves best.
  private func areAlike(_ viable: [(OverloadCandidate, FitScore)]) -> Bool {
    guard let best = viable.first, viable.count > 1, best.1 < viable[1].1,
      best.0.receiver != nil
    else { return false }
    let types = best.0.declaration.parameters.map(\.type)
    return viable.allSatisfy {
      $0.0.declaration.generics.parameters.isEmpty
        && $0.0.declaration.parameters.map(\.type) == types
    }
  }

  /// Whether an argument is a call like `(0..<9).map { sin(Double($0)) + 1 }`, of which it is known
  /// that it gives a list, and not yet of what.
  func isUnderWay(_ argument: CallArgument) -> Bool {
    guard let type = argument.typed?.type, argument.node.is(FunctionCallExprSyntax.self) else {
      return false
    }
    return !solver.isFree(type) && solver.substitute(type).containsVariable
  }

  /// Tries the candidates in order on arguments that need their context.
  private func tryEach(
    _ candidates: [OverloadCandidate],
    _ open: PendingCall,
    _ expected: SwiftType?
  ) throws {
    var failure: (any Error)?
    for candidate in candidates {
      if try attempt(&failure, { try commit(candidate, open, expected) }) != nil { return }
    }
    if let failure { throw failure }
  }

  /// Takes a candidate: binds its types, converts the arguments, checks those that waited.
  func commit(_ candidate: OverloadCandidate, _ open: PendingCall, _ expected: SwiftType?) throws {
    guard let (_, opening, matches) = fit(candidate, open.arguments, expected) else {
      throw noOverload(open.name, [candidate], open.arguments, open.node)
    }
    let declaration = candidate.declaration
    let result = associated(declaration.result.substituting(opening.substitutions))
    if !solver.unify(open.expression.type, result) {
      // The result variable stood for what is not optional: the declaration knows better.
      open.expression.type = result
    }
    open.expression.type = result
    try requireMutableReceiver(declaration, candidate.receiver)
    open.call.declaration = declaration
    open.call.receiver = candidate.receiver
    open.call.generics = opening.generics
    open.call.substitutions = opening.substitutions
    try requireOpenable(declaration, candidate.receiver, at: open.node)
    open.call.arguments = try finishArguments(
      declaration,
      matches,
      open.arguments,
      opening,
      open.node
    )
    try requireOpening(declaration, opening.substitutions, at: open.node)
  }

  /// The one candidate: its parameter types are the arguments' context.
  private func resolveOnly(
    _ name: String,
    _ candidate: OverloadCandidate,
    _ arguments: [CallArgument],
    _ expected: SwiftType?,
    _ node: some ExprSyntaxProtocol
  ) throws -> TypedExpression {
    let declaration = candidate.declaration
    let opening = open(candidate)
    guard let matches = match(arguments, to: declaration.parameters) else {
      throw argumentFailure(name, [candidate], arguments, node)
    }
    let result = associated(declaration.result.substituting(opening.substitutions))
    guard meetsRequirements(candidate, opening) else {
      throw requirementFailure(candidate, opening, node)
    }
    if let expected, !solver.isFree(expected), hasClosure(arguments) || arguments.isEmpty {
      let mark = solver.mark()
      // What is generic is found without the optional that its value is wrapped in.
      let wrapped = solver.isFree(result) ? solver.resolve(expected).wrapped : nil
      if solver.convert(result, to: wrapped ?? expected) == nil { solver.undo(to: mark) }
    }
    try requireMutableReceiver(declaration, candidate.receiver)
    let call = ResolvedCall(declaration, receiver: candidate.receiver)
    call.generics = opening.generics
    call.substitutions = opening.substitutions
    try requireOpenable(declaration, candidate.receiver, at: node)
    call.arguments = try finishArguments(declaration, matches, arguments, opening, node)
    try requireOpening(declaration, opening.substitutions, at: node)
    if let broken = solver.recheck() { throw fail(.requirement(describe(broken)), at: node) }
    return TypedExpression(node, associated(result), .call(call))
  }

  private func hasClosure(_ arguments: [CallArgument]) -> Bool {
    arguments.contains(where: \.isContextual)
  }

  /// Checks the arguments, closures last, and fills in defaults.
  private func finishArguments(
    _ declaration: Declaration,
    _ matches: [ArgumentMatch],
    _ arguments: [CallArgument],
    _ opening: OpenedCandidate,
    _ node: some ExprSyntaxProtocol
  ) throws -> [TypedExpression] {
    var made: [TypedExpression?] = declaration.parameters.map { _ in nil }
    for isClosurePass in [false, true] {
      if isClosurePass { settleLiterals(declaration, opening) }
      for (index, (parameter, match)) in zip(declaration.parameters, matches).enumerated() {
        let type = parameter.type.substituting(opening.substitutions)
        switch match {
        case .given(let given):
          guard arguments[given].waitsForOthers == isClosurePass else { continue }
          made[index] = try finish(arguments[given], associated(type), parameter, declaration)
        case .variadic(let indices):
          guard !isClosurePass, case .nominal(_, let elements) = associated(type) else { continue }
          let values = try indices.map {
            try finish(arguments[$0], elements[0], parameter, declaration)
          }
          made[index] = TypedExpression(node, associated(type), .array(values))
        case .defaulted:
          guard !isClosurePass else { continue }
          made[index] = try defaultArgument(parameter, associated(type), opening, node)
        }
      }
    }
    try requireExclusive(declaration, made)
    return made.compactMap { $0 }
  }

  /// Gives literals their usual type where a closure asks for a part of it, such as its elements.
  private func settleLiterals(_ declaration: Declaration, _ opening: OpenedCandidate) {
    for parameter in declaration.parameters {
      _ = parameter.type.mapParts { part in
        if case .member(.parameter(let name), _) = part, let type = opening.substitutions[name],
          self.solver.isPlainLiteral(type)
        {
          self.solver.applyDefault(type)
        }
        return part
      }
    }
  }

  /// Two arguments that are changed may not be of one variable.
  private func requireExclusive(_ declaration: Declaration, _ arguments: [TypedExpression?]) throws
  {
    var paths: [[String]] = []
    for (parameter, argument) in zip(declaration.parameters, arguments) where parameter.isInout {
      guard let argument, let path = accessPath(argument) else { continue }
      if paths.contains(where: { $0.starts(with: path) || path.starts(with: $0) }) {
        throw fail(.overlappingAccess(path[0]), at: argument.syntax)
      }
      paths.append(path)
    }
  }

  /// The variable that is changed and the stored properties that lead to the place; nil for what
  /// an object holds.
  private func accessPath(_ node: TypedExpression) -> [String]? {
    switch node.kind {
    case .variable(let variable): return [variable.name]
    case .address(let base), .unwrap(let base), .conversion(let base): return accessPath(base)
    case .tupleElement(let base, let index): return accessPath(base).map { $0 + ["\(index)"] }
    case .call(let call):
      guard let receiver = call.receiver, !isReference(receiver.type),
        let path = accessPath(receiver)
      else { return nil }
      guard let declaration = call.declaration, declaration.storageIndex != nil else { return path }
      return path + [declaration.name]
    default: return nil
    }
  }

  private func finish(
    _ argument: CallArgument,
    _ type: SwiftType,
    _ parameter: Declaration.Parameter,
    _ declaration: Declaration
  ) throws -> TypedExpression {
    if parameter.isInout {
      guard argument.isInout || argument.typed != nil else {
        throw fail(.missingAmpersand(parameter.name), at: argument.node)
      }
      let made = try argument.typed ?? expression(argument.node, nil)
      try requireMutable(made, at: argument.node)
      guard solver.unify(made.type, type) else {
        throw fail(.mismatch(found: settled(made.type), expected: settled(type)), at: argument.node)
      }
      return TypedExpression(argument.node, type, .address(made))
    }
    if argument.isInout { throw fail(.straySymbol("&"), at: argument.node) }
    if parameter.isAutoclosure, let function = type.functionType {
      return try autoclosure(argument.node, function)
    }
    let isKept = !parameter.isNonEscaping || declaration.kind == .enumCase
    if argument.node.is(ClosureExprSyntax.self) { isNextClosureEscaping = isKept }
    let made =
      try argument.typed.map { try coerce($0, to: type, at: argument.node) }
      ?? check(argument.node, as: type)
    if isKept { try requireEscaping(made) }
    return made
  }

  private func defaultArgument(
    _ parameter: Declaration.Parameter,
    _ type: SwiftType,
    _ opening: OpenedCandidate,
    _ node: some ExprSyntaxProtocol
  ) throws -> TypedExpression? {
    if let function = parameter.defaultFunction {
      let call = ResolvedCall(function)
      call.substitutions = opening.substitutions
      return TypedExpression(node, type, .call(call))
    }
    return try parameter.defaultValue.map { try check($0, as: type) }
  }
}

extension CallArgument {
  /// Closures wait until the other arguments have told the generic parameters.
  var waitsForOthers: Bool {
    typed == nil && !isInout
      && (node.is(ClosureExprSyntax.self) || node.is(DeclReferenceExprSyntax.self))
  }
}
