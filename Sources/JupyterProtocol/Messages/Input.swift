/// Asks the person at the keyboard for a line; the kernel is the one who sends it.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#messages-on-the-stdin-router-dealer-channel
public struct InputRequest: MessageContent {
  /// The type as the header names it.
  public static let messageType = "input_request"

  /// What to show before the line.
  public var prompt: String

  /// Whether what is typed must not be shown.
  public var password: Bool

  /// Makes the message.
  public init(prompt: String, password: Bool) {
    self.prompt = prompt
    self.password = password
  }
}

/// Brings the line that was typed.
public struct InputReply: MessageContent {
  /// The type as the header names it.
  public static let messageType = "input_reply"

  /// What clients send in the place of a line when there are no more.
  public static let endOfFile = "\u{4}"

  /// The line, without its end; nil where the client has none to give.
  public var value: String?

  /// The client's reason for having none, if it tells one.
  public var evalue: String?

  /// Makes an answer.
  public init(value: String?, evalue: String? = nil) {
    self.value = value
    self.evalue = evalue
  }
}
