/// Asks what stands at the cursor.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#introspection
public struct InspectRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "inspect_request"

  /// The code of the cell.
  public var code: String

  /// The cursor in code points from the start, or nil for the end of the code.
  public var cursorPos: Int?

  /// How much to say: 0 for documentation, 1 for the source as well.
  public var detailLevel: Int

  private enum CodingKeys: String, CodingKey {
    case code
    case cursorPos = "cursor_pos"
    case detailLevel = "detail_level"
  }

  /// Reads a request; the cursor and the level may be left out.
  ///
  /// - Throws: `DecodingError` if the code is missing or a field is of another type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    code = try container.decode(String.self, forKey: .code)
    cursorPos = try container.decodeIfPresent(Int.self, forKey: .cursorPos)
    detailLevel = try container.value(.detailLevel, default: 0)
  }
}

/// Says what stands at the cursor.
public struct InspectReply: MessageContent {
  /// The type as the header names it.
  public static let messageType = "inspect_reply"

  /// Always `ok`.
  public var status = ReplyStatus.ok

  /// Whether there is anything to say.
  public var found: Bool

  /// The forms of what is said, by MIME type; empty if nothing was found.
  public var data: [String: JSONValue]

  /// More on the forms, by MIME type.
  public var metadata: [String: JSONValue] = [:]

  /// Makes the reply.
  public init(data: [String: JSONValue]?) {
    found = data != nil
    self.data = data ?? [:]
  }
}
