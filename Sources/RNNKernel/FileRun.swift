import Foundation
import JupyterKernel
import JupyterProtocol
import RichDisplay

/// Runs cells in a terminal.
public enum FileRun {
  /// Runs code as one cell, with its output on the standard streams.
  ///
  /// - Parameter code: The cell.
  /// - Returns: Whether it ran to its end.
  public static func run(_ code: String) -> Bool {
    let executor = ExecutionThread()
    let terminal = TerminalSink()
    return executor.run {
      do {
        let engine = RNNEngine()
        let shown = try await engine.execute(
          Cell(code: code),
          in: ExecutionContext(sink: terminal)
        )
        if let shown { terminal.write(shown.plain + "\n", to: .stdout) }
        return true
      } catch let failure as CellFailure {
        terminal.write(failure.traceback.joined(separator: "\n") + "\n", to: .stderr)
      } catch {
        terminal.write("\(error)\n", to: .stderr)
      }
      return false
    }
  }
}

/// Output on the standard streams: displays in their plain form.
private struct TerminalSink: OutputSink {
  func write(_ text: String, to stream: StandardStream) {
    let file = stream == .stderr ? FileHandle.standardError : FileHandle.standardOutput
    file.write(Data(text.utf8))
  }

  func display(_ bundle: MIMEBundle, id: String?, metadata: [String: JSONValue]) {
    // A display that will be updated is shown by its updates.
    if id == nil { write(bundle.plain + "\n", to: .stdout) }
  }

  func update(_ bundle: MIMEBundle, id: String, metadata: [String: JSONValue]) {}

  func clearOutput(wait: Bool) {}

  func request(_ request: FrontEndRequest) {
    if case .page(let bundle) = request { write(bundle.plain + "\n", to: .stdout) }
  }

  func readLine(prompt: String, isPassword: Bool) throws -> String {
    write(prompt, to: .stdout)
    guard let line = Swift.readLine() else { throw StandardInputError.endOfFile }
    return line
  }
}
