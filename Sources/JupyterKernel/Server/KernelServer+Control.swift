import JupyterProtocol

extension KernelServer {
  /// Lists the comms that are open.
  func answerCommInfo(_ request: Request) {
    carryOut(request, CommInfoRequest.self) { content in
      reply(to: request, CommInfoReply(targets: comms.targets(named: content.targetName)))
    }
  }

  /// Says that the kernel ends, and lets nothing begin any more.
  ///
  /// Other clients learn of the end from iopub, in a message of its own.
  func shutDown(_ request: Request) {
    let content = try? decode(ShutdownRequest.self, from: request.message.content, part: "content")
    let answer = ShutdownReply(restart: content?.restart ?? false)
    shells.close()
    reply(to: request, answer)
    publisher.publish(answer, parentHeader: request.message.header)
  }

  /// Who the kernel is.
  var kernelInfo: KernelInfoReply {
    let language = engine.language
    let implementation = engine.implementation
    let inspectsVariables = engine.variableInspector != nil
    var reply = KernelInfoReply(
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
      supportedFeatures: (engine.supportsSubshells ? [KernelInfoReply.subshells] : [])
        + (inspectsVariables ? [KernelInfoReply.debugging] : [])
    )
    reply.debugger = inspectsVariables
    return reply
  }
}
