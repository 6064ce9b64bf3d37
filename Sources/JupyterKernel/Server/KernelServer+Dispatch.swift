import JupyterProtocol
import Logging
import Synchronization

extension KernelServer {
  /// Sends a request to the thread that carries it out.
  func dispatch(_ request: Request) {
    // On control the name of a subshell has no meaning: what is asked there concerns the kernel.
    var shell: Shell?
    if request.channel == .shell {
      shell = shells.shell(named: request.header.subshellID)
      if shell == nil {
        guard MessageRoute.table[request.header.type]?.outlivesShell == true else {
          return refuseSubshell(request)
        }
        shell = shells.main
      }
    }
    switch MessageRoute.work(for: request) {
    case .inShell: shell?.queue.append(request)
    case .aside(let afterCells, let answer):
      ask(.init(request: request, earlier: afterCells ? shell?.queue.mark : nil, answer: answer))
    case .atOnce(let isLast, let answer):
      whileBusy(with: request) { answer(self, request) }
      if isLast { stop() }
    case nil: whileBusy(with: request) { leaveUnanswered(request) }
    }
  }

  /// Takes note of a request that the kernel does not know: it gets busy and idle, but no reply, as the
  /// reference kernel does.
  func leaveUnanswered(_ request: Request) {
    logger.info("no answer to '\(request.header.type)' on \(request.channel.rawValue)")
  }

  /// Frames what is done for a request beside the cells with busy and idle.
  func whileBusy(with request: Request, _ body: () -> Void) {
    publisher.publish(Status(.busy), parentHeader: request.message.header)
    body()
    publisher.publish(Status(.idle), parentHeader: request.message.header)
    announceRunning()
  }

  /// Says of all requests that run that they do.
  ///
  /// Front ends take any idle for the kernel's, though it ends one request of several.
  func announceRunning() {
    for shell in shells.all {
      shell.queue.whileRunning { header in
        publisher.publish(Status(.busy), parentHeader: header)
      }
    }
  }

  /// Answers a request on the channel on which it came.
  func reply(to request: Request, _ content: some MessageContent) {
    reply(to: request, type: type(of: content).messageType, content)
  }

  /// Answers a request with a reply of a type that its content does not tell.
  func reply(to request: Request, type: String, _ content: some Encodable) {
    publisher.reply(to: request.message, on: request.channel, type: type, content: content)
  }

  /// Answers a request that can not be carried out.
  ///
  /// Who waits for a cell looks for its number, and for an error among its output.
  func replyError(to request: Request, _ error: ErrorReply) {
    if request.header.type == ExecuteRequest.messageType {
      let shell = shells.shell(named: request.header.subshellID)
      let count = shell?.executionCount.load(ordering: .relaxed) ?? 0
      publisher.publish(ErrorOutput(error), parentHeader: request.message.header)
      return reply(to: request, ExecuteReply.error(executionCount: count, error))
    }
    reply(to: request, type: replyTypeName(answering: request.header.type), error)
  }

  /// Reads a request's content and carries it out, or answers with what is wrong with it.
  func carryOut<Content: RequestContent>(
    _ request: Request,
    _ type: Content.Type,
    _ body: (Content) -> Void
  ) {
    do throws(WireError) {
      body(try decode(type, from: request.message.content, part: "content"))
    } catch {
      replyError(
        to: request,
        ErrorReply(
          ename: "InvalidRequest",
          evalue: "\(error)",
          traceback: ["InvalidRequest: \(error)"]
        )
      )
    }
  }
}
