/// The header of a received message, as far as a kernel looks into it.
public struct MessageHeader: Codable, Sendable {
  /// Names the message among all.
  public let id: String

  /// The type of the message, such as `execute_request`.
  public let type: String

  /// Names the sender's session.
  public let session: String

  /// The subshell that the request is for, or nil for the main one.
  public let subshellID: String?

  private enum CodingKeys: String, CodingKey {
    case id = "msg_id"
    case type = "msg_type"
    case session
    case subshellID = "subshell_id"
  }

  /// Reads a header; only the message's type and id must be there.
  ///
  /// - Throws: `DecodingError` if one is missing, or is not a string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    type = try container.decode(String.self, forKey: .type)
    session = try container.value(.session, default: "")
    subshellID = try container.decodeIfPresent(String.self, forKey: .subshellID)
  }
}
