import JupyterProtocol
import Synchronization

extension KernelServer {
  /// Sends a request to the thread that carries it out.
  func dispatch(_ request: Request) {
    // On control the name of a subshell has no meaning: what is asked there concerns the kernel.
    let shell = request.channel == .shell ? shells.shell(named: request.header.subshellID) : nil
    switch request.header.type {
    case CommClose.messageType where request.channel == .shell:
      // Front ends delete a subshell after its last comm, on another socket: the comm must not stay
      // open because the end of the subshell was heard first.
      (shell ?? shells.main).queue.append(request)
    case _ where request.channel == .shell && shell == nil:
      refuseSubshell(request)
    case ExecuteRequest.messageType where request.channel == .shell,
      CommOpen.messageType where request.channel == .shell,
      CommMessage.messageType where request.channel == .shell:
      shell?.queue.append(request)
    case CompleteRequest.messageType, InspectRequest.messageType, IsCompleteRequest.messageType,
      HistoryRequest.messageType:
      ask(request, of: shell)
    case CommInfoRequest.messageType where request.channel == .shell:
      ask(request, of: shell)
    default:
      answerAtOnce(request)
    }
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
    publisher.reply(
      to: request.message,
      on: request.channel,
      type: type(of: content).messageType,
      content: content
    )
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
    publisher.reply(
      to: request.message,
      on: request.channel,
      type: replyTypeName(answering: request.header.type),
      content: error
    )
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
