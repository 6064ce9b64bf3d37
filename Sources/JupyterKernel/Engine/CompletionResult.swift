/// What may stand in the place of a range of code.
public struct CompletionResult: Sendable {
  /// One way to go on.
  public struct Match: Hashable, Sendable {
    /// What stands in the place of the range.
    public var text: String

    /// What it is: `function`, `instance`, `keyword`, `type`, `property` and so on.
    public var kind: String

    /// How it is called, for functions.
    public var signature: String?

    /// Makes a match.
    public init(text: String, kind: String = "", signature: String? = nil) {
      self.text = text
      self.kind = kind
      self.signature = signature
    }
  }

  /// The ways to go on, best first.
  public var matches: [Match]

  /// What a match replaces.
  public var range: Range<CursorPosition>

  /// Makes a result.
  public init(matches: [Match], replacing range: Range<CursorPosition>) {
    self.matches = matches
    self.range = range
  }
}

/// Whether code can be run as it stands.
public enum Completeness: Hashable, Sendable {
  /// It can be run.
  case complete

  /// Another line is needed, which should begin with the given blanks.
  case incomplete(indent: String)

  /// No further line can mend it.
  case invalid

  /// Nobody can tell.
  case unknown
}
