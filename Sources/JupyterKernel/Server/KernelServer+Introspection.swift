import JupyterProtocol
import Synchronization

extension KernelServer {
  /// Answers what front ends ask while somebody types, until the kernel stops.
  func runIntrospectionLoop() {
    while let request = nextIntrospection() {
      whileBusy(with: request) { answerIntrospection(request) }
      announceRunning()
    }
  }

  private func nextIntrospection() -> Request? {
    introspection.wait { queue -> Request?? in
      if queue.isClosed { return .some(nil) }
      return queue.requests.isEmpty ? nil : .some(queue.requests.removeFirst())
    } ?? nil
  }

  private func answerIntrospection(_ request: Request) {
    switch request.header.type {
    case CompleteRequest.messageType:
      carryOut(request, CompleteRequest.self) { reply(to: request, complete($0)) }
    case InspectRequest.messageType:
      carryOut(request, InspectRequest.self) { reply(to: request, inspect($0)) }
    case IsCompleteRequest.messageType:
      carryOut(request, IsCompleteRequest.self) { reply(to: request, isComplete($0)) }
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
