import SwiftDiagnostics
import SwiftOperators
import SwiftParser
import SwiftParserDiagnostics
import SwiftSyntax

/// Parses cells with Swift's own parser.
enum CellParser {
  /// Longer cells are refused before the parser sees them.
  static let largestCell = 4 << 20
  /// Deeper trees than this are refused: what walks them is recursive.
  static let greatestDepth = 600

  /// The parser's own limit does not hold for brackets that it looks through ahead.
  static let greatestBracketDepth = 200

  static func parse(_ source: CellSource) throws(CellError) -> SourceFileSyntax {
    if source.text.utf8.count > largestCell {
      throw .syntax("the cell is too long: at most \(largestCell) bytes are taken", source, at: 0)
    }
    if bracketDepth(source.text) > greatestBracketDepth {
      throw .syntax("the code is nested too deeply", source, at: 0)
    }
    var parser = Parser(source.text)
    let tree = SourceFileSyntax.parse(from: &parser)
    if isTooDeep(Syntax(tree)) {
      throw .syntax("the code is nested too deeply", source, at: 0)
    }
    guard tree.hasError else { return try fold(tree, source) }
    let diagnostics = ParseDiagnosticsGenerator.diagnostics(for: tree)
    guard let first = diagnostics.first(where: { $0.diagMessage.severity == .error }) else {
      return try fold(tree, source)
    }
    throw .syntax(
      first.message,
      source,
      at: min(first.position.utf8Offset, source.text.utf8.count),
      notes: notes(first, source)
    )
  }

  /// Parses code that somebody is still writing: what is wrong with it stays in the tree.
  ///
  /// - Returns: Nil if the code is nested too deeply to be looked at.
  static func parseUnfinished(_ text: String) -> SourceFileSyntax? {
    guard bracketDepth(text) <= greatestBracketDepth else { return nil }
    var parser = Parser(text)
    let tree = SourceFileSyntax.parse(from: &parser)
    guard !isTooDeep(Syntax(tree)) else { return nil }
    return OperatorTable.standardOperators.foldAll(tree) { _ in }.as(SourceFileSyntax.self)
  }

  /// The notes of the parser, with their lines; or how Swift says what was meant.
  private static func notes(_ diagnostic: Diagnostic, _ source: CellSource) -> [String] {
    let offset = diagnostic.position.utf8Offset
    let (line, text, column) = source.location(utf8Offset: offset)
    if diagnostic.message.contains("consecutive statements"),
      let hint = ForeignWords.hint(forLine: text, endingIn: text.dropFirst(column))
    {
      return [hint]
    }
    if diagnostic.message.contains("':' in subscript") {
      return ["a slice is written 'xs[a..<b]', 'xs[a...]' or 'xs[..<b]'"]
    }
    if diagnostic.message.hasPrefix("expected '{'"), text.hasSuffix(":") {
      return ["put the body between '{' and '}'; no ':' goes before it"]
    }
    let notes = diagnostic.notes.map { note in
      let other = source.location(utf8Offset: note.position.utf8Offset).line
      return note.noteMessage.message + (other == line ? "" : " on line \(other)")
    }
    return notes + diagnostic.fixIts.map(\.message.message)
  }

  /// Puts operators and operands together by precedence; places in the source stay.
  private static func fold(
    _ tree: SourceFileSyntax,
    _ source: CellSource
  ) throws(CellError) -> SourceFileSyntax {
    var first: OperatorError?
    let folded = OperatorTable.standardOperators.foldAll(tree) { first = first ?? $0 }
    if let first {
      let isComparison = first.message.contains("ComparisonPrecedence")
      throw .syntax(
        isComparison ? "comparisons cannot be chained" : first.message,
        source,
        at: position(of: first),
        notes: isComparison ? ["compare two at a time: 'a < b && b < c'"] : []
      )
    }
    guard let folded = folded.as(SourceFileSyntax.self) else {
      throw .syntax("the cell is not understood", source, at: 0)
    }
    return folded
  }

  private static func position(of error: OperatorError) -> Int {
    switch error {
    case .missingOperator(_, let node), .missingGroup(_, let node): node.offset
    case .incomparableOperators(let node, _, _, _): node.offset
    case .groupAlreadyExists, .operatorAlreadyExists: 0
    }
  }

  /// The deepest nesting of brackets, text between quotes left out.
  static func bracketDepth(_ text: String) -> Int {
    var depth = 0
    var deepest = 0
    var isText = false
    var isEscaped = false
    for byte in text.utf8 {
      if isText {
        if byte == UInt8(ascii: "\""), !isEscaped { isText = false }
        if byte == UInt8(ascii: "\n") { isText = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        deepest = max(deepest, depth)
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: break
      }
    }
    return deepest
  }

  /// Measures a tree's depth without recursion.
  static func isTooDeep(_ tree: Syntax) -> Bool {
    var stack = [(tree, 0)]
    while let (node, depth) = stack.popLast() {
      if depth > greatestDepth { return true }
      if let sequence = node.as(SequenceExprSyntax.self), sequence.elements.count > greatestDepth {
        return true
      }
      for child in node.children(viewMode: .sourceAccurate) where !child.is(TokenSyntax.self) {
        stack.append((child, depth + 1))
      }
    }
    return false
  }
}

extension SyntaxProtocol {
  /// Where the node's first token starts, in UTF-8 code units.
  fileprivate var offset: Int { positionAfterSkippingLeadingTrivia.utf8Offset }
}
