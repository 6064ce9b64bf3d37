import Foundation

/// A way to go on at a place in a cell.
package struct Suggestion: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case variable, constant, function, method, property, type, enumCase, label, keyword, module
  }

  /// What takes the place of the word.
  package let text: String
  package let kind: Kind
  /// The declaration on one line; empty for keywords.
  package let signature: String
  /// The type of the value, or of a call's result.
  package let type: String
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
  let cursor = CursorContext(source, utf8Offset: utf8Offset)
  let found = symbols.table.access.withLock {
    Completer(symbols: symbols, cursor: cursor).suggestions()
  }
  let matching = found.filter { $0.text.hasPrefix(cursor.word) && $0.text != cursor.word }
  var seen: Set<String> = []
  let unique = matching.filter { seen.insert($0.text).inserted }
  return (cursor.wordStart, utf8Offset, unique)
}

struct Completer {
  let symbols: SymbolSnapshot
  let cursor: CursorContext

  private static let keywords = [
    "break", "case", "catch", "continue", "default", "defer", "do", "else", "false", "for", "func",
    "guard", "if", "import", "in", "inout", "let", "nil", "repeat", "return", "switch", "throw",
    "throws", "true", "try", "var", "where", "while",
  ]

  func suggestions() -> [Suggestion] {
    if let base = cursor.base { return members(of: base) }
    return labels() + names()
      + Self.keywords.map { Suggestion(text: $0, kind: .keyword, signature: "", type: "") }
  }

  private func members(of base: String) -> [Suggestion] {
    guard let (type, isStatic) = symbols.base(base, after: cursor.prefix) else { return [] }
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
    var found: [Suggestion] = []
    symbols.table.forEachContext(of: type) { declaration, substitutions in
      for member in symbols.table.allMembers(of: declaration)
      where member.isListed(isStatic: isStatic)
        && symbols.table.areMet(member.generics.ownRequirements, substitutions) != false
      {
        found.append(suggestion(member, substitutions))
      }
    }
    return found.sorted { $0.text < $1.text }
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

  private func labels() -> [Suggestion] {
    guard let callee = cursor.callee else { return [] }
    let declarations = Inspector(symbols: symbols, prefix: cursor.prefix).declarations(of: callee)
    return declarations.flatMap { declaration in
      declaration.parameters.compactMap { parameter in
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

  private func names() -> [Suggestion] {
    let globals = symbols.checker(after: cursor.prefix).globals
    var found: [Suggestion] = []
    for (name, entry) in globals.names.merging(globals.declaredInCell, uniquingKeysWith: { $1 }) {
      found.append(suggestion(name, entry))
    }
    for (name, declarations) in symbols.table.functions where name.first?.isLetter == true {
      guard let first = declarations.first, name != "compareTuples" else { continue }
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
        type: "\(variable.type)"
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
