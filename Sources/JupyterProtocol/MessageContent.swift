/// The content of one type of message.
public protocol MessageContent: Codable, Sendable {
  /// The type as the header names it, such as `execute_request`.
  static var messageType: String { get }
}

/// A request, which knows what answers it.
public protocol RequestContent: MessageContent {
  /// The type of the reply as its header names it, such as `execute_reply`.
  static var replyType: String { get }
}

extension RequestContent {
  /// The request's type with `_reply` in the place of `_request`.
  public static var replyType: String { replyTypeName(answering: messageType) }
}

/// The type of the reply to a type of request, known or not.
package func replyTypeName(answering requestType: String) -> String {
  requestType.hasSuffix("_request")
    ? requestType.dropLast("_request".count) + "_reply" : requestType + "_reply"
}

/// The outcome of a request, as a reply's `status`.
public enum ReplyStatus: String, Codable, Sendable {
  /// The request was carried out.
  case ok

  /// The request failed; the reply says why.
  case error

  /// An earlier request failed, and this one was not tried.
  case aborted
}

/// The reply to a request that failed.
public struct ErrorReply: Codable, Sendable {
  /// Always `error`.
  public var status = ReplyStatus.error

  /// The kind of error.
  public var ename: String

  /// What is wrong, in one line.
  public var evalue: String

  /// The lines to show, which may hold ANSI colours.
  public var traceback: [String]

  /// Makes a reply.
  public init(ename: String, evalue: String, traceback: [String] = []) {
    self.ename = ename
    self.evalue = evalue
    self.traceback = traceback
  }
}

/// A reply that says only that the request was carried out.
public struct PlainReply: Codable, Sendable {
  /// Always `ok`.
  public var status = ReplyStatus.ok

  /// Makes a reply.
  public init() {}
}
