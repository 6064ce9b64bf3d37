import Foundation

/// Every type, function and operator that cells can name: the standard library's, the host's and
/// those that cells declared.
final class TypeTable {
  /// Held while a cell is checked and while a question about names is answered, never while a cell
  /// runs.
  ///
  /// Both read signatures, which are worked out when they are first asked for, and they do so on
  /// different threads.
  let access: NSLock

  /// All that cells can add to, so that a refused cell's declarations can be taken back at once.
  struct Contents {
    fileprivate(set) var types: [String: TypeDeclaration] = [:]
    fileprivate(set) var functions: [String: [Declaration]] = [:]
    fileprivate(set) var operators: [String: [Declaration]] = [:]
    /// What cells added to types: their members by name, and the protocols.
    fileprivate var addedMembers: [String: [String: [Declaration]]] = [:]
    fileprivate var addedConformances: [String: [TypeDeclaration.Conformance]] = [:]
  }

  var contents = Contents()
  var types: [String: TypeDeclaration] { contents.types }
  var functions: [String: [Declaration]] { contents.functions }
  var operators: [String: [Declaration]] { contents.operators }
  /// In the order read, for the check that each has an implementation.
  private(set) var declarations: [Declaration] = []
  private(set) var modules: [String] = []
  /// The type parameters that the code being checked may name, with the protocols of each.
  var archetypes: Archetypes = [:]

  init() { access = NSLock() }

  /// A table of its own with the same contents.
  init(copying other: TypeTable, access: NSLock? = nil) {
    self.access = access ?? other.access
    contents = other.contents
    declarations = other.declarations
    modules = other.modules
  }

  func add(_ type: TypeDeclaration) { contents.types[type.name] = type }

  func add(module: String) { modules.append(module) }

  func add(_ declaration: Declaration) {
    declarations.append(declaration)
    if isOperator(declaration) {
      contents.operators[declaration.name, default: []].append(declaration)
    } else if let container = declaration.container {
      if container.module == declaration.module {
        container.add(declaration)
      } else {
        contents.addedMembers[container.name, default: [:]][declaration.name, default: []]
          .append(declaration)
      }
    } else {
      contents.functions[declaration.name, default: []].append(declaration)
    }
  }

  private func isOperator(_ declaration: Declaration) -> Bool {
    let first = declaration.name.first ?? "_"
    return declaration.kind == .function
      && (declaration.name == "postfix..." || !(first.isLetter || first == "_"))
  }

  /// Adds what a cell declares to a type; it takes the place of an older cell's declaration.
  func extend(_ type: TypeDeclaration, with declaration: Declaration) {
    func isOther(_ old: Declaration) -> Bool { !declaration.replaces(old) }
    if isOperator(declaration) {
      let others = (contents.operators[declaration.name] ?? []).filter(isOther)
      contents.operators[declaration.name] = others + [declaration]
      return
    }
    let others = (contents.addedMembers[type.name]?[declaration.name] ?? []).filter(isOther)
    contents.addedMembers[type.name, default: [:]][declaration.name] = others + [declaration]
  }

  /// What cells added to types that were there before, or to their operators.
  var declarationsOfCells: [Declaration] {
    let added = contents.addedMembers.values.flatMap { $0.values.joined() }
    return (added + contents.operators.values.joined()).filter { $0.cell > 0 }
  }

  func extend(_ type: TypeDeclaration, with conformance: TypeDeclaration.Conformance) {
    contents.addedConformances[type.name, default: []].append(conformance)
  }

  /// The members called `name` that the type itself declares or cells added.
  func members(of type: TypeDeclaration, named name: String) -> [Declaration] {
    let own = type.members[name] ?? []
    guard let added = contents.addedMembers[type.name]?[name] else { return own }
    return own.filter { old in !added.contains { $0.replaces(old) } } + added
  }

  /// All members that the type itself declares or cells added.
  func allMembers(of type: TypeDeclaration) -> [Declaration] {
    let names = Set(type.members.keys).union((contents.addedMembers[type.name] ?? [:]).keys)
    return names.flatMap { members(of: type, named: $0) }
  }

  func conformances(of type: TypeDeclaration) -> [TypeDeclaration.Conformance] {
    guard let added = contents.addedConformances[type.name] else { return type.conformances }
    return type.conformances + added
  }

  /// A member of `type` with the substitutions that make its types concrete.
  struct Member {
    var declaration: Declaration
    var substitutions: [String: SwiftType]
  }

  /// The members called `name` of a value of `type`, its own before those of its protocols.
  func members(of type: SwiftType, named name: String, isStatic: Bool) -> [Member] {
    var found: [Member] = []
    let isConcrete = type.isConcrete
    forEachContext(of: type) { declaration, substitutions in
      for member in self.members(of: declaration, named: name)
      where isMatch(member, isStatic: isStatic)
        && (member.cell == 0
          || self.areMet(member.generics.requirements, substitutions) != false)
        && !(member.isRequirement && isConcrete)
        && !isOfSuperclass(member, type)
      {
        found.append(Member(declaration: member, substitutions: substitutions))
      }
    }
    return found.count > 1 ? withoutHidden(found) : found
  }

  /// Whether an initializer makes values of a superclass only.
  private func isOfSuperclass(_ member: Declaration, _ type: SwiftType) -> Bool {
    guard case .initializer = member.kind, let container = member.container,
      container.kind == .class, container.isUserDefined
    else { return false }
    return container.name != type.nominalName
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
      for conformance in conformances(of: declaration)
      where areMet(conformance.requirements, substitutions) != false {
        walk(conformance.protocol, [], isOwn: false)
      }
    }
    switch type {
    case .nominal(let name, let arguments), .existential(let name, let arguments):
      walk(name, arguments, isOwn: true)
    case .parameter(let name):
      for one in archetypes[name] ?? [] { walk(one, [], isOwn: true) }
    default: break
    }
  }

  /// Whether `type` conforms; nil while a type variable leaves it open.
  func conforms(_ type: SwiftType, to protocolName: String) -> Bool? {
    switch type {
    case .variable, .member: return nil
    case .parameter(let name): return conforms(archetype: name, to: protocolName)
    case .existential(let name, _):
      if name == protocolName, name == "Error" { return true }
      // Whether the value may be opened so is looked at where the call is known.
      return types[protocolName]?.isUserDefined ?? false && inherits(name, from: protocolName)
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
    if protocolName == "AnyObject" { return declaration.kind == .class }
    var substitutions: [String: SwiftType] = ["Self": type]
    for (parameter, argument) in zip(declaration.parameters, arguments) {
      substitutions[parameter] = argument
    }
    var answer: Bool? = false
    for conformance in conformances(of: declaration)
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
    guard let type = types[protocolName] else { return false }
    // Cells may refine protocols so that there are a million ways up.
    if type.isUserDefined {
      return protocols(refinedBy: protocolName).contains { $0.name == ancestor }
    }
    return type.conformances.contains { inherits($0.protocol, from: ancestor) }
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
    if case .parameter(let parameter) = base,
      let own = associatedType(name, ofParameter: parameter)
    {
      return own
    }
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
