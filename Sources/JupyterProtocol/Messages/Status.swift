/// Tells everybody whether the kernel is at work on a request.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-status
public struct Status: MessageContent {
  /// The type as the header names it.
  public static let messageType = "status"

  /// What a kernel says of itself.
  public enum State: String, Codable, Sendable {
    /// It has just started; said once.
    case starting

    /// It is at work on the parent request.
    case busy

    /// It is done with the parent request.
    case idle
  }

  /// What the kernel does.
  public var executionState: State

  private enum CodingKeys: String, CodingKey {
    case executionState = "execution_state"
  }

  /// Makes the message.
  public init(_ state: State) {
    executionState = state
  }
}

/// Greets a client that has subscribed to iopub, before it receives anything else.
public struct IOPubWelcome: MessageContent {
  /// The type as the header names it.
  public static let messageType = "iopub_welcome"

  /// The prefix of topics that the client subscribed to.
  public var subscription: String

  /// Makes the message.
  public init(subscription: String) {
    self.subscription = subscription
  }
}
