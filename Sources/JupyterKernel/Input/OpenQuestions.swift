package import JupyterProtocol
import Synchronization

/// The cells that wait for typed lines, the one that has waited longest first.
package final class OpenQuestions: Sendable {
  private let mailboxes = Mutex<[InputMailbox]>([])

  /// Makes a list without questions.
  package init() {}

  /// Adds a cell that is about to ask.
  func append(_ mailbox: InputMailbox) {
    mailboxes.withLock { $0.append(mailbox) }
  }

  /// Takes out a cell that waits no more.
  func remove(_ mailbox: InputMailbox) {
    mailboxes.withLock { $0.removeAll { $0 === mailbox } }
  }

  /// Hands an answer to the question that it belongs to.
  ///
  /// Some clients do not say which: it is then the oldest, for a person answers one after the other.
  ///
  /// - Parameters:
  ///   - reply: The answer.
  ///   - id: The message that it answers, if the client says so.
  package func deliver(_ reply: InputReply, answering id: String?) {
    for mailbox in mailboxes.withLock({ $0 }) where mailbox.deliver(reply, answering: id) {
      return
    }
  }

  /// Tells the cell that asked that its question could not be delivered.
  ///
  /// - Parameter frames: The question, as it was sent.
  package func failToDeliver(_ frames: [Frame]) {
    for mailbox in mailboxes.withLock({ $0 }) { mailbox.failToDeliver(frames) }
  }
}
