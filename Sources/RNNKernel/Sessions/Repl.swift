import Foundation
import JupyterKernel

/// A conversation in a terminal: a cell at a time, until `exit` or the end of the input.
public enum Repl {
  /// Talks until the person ends it.
  ///
  /// A line that leaves a bracket open is gone on with in the next one. Ctrl-C throws away what is
  /// typed, or ends the running cell; nothing that the cells before made is lost.
  public static func run() {
    _ = TerminalSession.onThread { session in
      let interrupts = session.takeInterrupts()
      defer { interrupts.cancel() }
      talk(session)
    }
  }

  private static func talk(_ session: TerminalSession) {
    let reader = CellReader(session.engine)
    if reader.isEditing {
      print("\(session.engine.implementation.banner)\nTab completes, name? explains, exit ends.")
    }
    var number = 1
    while !session.sink.hasAskedExit, let cell = reader.next(number) {
      _ = session.run(cell, number: number, label: reader.isEditing ? "Out[\(number)]: " : "")
      number += 1
    }
  }
}

/// Reads lines until they make a cell.
private final class CellReader {
  /// Whether a person types; otherwise lines come from a file or a program.
  let isEditing = isatty(STDIN_FILENO) == 1

  private let engine: RNNEngine
  private let pending = Pending()
  private let editor: LineEditor?

  /// The lines of the cell so far, which completion has to know.
  private final class Pending {
    var code = ""
  }

  init(_ engine: RNNEngine) {
    self.engine = engine
    let pending = pending
    editor =
      isEditing
      ? LineEditor(historyFile: Self.historyFile()) { line in
        Self.completion(of: pending.code + line, in: engine)
      } : nil
  }

  /// The next cell, or nil at the end of the input.
  func next(_ number: Int) -> String? {
    pending.code = ""
    var indent = ""
    while true {
      switch line(number, indent) {
      case .endOfInput: return pending.code.isEmpty ? nil : pending.code
      case .cancelled:
        pending.code = ""
        indent = ""
      case .text(let text):
        pending.code += text + "\n"
        guard !pending.code.allSatisfy(\.isWhitespace) else {
          pending.code = ""
          continue
        }
        guard case .incomplete(let next) = engine.completeness(of: pending.code) else {
          return pending.code
        }
        indent = next
      }
    }
  }

  private func line(_ number: Int, _ indent: String) -> LineEditor.Line {
    guard let editor else {
      return readLine().map { .text($0) } ?? .endOfInput
    }
    let prompt = "In [\(number)]: "
    let continued = String(repeating: " ", count: max(prompt.count - 5, 0)) + "...: "
    return editor.readLine(prompt: pending.code.isEmpty ? prompt : continued, indent: indent)
  }

  private static func completion(
    of code: String,
    in engine: RNNEngine
  ) -> LineEditor.Completion {
    let result = engine.complete(code, at: .end(of: code))
    let scalars = code.unicodeScalars
    let replaced = scalars.dropFirst(result.range.lowerBound.codePointOffset)
    return LineEditor.Completion(
      replacedBytes: String(String.UnicodeScalarView(replaced)).utf8.count,
      candidates: result.matches.map(\.text)
    )
  }

  /// Where the lines of earlier sessions are kept; nil if there is no place for them.
  private static func historyFile() -> String? {
    let state =
      UserFolders.absoluteFolder(of: "XDG_STATE_HOME")
      ?? UserFolders.home.appending(path: ".local/state")
    let folder = state.appending(path: "swift-rnn")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(path: "history").path
  }
}
