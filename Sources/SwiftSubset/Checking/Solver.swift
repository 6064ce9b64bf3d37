/// The bindings of type variables, with a trail to undo them.
///
/// Unification as in Hindley and Milner; a variable that stands for a literal remembers which
/// literals, so that it takes a fitting type from its context or else the literal's default.
final class Solver {
  enum Literal: Int { case integer, float, string, character, result }

  private enum Binding {
    case free(Literal?)
    case bound(SwiftType)
  }

  enum Constraint {
    case conformance(SwiftType, String)
    case member(SwiftType, String, equals: SwiftType)
  }

  struct Mark {
    fileprivate let trail: Int
    fileprivate let constraints: Int
    fileprivate let variables: Int
  }

  let table: TypeTable
  private var bindings: [Binding] = []
  private var trail: [(Int, Binding)] = []
  private(set) var constraints: [Constraint] = []
  /// Which types can be written as which literals, as far as it was asked.
  private var admitted: [Literal: [String: Bool]] = [:]

  init(table: TypeTable) { self.table = table }

  func fresh(_ literal: Literal? = nil) -> SwiftType {
    bindings.append(.free(literal))
    return .variable(bindings.count - 1)
  }

  func mark() -> Mark {
    Mark(trail: trail.count, constraints: constraints.count, variables: bindings.count)
  }

  func undo(to mark: Mark) {
    while trail.count > mark.trail {
      let (index, old) = trail.removeLast()
      bindings[index] = old
    }
    constraints.removeLast(max(0, constraints.count - mark.constraints))
  }

  private func set(_ index: Int, _ binding: Binding) {
    trail.append((index, bindings[index]))
    bindings[index] = binding
  }

  /// The type behind a variable, its parts left as they are.
  func resolve(_ type: SwiftType) -> SwiftType {
    var type = type
    while case .variable(let index) = type, case .bound(let next) = bindings[index] {
      type = next
    }
    return type
  }

  /// The type with every known variable replaced.
  func substitute(_ type: SwiftType) -> SwiftType {
    guard type.containsVariable else { return type }
    return table.resolvingMembers(
      type.mapParts { part in
        guard case .variable = part else { return part }
        let resolved = self.resolve(part)
        if case .variable = resolved { return resolved }
        return self.substitute(resolved)
      }
    )
  }

  /// What a free variable stands for.
  func literal(_ type: SwiftType) -> Literal? {
    guard case .variable(let index) = resolve(type), case .free(let literal) = bindings[index]
    else { return nil }
    return literal
  }

  /// Whether a free variable stands for a number or a text: what it becomes is one as well.
  func isPlainLiteral(_ type: SwiftType) -> Bool {
    literal(type).map { $0 != .result } ?? false
  }

  func isFree(_ type: SwiftType) -> Bool {
    if case .variable = resolve(type) { true } else { false }
  }

  // MARK: Unification

  func unify(_ first: SwiftType, _ second: SwiftType) -> Bool {
    let first = resolve(first)
    let second = resolve(second)
    if first == second { return true }
    switch (first, second) {
    case (.variable(let a), .variable(let b)): return merge(a, b)
    case (.variable(let a), let type): return bind(a, type)
    case (let type, .variable(let b)): return bind(b, type)
    case (.member(let base, let name), let other), (let other, .member(let base, let name)):
      return unifyMember(base, name, other)
    case (.nominal(let a, let c), .nominal(let b, let d)):
      return a == b && c.count == d.count && zip(c, d).allSatisfy { unify($0, $1) }
    case (.existential(let a, let c), .existential(let b, let d)):
      return a == b && c.count == d.count && zip(c, d).allSatisfy { unify($0, $1) }
    case (.tuple(let a), .tuple(let b)):
      return a.count == b.count
        && zip(a, b).allSatisfy {
          ($0.label == nil || $1.label == nil || $0.label == $1.label)
            && unify($0.type, $1.type)
        }
    case (.function(let a), .function(let b)): return unify(a, b)
    case (.metatype(let a), .metatype(let b)): return unify(a, b)
    default: return false
    }
  }

  private func unify(_ a: SwiftType.FunctionType, _ b: SwiftType.FunctionType) -> Bool {
    a.parameters.count == b.parameters.count && (!a.isThrowing || b.isThrowing)
      && zip(a.parameters, b.parameters).allSatisfy {
        $0.isInout == $1.isInout && unify($0.type, $1.type)
      } && unify(a.result, b.result)
  }

  private func unifyMember(_ base: SwiftType, _ name: String, _ other: SwiftType) -> Bool {
    let base = substitute(base)
    if let known = table.associatedType(name, of: base) { return unify(known, other) }
    guard base.containsVariable else { return false }
    constraints.append(.member(base, name, equals: other))
    return true
  }

  private func merge(_ a: Int, _ b: Int) -> Bool {
    guard case .free(let first) = bindings[a], case .free(let second) = bindings[b] else {
      return false
    }
    let merged: Literal?
    switch (first, second) {
    case (nil, let kind), (let kind, nil): merged = kind
    case (.result?, let kind), (let kind, .result?): merged = kind
    case (.integer?, .float?), (.float?, .integer?): merged = .float
    case (let first?, let second?) where first == second: merged = first
    case (.string?, .character?), (.character?, .string?): merged = .string
    default: return false
    }
    set(a, .bound(.variable(b)))
    set(b, .free(merged))
    return true
  }

  private func bind(_ index: Int, _ type: SwiftType) -> Bool {
    guard case .free(let literal) = bindings[index] else { return false }
    if let literal, !admits(literal, type) { return false }
    if type.containsVariable, occurs(index, in: type) { return false }
    set(index, .bound(type))
    return true
  }

  private func occurs(_ index: Int, in type: SwiftType) -> Bool {
    substitute(type).mentions(index)
  }

  /// Whether a literal can be of this type.
  func admits(_ literal: Literal, _ type: SwiftType) -> Bool {
    switch (literal, type) {
    case (.integer, .int), (.integer, .double), (.float, .double), (.string, .string),
      (.character, .string), (.character, .character):
      true
    default: isKnownToAdmit(literal, type)
    }
  }

  private func isKnownToAdmit(_ literal: Literal, _ type: SwiftType) -> Bool {
    guard case .nominal(let name, let arguments) = type, arguments.isEmpty else {
      return looksUpWhetherAdmitted(literal, type)
    }
    if let known = admitted[literal]?[name] { return known }
    let isAdmitted = looksUpWhetherAdmitted(literal, type)
    admitted[literal, default: [:]][name] = isAdmitted
    return isAdmitted
  }

  private func looksUpWhetherAdmitted(_ literal: Literal, _ type: SwiftType) -> Bool {
    switch literal {
    case .result: true
    case .integer: table.conforms(type, to: "ExpressibleByIntegerLiteral") == true
    case .float: table.conforms(type, to: "ExpressibleByFloatLiteral") == true
    case .string:
      type != .character && table.conforms(type, to: "ExpressibleByStringLiteral") == true
    case .character:
      type == .character || table.conforms(type, to: "ExpressibleByStringLiteral") == true
    }
  }

  // MARK: Constraints

  func require(_ type: SwiftType, conformsTo name: String) -> Bool {
    let type = substitute(type)
    if let literal = literal(type) { return mayConform(literal, to: name, type) }
    switch table.conforms(type, to: name) {
    case true?: return true
    case false?: return false
    case nil:
      constraints.append(.conformance(type, name))
      return true
    }
  }

  private func mayConform(_ literal: Literal, to name: String, _ type: SwiftType) -> Bool {
    constraints.append(.conformance(type, name))
    switch literal {
    case .float: return table.conforms(.double, to: name) != false
    case .integer:
      return table.conforms(.double, to: name) != false
        || table.conforms(.int, to: name) != false
    case .string, .character: return table.conforms(.string, to: name) != false
    case .result: return true
    }
  }

  /// Looks at the constraints again that type variables had left open.
  ///
  /// - Returns: The first that does not hold.
  func recheck(from start: Int = 0) -> Constraint? {
    var index = 0
    while index < constraints.count {
      let constraint = constraints[index]
      index += 1
      switch constraint {
      case .conformance(let type, let name):
        if table.conforms(substitute(type), to: name) == false { return constraint }
      case .member(let base, let name, let other):
        let base = substitute(base)
        if let known = table.associatedType(name, of: base) {
          if !unify(known, other) { return constraint }
        } else if !base.containsVariable {
          return constraint
        }
      }
    }
    return nil
  }

  func clearConstraints() { constraints = [] }

  /// Gives each free variable inside `type` its literal's default.
  func applyDefault(_ type: SwiftType) {
    guard case .variable(let index) = resolve(type), case .free(let literal?) = bindings[index]
    else { return }
    if let type = Self.defaultType(literal) { _ = bind(index, type) }
  }

  /// Gives every free literal its default type.
  func applyDefaults(from mark: Mark? = nil) {
    for index in (mark?.variables ?? 0)..<bindings.count {
      if case .free(let literal?) = bindings[index], let type = Self.defaultType(literal) {
        set(index, .bound(type))
      }
    }
  }

  static func defaultType(_ literal: Literal) -> SwiftType? {
    switch literal {
    case .integer: .int
    case .float: .double
    case .string, .character: .string
    case .result: nil
    }
  }
}

extension SwiftType {
  fileprivate func mentions(_ variable: Int) -> Bool {
    switch self {
    case .variable(let index): index == variable
    case .nominal(_, let arguments), .existential(_, let arguments):
      arguments.contains { $0.mentions(variable) }
    case .tuple(let elements): elements.contains { $0.type.mentions(variable) }
    case .function(let function):
      function.result.mentions(variable)
        || function.parameters.contains { $0.type.mentions(variable) }
    case .member(let base, _): base.mentions(variable)
    case .metatype(let instance): instance.mentions(variable)
    case .parameter: false
    }
  }
}
