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
  package func deliver(_ reply: InputReply, parentHeader: Frame) {
    for mailbox in mailboxes.withLock({ $0 })
    where mailbox.deliver(reply, parentHeader: parentHeader) {
      return
    }
  }

  /// Tells the cell that asked that its question could not be delivered.
  package func failToDeliver(questionHeader: Frame) {
    for mailbox in mailboxes.withLock({ $0 }) {
      mailbox.failToDeliver(questionHeader: questionHeader)
    }
  }
}
