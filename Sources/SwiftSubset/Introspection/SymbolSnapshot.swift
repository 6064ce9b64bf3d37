import SwiftParser
import SwiftSyntax

/// The names that a cell could use, frozen.
///
/// Completion and inspection read it on another thread while a cell runs.
package struct SymbolSnapshot: @unchecked Sendable {
  // Declarations are not changed once their cell has been checked, and a snapshot holds its own
  // dictionaries of names.
  let names: [String: Scope.Entry]
  let typeAliases: [String: SwiftType]
  let table: TypeTable
  /// The table as the last cell left it, without what the text before the cursor declares.
  private let contents: TypeTable.Contents

  init(names: [String: Scope.Entry], typeAliases: [String: SwiftType], table: TypeTable) {
    self.names = names
    self.typeAliases = typeAliases
    self.table = TypeTable(copying: table)
    contents = table.contents
  }

  /// A checker that knows the snapshot's names and those that `prefix` declares.
  func checker(after prefix: String) -> Checker {
    table.contents = contents
    let globals = GlobalScope(names: names, typeAliases: typeAliases)
    let context = RuntimeContext()
    context.measureStack()
    let checker = Checker(
      table: table,
      globals: globals,
      cell: 0,
      isStackLow: { context.isStackLow }
    )
    guard prefix.utf8.count < 100_000 else { return checker }
    let source = CellSource(text: prefix, cell: 0)
    guard let tree = try? CellParser.parse(source) else { return checker }
    try? checker.declareTypes(tree.statements)
    for item in tree.statements { _ = try? checker.statement(item) }
    return checker
  }

  /// The type that this name means after the text that was looked at last.
  func typeDeclaration(_ name: String) -> TypeDeclaration? {
    if case .type(let type)? = names[name], let identity = type.nominalName {
      return table.types[identity]
    }
    return table.types[name]
  }

  /// The type of an expression, or of a type's name, as a base before a dot.
  func base(_ text: String, after prefix: String) -> (type: SwiftType, isStatic: Bool)? {
    let source = CellSource(text: text, cell: 0)
    guard let tree = try? CellParser.parse(source), let item = tree.statements.last?.item,
      case .expr(let node) = item
    else { return nil }
    let checker = checker(after: prefix)
    if let type = try? checker.typeNamed(node) { return (checker.solver.substitute(type), true) }
    guard let made = try? checker.complete(node) else { return nil }
    return (checker.solver.substitute(made.type), false)
  }
}

/// What stands before a place in a cell: the word being written, and what it belongs to.
struct CursorContext {
  /// The part of the word left of the place.
  let word: String
  let wordStart: Int
  /// The expression before the dot, if the word follows one.
  let base: String?
  /// The callee of the call around the place, as text.
  let callee: String?
  /// The lines before the statement.
  let prefix: String

  init(_ source: String, utf8Offset: Int) {
    let bytes = Array(source.utf8.prefix(max(0, utf8Offset)))
    var start = bytes.count
    while start > 0, Self.isWord(bytes[start - 1]) { start -= 1 }
    word = String(decoding: bytes[start...], as: UTF8.self)
    wordStart = start
    if start > 0, bytes[start - 1] == UInt8(ascii: ".") {
      let begin = Self.expressionStart(bytes, end: start - 1)
      base = String(decoding: bytes[begin..<(start - 1)], as: UTF8.self)
    } else {
      base = nil
    }
    callee = Self.callee(bytes)
    let lineStart = bytes.lastIndex(of: UInt8(ascii: "\n")) ?? 0
    prefix = String(decoding: bytes[..<lineStart], as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  /// Goes back over names, dots and balanced brackets.
  private static func expressionStart(_ bytes: [UInt8], end: Int) -> Int {
    var index = end
    var depth = 0
    while index > 0 {
      let byte = bytes[index - 1]
      switch byte {
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth += 1
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        if depth == 0 { return index }
        depth -= 1
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""): break
      default:
        if depth == 0, !isWord(byte) { return index }
      }
      index -= 1
    }
    return index
  }

  /// The name before the innermost parenthesis that is still open.
  private static func callee(_ bytes: [UInt8]) -> String? {
    var depth = 0
    var index = bytes.count
    while index > 0 {
      switch bytes[index - 1] {
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if depth == 0 { return nil }
        depth -= 1
      case UInt8(ascii: "("):
        if depth == 0 {
          let begin = expressionStart(bytes, end: index - 1)
          return begin < index - 1
            ? String(decoding: bytes[begin..<(index - 1)], as: UTF8.self) : nil
        }
        depth -= 1
      default: break
      }
      index -= 1
    }
    return nil
  }
}
