package import JupyterProtocol

/// Where the answer to a cell's question arrives.
///
/// One mailbox belongs to one cell. An answer counts only while a question is open, so one that
/// comes too late answers nothing.
package final class InputMailbox: Sendable {
  private enum Answer {
    case line(String)
    case refusal(String)
    case noListener
  }

  /// What is asked: the ids that an answer may name, and the header by which the transport knows it.
  private struct Question {
    let ids: Set<String>
    let header: Frame
  }

  private struct State {
    var question: Question?
    var answer: Answer?
    var isInterrupted = false
  }

  private let questions: OpenQuestions
  private let state = Monitor(State())

  /// Makes an empty mailbox.
  ///
  /// - Parameter questions: Where its question stands with those of other cells.
  package init(questions: OpenQuestions) {
    self.questions = questions
  }

  /// Asks and waits for the answer.
  ///
  /// - Parameters:
  ///   - requestID: The id of the request whose code asks.
  ///   - send: Sends the question, and returns its id and header.
  /// - Returns: The line.
  /// - Throws: `StandardInputError.endOfFile`, `.refused` or `.noListener`; `CancellationError`
  ///   after an interrupt.
  package func ask(
    requestID: String,
    send: () -> (id: String, header: Frame)
  ) throws -> String {
    questions.append(self)
    defer { questions.remove(self) }
    state.withLock { state in
      state.answer = nil
      // The question is open before it is sent, or a quick answer would find none.
      let (id, header) = send()
      state.question = Question(ids: [id, requestID], header: header)
    }
    let answer = state.wait { state -> Answer?? in
      if state.isInterrupted { return .some(nil) }
      return state.answer.map { .some($0) }
    }
    state.withLock { $0.question = nil }
    switch answer ?? nil {
    case .line(InputReply.endOfFile): throw StandardInputError.endOfFile
    case .line(let line): return line
    case .refusal(let reason): throw StandardInputError.refused(reason: reason)
    case .noListener: throw StandardInputError.noListener
    case nil: throw CancellationError()
    }
  }

  /// Takes an answer; one to another question is dropped.
  ///
  /// - Parameters:
  ///   - reply: The answer.
  ///   - id: What the client says it answers: nothing, the question, or the request.
  /// - Returns: Whether it was taken.
  func deliver(_ reply: InputReply, answering id: String?) -> Bool {
    state.withLock { state in
      guard let question = state.question, state.answer == nil,
        id.map(question.ids.contains) ?? true
      else { return false }
      state.answer = reply.value.map(Answer.line) ?? .refusal(reply.evalue ?? "")
      return true
    }
  }

  /// Takes note that a question could not be delivered, if it is this mailbox's.
  ///
  /// - Parameter frames: The frames that were sent, the question's header among them.
  func failToDeliver(_ frames: [Frame]) {
    state.withLock { state in
      guard let question = state.question, state.answer == nil, frames.contains(question.header)
      else { return }
      state.answer = .noListener
    }
  }

  /// Ends the wait, and every later one.
  package func interrupt() {
    state.withLock { $0.isInterrupted = true }
  }
}
