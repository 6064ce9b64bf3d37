/// Shows text that was written to a stream.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#streams-stdout-stderr-etc
public struct StreamOutput: MessageContent {
  /// The type as the header names it.
  public static let messageType = "stream"

  /// The streams that text is written to.
  public enum Name: String, Codable, Sendable {
    /// The stream for results.
    case stdout

    /// The stream for errors and warnings.
    case stderr
  }

  /// Which stream.
  public var name: Name

  /// The text.
  public var text: String

  /// Makes the message.
  public init(name: Name, text: String) {
    self.name = name
    self.text = text
  }
}
