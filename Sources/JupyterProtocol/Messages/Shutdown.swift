/// Asks the kernel to end, or to end because another is about to be started in its place.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-shutdown
public struct ShutdownRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "shutdown_request"

  /// Whether another kernel is about to be started; this one ends all the same.
  public var restart: Bool

  /// Reads a request.
  ///
  /// - Throws: `DecodingError` if the field is of another type.
  public init(from decoder: any Decoder) throws {
    restart = try decoder.container(keyedBy: CodingKeys.self).value(.restart, default: false)
  }
}

/// Says that the kernel is about to end.
public struct ShutdownReply: MessageContent {
  /// The type as the header names it.
  public static let messageType = "shutdown_reply"

  /// Always `ok`.
  public var status = ReplyStatus.ok

  /// What the request said.
  public var restart: Bool

  /// Makes the reply.
  public init(restart: Bool) {
    self.restart = restart
  }
}
