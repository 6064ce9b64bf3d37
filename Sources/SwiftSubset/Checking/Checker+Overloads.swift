import SwiftSyntax

/// A call whose overload is still open.
struct PendingCall {
  let expression: TypedExpression
  let call: ResolvedCall
  let name: String
  let candidates: [OverloadCandidate]
  let arguments: [CallArgument]
  let node: ExprSyntax
}

/// How well a candidate fits; smaller is better.
struct FitScore: Comparable {
  /// What serves only where nothing else does.
  static let mostUnusual = 9

  var unusualLiterals = 0
  var conversions = 0
  var defaults = 0
  var specificity = 0

  static func < (a: FitScore, b: FitScore) -> Bool {
    (a.unusualLiterals, a.conversions, a.specificity, a.defaults)
      < (b.unusualLiterals, b.conversions, b.specificity, b.defaults)
  }
}

/// A candidate's generic parameters as fresh variables.
struct OpenedCandidate {
  var substitutions: [String: SwiftType]
  var generics: [SwiftType]
}

/// Which arguments a parameter gets.
enum ArgumentMatch {
  case given(Int)
  case variadic([Int])
  case defaulted
}

extension Checker {
  func open(_ candidate: OverloadCandidate) -> OpenedCandidate {
    var substitutions = candidate.substitutions
    let declaration = candidate.declaration
    if let container = declaration.container, substitutions["Self"] == nil {
      for name in container.parameters {
        substitutions[name] = solver.fresh()
      }
      substitutions["Self"] =
        container.kind == .protocol
        ? solver.fresh() : container.selfType.substituting(substitutions)
    }
    var generics: [SwiftType] = []
    for name in declaration.generics.parameters {
      let variable = solver.fresh()
      substitutions[name] = variable
      generics.append(variable)
    }
    return OpenedCandidate(substitutions: substitutions, generics: generics)
  }

  /// Whether what the declaration asks of its generic parameters can hold.
  func meetsRequirements(_ candidate: OverloadCandidate, _ opening: OpenedCandidate) -> Bool {
    let declaration = candidate.declaration
    if let container = declaration.container, container.kind == .protocol,
      let type = opening.substitutions["Self"], solver.isFree(type),
      !solver.require(type, conformsTo: container.name)
    {
      return false
    }
    if let container = declaration.container, !container.archetypes.isEmpty {
      for (parameter, names) in container.archetypes.all {
        guard let type = opening.substitutions[parameter].map(associated) else { continue }
        for name in names where !solver.require(type, conformsTo: name) { return false }
      }
    }
    for requirement in declaration.generics.requirements {
      switch requirement {
      case .conformance(let type, let name):
        let type = associated(type.substituting(opening.substitutions))
        if !solver.require(type, conformsTo: name) { return false }
      case .same(let first, let second):
        let a = associated(first.substituting(opening.substitutions))
        let b = associated(second.substituting(opening.substitutions))
        if !solver.unify(a, b) { return false }
      }
    }
    return true
  }

  /// The type with each `Base.Element` replaced by what it is, or by a variable that waits for it.
  func associated(_ type: SwiftType) -> SwiftType {
    solver.substitute(type).mapParts { part in
      guard case .member(let base, let name) = part else { return part }
      if let known = self.table.associatedType(name, of: base) { return known }
      let variable = self.solver.fresh()
      _ = self.solver.unify(part, variable)
      return variable
    }
  }

  /// Finds the parameter of each argument by label and position.
  func match(_ arguments: [CallArgument], to parameters: [Declaration.Parameter])
    -> [ArgumentMatch]?
  {
    var matches: [ArgumentMatch] = []
    var next = 0
    for (position, parameter) in parameters.enumerated() {
      guard next < arguments.count else {
        if !parameter.hasDefault, !parameter.isVariadic { return nil }
        matches.append(parameter.isVariadic ? .variadic([]) : .defaulted)
        continue
      }
      let argument = arguments[next]
      if argument.isTrailing {
        let isLast = !parameters[(position + 1)...].contains { isFunction($0.type) }
        if isFunction(parameter.type), argument.label == nil || argument.label == parameter.label,
          isLast || argument.label != nil || !parameter.hasDefault
        {
          matches.append(.given(next))
          next += 1
          continue
        }
      } else if argument.label == parameter.label {
        next += 1
        guard parameter.isVariadic else {
          matches.append(.given(next - 1))
          continue
        }
        var indices = [next - 1]
        while next < arguments.count, arguments[next].label == nil, !arguments[next].isTrailing {
          indices.append(next)
          next += 1
        }
        matches.append(.variadic(indices))
        continue
      }
      if !parameter.hasDefault, !parameter.isVariadic { return nil }
      matches.append(parameter.isVariadic ? .variadic([]) : .defaulted)
    }
    return next == arguments.count ? matches : nil
  }

  private func isFunction(_ type: SwiftType) -> Bool {
    switch type {
    case .function: true
    case .nominal("Optional", let arguments): arguments.first?.functionType != nil
    case .parameter: true
    default: false
    }
  }

  /// Tries a candidate on the types of the arguments; binds variables as it goes.
  func fit(
    _ candidate: OverloadCandidate,
    _ arguments: [CallArgument],
    _ expected: SwiftType?
  ) -> (FitScore, OpenedCandidate, [ArgumentMatch])? {
    let declaration = candidate.declaration
    guard let matches = match(arguments, to: declaration.parameters) else { return nil }
    let opening = open(candidate)
    var score = FitScore()
    for (parameter, match) in zip(declaration.parameters, matches) {
      let type = associated(parameter.type.substituting(opening.substitutions))
      switch match {
      case .given(let index):
        guard let cost = fit(arguments[index], type, parameter.isInout) else { return nil }
        score.conversions += cost
      case .variadic(let indices):
        guard case .nominal(_, let elements) = type, let element = elements.first else {
          return nil
        }
        for index in indices {
          guard let cost = fit(arguments[index], element, false) else { return nil }
          score.conversions += cost
        }
        score.defaults += 1
      case .defaulted: score.defaults += 1
      }
    }
    guard meetsRequirements(candidate, opening) else { return nil }
    // `Int` has operators of its own; a second one that fits as well would leave each of a sum open, and
    // the time to try all of them doubles with each.
    if declaration.container?.name == "FixedWidthInteger", declaration.isOperator,
      opening.substitutions["Self"].map(solver.resolve) == .int
    {
      return nil
    }
    if let expected, !solver.isFree(expected) || solver.isPlainLiteral(expected) {
      let result = associated(declaration.result.substituting(opening.substitutions))
      guard let cost = solver.convert(result, to: expected) else { return nil }
      score.conversions += cost
      // What is asked for may be no whole number, which was not known before.
      if declaration.container?.name == "FixedWidthInteger", declaration.isOperator,
        opening.substitutions["Self"].flatMap(solver.literal) == .float
      {
        return nil
      }
    }
    score.unusualLiterals =
      isOpenOperator(declaration, opening)
      ? FitScore.mostUnusual : arguments.count { isUnusualLiteral($0) }
    score.specificity = candidate.specificity
    return (score, opening, matches)
  }

  private func fit(_ argument: CallArgument, _ type: SwiftType, _ isInout: Bool) -> Int? {
    guard argument.isInout == isInout || argument.typed == nil || isOperatorArgument(argument)
    else { return nil }
    if let typed = argument.typed {
      if isInout { return solver.unify(typed.type, type) ? 0 : nil }
      return solver.convert(typed.type, to: type)
    }
    return hasShape(argument.node, of: solver.resolve(type)) ? 0 : nil
  }

  private func isOperatorArgument(_ argument: CallArgument) -> Bool {
    argument.node.parent?.is(InfixOperatorExprSyntax.self) ?? false
  }

  /// A quick look whether an expression that waits for its context could be of the type.
  private func hasShape(_ node: ExprSyntax, of type: SwiftType) -> Bool {
    if case .variable = type { return !node.is(MemberAccessExprSyntax.self) }
    if node.is(NilLiteralExprSyntax.self) { return type.wrapped != nil }
    if let wrapped = type.wrapped { return hasShape(node, of: solver.resolve(wrapped)) }
    switch node.kind {
    case .closureExpr:
      guard let function = type.functionType, let closure = node.as(ClosureExprSyntax.self) else {
        return false
      }
      return accepts(closure, function)
    case .keyPathExpr: return type.functionType?.parameters.count == 1
    case .arrayExpr:
      guard case .nominal(let name, _) = type else { return type == .any }
      return name == "Array" || name == "Set"
        || table.conforms(type, to: "ExpressibleByArrayLiteral") == true
    case .dictionaryExpr:
      if case .nominal("Dictionary", _) = type { return true }
      return type == .any
    case .memberAccessExpr:
      guard let name = node.as(MemberAccessExprSyntax.self)?.declName.baseName.word else {
        return false
      }
      return !members(of: type, named: name, isStatic: true).isEmpty
    default: return true
    }
  }

  /// Whether an operator of every integer is meant for literals that may be of any type yet.
  private func isOpenOperator(_ declaration: Declaration, _ opening: OpenedCandidate) -> Bool {
    declaration.container?.name == "FixedWidthInteger" && declaration.isOperator
      && opening.substitutions["Self"].map(solver.isFree) ?? false
  }

  private func isUnusualLiteral(_ argument: CallArgument) -> Bool {
    guard let typed = argument.typed, case .integer = typed.kind else { return false }
    let type = solver.resolve(typed.type)
    return !solver.isFree(type) && type != .int
  }
}
