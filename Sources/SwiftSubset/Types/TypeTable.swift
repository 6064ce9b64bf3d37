import Foundation

/// Every type, function and operator that cells can name: the standard library's, the host's and
/// those that cells declared.
final class TypeTable {
  /// Held while a cell is checked and while a question about names is answered, never while a cell
  /// runs.
  ///
  /// Both read signatures, which are worked out when they are first asked for, and they do so on
  /// different threads.
  let access = NSLock()

  private(set) var types: [String: TypeDeclaration] = [:]
  private(set) var functions: [String: [Declaration]] = [:]
  private(set) var operators: [String: [Declaration]] = [:]
  /// In the order read, for the check that each has an implementation.
  private(set) var declarations: [Declaration] = []
  private(set) var modules: [String] = []

  func add(_ type: TypeDeclaration) { types[type.name] = type }

  func add(module: String) { modules.append(module) }

  func add(_ declaration: Declaration) {
    declarations.append(declaration)
    let first = declaration.name.first ?? "_"
    let isOperator = declaration.name == "postfix..." || !(first.isLetter || first == "_")
    if isOperator, declaration.kind == .function {
      operators[declaration.name, default: []].append(declaration)
    } else if let container = declaration.container {
      container.add(declaration)
    } else {
      functions[declaration.name, default: []].append(declaration)
    }
  }

  /// A member of `type` with the substitutions that make its types concrete.
  struct Member {
    var declaration: Declaration
    var substitutions: [String: SwiftType]
  }

  /// The members called `name` of a value of `type`, its own before those of its protocols.
  func members(of type: SwiftType, named name: String, isStatic: Bool) -> [Member] {
    var found: [Member] = []
    forEachContext(of: type) { declaration, substitutions in
      for member in declaration.members[name] ?? [] where isMatch(member, isStatic: isStatic) {
        found.append(Member(declaration: member, substitutions: substitutions))
      }
    }
    return found
  }

  private func isMatch(_ member: Declaration, isStatic: Bool) -> Bool {
    switch member.kind {
    case .initializer, .enumCase: isStatic
    default: member.isStatic == isStatic
    }
  }

  /// Visits a type's declaration, its superclasses and each protocol it conforms to.
  func forEachContext(of type: SwiftType, _ visit: (TypeDeclaration, [String: SwiftType]) -> Void) {
    var visited: Set<String> = []
    func walk(_ name: String, _ arguments: [SwiftType], isOwn: Bool) {
      guard let declaration = types[name], visited.insert(name).inserted else { return }
      var substitutions: [String: SwiftType] = ["Self": type]
      if declaration.kind != .protocol {
        for (parameter, argument) in zip(declaration.parameters, arguments) {
          substitutions[parameter] = argument
        }
      }
      visit(declaration, substitutions)
      if case .nominal(let name, let arguments)? = declaration.superclass {
        walk(name, arguments.map { $0.substituting(substitutions) }, isOwn: true)
      }
      for conformance in declaration.conformances
      where areMet(conformance.requirements, substitutions) != false {
        walk(conformance.protocol, [], isOwn: false)
      }
    }
    switch type {
    case .nominal(let name, let arguments), .existential(let name, let arguments):
      walk(name, arguments, isOwn: true)
    default: break
    }
  }

  /// Whether `type` conforms; nil while a type variable leaves it open.
  func conforms(_ type: SwiftType, to protocolName: String) -> Bool? {
    switch type {
    case .variable, .member, .parameter: return nil
    case .existential(let name, _):
      return name == protocolName && name == "Error"
    case .nominal(let name, let arguments):
      return conforms(name, arguments, type, to: protocolName)
    default: return protocolName == "Sendable"
    }
  }

  private func conforms(
    _ name: String,
    _ arguments: [SwiftType],
    _ type: SwiftType,
    to protocolName: String
  ) -> Bool? {
    if name == protocolName || protocolName == "Sendable" { return true }
    guard let declaration = types[name] else { return false }
    var substitutions: [String: SwiftType] = ["Self": type]
    for (parameter, argument) in zip(declaration.parameters, arguments) {
      substitutions[parameter] = argument
    }
    var answer: Bool? = false
    for conformance in declaration.conformances
    where inherits(conformance.protocol, from: protocolName) {
      switch areMet(conformance.requirements, substitutions) {
      case true?: return true
      case nil: answer = nil
      case false?: break
      }
    }
    if case .nominal(let name, let arguments)? = declaration.superclass {
      return conforms(name, arguments, type, to: protocolName)
    }
    return answer
  }

  func inherits(_ protocolName: String, from ancestor: String) -> Bool {
    if protocolName == ancestor { return true }
    return types[protocolName]?.conformances.contains { inherits($0.protocol, from: ancestor) }
      ?? false
  }

  func areMet(
    _ requirements: [GenericSignature.Requirement],
    _ substitutions: [String: SwiftType]
  ) -> Bool? {
    var answer: Bool? = true
    for requirement in requirements {
      let met: Bool? =
        switch requirement {
        case .conformance(let type, let name):
          conforms(resolvingMembers(type.substituting(substitutions)), to: name)
        case .same(let first, let second):
          areSame(
            resolvingMembers(first.substituting(substitutions)),
            resolvingMembers(second.substituting(substitutions))
          )
        }
      if met == false { return false }
      if met == nil { answer = nil }
    }
    return answer
  }

  private func areSame(_ first: SwiftType, _ second: SwiftType) -> Bool? {
    if first == second { return true }
    return first.containsVariable || second.containsVariable ? nil : false
  }

  /// Replaces `Base.Element` by the type it stands for, where `Base` is known.
  func resolvingMembers(_ type: SwiftType) -> SwiftType {
    type.mapParts { part in
      if case .member(let base, let name) = part,
        let resolved = associatedType(name, of: base)
      {
        resolved
      } else {
        part
      }
    }
  }

  func associatedType(_ name: String, of base: SwiftType) -> SwiftType? {
    var found: SwiftType?
    forEachContext(of: base) { declaration, substitutions in
      guard found == nil else { return }
      if let alias = declaration.typealiases[name] {
        found = self.resolvingMembers(alias.substituting(substitutions))
      } else if declaration.kind != .protocol, let type = substitutions[name] {
        found = type
      }
    }
    return found
  }
}
