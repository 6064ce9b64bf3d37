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

  private struct State {
    var question: Set<String>?
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
  ///   - request: The request whose code asks.
  ///   - send: Sends the question, and returns its header.
  /// - Returns: The line.
  /// - Throws: `StandardInputError.endOfFile`, `.refused` or `.noListener`; `CancellationError`
  ///   after an interrupt.
  package func ask(request: WireMessage, send: () -> Frame) throws -> String {
    questions.append(self)
    defer { questions.remove(self) }
    state.withLock { state in
      state.answer = nil
      // The question is open before it is sent, or a quick answer would find none.
      state.question = Self.identifiers(of: [send(), request.header])
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
  ///   - parentHeader: What the client says it answers: nothing, the question, or the request.
  /// - Returns: Whether it was taken.
  func deliver(_ reply: InputReply, parentHeader: Frame) -> Bool {
    state.withLock { state in
      guard let question = state.question, state.answer == nil,
        Self.identifiers(of: [parentHeader]).isSubset(of: question)
      else { return false }
      state.answer = reply.value.map(Answer.line) ?? .refusal(reply.evalue ?? "")
      return true
    }
  }

  /// Takes note that a question could not be delivered, if it is this mailbox's.
  func failToDeliver(questionHeader: Frame) {
    state.withLock { state in
      guard let question = state.question, state.answer == nil,
        Self.identifiers(of: [questionHeader]).isSubset(of: question)
      else { return }
      state.answer = .noListener
    }
  }

  /// Ends the wait, and every later one.
  package func interrupt() {
    state.withLock { $0.isInterrupted = true }
  }

  private static func identifiers(of headers: [Frame]) -> Set<String> {
    Set(headers.compactMap { try? decode(MessageHeader.self, from: $0, part: "header").id })
  }
}
