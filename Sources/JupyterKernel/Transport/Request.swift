package import JupyterProtocol

/// A request with its header read.
package struct Request: Sendable {
  /// The message.
  package let message: WireMessage

  /// Its header.
  package let header: MessageHeader

  /// Where it came.
  package let channel: Channel
}
