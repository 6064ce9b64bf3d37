import SwiftDiagnostics
import SwiftParserDiagnostics
import SwiftSyntax

extension CellParser {
  /// The notes of the parser, with their lines; or how Swift says what was meant.
  static func notes(_ diagnostic: Diagnostic, _ source: CellSource) -> [String] {
    let offset = diagnostic.position.utf8Offset
    let (line, text, column) = source.location(utf8Offset: offset)
    if let hint = ForeignWords.hint(forComment: text, from: column) { return [hint] }
    let place = ForeignLines.Place(
      message: diagnostic.message,
      before: text.prefix(column),
      after: text.dropFirst(column)
    )
    if let hint = ForeignLines.hint(at: place) { return [hint] }
    let notes = diagnostic.notes.map { note in
      let other = source.location(utf8Offset: note.position.utf8Offset).line
      return note.noteMessage.message + (other == line ? "" : " on line \(other)")
    }
    return notes + diagnostic.fixIts.map(\.message.message)
  }
}
