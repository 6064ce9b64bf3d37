public import JupyterProtocol
public import RichDisplay

/// Where the output of running code goes, and where its input comes from.
///
/// The kernel's own sink makes messages of it; one for a terminal writes the plain text forms.
public protocol OutputSink: Sendable {
  /// Writes text to a stream.
  func write(_ text: String, to stream: StandardStream)

  /// Whether to write this text would have to wait; false unless a sink says so.
  func mustWait(toWrite text: String) -> Bool

  /// Shows something, under a name if it has one.
  func display(_ bundle: MIMEBundle, id: String?, metadata: [String: JSONValue])

  /// Shows something in the place of all that was shown under a name.
  func update(_ bundle: MIMEBundle, id: String, metadata: [String: JSONValue])

  /// Clears what was shown, at once or when the next output comes.
  func clearOutput(wait: Bool)

  /// Asks the front end for something that it does when the code has succeeded.
  func request(_ request: FrontEndRequest)

  /// Asks the person at the keyboard for a line.
  ///
  /// - Parameters:
  ///   - prompt: What to show before the line.
  ///   - isPassword: Whether what is typed must not be shown.
  /// - Returns: The line, without its end.
  /// - Throws: `StandardInputError` or `CancellationError`.
  func readLine(prompt: String, isPassword: Bool) throws -> String
}

extension OutputSink {
  /// Writing never waits.
  public func mustWait(toWrite text: String) -> Bool { false }
}

/// What code may ask of the front end, beyond showing output.
public enum FrontEndRequest: Hashable, Sendable {
  /// Show something to read beside the notebook.
  case page(MIMEBundle)

  /// Put code into the next cell, or in the place of this one.
  case setNextInput(String, replace: Bool)

  /// End the session, with or without the kernel.
  case askExit(keepKernel: Bool)
}
