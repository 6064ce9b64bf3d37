/// Shows the error that ended a cell.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#execution-errors
public struct ErrorOutput: MessageContent {
  /// The type as the header names it.
  public static let messageType = "error"

  /// The kind of error.
  public var ename: String

  /// What is wrong, in one line.
  public var evalue: String

  /// The lines to show.
  public var traceback: [String]

  /// Makes the message with the words of the reply.
  public init(_ error: ErrorReply) {
    ename = error.ename
    evalue = error.evalue
    traceback = error.traceback
  }
}
