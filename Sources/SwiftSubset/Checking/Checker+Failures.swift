import SwiftSyntax

extension Checker {
  /// Why the arguments' labels or number fit no declaration.
  func argumentFailure(
    _ name: String,
    _ candidates: [OverloadCandidate],
    _ arguments: [CallArgument],
    _ node: some ExprSyntaxProtocol
  ) -> CheckFailure {
    guard let declaration = candidates.first?.declaration else {
      return fail(.undeclared(name, suggestion: nil), at: node)
    }
    if candidates.count > 1 {
      let list = choices(candidates, for: arguments)
      return fail(.noLabels(name, labels(arguments), choices: list), at: node)
    }
    let expected = declaration.parameters
    let given = arguments.filter { !$0.isTrailing }
    if arguments.count > expected.count {
      return fail(
        .extraArgument(name, signature: declaration.signature),
        at: arguments[expected.count].node
      )
    }
    let required = expected.filter { !$0.hasDefault && !$0.isVariadic }
    if arguments.count < required.count {
      let missing = required.first { parameter in
        !arguments.contains { $0.label == parameter.label }
      }
      let parameter = missing ?? required[arguments.count]
      return fail(
        .missingArgument(name, label: parameter.label, signature: declaration.signature),
        at: node
      )
    }
    return labelFailure(name, declaration, given, node)
  }

  /// Why the arguments' labels are not those of the only declaration, of which none is missing.
  private func labelFailure(
    _ name: String,
    _ declaration: Declaration,
    _ given: [CallArgument],
    _ node: some ExprSyntaxProtocol
  ) -> CheckFailure {
    let expected = declaration.parameters
    let wrong = zip(given, expected).filter { $0.label != $1.label }
    if wrong.count == 1, let (argument, parameter) = wrong.first {
      let place = argument.node.parent?.as(LabeledExprSyntax.self).map { Syntax($0) }
      switch (argument.label, parameter.label) {
      case (nil, let label?):
        return fail(.missingLabel(label, name), at: place ?? Syntax(argument.node))
      case (let label?, nil): return fail(.extraneousLabel(label), at: place ?? Syntax(node))
      default: break
      }
    }
    let wanted = expected.map { ($0.label ?? "_") + ":" }.joined()
    let problem = CheckProblem.labels(
      name,
      expected: wanted,
      found: labels(given),
      signature: declaration.signature
    )
    return fail(problem, at: node)
  }

  private func labels(_ arguments: [CallArgument]) -> String {
    arguments.map { ($0.label ?? "_") + ":" }.joined()
  }

  /// Why the arguments' types fit no overload.
  func noOverload(
    _ name: String,
    _ candidates: [OverloadCandidate],
    _ arguments: [CallArgument],
    _ node: some ExprSyntaxProtocol
  ) -> CheckFailure {
    var types: [SwiftType] = []
    for argument in arguments {
      if let typed = argument.typed {
        types.append(settled(typed.type))
      } else if let made = try? expression(argument.node, nil) {
        types.append(settled(made.type))
      } else {
        types.append(.any)
      }
    }
    let place = node.as(InfixOperatorExprSyntax.self).map { Syntax($0.operator) } ?? Syntax(node)
    return fail(.noOverload(name, types, hint: conversionHint(name, types, arguments)), at: place)
  }

  private func conversionHint(
    _ name: String,
    _ types: [SwiftType],
    _ arguments: [CallArgument]
  ) -> String? {
    guard types.count == 2, arguments.count == 2 else { return nil }
    let numbers: Set<SwiftType> = [.int, .double, .float]
    let order: [SwiftType] = [.double, .float, .int]
    if numbers.contains(types[0]), numbers.contains(types[1]), types[0] != types[1] {
      let target = order.first { $0 == types[0] || $0 == types[1] } ?? .double
      let index = types[0] == target ? 1 : 0
      return "convert one of them: '\(target)(\(arguments[index].node.trimmedDescription))'"
    }
    if types[0] == .string, numbers.contains(types[1]), name == "+" {
      return "use interpolation: \"\\(\(arguments[1].node.trimmedDescription))\""
    }
    for (index, type) in types.enumerated() where type.wrapped == types[1 - index] {
      return "unwrap '\(arguments[index].node.trimmedDescription)' first, with '??' or '!'"
    }
    return nil
  }

  func requirementFailure(
    _ candidate: OverloadCandidate,
    _ opening: OpenedCandidate,
    _ node: some ExprSyntaxProtocol
  ) -> CheckFailure {
    for requirement in candidate.declaration.generics.requirements {
      switch requirement {
      case .conformance(let type, let name):
        let type = settled(associated(type.substituting(opening.substitutions)))
        if table.conforms(type, to: name) == false {
          return fail(
            .requirement(
              "'\(candidate.declaration.name)' requires that '\(type)' conform to '\(name)'"
            ),
            at: node
          )
        }
      case .same(let first, let second):
        let a = settled(associated(first.substituting(opening.substitutions)))
        let b = settled(associated(second.substituting(opening.substitutions)))
        if a != b {
          return fail(
            .requirement(
              "'\(candidate.declaration.name)' requires that '\(a)' and '\(b)' be the same type"
            ),
            at: node
          )
        }
      }
    }
    return fail(.requirement("'\(candidate.declaration.name)' cannot be used here"), at: node)
  }
}

/// Names spelt nearly alike.
enum Spelling {
  /// The candidate with the fewest edits, at most a third of the name's length.
  static func nearest(to name: String, among candidates: Set<String>) -> String? {
    let limit = max(1, name.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates.sorted() where abs(candidate.count - name.count) <= limit {
      let distance = self.distance(Array(name.lowercased()), Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.name
  }

  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var previous = row[0]
      row[0] = i + 1
      for j in b.indices {
        let old = row[j + 1]
        row[j + 1] = a[i] == b[j] ? previous : min(previous, old, row[j]) + 1
        previous = old
      }
    }
    return row[b.count]
  }
}
