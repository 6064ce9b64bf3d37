/// What a process wrote to standard error before it crashed, without the stack that Swift lists.
///
/// The list can be longer than what is kept of an error output, and tells nothing to who wrote the
/// cell; what went wrong stands in front of it.
package struct LastWords: Hashable, Sendable {
  /// How many lines to show at most.
  private static let capacity = 5

  /// How many of them may stand in front of a fatal error; its own text may have several.
  private static let before = 2

  /// The lines to show, in order.
  package let lines: [String]

  /// The line that says what went wrong: the one with Swift's "Fatal error", otherwise the last one;
  /// nil if nothing was written.
  package let reason: String?

  /// Finds what went wrong in a text.
  ///
  /// - Parameter text: What was written to standard error.
  /// - Complexity: O(n).
  package init(in text: String) {
    let said = text.split(whereSeparator: \.isNewline).filter { !Self.isOfStack($0) }
      .map(String.init)
    let fatal = said.lastIndex { $0.contains("Fatal error") }
    reason = fatal.map { said[$0] } ?? said.last
    lines =
      fatal.map { Array(said[max(0, $0 - Self.before)...].prefix(Self.capacity)) }
      ?? said.suffix(Self.capacity)
  }

  // The heading of the list, or a frame: its number, the file of the code, and the address.
  private static func isOfStack(_ line: Substring) -> Bool {
    if line.hasPrefix("Current stack trace:") { return true }
    let fields = line.split(separator: " ", maxSplits: 3)
    return fields.count > 2 && fields[0].allSatisfy(\.isWholeNumber) && fields[2].hasPrefix("0x")
  }
}
