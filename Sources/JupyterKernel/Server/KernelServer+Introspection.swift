import JupyterProtocol
import Synchronization

/// What front ends ask beside the cells, and have not been told yet.
struct IntrospectionQueue {
  /// A question, with the cells that were sent before it.
  struct Question {
    var request: Request
    var earlier: CellQueue.Mark?
  }

  var questions: [Question] = []
  var isClosed = false

  /// Takes the first question whose answer depends on no cell that is about to end.
  mutating func takeFirst() -> Request? {
    let index = questions.firstIndex { $0.earlier?.hasPassed ?? true }
    return index.map { questions.remove(at: $0).request }
  }
}

extension KernelServer {
  /// How often to look whether a cell takes long, while a question waits for its end.
  private static let interval = Duration.milliseconds(20)

  /// Keeps a question for the introspection thread.
  ///
  /// Whether code is complete can be told at any time. What names, comms and earlier cells there
  /// are depends on the cells that were sent to the same shell before.
  func ask(_ request: Request, of shell: Shell?) {
    let earlier = request.header.type == IsCompleteRequest.messageType ? nil : shell?.queue.mark
    introspection.withLock { $0.questions.append(.init(request: request, earlier: earlier)) }
  }

  /// Answers what front ends ask while somebody types, until the kernel stops.
  func runIntrospectionLoop() {
    while let request = nextIntrospection() {
      whileBusy(with: request) { answerIntrospection(request) }
    }
  }

  private func nextIntrospection() -> Request? {
    while true {
      introspection.wait { $0.isClosed || !$0.questions.isEmpty ? () : nil }
      let next = introspection.wait(atMost: Self.interval) { queue -> Request?? in
        queue.isClosed ? .some(nil) : queue.takeFirst().map { .some($0) }
      }
      if let next { return next }
    }
  }

  private func answerIntrospection(_ request: Request) {
    switch request.header.type {
    case CompleteRequest.messageType:
      carryOut(request, CompleteRequest.self) { reply(to: request, complete($0)) }
    case InspectRequest.messageType:
      carryOut(request, InspectRequest.self) { reply(to: request, inspect($0)) }
    case IsCompleteRequest.messageType:
      carryOut(request, IsCompleteRequest.self) { reply(to: request, isComplete($0)) }
    case CommInfoRequest.messageType:
      answerCommInfo(request)
    default:
      carryOut(request, HistoryRequest.self) { content in
        let subshell = request.header.subshellID
        reply(to: request, history.withLock { $0.answer(content, subshell: subshell) })
      }
    }
  }

  private func complete(_ content: CompleteRequest) -> CompleteReply {
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

  private func inspect(_ content: InspectRequest) -> InspectReply {
    let cursor = position(content.cursorPos, in: content.code)
    let found = engine.inspect(content.code, at: cursor, detail: content.detailLevel)
    return InspectReply(data: found?.json)
  }

  private func isComplete(_ content: IsCompleteRequest) -> IsCompleteReply {
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
