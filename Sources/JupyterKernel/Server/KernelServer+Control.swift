import JupyterProtocol
import Logging
import Synchronization

extension KernelServer {
  /// Carries out what must not wait for a cell, on the transport's thread.
  ///
  /// A request of unknown type gets busy and idle, but no reply, as the reference kernel does.
  func answerAtOnce(_ request: Request) {
    var isLast = false
    whileBusy(with: request) {
      switch request.header.type {
      case KernelInfoRequest.messageType:
        reply(to: request, kernelInfo)
      case CommInfoRequest.messageType:
        answerCommInfo(request)
      case InterruptRequest.messageType:
        interrupt()
        publisher.reply(
          to: request.message,
          on: request.channel,
          type: InterruptRequest.replyType,
          content: PlainReply()
        )
      case ShutdownRequest.messageType:
        isLast = shutDown(request)
      case CreateSubshellRequest.messageType where engine.supportsSubshells:
        createSubshell(request)
      case DeleteSubshellRequest.messageType where engine.supportsSubshells:
        deleteSubshell(request)
      case ListSubshellRequest.messageType where engine.supportsSubshells:
        reply(to: request, ListSubshellReply(subshellIDs: shells.subshellIDs))
      case UsageRequest.messageType:
        reply(to: request, usage.withLock { $0.measure() })
      default:
        logger.info("no answer to '\(request.header.type)' on \(request.channel.rawValue)")
      }
    }
    if isLast { stop() }
  }

  /// Lists the comms that are open.
  func answerCommInfo(_ request: Request) {
    carryOut(request, CommInfoRequest.self) { content in
      reply(to: request, CommInfoReply(targets: comms.targets(named: content.targetName)))
    }
  }

  // Other clients learn of the end from iopub, in a message of its own.
  private func shutDown(_ request: Request) -> Bool {
    let content = try? decode(ShutdownRequest.self, from: request.message.content, part: "content")
    let answer = ShutdownReply(restart: content?.restart ?? false)
    shells.close()
    reply(to: request, answer)
    publisher.publish(answer, parentHeader: request.message.header)
    return true
  }

  private var kernelInfo: KernelInfoReply {
    let language = engine.language
    let implementation = engine.implementation
    return KernelInfoReply(
      implementation: implementation.name,
      implementationVersion: implementation.version,
      languageInfo: KernelInfoReply.Language(
        name: language.name,
        version: language.version,
        mimetype: language.mimetype,
        fileExtension: language.fileExtension,
        pygmentsLexer: language.pygmentsLexer,
        codemirrorMode: language.codemirrorMode,
        nbconvertExporter: language.nbconvertExporter
      ),
      banner: implementation.banner,
      helpLinks: implementation.helpLinks.map {
        KernelInfoReply.HelpLink(text: $0.text, url: $0.url)
      },
      supportedFeatures: engine.supportsSubshells ? [KernelInfoReply.subshells] : []
    )
  }
}
