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
  /// What a type has, or which types have the name.
  package var listing: Listing?
  /// A cell that shows a word of the language at work.
  package var example: String?
}

/// Looks up the name at a place in a cell; within a call's parentheses the function that is called.
///
/// A name that the notebook does not know may be a member of types or a word of the language: `forward`
/// tells which types have it, `try` what it does.
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
    let found = hasName ? inspector.inspection(of: name, isCalled: isCalled) : nil
    if let found, isCalled { return found }
    let isAlone = hasName && (cursor.base ?? "").isEmpty
    return cursor.call.flatMap { inspector.inspection(of: $0, around: found) } ?? found
      ?? (isAlone ? inspector.inspection(ofWord: cursor.word) : nil)
  }
}

/// What is known of a type, and what it has.
///
/// - Parameters:
///   - type: Its name, as `Value.typeName` has it.
///   - symbols: The names that the notebook knows.
/// - Returns: Nil if there is no such type.
package func inspect(_ type: String, in symbols: SymbolSnapshot) -> Inspection? {
  let cursor = CursorContext("", utf8Offset: 0, while: .ofQuestion)
  return symbols.table.access.withLock {
    symbols.table.types[type].map {
      Inspector(symbols: symbols, checker: symbols.checker(at: cursor, while: .ofQuestion))
        .inspection(of: $0)
    }
  }
}

/// The name that somebody may have meant who asked about one that is not known.
///
/// - Parameters:
///   - name: The name, maybe of a member: `model.forwrd`.
///   - symbols: The names that the notebook knows.
/// - Returns: The nearest name, with the same base; nil if none is near.
package func nearestName(to name: String, in symbols: SymbolSnapshot) -> String? {
  guard 1...100 ~= name.utf8.count, !ComparableText.hasLongRun(name) else { return nil }
  let cursor = CursorContext("", utf8Offset: 0, while: .ofQuestion)
  return symbols.table.access.withLock {
    Inspector(symbols: symbols, checker: symbols.checker(at: cursor, while: .ofQuestion))
      .nearestName(to: name)
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
    guard var found = inspection(of: call.callee, isCalled: true) else { return nil }
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

  /// What is known of a name.
  ///
  /// - Parameters:
  ///   - name: The name, maybe a dotted one.
  ///   - isCalled: Whether it stands before a parenthesis: a type is told of by its initializers then.
  /// - Returns: Nil if there is no such name.
  func inspection(of name: String, isCalled: Bool) -> Inspection? {
    let type = symbols.typeDeclaration(name)
    if type == nil || isCalled, let found = inspection(of: declarations(of: name)) { return found }
    if let type { return inspection(of: type) }
    guard case .variable(let variable)? = checker.lookUp(name) else { return nil }
    let noun = variable.isMutable ? "var" : "let"
    let held = variable.type.nominalName.flatMap { symbols.table.types[$0] }
    return Inspection(
      declaration: "\(noun) \(name): \(variable.type)",
      documentation: held?.documentation ?? "",
      fullName: name,
      listing: held.map(members)
    )
  }

  /// What is known of a type, and what it has.
  func inspection(of type: TypeDeclaration) -> Inspection {
    Inspection(
      declaration: type.signature,
      documentation: type.documentation,
      fullName: SwiftType.displayName(type.name),
      listing: members(of: type)
    )
  }

  /// What is known of declarations that have one name.
  func inspection(of found: [Declaration]) -> Inspection? {
    guard let first = found.first else { return nil }
    let documented = found.map(\.documentation).filter { !$0.isEmpty }
    // Of several that differ, each is told of by a line above it.
    let isMixed = Set(documented).count > 1
    let lines = found.map { one in
      let summary = isMixed ? one.documentation.firstSentence : ""
      return summary.isEmpty ? one.signature : "// \(summary)\n\(one.signature)"
    }
    return Inspection(
      declaration: lines.joined(separator: "\n"),
      documentation: documented.first ?? first.documentation,
      fullName: first.qualifiedName
    )
  }

  /// What is known of a word that is no name of the notebook: the language's, or a member's name.
  func inspection(ofWord word: String) -> Inspection? {
    if let found = LanguageWord.named(word) {
      return Inspection(
        declaration: word,
        documentation: found.meaning,
        fullName: word,
        example: found.example
      )
    }
    return inspection(ofMembers: word)
  }

  /// The name nearest to one that is not known.
  func nearestName(to name: String) -> String? {
    if let dot = name.lastIndex(of: ".") {
      let base = String(name[..<dot])
      guard let (type, _) = symbols.base(base, in: checker) else { return nil }
      var members: Set<String> = []
      symbols.table.forEachContext(of: type) { declaration, _ in
        members.formUnion(self.symbols.table.allMembers(of: declaration).map(\.name))
      }
      let last = String(name[name.index(after: dot)...])
      return Spelling.nearest(to: last, among: members).map { "\(base).\($0)" }
    }
    let table = symbols.table
    var known = Set(symbols.names.keys).union(table.functions.keys).union(table.types.keys)
    if let near = Spelling.nearest(to: name, among: known) { return near }
    known = Set(LanguageWord.names)
    for type in table.types.values { known.formUnion(table.allMembers(of: type).map(\.name)) }
    return Spelling.nearest(to: name, among: known)
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

extension String {
  /// The first sentence of a doc comment, on one line.
  package var firstSentence: String {
    let paragraph = firstRange(of: "\n\n").map { self[..<$0.lowerBound] } ?? self[...]
    let sentence = paragraph.split(separator: /\.\s/, maxSplits: 1).first.map(String.init) ?? ""
    let text = sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.hasSuffix(".") || text.isEmpty ? text : text + "."
  }
}
