/// Asks the debugger, of which a kernel may offer the pane of variables alone.
///
/// The content is a request of the Debug Adapter Protocol, and what Jupyter has added to it.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#debug-request
public struct DebugRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "debug_request"

  /// The number of the request.
  public var seq: Int

  /// What is asked, such as `inspectVariables`.
  public var command: String

  /// What is asked about.
  public var arguments: [String: JSONValue]

  private enum CodingKeys: String, CodingKey {
    case seq
    case command
    case arguments
  }

  /// Reads a request; the number and the arguments may be left out.
  ///
  /// - Throws: `DecodingError` if the command is missing or a field is of another type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    seq = try container.value(.seq, default: 0)
    command = try container.decode(String.self, forKey: .command)
    arguments = try container.decodeIfPresent([String: JSONValue].self, forKey: .arguments) ?? [:]
  }
}

/// Answers a question to the debugger.
public struct DebugReply: MessageContent {
  /// The type as the header names it.
  public static let messageType = "debug_reply"

  /// Always `response`.
  public var type = "response"

  /// The number of the reply: the request's own, as there are no others.
  public var seq: Int

  /// The number of the request.
  public var requestSeq: Int

  /// What was asked.
  public var command: String

  /// Whether it was carried out.
  public var success: Bool

  /// Why not.
  public var message: String?

  /// The answer.
  public var body: [String: JSONValue]

  private enum CodingKeys: String, CodingKey {
    case type
    case seq
    case requestSeq = "request_seq"
    case command
    case success
    case message
    case body
  }

  /// Makes the reply to a request; one with a message says why it was not carried out.
  public init(to request: DebugRequest, message: String? = nil, body: [String: JSONValue] = [:]) {
    seq = request.seq
    requestSeq = request.seq
    command = request.command
    success = message == nil
    self.message = message
    self.body = body
  }
}
