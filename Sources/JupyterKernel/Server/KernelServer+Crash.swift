import JupyterProtocol
import Logging
import Synchronization

extension KernelServer {
  /// Tells the clients whose cells run that the process has crashed, then ends the transport.
  ///
  /// Called on a thread that has not crashed. The one that has may hold any lock, so this takes few
  /// and waits for none for long.
  ///
  /// - Parameter reason: What has happened, as far as it is known.
  package func reportCrash(_ reason: String) {
    let running = shells.allAfterCrash().compactMap { shell in
      shell.queue.runningAfterCrash().map { (shell, request: $0.request, output: $0.output) }
    }
    let words = LastWords(in: capture?.lastErrorText() ?? "")
    let failure = ErrorReply(
      ename: "KernelCrash",
      evalue: "the kernel has crashed: \(words.reason ?? reason)",
      traceback: ["KernelCrash: the kernel has crashed: \(reason)"] + words.lines
        + ["All variables and models are lost; run the cells again from the first one."]
    )
    // Which of several cells it was that crashed, nobody knows; it ends all of them.
    for (shell, request, output) in running {
      let count = shell.executionCount.load(ordering: .relaxed)
      output?.flushAfterCrash()
      publisher.publish(ErrorOutput(failure), parentHeader: request.message.header)
      if request.header.type == ExecuteRequest.messageType {
        reply(to: request, ExecuteReply.error(executionCount: count, failure))
      }
      publisher.publish(Status(.idle), parentHeader: request.message.header)
    }
    logger.critical("crashed: \(reason)\(words.lines.map { "\n\($0)" }.joined())")
    transport.stop()
  }
}
