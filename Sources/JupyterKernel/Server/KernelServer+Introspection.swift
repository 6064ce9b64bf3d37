import JupyterProtocol
import Synchronization

/// What front ends ask beside the cells, and have not been told yet.
struct IntrospectionQueue {
  /// A question, with the cells that were sent before it.
  struct Question {
    let request: Request
    let earlier: CellQueue.Mark?
    let answer: @Sendable (KernelServer, Request) -> Void
  }

  var questions: [Question] = []
  var isClosed = false

  /// Takes the first question whose answer depends on no cell that is about to end.
  mutating func takeFirst() -> Question? {
    let index = questions.firstIndex { $0.earlier?.hasPassed ?? true }
    return index.map { questions.remove(at: $0) }
  }
}

extension KernelServer {
  /// How often to look whether a cell takes long, while a question waits for its end.
  private static let interval = Duration.milliseconds(20)

  /// Keeps a question for the introspection thread.
  func ask(_ question: IntrospectionQueue.Question) {
    introspection.withLock { $0.questions.append(question) }
  }

  /// Answers what front ends ask while somebody types, until the kernel stops.
  func runIntrospectionLoop() {
    while let question = nextQuestion() {
      whileBusy(with: question.request) { question.answer(self, question.request) }
    }
  }

  private func nextQuestion() -> IntrospectionQueue.Question? {
    while true {
      introspection.wait { $0.isClosed || !$0.questions.isEmpty ? () : nil }
      let next = introspection.wait(atMost: Self.interval) {
        queue -> IntrospectionQueue.Question?? in
        queue.isClosed ? .some(nil) : queue.takeFirst().map { .some($0) }
      }
      if let next { return next }
    }
  }

  /// Lists how code may go on.
  func complete(_ content: CompleteRequest) -> CompleteReply {
    let cursor = position(content.cursorPos, in: content.code)
    let result = engine.complete(content.code, at: cursor)
    let start = result.range.lowerBound.codePointOffset
    let end = result.range.upperBound.codePointOffset
    return CompleteReply(
      cursorStart: start,
      cursorEnd: end,
      entries: result.matches.map {
        CompleteReply.Entry(
          start: start,
          end: end,
          text: $0.text,
          type: $0.kind,
          signature: $0.signature
        )
      }
    )
  }

  /// Tells what stands at the cursor.
  func inspect(_ content: InspectRequest) -> InspectReply {
    let cursor = position(content.cursorPos, in: content.code)
    let found = engine.inspect(content.code, at: cursor, detail: content.detailLevel)
    return InspectReply(data: found?.json)
  }

  /// Tells whether code can be run as it stands.
  func isComplete(_ content: IsCompleteRequest) -> IsCompleteReply {
    switch engine.completeness(of: content.code) {
    case .complete: IsCompleteReply(.complete)
    case .incomplete(let indent): IsCompleteReply(.incomplete, indent: indent)
    case .invalid: IsCompleteReply(.invalid)
    case .unknown: IsCompleteReply(.unknown)
    }
  }

  // Clamped here, so that engines get a place in the code.
  private func position(_ offset: Int?, in code: String) -> CursorPosition {
    let end = CursorPosition.end(of: code)
    return offset.map { min(CursorPosition(codePointOffset: $0), end) } ?? end
  }
}
