import Foundation
import SwiftSyntax

/// What is known of a name.
package struct Inspection: Sendable {
  /// The declaration as Swift text.
  package let declaration: String
  /// The doc comment as Markdown; may be empty.
  package let documentation: String
  /// The name with its type and labels, such as `RNN.forward(_:)`.
  package let fullName: String
  /// The parameter of the call that the place is in, such as `seed: Int = 10`.
  package var parameter: String?
  /// The declaration of the variable that stands at the place, within a call.
  package var variable: String?
}

/// Looks up the name at a place in a cell; within a call's parentheses the function that is called.
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
  // Nobody asks about a letter with hundreds of marks, which takes long to compare.
  guard !ComparableText.hasLongRun(source) else { return nil }
  let end = Inspector.wordEnd(source, utf8Offset)
  let patience = Patience.ofQuestion
  let cursor = CursorContext(source, utf8Offset: end, while: patience)
  let isCalled = source.utf8.dropFirst(end).first == UInt8(ascii: "(")
  return symbols.table.access.withLock {
    let inspector = Inspector(
      symbols: symbols,
      checker: symbols.checker(at: cursor, while: patience)
    )
    let name = (cursor.base.map { $0 + "." } ?? "") + cursor.word
    let hasName = !cursor.word.isEmpty && cursor.openString == nil && !cursor.isInComment
    let found = hasName ? inspector.inspection(of: name) : nil
    if let found, isCalled { return found }
    return cursor.call.flatMap { inspector.inspection(of: $0, around: found) } ?? found
  }
}

struct Inspector {
  let symbols: SymbolSnapshot
  let checker: Checker

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

  /// What is known of a call, of the argument that the place is in, and of a variable there.
  func inspection(of call: CursorContext.Call, around variable: Inspection?) -> Inspection? {
    guard var found = inspection(of: call.callee) else { return nil }
    let parameters = declarations(of: call.callee).lazy.compactMap { parameter(of: $0, in: call) }
    found.parameter = parameters.first
    if let variable,
      variable.declaration.hasPrefix("let ") || variable.declaration.hasPrefix("var ")
    {
      found.variable = variable.declaration
    }
    return found
  }

  private func parameter(of declaration: Declaration, in call: CursorContext.Call) -> String? {
    let index = call.labels.count
    let found =
      call.label.flatMap { label in declaration.parameters.first { $0.label == label } }
      ?? (index < declaration.parameters.count && call.label == nil
        && declaration.parameters[index].label == nil ? declaration.parameters[index] : nil)
    guard let found else { return nil }
    let value = found.defaultValue.map { " = \($0.trimmedDescription)" } ?? ""
    return "\(found.label ?? found.name): \(found.spelling)\(value)"
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
    guard case .variable(let variable)? = checker.lookUp(name) else { return nil }
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
    if let dot = name.lastIndex(of: ".") {
      let member = String(name[name.index(after: dot)...])
      guard let (type, isStatic) = symbols.base(String(name[..<dot]), in: checker) else {
        return []
      }
      let members = symbols.table.members(of: type, named: member, isStatic: isStatic)
      // `RNN.predict` names what an instance has, as `help` lists it.
      let named =
        members.isEmpty && isStatic
        ? symbols.table.members(of: type, named: member, isStatic: false) : members
      return named.map(\.declaration)
    }
    switch checker.lookUp(name) {
    case .functions(let own)?: return own
    case .variable?: return []
    case .type?, nil: break
    }
    if let functions = symbols.table.functions[name] { return functions }
    return symbols.typeDeclaration(name).map { symbols.table.members(of: $0, named: "init") } ?? []
  }
}
