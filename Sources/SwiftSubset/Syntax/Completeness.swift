import SwiftDiagnostics
import SwiftParser
import SwiftParserDiagnostics
import SwiftSyntax

/// Whether a console should run what was typed or wait for another line.
package enum Completeness: Equatable, Sendable {
  case complete
  /// More lines have to follow; `indent` goes in front of the next one.
  case incomplete(indent: String)
  case invalid

  /// Judges the text of a cell.
  package init(of source: String) {
    guard source.utf8.count <= CellParser.largestCell,
      CellParser.bracketDepth(source) <= CellParser.greatestBracketDepth
    else {
      self = .invalid
      return
    }
    var parser = Parser(source)
    let tree = SourceFileSyntax.parse(from: &parser)
    guard !CellParser.isTooDeep(Syntax(tree)) else {
      self = .invalid
      return
    }
    guard tree.hasError else {
      self = Self.lacksBody(tree) ? .incomplete(indent: "") : .complete
      return
    }
    self = Self.judge(ParseDiagnosticsGenerator.diagnostics(for: tree), source)
  }

  // To the parser a function without a body is whole: it may stand in a protocol.
  private static func lacksBody(_ tree: SourceFileSyntax) -> Bool {
    let last = tree.statements.last?.item.as(FunctionDeclSyntax.self)
    return last.map { $0.body == nil } ?? false
  }

  private static func judge(_ diagnostics: [Diagnostic], _ source: String) -> Completeness {
    let end = source.lastIndex { !$0.isWhitespace }.map {
      source.utf8.distance(from: source.startIndex, to: source.index(after: $0))
    }
    guard let end, let first = diagnostics.first(where: { $0.diagMessage.severity == .error })
    else { return .complete }
    let isAtEnd = first.position.utf8Offset >= end
    let isOpenString = first.message.contains("to end string literal")
    if isOpenString { return source.contains("\"\"\"") ? .incomplete(indent: "") : .invalid }
    guard isAtEnd else { return .invalid }
    return .incomplete(indent: indent(after: source))
  }

  /// The last line's own indent, two blanks deeper if it opens a block.
  private static func indent(after source: String) -> String {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: true)
    guard let last = lines.last(where: { !$0.allSatisfy(\.isWhitespace) }) else { return "" }
    let own = String(last.prefix { $0 == " " })
    let opener = last.last { !$0.isWhitespace }
    let opens = opener == "{" || opener == "(" || opener == "[" || last.hasSuffix(" in")
    return opens ? own + "  " : own
  }
}

/// Judges whether the text of a cell is complete.
package func completeness(of source: String) -> Completeness { Completeness(of: source) }
