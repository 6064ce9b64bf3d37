/// Asks the front end for something in an `execute_reply`; deprecated, but still the only way.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#payloads-deprecated
public enum Payload {
  /// Show something to read beside the notebook.
  ///
  /// - Parameter data: The forms, by MIME type.
  /// - Returns: One entry of the reply's payload.
  public static func page(data: [String: JSONValue]) -> JSONValue {
    ["source": "page", "data": .object(data), "start": 0]
  }

  /// Put code into the next cell, or in the place of this one.
  ///
  /// - Parameters:
  ///   - text: The code.
  ///   - replace: Whether it takes the place of this cell's code.
  /// - Returns: One entry of the reply's payload.
  public static func setNextInput(_ text: String, replace: Bool) -> JSONValue {
    ["source": "set_next_input", "text": .string(text), "replace": .bool(replace)]
  }

  /// End the session.
  ///
  /// - Parameter keepKernel: Whether the kernel goes on without the front end.
  /// - Returns: One entry of the reply's payload.
  public static func askExit(keepKernel: Bool) -> JSONValue {
    ["source": "ask_exit", "keepkernel": .bool(keepKernel)]
  }
}

/// The value of one of a request's expressions, as a reply carries it.
public enum ExpressionResult {
  /// The value, in its forms by MIME type.
  public static func value(data: [String: JSONValue]) -> JSONValue {
    ["status": "ok", "data": .object(data), "metadata": [:]]
  }

  /// The error that there is in the place of a value.
  public static func error(_ error: ErrorReply) -> JSONValue {
    [
      "status": "error", "ename": .string(error.ename), "evalue": .string(error.evalue),
      "traceback": .array(error.traceback.map { .string($0) }),
    ]
  }
}
