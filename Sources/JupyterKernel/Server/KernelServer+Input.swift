public import JupyterProtocol
import Logging

extension KernelServer {
  /// Takes note that a question to the front end could not be delivered.
  ///
  /// - Parameter frames: The question, as the kernel sent it.
  public func inputRequestWasNotDelivered(_ frames: [Frame]) {
    questions.failToDeliver(frames)
  }

  /// Hands what somebody has typed to the cell that has asked.
  func deliverInput(_ request: Request) {
    guard request.header.type == InputReply.messageType else {
      return logger.warning("dropped '\(request.header.type)' on stdin")
    }
    let reply: InputReply
    do throws(WireError) {
      reply = try decode(InputReply.self, from: request.message.content, part: "content")
    } catch {
      // Whoever waits for the answer must not wait for ever.
      reply = InputReply(value: nil, evalue: "\(error)")
    }
    let parent = request.message.parentHeader
    let answered = try? decode(MessageHeader.self, from: parent, part: "parent_header").id
    questions.deliver(reply, answering: answered)
  }
}
