extension TypeTable {
  /// Whether a type parameter of the code being checked conforms; nil where it is none.
  func conforms(archetype name: String, to protocolName: String) -> Bool? {
    guard let protocols = archetypes[name] else { return nil }
    if protocolName == "Sendable" { return true }
    return protocols.contains { inherits($0, from: protocolName) }
  }

  /// A protocol and those that it refines.
  func protocols(refinedBy name: String) -> [TypeDeclaration] {
    var found: [TypeDeclaration] = []
    var seen: Set<String> = [name]
    var waiting = [name]
    while let next = waiting.popLast() {
      guard let type = types[next] else { continue }
      found.append(type)
      for parent in type.conformances.reversed() where seen.insert(parent.protocol).inserted {
        waiting.append(parent.protocol)
      }
    }
    return found
  }

  /// What a protocol's extension gives is hidden by what a type has itself, by the requirement that
  /// it answers, and by what the extension of a protocol below gives.
  func withoutHidden(_ members: [Member]) -> [Member] {
    members.filter { one in
      guard let own = one.declaration.container, own.isUserDefined, !one.declaration.isRequirement
      else { return true }
      if own.kind == .class { return !isOverridden(one.declaration, members) }
      guard own.kind == .protocol else { return true }
      return !members.contains { other in
        guard let container = other.declaration.container, other.declaration !== one.declaration,
          other.declaration.hasSignature(of: one.declaration)
        else { return false }
        return container.kind != .protocol || other.declaration.isRequirement
          || container !== own && inherits(container.name, from: own.name)
      }
    }
  }

  /// Whether a subclass among the owners of the members has a member in this one's place.
  private func isOverridden(
    _ old: Declaration,
    _ members: [Member]
  ) -> Bool {
    // Members stand in the order of their owners, from the class itself up.
    for other in members {
      if other.declaration === old { return false }
      if other.declaration.container?.kind == .class, other.declaration.hasSignature(of: old) {
        return true
      }
    }
    return false
  }

  /// The member with which a type meets a requirement; nil where it has none.
  func witness(for requirement: Declaration, of type: SwiftType) -> Member? {
    let wanted = ["Self": type]
    let result = resolvingMembers(requirement.result.substituting(wanted))
    let parameters = requirement.parameters.map {
      resolvingMembers($0.type.substituting(wanted))
    }
    if requirement.isOperator { return ownOperator(for: requirement, of: type) }
    let found = members(of: type, named: requirement.name, isStatic: requirement.isStatic)
    return found.first { member in
      let own = member.declaration
      guard own.answers(requirement), !own.isPrivate,
        resolvingMembers(own.result.substituting(member.substitutions)) == result
      else { return false }
      return own.parameters.map {
        resolvingMembers($0.type.substituting(member.substitutions))
      } == parameters
    }
  }
}

extension TypeTable {
  /// The operator with which a type meets a requirement; nil where it has none.
  func ownOperator(for requirement: Declaration, of type: SwiftType) -> Member? {
    let wanted = requirement.parameters.map { $0.type.substituting(["Self": type]) }
    let result = requirement.result.substituting(["Self": type])
    for candidate in operators[requirement.name] ?? [] {
      guard candidate.container?.kind != .protocol, candidate.generics.parameters.isEmpty,
        candidate.parameters.count == wanted.count
      else { continue }
      var substitutions = ["Self": type]
      if let owner = candidate.container, case .nominal(owner.name, let arguments) = type {
        for (parameter, argument) in zip(owner.parameters, arguments) {
          substitutions[parameter] = argument
        }
      }
      let types = candidate.parameters.map { $0.type.substituting(substitutions) }
      if types == wanted, candidate.result.substituting(substitutions) == result {
        return Member(declaration: candidate, substitutions: substitutions)
      }
    }
    return nil
  }
}

extension Declaration {
  /// Whether it can be what a requirement asks for, as far as types do not matter.
  fileprivate func answers(_ requirement: Declaration) -> Bool {
    let isCase = kind == .enumCase && requirement.isStatic
    return (kind == requirement.kind || isCase)
      && generics.parameters.count == requirement.generics.parameters.count
      && parameters.map(\.label) == requirement.parameters.map(\.label)
      && parameters.map(\.isInout) == requirement.parameters.map(\.isInout)
      && parameters.map(\.isVariadic) == requirement.parameters.map(\.isVariadic)
      && (effect == .none || requirement.effect != .none)
      && (!isMutating || requirement.isMutating)
      && (!requirement.isSettable || isSettable && !isSetterPrivate)
  }
}

extension SwiftType {
  /// Whether the type is neither `any P` nor a type parameter.
  var isConcrete: Bool {
    switch self {
    case .existential, .parameter: false
    default: true
    }
  }

  /// Whether a type parameter stands in the type.
  var containsParameter: Bool {
    var found = false
    _ = mapParts { part in
      if case .parameter = part { found = true }
      return part
    }
    return found
  }

  /// Whether `Self` stands in the type.
  var mentionsSelf: Bool {
    substituting(["Self": .never]) != self
  }
}
