import JupyterProtocol
import Logging

extension KernelServer {
  /// Bytes of stack of a subshell's thread: enough for a recursion some hundred thousand deep, and so
  /// little that many subshells have room.
  private static let stackSize = 1 << 28

  /// Makes a subshell with a thread of its own.
  func createSubshell(_ request: Request) {
    guard engine.supportsSubshells else { return leaveUnanswered(request) }
    guard let shell = shells.add() else {
      return refuse(
        request,
        "expected at most \(ShellRegistry.capacity) subshells; delete one that is not needed"
      )
    }
    do {
      try KernelThread.start(stackSize: Self.stackSize) {
        self.runExecutionLoop(of: shell)
        self.shells.remove(shell)
      }
      reply(to: request, CreateSubshellReply(subshellID: shell.id ?? ""))
    } catch {
      shells.remove(shell)
      refuse(request, "\(error)")
    }
  }

  /// Ends a subshell: its cell is interrupted, cells that wait are answered as aborted, and the reply
  /// waits for neither.
  func deleteSubshell(_ request: Request) {
    guard engine.supportsSubshells else { return leaveUnanswered(request) }
    carryOut(request, DeleteSubshellRequest.self) { content in
      guard let shell = shells.delete(content.subshellID) else {
        return replyError(to: request, .noSubshell(named: content.subshellID))
      }
      shell.queue.end()
      reply(to: request, type: DeleteSubshellRequest.replyType, PlainReply())
    }
  }

  /// Lists the subshells.
  func listSubshells(_ request: Request) {
    guard engine.supportsSubshells else { return leaveUnanswered(request) }
    reply(to: request, ListSubshellReply(subshellIDs: shells.subshellIDs))
  }

  /// Answers a request to a subshell that there is not.
  func refuseSubshell(_ request: Request) {
    whileBusy(with: request) {
      replyError(to: request, .noSubshell(named: request.header.subshellID ?? ""))
    }
  }

  private func refuse(_ request: Request, _ reason: String) {
    logger.warning("no subshell: \(reason)")
    replyError(to: request, ErrorReply(ename: "SubshellNotCreated", evalue: reason))
  }
}

extension ErrorReply {
  fileprivate static func noSubshell(named name: String) -> ErrorReply {
    ErrorReply(
      ename: "SubshellNotFound",
      evalue: "no subshell is called '\(name)'",
      traceback: ["SubshellNotFound: no subshell is called '\(name)'"]
    )
  }
}
