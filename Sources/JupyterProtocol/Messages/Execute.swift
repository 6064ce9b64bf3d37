/// Asks the kernel to run code.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute
public struct ExecuteRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "execute_request"

  /// What to run.
  public var code: String

  /// Whether to run without output, count or history.
  public var silent = false

  /// Whether the code counts and goes into the history; a silent request never does.
  public var storeHistory = true

  /// Expressions to evaluate when the code succeeded, by names of the client's choice.
  public var userExpressions: [String: String] = [:]

  /// Whether the code may ask the person at the keyboard.
  public var allowStdin = true

  /// Whether requests that wait behind this one are aborted when it fails.
  public var stopOnError = true

  private enum CodingKeys: String, CodingKey {
    case code
    case silent
    case storeHistory = "store_history"
    case userExpressions = "user_expressions"
    case allowStdin = "allow_stdin"
    case stopOnError = "stop_on_error"
  }

  /// Makes a request with the protocol's defaults.
  public init(code: String) {
    self.code = code
  }

  /// Reads a request; all but the code may be left out.
  ///
  /// - Throws: `DecodingError` if the code is missing or a field is of another type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    code = try container.decode(String.self, forKey: .code)
    silent = try container.value(.silent, default: false)
    storeHistory = try container.value(.storeHistory, default: true) && !silent
    userExpressions = try container.value(.userExpressions, default: [:])
    allowStdin = try container.value(.allowStdin, default: true)
    stopOnError = try container.value(.stopOnError, default: true)
  }
}

/// Says how running the code ended.
///
/// Fields that do not belong to the status are nil and are not sent.
public struct ExecuteReply: MessageContent {
  /// The type as the header names it.
  public static let messageType = "execute_reply"

  /// How the code ended.
  public var status: ReplyStatus

  /// The number of the cell.
  public var executionCount: Int

  /// Deprecated instructions to the front end, still the only ones for the pager.
  public var payload: [JSONValue]?

  /// The values of the request's expressions, by name.
  public var userExpressions: [String: JSONValue]?

  /// The kind of error.
  public var ename: String?

  /// What is wrong, in one line.
  public var evalue: String?

  /// The lines to show.
  public var traceback: [String]?

  private enum CodingKeys: String, CodingKey {
    case status
    case executionCount = "execution_count"
    case payload
    case userExpressions = "user_expressions"
    case ename
    case evalue
    case traceback
  }

  /// Makes the reply to code that succeeded.
  public static func ok(
    executionCount: Int,
    payload: [JSONValue],
    userExpressions: [String: JSONValue]
  ) -> Self {
    Self(
      status: .ok,
      executionCount: executionCount,
      payload: payload,
      userExpressions: userExpressions
    )
  }

  /// Makes the reply to code that failed.
  public static func error(executionCount: Int, _ error: ErrorReply) -> Self {
    Self(
      status: .error,
      executionCount: executionCount,
      payload: [],
      userExpressions: [:],
      ename: error.ename,
      evalue: error.evalue,
      traceback: error.traceback
    )
  }

  /// Makes the reply to code that was not run because earlier code failed.
  ///
  /// The specification would have an error here, but `aborted` is what front ends know.
  public static func aborted(executionCount: Int) -> Self {
    Self(status: .aborted, executionCount: executionCount)
  }
}

/// Tells everybody which code now runs.
public struct ExecuteInput: MessageContent {
  /// The type as the header names it.
  public static let messageType = "execute_input"

  /// The code.
  public var code: String

  /// The number of the cell.
  public var executionCount: Int

  private enum CodingKeys: String, CodingKey {
    case code
    case executionCount = "execution_count"
  }

  /// Makes the message.
  public init(code: String, executionCount: Int) {
    self.code = code
    self.executionCount = executionCount
  }
}

/// Shows the value of a cell.
public struct ExecuteResult: MessageContent {
  /// The type as the header names it.
  public static let messageType = "execute_result"

  /// The number of the cell.
  public var executionCount: Int

  /// The forms of the value, by MIME type.
  public var data: [String: JSONValue]

  /// More on the forms, by MIME type.
  public var metadata: [String: JSONValue] = [:]

  private enum CodingKeys: String, CodingKey {
    case executionCount = "execution_count"
    case data
    case metadata
  }

  /// Makes the message.
  public init(executionCount: Int, data: [String: JSONValue]) {
    self.executionCount = executionCount
    self.data = data
  }
}
