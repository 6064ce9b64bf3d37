/// Shows something.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#display-data
public struct DisplayData: MessageContent {
  /// The type as the header names it.
  public static let messageType = "display_data"

  /// The forms, by MIME type.
  public var data: [String: JSONValue]

  /// More on the forms, by MIME type.
  public var metadata: [String: JSONValue]

  /// What is not kept in the notebook file: the name for later updates.
  public var transient: Transient

  /// What is not kept in the notebook file.
  public struct Transient: Codable, Sendable {
    /// Names what is shown, so that it can be updated.
    public var displayID: String?

    private enum CodingKeys: String, CodingKey {
      case displayID = "display_id"
    }
  }

  /// Makes the message.
  public init(data: [String: JSONValue], metadata: [String: JSONValue] = [:], id: String? = nil) {
    self.data = data
    self.metadata = metadata
    self.transient = Transient(displayID: id)
  }
}

/// Shows something in the place of what was shown under the same name.
public struct UpdateDisplayData: MessageContent {
  /// The type as the header names it.
  public static let messageType = "update_display_data"

  /// The forms, by MIME type.
  public var data: [String: JSONValue]

  /// More on the forms, by MIME type.
  public var metadata: [String: JSONValue]

  /// The name under which it is shown.
  public var transient: DisplayData.Transient

  /// Makes the message.
  public init(data: [String: JSONValue], metadata: [String: JSONValue] = [:], id: String) {
    self.data = data
    self.metadata = metadata
    self.transient = DisplayData.Transient(displayID: id)
  }
}

/// Clears the output of the cell.
public struct ClearOutput: MessageContent {
  /// The type as the header names it.
  public static let messageType = "clear_output"

  /// Whether to clear only when the next output comes, so that nothing flickers.
  public var wait: Bool

  /// Makes the message.
  public init(wait: Bool) {
    self.wait = wait
  }
}
