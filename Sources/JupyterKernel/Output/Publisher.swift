package import JupyterProtocol

/// Signs and sends what the kernel has to say.
package final class Publisher: Sendable {
  private let session: KernelSession
  private let signer: MessageSigner
  private let transport: any KernelTransport

  /// Makes a publisher for one session.
  package init(session: KernelSession, signer: MessageSigner, transport: any KernelTransport) {
    self.session = session
    self.signer = signer
    self.transport = transport
  }

  /// Tells all clients something.
  ///
  /// - Parameters:
  ///   - content: What is told.
  ///   - parentHeader: The header of the request that it belongs to, as it came.
  ///   - metadata: More on the content.
  ///   - buffers: Binary attachments.
  package func publish(
    _ content: some MessageContent,
    parentHeader: Frame = WireMessage.emptyObject,
    metadata: [String: JSONValue] = [:],
    buffers: [Frame] = []
  ) {
    let topic = "kernel.\(session.id).\(type(of: content).messageType)"
    let message = session.message(
      content,
      parentHeader: parentHeader,
      identities: [Frame(topic.utf8)],
      metadata: metadata,
      buffers: buffers
    )
    transport.send(message.frames(signedBy: signer), on: .iopub)
  }

  /// Answers a request on the channel on which it came.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - channel: Where it came.
  ///   - type: The type of the reply.
  ///   - content: What the reply says.
  package func reply(
    to request: WireMessage,
    on channel: Channel,
    type: String,
    content: some Encodable
  ) {
    let message = session.reply(type: type, content: content, to: request)
    transport.send(message.frames(signedBy: signer), on: channel)
  }

  /// Asks the client that sent a request for a line of input.
  ///
  /// - Parameters:
  ///   - question: What is asked.
  ///   - request: The request that runs.
  /// - Returns: The id of the message and its header, as it was sent.
  package func ask(
    _ question: InputRequest,
    of request: WireMessage
  ) -> (id: String, header: Frame) {
    let (id, message) = session.question(question, of: request)
    transport.send(message.frames(signedBy: signer), on: .stdin)
    return (id, message.header)
  }

  /// The greeting for a client that has subscribed to iopub.
  package func welcome(subscription: String) -> [Frame] {
    session.message(
      IOPubWelcome(subscription: subscription),
      identities: [Frame(subscription.utf8)]
    ).frames(signedBy: signer)
  }
}
