/// Asks for earlier cells.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#history
public struct HistoryRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "history_request"

  /// Which cells are asked for.
  public enum Access: String, Codable, Sendable {
    /// Some lines of one session.
    case range

    /// The last cells.
    case tail

    /// Cells that match a pattern.
    case search
  }

  /// Whether the outputs are wanted with the inputs.
  public var output: Bool

  /// Which cells are asked for.
  public var access: Access

  /// For a range, the session: 0 is the current one, negative numbers count back from it.
  public var session: Int

  /// For a range, its first line.
  public var start: Int

  /// For a range, the line after its last, or nil for the end.
  public var stop: Int?

  /// At most how many cells, or nil for all.
  public var limit: Int?

  /// For a search, the pattern, in which `*` stands for any text and `?` for any character.
  public var pattern: String

  /// For a search, whether of equal cells only the last is wanted.
  public var unique: Bool

  private enum CodingKeys: String, CodingKey {
    case output
    case access = "hist_access_type"
    case session
    case start
    case stop
    case limit = "n"
    case pattern
    case unique
  }

  /// Reads a request; all but the kind of access may be left out.
  ///
  /// - Throws: `DecodingError` if a field is of another type or the kind of access is unknown.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    output = try container.value(.output, default: false)
    access = try container.decode(Access.self, forKey: .access)
    session = try container.value(.session, default: 0)
    start = try container.value(.start, default: 0)
    stop = try container.decodeIfPresent(Int.self, forKey: .stop)
    limit = try container.decodeIfPresent(Int.self, forKey: .limit)
    pattern = try container.value(.pattern, default: "*")
    unique = try container.value(.unique, default: false)
  }
}

/// Lists earlier cells.
public struct HistoryReply: MessageContent {
  /// The type as the header names it.
  public static let messageType = "history_reply"

  /// Always `ok`.
  public var status = ReplyStatus.ok

  /// One `[session, line, input]` or `[session, line, [input, output]]` for each cell.
  public var history: [JSONValue]

  /// Makes the reply.
  public init(history: [JSONValue]) {
    self.history = history
  }
}
