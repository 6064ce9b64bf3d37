import Foundation
import SwiftSubset

/// A notebook as a Swift program that prints what the notebook shows.
///
/// Text cells become comments, and so do `name?` and cells that fail on purpose. The value of a
/// cell's last expression is printed as the notebook's plain text has it. What a word shows as a
/// display, such as `train`, it prints in a program as lines.
public struct NotebookProgram {
  /// The text of `main.swift`.
  public let source: String

  /// Makes the program of a notebook.
  ///
  /// - Parameters:
  ///   - notebook: The text of an `.ipynb` file.
  ///   - name: The file's name, for the first line and for errors.
  /// - Throws: `ExportError` if the text is no notebook, or a cell does not check.
  public init(notebook: String, name: String) throws(ExportError) {
    let file = try NotebookFile(notebook, name: name)
    var writer = ProgramWriter(file)
    var parts = [Self.beginning(name)]
    for cell in file.cells {
      if let part = try writer.part(for: cell) { parts.append(part) }
    }
    source = parts.joined(separator: "\n\n") + "\n"
  }

  private static func beginning(_ name: String) -> String {
    """
    // \(name) as a Swift program, written by `swift-rnn export`.
    // It reads and writes files where the notebook does: run it in the notebook's folder.

    import Foundation
    import NotebookWords
    import RecurrentLM
    """
  }
}

/// Writes the parts of a program, cell after cell.
private struct ProgramWriter {
  private let session = RNNEngine.emptySession()
  private var names: ProgramNames
  /// The word that prints a value; a notebook may have a `show` of its own.
  private let show: String
  private var number = 0

  init(_ file: NotebookFile) {
    let code = file.cells.map { cell in
      if case .code(let text, _) = cell { text } else { "" }
    }.joined(separator: "\n")
    let words = code.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    names = ProgramNames(avoiding: Set(words.map(String.init)))
    show = code.contains(/\b(func|let|var)\s+show\b/) ? "NotebookWords.show" : "show"
  }

  /// The part for a cell; nil for one that is empty.
  mutating func part(for cell: NotebookFile.Cell) throws(ExportError) -> String? {
    switch cell {
    case .markdown(let text): return Self.comment(text)
    case .code(let text, let failsOnPurpose):
      number += 1
      let code = text.trimmingCharacters(in: .whitespacesAndNewlines)
      if code.isEmpty { return nil }
      if failsOnPurpose || NameQuestion(code) != nil || code == "exit" || code == "quit" {
        return Self.comment(code)
      }
      return try translate(code)
    }
  }

  private mutating func translate(_ code: String) throws(ExportError) -> String {
    let outline: CellOutline
    do {
      outline = try session.outline(code, cell: number)
    } catch {
      throw .refused(cell: number, error.rendered.joined(separator: "\n"))
    }
    var (edits, usesNamespace) = names.edits(for: outline, namespace: "Cell\(number)")
    if let shown = outline.shown {
      edits.append(.insertion("\(show)(", at: shown.lowerBound))
      edits.append(.insertion(")", at: shown.upperBound))
    }
    edits += outline.unused.map { .insertion("_ = ", at: $0.lowerBound) }
    return (usesNamespace ? "enum Cell\(number) {}\n" : "") + code.applying(edits)
  }

  private static func comment(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.isEmpty ? "//" : "// \($0)" }.joined(separator: "\n")
  }
}
