/// Asks how the text before the cursor may go on.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#completion
public struct CompleteRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "complete_request"

  /// The code of the cell.
  public var code: String

  /// The cursor in code points from the start, or nil for the end of the code.
  public var cursorPos: Int?

  private enum CodingKeys: String, CodingKey {
    case code
    case cursorPos = "cursor_pos"
  }
}

/// Lists the completions.
public struct CompleteReply: MessageContent {
  /// The type as the header names it.
  public static let messageType = "complete_reply"

  /// Always `ok`.
  public var status = ReplyStatus.ok

  /// What may stand in the place of the range.
  public var matches: [String]

  /// The start of the range, in code points.
  public var cursorStart: Int

  /// The end of the range, in code points.
  public var cursorEnd: Int

  /// Kinds and signatures of the matches, under the name that front ends look for.
  public var metadata: Metadata

  private enum CodingKeys: String, CodingKey {
    case status
    case matches
    case cursorStart = "cursor_start"
    case cursorEnd = "cursor_end"
    case metadata
  }

  /// What is said of the matches beyond their text.
  public struct Metadata: Codable, Sendable {
    /// One entry for each match, in the same order.
    public var types: [Entry]

    private enum CodingKeys: String, CodingKey {
      case types = "_jupyter_types_experimental"
    }
  }

  /// What is said of one match.
  public struct Entry: Codable, Sendable {
    /// The start of the range, in code points.
    public var start: Int

    /// The end of the range, in code points.
    public var end: Int

    /// The text of the match.
    public var text: String

    /// What the match is: a function, an instance, a keyword.
    public var type: String

    /// How it is called.
    public var signature: String?

    /// Makes an entry.
    public init(start: Int, end: Int, text: String, type: String, signature: String?) {
      self.start = start
      self.end = end
      self.text = text
      self.type = type
      self.signature = signature
    }
  }

  /// Makes the reply.
  public init(cursorStart: Int, cursorEnd: Int, entries: [Entry]) {
    self.matches = entries.map(\.text)
    self.cursorStart = cursorStart
    self.cursorEnd = cursorEnd
    self.metadata = Metadata(types: entries)
  }
}
