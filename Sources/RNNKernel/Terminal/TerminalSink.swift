import Foundation
import JupyterKernel
import JupyterProtocol
import RichDisplay
import Synchronization

/// Output on the standard streams: displays in their plain form.
final class TerminalSink: OutputSink {
  /// Whether a person watches: then a bar may be drawn, and drawn over.
  let isWatched = isatty(STDERR_FILENO) == 1

  /// Whether a cell has asked for the end of the session.
  var hasAskedExit: Bool { isExiting.withLock { $0 } }

  private let isExiting = Mutex(false)
  private let hasBar = Mutex(false)

  func write(_ text: String, to stream: StandardStream) {
    removeBar()
    let file = stream == .stderr ? FileHandle.standardError : FileHandle.standardOutput
    file.write(Data(text.utf8))
  }

  /// Draws a line that the next output takes the place of.
  ///
  /// It goes past the output that may be kept, to whoever sits at the terminal.
  func drawBar(_ line: String) {
    guard isWatched else { return }
    hasBar.withLock { $0 = true }
    var size = winsize()
    let columns = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 80
    FileHandle.standardError.write(Data("\r\u{1B}[K\(line.prefix(max(columns - 1, 1)))".utf8))
  }

  /// Takes the line away.
  func removeBar() {
    let wasDrawn = hasBar.withLock { hasBar in
      defer { hasBar = false }
      return hasBar
    }
    if wasDrawn { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }

  func display(_ bundle: MIMEBundle, id: String?, metadata: [String: JSONValue]) {
    write(bundle.plain + "\n", to: .stdout)
  }

  func update(_ bundle: MIMEBundle, id: String, metadata: [String: JSONValue]) {
    write(bundle.plain + "\n", to: .stdout)
  }

  func clearOutput(wait: Bool) {
    removeBar()
  }

  func request(_ request: FrontEndRequest) {
    switch request {
    case .page(let bundle): write(bundle.plain + "\n", to: .stdout)
    case .askExit: isExiting.withLock { $0 = true }
    case .setNextInput: break
    }
  }

  func readLine(prompt: String, isPassword: Bool) throws -> String {
    write(prompt, to: .stdout)
    guard let line = Swift.readLine() else { throw StandardInputError.endOfFile }
    return line
  }
}
