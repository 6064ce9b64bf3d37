import SwiftDiagnostics
import SwiftParserDiagnostics
import SwiftSyntax

extension CellParser {
  /// The notes of the parser, with their lines; or how Swift says what was meant.
  static func notes(_ diagnostic: Diagnostic, _ source: CellSource) -> [String] {
    let offset = diagnostic.position.utf8Offset
    let (line, text, column) = source.location(utf8Offset: offset)
    if let hint = ForeignWords.hint(forComment: text, from: column) { return [hint] }
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
}
