import Foundation

/// A way to go on at a place in a cell.
package struct Suggestion: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case variable, constant, function, method, property, type, enumCase, label, keyword, path
  }

  /// What takes the place of the word.
  package let text: String
  package let kind: Kind
  /// The declaration on one line; empty for keywords.
  package let signature: String
  /// The type of the value, or of a call's result.
  package let type: String

  /// Whether it is a value as it stands.
  var isValue: Bool { kind == .variable || kind == .constant }
}

/// Suggests ways to go on at a place in a cell.
///
/// - Parameters:
///   - source: The cell's text.
///   - utf8Offset: The place, in UTF-8 code units.
///   - symbols: The names that the notebook knows.
/// - Returns: The range of the word to replace, in UTF-8 code units, and the suggestions by name.
package func complete(
  _ source: String,
  utf8Offset: Int,
  in symbols: SymbolSnapshot
) -> (start: Int, end: Int, suggestions: [Suggestion]) {
  guard !ComparableText.hasLongRun(source) else { return (utf8Offset, utf8Offset, []) }
  let patience = Patience.ofQuestion
  let cursor = CursorContext(source, utf8Offset: utf8Offset, while: patience)
  let found = symbols.table.access.withLock {
    Completer(symbols: symbols, cursor: cursor, patience: patience).suggestions()
  }
  let matching = found.filter { $0.text.hasPrefix(cursor.word) && $0.text != cursor.word }
  var seen: Set<String> = []
  let unique = matching.filter { seen.insert($0.text).inserted }
  return (cursor.wordStart, utf8Offset, unique)
}

struct Completer {
  let symbols: SymbolSnapshot
  let cursor: CursorContext
  private let checker: Checker

  private static let keywords = [
    "break", "case", "catch", "class", "continue", "default", "defer", "do", "else", "enum",
    "extension", "false", "final", "for", "func", "guard", "if", "import", "in", "init", "inout",
    "let",
    "mutating", "nil", "override", "protocol", "repeat", "return", "self", "static", "struct",
    "super", "switch", "throw", "throws",
    "true", "try", "var", "where", "while",
  ]

  init(symbols: SymbolSnapshot, cursor: CursorContext, patience: Patience) {
    self.symbols = symbols
    self.cursor = cursor
    checker = symbols.checker(at: cursor, while: patience)
  }

  func suggestions() -> [Suggestion] {
    if cursor.isInComment { return [] }
    if let text = cursor.openString { return PathCompletion(text).suggestions() }
    if let base = cursor.base { return base.isEmpty ? implicitMembers() : members(of: base) }
    let expected = ExpectedType(symbols: symbols, cursor: cursor, checker: checker).type
    let names = locals() + self.names()
    let fitting = expected.map { type in names.filter { $0.isValue && $0.type == "\(type)" } } ?? []
    return choices(of: expected) + labels() + fitting + names
      + Self.keywords.map { Suggestion(text: $0, kind: .keyword, signature: "", type: "") }
  }

  /// The few values that a type has.
  private func choices(of type: SwiftType?) -> [Suggestion] {
    guard let type else { return [] }
    if type == .bool {
      return ["true", "false"].map {
        Suggestion(text: $0, kind: .constant, signature: "", type: "Bool")
      }
    }
    return cases(of: type).map { choice in
      Suggestion(
        text: "." + choice.text,
        kind: choice.kind,
        signature: choice.signature,
        type: choice.type
      )
    }
  }

  private func cases(of type: SwiftType) -> [Suggestion] {
    listed(type.wrapped ?? type, isStatic: true).filter { $0.kind == .enumCase }
  }

  /// What can follow a dot that nothing stands before: a static member that is of its own type.
  private func implicitMembers() -> [Suggestion] {
    let expected = ExpectedType(symbols: symbols, cursor: cursor, checker: checker).type
    guard let type = expected.map({ $0.wrapped ?? $0 }) else { return [] }
    return listed(type, isStatic: true).filter { $0.kind == .enumCase || $0.type == "\(type)" }
  }

  private func members(of base: String) -> [Suggestion] {
    guard let (type, isStatic) = symbols.base(base, in: checker) else { return [] }
    if case .tuple(let elements) = type {
      return elements.enumerated().map { index, element in
        Suggestion(
          text: element.label ?? "\(index)",
          kind: .property,
          signature: "",
          type: "\(element.type)"
        )
      }
    }
    return listed(type, isStatic: isStatic)
  }

  private func listed(_ type: SwiftType, isStatic: Bool) -> [Suggestion] {
    var found: [TypeTable.Member] = []
    symbols.table.forEachContext(of: type) { declaration, substitutions in
      for member in symbols.table.allMembers(of: declaration)
      where member.isListed(isStatic: isStatic)
        && symbols.table.areMet(member.generics.ownRequirements, substitutions) != false
        && !(member.isRequirement && type.isConcrete)
      {
        found.append(.init(declaration: member, substitutions: substitutions))
      }
    }
    return symbols.table.withoutHidden(found).map {
      suggestion($0.declaration, $0.substitutions)
    }.sorted { $0.text < $1.text }
  }

  private func suggestion(
    _ member: Declaration,
    _ substitutions: [String: SwiftType]
  ) -> Suggestion {
    let type = symbols.table.resolvingMembers(member.result.substituting(substitutions))
    let kind: Suggestion.Kind =
      switch member.kind {
      case .property: .property
      case .enumCase: .enumCase
      default: .method
      }
    return Suggestion(
      text: member.name,
      kind: kind,
      signature: member.signature,
      type: "\(type)"
    )
  }

  /// The labels that the call's next argument may have, after the labels that are there.
  private func labels() -> [Suggestion] {
    guard let call = cursor.call, call.isAtStart, call.label == nil else { return [] }
    let inspector = Inspector(symbols: symbols, checker: checker)
    return inspector.declarations(of: call.callee).flatMap { declaration -> [Suggestion] in
      let used = Set(call.labels)
      let last = declaration.parameters.lastIndex { used.contains($0.label) && $0.label != nil }
      let rest = declaration.parameters.dropFirst(
        max((last ?? -1) + 1, call.labels.isEmpty ? 0 : 1)
      )
      return rest.compactMap { parameter in
        parameter.label.map {
          Suggestion(
            text: "\($0):",
            kind: .label,
            signature: declaration.signature,
            type: "\(parameter.type)"
          )
        }
      }
    }
  }

  /// The names of the blocks that the place is in, the innermost first.
  private func locals() -> [Suggestion] {
    checker.scopes.reversed().flatMap { scope in
      scope.entries.map { suggestion($0, $1) }.sorted { $0.text < $1.text }
    }
  }

  private func names() -> [Suggestion] {
    let globals = checker.globals
    var found: [Suggestion] = []
    for (name, entry) in globals.names.merging(globals.declaredInCell, uniquingKeysWith: { $1 }) {
      found.append(suggestion(name, entry))
    }
    for (name, declarations) in symbols.table.functions where name.first?.isLetter == true {
      guard let first = declarations.first, name != Declaration.tupleComparison else {
        continue
      }
      found.append(
        Suggestion(
          text: name,
          kind: .function,
          signature: first.signature,
          type: "\(first.result)"
        )
      )
    }
    for (name, type) in symbols.table.types where !type.isUserDefined {
      found.append(Suggestion(text: name, kind: .type, signature: type.signature, type: name))
    }
    return found.sorted { $0.text < $1.text }
  }

  private func suggestion(_ name: String, _ entry: Scope.Entry) -> Suggestion {
    switch entry {
    case .variable(let variable):
      Suggestion(
        text: name,
        kind: variable.isMutable ? .variable : .constant,
        signature: "\(variable.isMutable ? "var" : "let") \(name): \(variable.type)",
        type: "\(checker.solver.substitute(variable.type))"
      )
    case .functions(let declarations):
      Suggestion(
        text: name,
        kind: .function,
        signature: declarations.first?.signature ?? "",
        type: declarations.first.map { "\($0.result)" } ?? ""
      )
    case .type(let type):
      Suggestion(text: name, kind: .type, signature: "", type: "\(type)")
    }
  }
}

extension Declaration {
  /// Whether completion after a dot shows the member.
  func isListed(isStatic: Bool) -> Bool {
    switch kind {
    case .initializer, .subscript: false
    case .enumCase: isStatic
    default: self.isStatic == isStatic && name.first?.isLetter == true
    }
  }
}

extension GenericSignature {
  /// What is asked of the type itself rather than of the declaration's own parameters.
  var ownRequirements: [Requirement] {
    requirements.filter { requirement in
      switch requirement {
      case .conformance(let type, _): !type.mentions(parameters)
      case .same(let first, let second):
        !first.mentions(parameters) && !second.mentions(parameters)
      }
    }
  }
}

extension SwiftType {
  fileprivate func mentions(_ names: [String]) -> Bool {
    var found = false
    _ = mapParts { part in
      if case .parameter(let name) = part, names.contains(name) { found = true }
      return part
    }
    return found
  }
}
