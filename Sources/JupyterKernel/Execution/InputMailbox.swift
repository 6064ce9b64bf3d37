package import JupyterProtocol

/// Where the answer to a cell's question arrives.
///
/// One mailbox belongs to one cell. An answer counts only while a question is open, so one that
/// comes too late answers nothing.
package final class InputMailbox: Sendable {
  private enum Answer {
    case line(String)
    case noListener
  }

  private struct State {
    var question: Set<String>?
    var answer: Answer?
    var isInterrupted = false
  }

  private let state = Monitor(State())

  /// Makes an empty mailbox.
  package init() {}

  /// Asks and waits for the answer.
  ///
  /// - Parameters:
  ///   - request: The request whose code asks.
  ///   - send: Sends the question, and returns its header.
  /// - Returns: The line.
  /// - Throws: `StandardInputError.endOfFile` or `.noListener`; `CancellationError` after an
  ///   interrupt.
  package func ask(request: WireMessage, send: () -> Frame) throws -> String {
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
    case .noListener: throw StandardInputError.noListener
    case nil: throw CancellationError()
    }
  }

  /// Takes an answer; one to another question is dropped.
  ///
  /// - Parameters:
  ///   - reply: The answer.
  ///   - parentHeader: What the client says it answers: nothing, the question, or the request.
  package func deliver(_ reply: InputReply, parentHeader: Frame) {
    state.withLock { state in
      guard let question = state.question, state.answer == nil else { return }
      let parent = Self.identifiers(of: [parentHeader])
      if parent.isSubset(of: question) { state.answer = .line(reply.value) }
    }
  }

  /// Takes note that the question could not be delivered.
  package func failToDeliver() {
    state.withLock { state in
      if state.question != nil, state.answer == nil { state.answer = .noListener }
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
