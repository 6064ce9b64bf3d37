import Foundation

/// What is known of a name.
package struct Inspection: Sendable {
  /// The declaration as Swift text.
  package let declaration: String
  /// The doc comment as Markdown; may be empty.
  package let documentation: String
  /// The name with its type and labels, such as `RNN.forward(_:)`.
  package let fullName: String
}

/// Looks up the name at a place in a cell, or else the function being called there.
///
/// - Parameters:
///   - source: The cell's text.
///   - utf8Offset: The place, in UTF-8 code units.
///   - symbols: The names that the notebook knows.
/// - Returns: Nil where nothing is known of the name.
package func inspect(
  _ source: String,
  utf8Offset: Int,
  in symbols: SymbolSnapshot
) -> Inspection? {
  let end = Inspector.wordEnd(source, utf8Offset)
  let cursor = CursorContext(source, utf8Offset: end)
  let inspector = Inspector(symbols: symbols, prefix: cursor.prefix)
  let name = (cursor.base.map { $0 + "." } ?? "") + cursor.word
  return symbols.table.access.withLock {
    if !cursor.word.isEmpty, let found = inspector.inspection(of: name) { return found }
    return cursor.callee.flatMap { inspector.inspection(of: $0) }
  }
}

struct Inspector {
  let symbols: SymbolSnapshot
  let prefix: String

  /// The end of the word that the place is in.
  static func wordEnd(_ source: String, _ utf8Offset: Int) -> Int {
    let bytes = Array(source.utf8)
    var end = max(0, min(utf8Offset, bytes.count))
    while end < bytes.count,
      bytes[end] >= 0x80 || bytes[end] == UInt8(ascii: "_")
        || Character(UnicodeScalar(bytes[end])).isLetter
        || Character(UnicodeScalar(bytes[end])).isNumber
    {
      end += 1
    }
    return end
  }

  func inspection(of name: String) -> Inspection? {
    let found = declarations(of: name)
    if let first = found.first {
      return Inspection(
        declaration: found.map(\.signature).joined(separator: "\n"),
        documentation: found.map(\.documentation).first { !$0.isEmpty } ?? first.documentation,
        fullName: first.qualifiedName
      )
    }
    if let type = symbols.typeDeclaration(name) {
      return Inspection(
        declaration: type.signature,
        documentation: type.documentation,
        fullName: SwiftType.displayName(type.name)
      )
    }
    let globals = symbols.checker(after: prefix).globals
    guard case .variable(let variable)? = globals.entry(name) else { return nil }
    let noun = variable.isMutable ? "var" : "let"
    let type = variable.type.nominalName.flatMap { symbols.table.types[$0] }
    return Inspection(
      declaration: "\(noun) \(name): \(variable.type)",
      documentation: type?.documentation ?? "",
      fullName: name
    )
  }

  /// The declarations that a dotted name, or a type that is called, can mean.
  func declarations(of name: String) -> [Declaration] {
    let globals = symbols.checker(after: prefix).globals
    if let dot = name.lastIndex(of: ".") {
      let member = String(name[name.index(after: dot)...])
      guard let (type, isStatic) = symbols.base(String(name[..<dot]), after: prefix) else {
        return []
      }
      return symbols.table.members(of: type, named: member, isStatic: isStatic).map(\.declaration)
    }
    switch globals.entry(name) {
    case .functions(let own)?: return own
    case .variable?: return []
    case .type?, nil: break
    }
    if let functions = symbols.table.functions[name] { return functions }
    return symbols.typeDeclaration(name).map { symbols.table.members(of: $0, named: "init") } ?? []
  }
}
