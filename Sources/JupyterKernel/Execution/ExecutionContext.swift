public import JupyterProtocol
public import RichDisplay
import Synchronization

/// What running code may do to the world outside: write, show, ask.
///
/// One context belongs to one cell. Where its output goes is up to its sink: messages to a front
/// end, or a terminal.
public final class ExecutionContext: Sendable {
  private let sink: any OutputSink
  private let outputs = Mutex(0)

  /// The comms to front ends, or nil where there is no front end to talk to.
  public let comms: CommRegistry?

  /// Whether somebody looks at what the cell shows while the kernel lives, as far as it is known;
  /// programs that run a notebook say that nobody does.
  public let isWatched: Bool

  /// Makes a context.
  ///
  /// - Parameters:
  ///   - sink: Where output goes and input comes from.
  ///   - comms: The comms to front ends.
  ///   - isWatched: Whether somebody looks at what is shown while the kernel lives.
  public init(sink: any OutputSink, comms: CommRegistry? = nil, isWatched: Bool = false) {
    self.sink = sink
    self.comms = comms
    self.isWatched = isWatched
  }

  /// How many texts and displays the cell has shown since it began or was cleared.
  public var outputCount: Int { outputs.withLock { $0 } }

  /// Writes text to a stream, exactly as it is; there is no line end unless the text has one.
  ///
  /// When far more is written than can be sent, this waits; an interrupt ends the wait.
  public func write(_ text: String, to stream: StandardStream = .stdout) {
    outputs.withLock { $0 += 1 }
    sink.write(text, to: stream)
  }

  /// Whether `write` would wait with this text, because too much is still to be sent.
  ///
  /// An engine that supports subshells may want to let other cells run meanwhile.
  public func mustWait(toWrite text: String) -> Bool {
    sink.mustWait(toWrite: text)
  }

  /// Shows something.
  ///
  /// - Parameters:
  ///   - bundle: The forms of what is shown.
  ///   - id: A name for later updates, or nil.
  ///   - metadata: More on the forms, by MIME type.
  public func display(
    _ bundle: MIMEBundle,
    id: String? = nil,
    metadata: [String: JSONValue] = [:]
  ) {
    outputs.withLock { $0 += 1 }
    sink.display(bundle, id: id, metadata: metadata)
  }

  /// Shows something in the place of all that was shown under the given name.
  ///
  /// - Parameters:
  ///   - bundle: The forms of what is shown.
  ///   - id: The name; nothing happens if nothing was shown under it.
  ///   - metadata: More on the forms, by MIME type.
  public func update(_ bundle: MIMEBundle, id: String, metadata: [String: JSONValue] = [:]) {
    sink.update(bundle, id: id, metadata: metadata)
  }

  /// Clears what the cell has shown so far.
  ///
  /// - Parameter wait: Whether to clear only when the next output comes, so that nothing flickers.
  public func clearOutput(wait: Bool = false) {
    outputs.withLock { $0 = 0 }
    sink.clearOutput(wait: wait)
  }

  /// Shows something to read beside the notebook: help, or a source.
  public func page(_ bundle: MIMEBundle) {
    sink.request(.page(bundle))
  }

  /// Puts code into the next cell, or in the place of this one.
  public func setNextInput(_ text: String, replace: Bool = false) {
    sink.request(.setNextInput(text, replace: replace))
  }

  /// Asks the front end to end the session.
  ///
  /// - Parameter keepKernel: Whether the kernel goes on without the front end.
  public func askExit(keepKernel: Bool = false) {
    sink.request(.askExit(keepKernel: keepKernel))
  }

  /// Asks the person at the keyboard for a line and waits for it.
  ///
  /// - Parameters:
  ///   - prompt: What to show before the line.
  ///   - isPassword: Whether what is typed must not be shown.
  /// - Returns: The line, without its end.
  /// - Throws: `StandardInputError` if nobody can be asked or there are no more lines;
  ///   `CancellationError` if an interrupt ended the wait.
  public func readLine(prompt: String = "", isPassword: Bool = false) throws -> String {
    try sink.readLine(prompt: prompt, isPassword: isPassword)
  }
}
