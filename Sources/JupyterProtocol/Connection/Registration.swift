/// The handshake in which a kernel tells the client that started it where it listens.
///
/// One signed frame goes each way: the kernel's five ports, and the client's acknowledgement.
///
///     <IDS|MSG>  signature  content
///
/// Source: https://github.com/jupyter/enhancement-proposals/tree/master/66-jupyter-handshaking
package struct RegistrationMessage: Sendable {
  /// The ports by the names of the connection file, as text, and the kernel's id.
  package let content: Frame

  /// Says where a kernel listens.
  package init(_ registration: ConnectionFile.Registration, ports: [Channel: Int]) {
    var fields: [String: JSONValue] = ["kernel_id": .string(registration.kernelID)]
    for (channel, port) in ports {
      fields[ConnectionFile.portName(of: channel)] = .string(String(port))
    }
    content = encode(fields)
  }

  /// The frames of the message, signed.
  package func frames(signedBy signer: MessageSigner) -> [Frame] {
    [WireMessage.delimiter, signer.signature(of: [content]), content]
  }

  /// Checks that frames acknowledge a registration.
  ///
  /// - Throws: `WireError.missingDelimiter`, `.malformed` or `.badSignature`.
  package static func checkAcknowledgement(
    _ frames: [Frame],
    signer: MessageSigner
  ) throws(WireError) {
    guard let delimiter = frames.firstIndex(of: WireMessage.delimiter) else {
      throw .missingDelimiter(frameCount: frames.count)
    }
    let parts = frames[(delimiter + 1)...]
    guard parts.count == 2, let signature = parts.first, let content = parts.last else {
      throw .malformed(
        part: "acknowledgement",
        reason: "expected a signature and one frame, found \(parts.count) frames"
      )
    }
    guard signer.accepts(signature, of: [content]) else { throw .badSignature }
  }
}
