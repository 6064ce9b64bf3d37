/// Asks for a subshell: a second line of execution in the kernel.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#create-subshell
public struct CreateSubshellRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "create_subshell_request"
}

/// Names the subshell that was made.
public struct CreateSubshellReply: MessageContent {
  /// The type as the header names it.
  public static let messageType = "create_subshell_reply"

  /// Always `ok`.
  public var status = ReplyStatus.ok

  /// What the headers of the subshell's requests say.
  public var subshellID: String

  private enum CodingKeys: String, CodingKey {
    case status
    case subshellID = "subshell_id"
  }

  /// Makes the reply.
  public init(subshellID: String) {
    self.subshellID = subshellID
  }
}

/// Asks for the end of a subshell.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#delete-subshell
public struct DeleteSubshellRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "delete_subshell_request"

  /// The subshell.
  public var subshellID: String

  private enum CodingKeys: String, CodingKey {
    case subshellID = "subshell_id"
  }
}

/// Asks which subshells there are.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#list-subshells
public struct ListSubshellRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "list_subshell_request"
}

/// Lists the subshells.
public struct ListSubshellReply: MessageContent {
  /// The type as the header names it.
  public static let messageType = "list_subshell_reply"

  /// Always `ok`.
  public var status = ReplyStatus.ok

  /// The subshells, the oldest first; the main shell is none.
  public var subshellIDs: [String]

  private enum CodingKeys: String, CodingKey {
    case status
    case subshellIDs = "subshell_id"
  }

  /// Makes the reply.
  public init(subshellIDs: [String]) {
    self.subshellIDs = subshellIDs
  }
}
