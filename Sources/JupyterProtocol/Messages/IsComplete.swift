/// Asks whether code can be run as it stands, or a console should ask for another line.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#code-completeness
public struct IsCompleteRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "is_complete_request"

  /// The code so far.
  public var code: String
}

/// Says whether the code can be run.
public struct IsCompleteReply: MessageContent {
  /// The type as the header names it.
  public static let messageType = "is_complete_reply"

  /// What the code is.
  public enum State: String, Codable, Sendable {
    /// It can be run.
    case complete

    /// Another line is needed.
    case incomplete

    /// No further line can mend it.
    case invalid

    /// The kernel can not tell.
    case unknown
  }

  /// What the code is.
  public var status: State

  /// What the next line should begin with; only for incomplete code.
  public var indent: String?

  /// Makes the reply.
  public init(_ status: State, indent: String? = nil) {
    self.status = status
    self.indent = indent
  }
}
