import SwiftDiagnostics
import SwiftParserDiagnostics
import SwiftSyntax

/// Whether a console should run what was typed or wait for another line.
package enum Completeness: Equatable, Sendable {
  case complete
  /// More lines have to follow; `indent` goes in front of the next one.
  case incomplete(indent: String)
  case invalid

  /// Judges the text of a cell.
  ///
  /// What takes the parser too long is invalid: run, it says why.
  package init(of source: String) {
    let outcome = CellParser.guarded(source, while: .ofQuestion) { tree in
      Self.judge(tree, source)
    }
    self = (try? outcome.get()) ?? .invalid
  }

  private static func judge(_ tree: SourceFileSyntax, _ source: String) -> Completeness {
    guard let first = CellParser.firstError(in: tree) else {
      return lacksBody(tree) ? .incomplete(indent: indent(after: source)) : .complete
    }
    if first.message.contains("to end string literal") {
      return first.message.contains("\"\"\"") ? .incomplete(indent: "") : .invalid
    }
    if first.message.contains("unterminated '/*'") { return .incomplete(indent: "") }
    guard first.position.utf8Offset >= endOfCode(tree) else { return .invalid }
    return .incomplete(indent: indent(after: source))
  }

  /// Where the last token ends that is there, in UTF-8 code units.
  private static func endOfCode(_ tree: SourceFileSyntax) -> Int {
    tree.endOfFileToken.previousToken(viewMode: .sourceAccurate)?
      .endPositionBeforeTrailingTrivia.utf8Offset ?? 0
  }

  /// Whether the last statement is a function without its body, which may begin on the next line.
  private static func lacksBody(_ tree: SourceFileSyntax) -> Bool {
    guard case .decl(let last)? = tree.statements.last?.item else { return false }
    return last.as(FunctionDeclSyntax.self).map { $0.body == nil } ?? false
  }

  /// The last line's own indent, two blanks deeper if it opens a block.
  private static func indent(after source: String) -> String {
    let lines = source.split(whereSeparator: \.isNewline)
    guard let last = lines.last(where: { !$0.allSatisfy(\.isWhitespace) }) else { return "" }
    let own = String(last.prefix { $0 == " " })
    let opener = last.last { !$0.isWhitespace }
    let opens = opener == "{" || opener == "(" || opener == "[" || last.hasSuffix(" in")
    return opens ? own + "  " : own
  }
}

/// Judges whether the text of a cell is complete.
package func completeness(of source: String) -> Completeness { Completeness(of: source) }
