/// Runs a file's cells in a terminal.
public enum FileRun {
  /// Runs code as one cell, with its output on the standard streams.
  ///
  /// - Parameter code: The cell.
  /// - Returns: Whether it ran to its end.
  public static func run(_ code: String) -> Bool {
    TerminalSession.onThread { session in session.run(code, number: 1) } ?? false
  }
}
