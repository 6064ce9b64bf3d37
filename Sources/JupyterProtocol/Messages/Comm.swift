/// Asks which comms are open.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#comm-info
public struct CommInfoRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "comm_info_request"

  /// The target whose comms are wanted, or nil for all.
  public var targetName: String?

  private enum CodingKeys: String, CodingKey {
    case targetName = "target_name"
  }
}

/// Lists the open comms.
public struct CommInfoReply: MessageContent {
  /// The type as the header names it.
  public static let messageType = "comm_info_reply"

  /// Always `ok`.
  public var status = ReplyStatus.ok

  /// The open comms by their ids.
  public var comms: [String: Target]

  /// What belongs to one comm.
  public struct Target: Codable, Sendable {
    /// The target under which it was opened.
    public var targetName: String

    private enum CodingKeys: String, CodingKey {
      case targetName = "target_name"
    }
  }

  /// Makes the reply from target names by comm id.
  public init(targets: [String: String]) {
    comms = targets.mapValues { Target(targetName: $0) }
  }
}

/// Opens a comm, from either side.
public struct CommOpen: MessageContent {
  /// The type as the header names it.
  public static let messageType = "comm_open"

  /// Names the comm.
  public var commID: String

  /// What the other side should connect it with.
  public var targetName: String

  /// What the opener has to say.
  public var data: JSONValue

  private enum CodingKeys: String, CodingKey {
    case commID = "comm_id"
    case targetName = "target_name"
    case data
  }

  /// Makes the message.
  public init(commID: String, targetName: String, data: JSONValue) {
    self.commID = commID
    self.targetName = targetName
    self.data = data
  }

  /// Reads the message.
  ///
  /// - Throws: `DecodingError` if an id or name is missing or a field is of another type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    commID = try container.decode(String.self, forKey: .commID)
    targetName = try container.decode(String.self, forKey: .targetName)
    data = try container.value(.data, default: [:])
  }
}

/// Says something over a comm, from either side.
public struct CommMessage: MessageContent {
  /// The type as the header names it.
  public static let messageType = "comm_msg"

  /// Names the comm.
  public var commID: String

  /// What is said.
  public var data: JSONValue

  private enum CodingKeys: String, CodingKey {
    case commID = "comm_id"
    case data
  }

  /// Makes the message.
  public init(commID: String, data: JSONValue) {
    self.commID = commID
    self.data = data
  }

  /// Reads the message.
  ///
  /// - Throws: `DecodingError` if the id is missing or a field is of another type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    commID = try container.decode(String.self, forKey: .commID)
    data = try container.value(.data, default: [:])
  }
}

/// Closes a comm, from either side.
public struct CommClose: MessageContent {
  /// The type as the header names it.
  public static let messageType = "comm_close"

  /// Names the comm.
  public var commID: String

  /// What the closer has to say; always sent, because clients read it.
  public var data: JSONValue

  private enum CodingKeys: String, CodingKey {
    case commID = "comm_id"
    case data
  }

  /// Makes the message.
  public init(commID: String, data: JSONValue = [:]) {
    self.commID = commID
    self.data = data
  }

  /// Reads the message.
  ///
  /// - Throws: `DecodingError` if the id is missing or a field is of another type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    commID = try container.decode(String.self, forKey: .commID)
    data = try container.value(.data, default: [:])
  }
}
