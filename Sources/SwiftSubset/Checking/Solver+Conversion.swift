extension Solver {
  /// Measures how far a conversion goes; nil where there is none.
  ///
  /// Smaller is better.   /// Identity costs nothing, wrapping in an optional 1, becoming `Any` or `any P` 2.
  func convert(_ source: SwiftType, to target: SwiftType) -> Int? {
    let source = resolve(source)
    let target = resolve(target)
    if source == target { return 0 }
    if source == .never { return 0 }
    if case .variable = target { return unify(source, target) ? 0 : nil }
    if case .existential(let name, let arguments) = target {
      return existential(source, name, arguments)
    }
    if let wrapped = target.wrapped { return optional(source, target, wrapped) }
    switch (source, target) {
    case (.nominal("Array", let a), .nominal("Array", let b)),
      (.nominal("Set", let a), .nominal("Set", let b)):
      return convertAll(a, b)
    case (.nominal("Dictionary", let a), .nominal("Dictionary", let b)):
      return convertAll(a, b)
    case (.tuple(let a), .tuple(let b)):
      return tuple(a, b)
    case (.function(let a), .function(let b)): return function(a, b)
    case (.nominal(let a, _), .nominal(let b, _)) where a != b:
      return superclass(source, b, target)
    default: return unify(source, target) ? 0 : nil
    }
  }

  private func existential(
    _ source: SwiftType,
    _ name: String,
    _ arguments: [SwiftType]
  ) -> Int? {
    if case .existential(let other, _) = source, other == name { return 0 }
    if name == "Any" { return 2 }
    // Whatever conforms to a protocol conforms to those that it refines.
    if case .existential(let other, _) = source, table.inherits(other, from: name) { return 2 }
    if case .variable = source { return require(source, conformsTo: name) ? 2 : nil }
    guard table.conforms(substitute(source), to: name) == true else { return nil }
    let primary = table.types[name]?.primaryAssociatedTypes ?? []
    for (associated, argument) in zip(primary, arguments) {
      guard unify(.member(source, associated), argument) else { return nil }
    }
    return 2
  }

  private func optional(
    _ source: SwiftType,
    _ target: SwiftType,
    _ wrapped: SwiftType
  ) -> Int? {
    if case .variable = source {
      if literal(source) != nil { return convert(source, to: wrapped).map { $0 + 1 } }
      return unify(source, target) ? 0 : nil
    }
    if let inner = source.wrapped { return convert(inner, to: wrapped) }
    return convert(source, to: wrapped).map { $0 + 1 }
  }

  private func convertAll(_ a: [SwiftType], _ b: [SwiftType]) -> Int? {
    var total = 0
    for (source, target) in zip(a, b) {
      guard let cost = convert(source, to: target) else { return nil }
      total = max(total, cost)
    }
    return total
  }

  private func tuple(
    _ a: [SwiftType.TupleElement],
    _ b: [SwiftType.TupleElement]
  ) -> Int? {
    guard a.count == b.count else { return nil }
    var total = 0
    for (source, target) in zip(a, b) {
      if let first = source.label, let second = target.label, first != second { return nil }
      guard let cost = convert(source.type, to: target.type) else { return nil }
      total = max(total, cost)
    }
    return total
  }

  private func function(
    _ a: SwiftType.FunctionType,
    _ b: SwiftType.FunctionType
  ) -> Int? {
    guard a.parameters.count == b.parameters.count, !a.isThrowing || b.isThrowing else {
      return nil
    }
    for (source, target) in zip(a.parameters, b.parameters) {
      guard source.isInout == target.isInout, unify(source.type, target.type) else { return nil }
    }
    if resolve(a.result) == resolve(b.result) { return 0 }
    return convert(a.result, to: b.result)
  }

  private func superclass(_ source: SwiftType, _ name: String, _ target: SwiftType) -> Int? {
    guard case .nominal(let own, _) = source else { return nil }
    var current = own
    while case .nominal(let parent, _)? = table.types[current]?.superclass {
      if parent == name { return unify(.nominal(parent, []), target) ? 1 : nil }
      current = parent
    }
    return nil
  }
}
