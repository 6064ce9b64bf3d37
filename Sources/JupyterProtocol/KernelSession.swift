import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One run of a kernel: gives each of its messages a header of its own.
///
/// The session's id is new for each process, and message ids count up under it, so no two messages
/// are alike and none is taken for a replay.
public final class KernelSession: Sendable {
  /// The protocol version that the kernel speaks, as headers have it.
  public static let protocolVersion = "5.5"

  /// Names the session.
  public let id: String

  private let count = Atomic<Int>(0)

  /// Makes a session with a random id.
  public init() {
    id = randomIdentifier()
  }

  /// Makes a message with a header of its own.
  ///
  /// - Parameters:
  ///   - content: What the message says.
  ///   - parentHeader: The header, as it came, of the request that this message belongs to.
  ///   - identities: Where a reply has to go, or on iopub the topic.
  ///   - metadata: More on the content.
  ///   - buffers: Binary attachments.
  /// - Returns: The message, not yet signed.
  package func message<Content: MessageContent>(
    _ content: Content,
    parentHeader: Frame = WireMessage.emptyObject,
    identities: [Frame] = [],
    metadata: [String: JSONValue] = [:],
    buffers: [Frame] = []
  ) -> WireMessage {
    WireMessage(
      identities: identities,
      header: header(type: Content.messageType).frame,
      parentHeader: parentHeader,
      metadata: metadata.isEmpty ? WireMessage.emptyObject : encode(metadata),
      content: encode(content),
      buffers: buffers
    )
  }

  /// Makes a question to the client that sent a request.
  ///
  /// - Parameters:
  ///   - content: What is asked.
  ///   - request: The request.
  /// - Returns: The message, not yet signed, and its id, which the answer names.
  package func question<Content: MessageContent>(
    _ content: Content,
    of request: WireMessage
  ) -> (id: String, message: WireMessage) {
    let (id, header) = header(type: Content.messageType)
    let message = WireMessage(
      identities: request.identities,
      header: header,
      parentHeader: request.header,
      content: encode(content)
    )
    return (id, message)
  }

  /// Makes a reply whose type depends on the request.
  ///
  /// - Parameters:
  ///   - type: The type of the reply; it may repeat what a client has written.
  ///   - content: What the reply says.
  ///   - request: The request, whose header and identities the reply repeats.
  /// - Returns: The message, not yet signed.
  package func reply(type: String, content: some Encodable, to request: WireMessage) -> WireMessage
  {
    WireMessage(
      identities: request.identities,
      header: header(type: type).frame,
      parentHeader: request.header,
      content: encode(content)
    )
  }

  private func header(type: String) -> (id: String, frame: Frame) {
    let message = "\(id)_\(count.add(1, ordering: .relaxed).newValue)"
    let time = Date().formatted(
      Date.ISO8601FormatStyle(includingFractionalSeconds: true, timeZone: .gmt)
    )
    let frame = Frame(
      """
      {"msg_id":"\(message)","session":"\(id)","username":"kernel",\
      "date":"\(time)","msg_type":\(Self.quoted(type)),"version":"\(Self.protocolVersion)"}
      """.utf8
    )
    return (message, frame)
  }

  // A type of the protocol's is quoted as it stands; that of an unknown request may hold anything.
  private static func quoted(_ type: String) -> String {
    let isPlain = type.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || $0 == 95 }
    return isPlain ? "\"\(type)\"" : String(decoding: encode(type), as: UTF8.self)
  }
}
