import JupyterProtocol
import Synchronization

/// Where a message of one type goes, and what carries it out: the one list of all that clients may
/// send.
///
/// To add a type, add a line. What is not in the list gets busy and idle, but no answer.
struct MessageRoute: Sendable {
  /// A thread, and what is done there.
  enum Work: Sendable {
    /// On the thread of its shell, between cells, in the order in which it came.
    case inShell(@Sendable (KernelServer, Request, Shell) -> Void)

    /// On the thread beside the cells: at once, or when the cells that were sent before are done.
    case aside(afterCells: Bool, @Sendable (KernelServer, Request) -> Void)

    /// On the transport's thread, before anything else; perhaps it is the last thing done.
    case atOnce(isLast: Bool = false, @Sendable (KernelServer, Request) -> Void)
  }

  /// What is done where it comes on shell.
  let onShell: Work

  /// What is done where it comes on control, which knows no cells.
  let onControl: Work?

  /// Whether it is carried out in the main shell when its own has ended.
  let outlivesShell: Bool

  private init(_ onShell: Work, onControl: Work?, outlivesShell: Bool = false) {
    self.onShell = onShell
    self.onControl = onControl
    self.outlivesShell = outlivesShell
  }

  /// What is done for a request; nil for one of unknown type.
  static func work(for request: Request) -> Work? {
    let route = table[request.header.type]
    return request.channel == .shell ? route?.onShell : route?.onControl
  }

  /// The list, by the types of the messages.
  static let table: [String: MessageRoute] = [
    ExecuteRequest.messageType: inShell { server, request, shell in
      server.carryOut(request, ExecuteRequest.self) { server.execute($0, for: request, in: shell) }
    },
    CommOpen.messageType: inShell { server, request, shell in
      server.carryOutComm(request, CommOpen.self, in: shell) { server.comms.receive($0) }
    },
    CommMessage.messageType: inShell { server, request, shell in
      server.carryOutComm(request, CommMessage.self, in: shell) {
        server.comms.receive($0, buffers: request.message.buffers)
      }
    },
    // Front ends delete a subshell after its last comm, on another socket: the comm must not stay
    // open because the end of the subshell was heard first.
    CommClose.messageType: inShell(outlivesShell: true) { server, request, shell in
      server.carryOutComm(request, CommClose.self, in: shell) { server.comms.receive($0) }
    },

    // What names, comms and earlier cells there are depends on the cells that were sent before;
    // whether code is complete does not.
    CompleteRequest.messageType: aside(CompleteRequest.self) { $0.reply(to: $1, $0.complete($2)) },
    InspectRequest.messageType: aside(InspectRequest.self) { $0.reply(to: $1, $0.inspect($2)) },
    HistoryRequest.messageType: aside(HistoryRequest.self) { server, request, content in
      let subshell = request.header.subshellID
      server.reply(to: request, server.history.withLock { $0.answer(content, subshell: subshell) })
    },
    IsCompleteRequest.messageType: aside(IsCompleteRequest.self, afterCells: false) {
      $0.reply(to: $1, $0.isComplete($2))
    },
    CommInfoRequest.messageType: MessageRoute(
      .aside(afterCells: true) { $0.answerCommInfo($1) },
      onControl: .atOnce { $0.answerCommInfo($1) }
    ),

    DebugRequest.messageType: MessageRoute(
      .aside(afterCells: true) { $0.debug($1) },
      onControl: .aside(afterCells: false) { $0.debug($1) }
    ),

    KernelInfoRequest.messageType: atOnce { $0.reply(to: $1, $0.kernelInfo) },
    InterruptRequest.messageType: atOnce { server, request in
      server.interrupt()
      server.reply(to: request, type: InterruptRequest.replyType, PlainReply())
    },
    ShutdownRequest.messageType: atOnce(isLast: true) { $0.shutDown($1) },
    UsageRequest.messageType: atOnce { server, request in
      server.reply(to: request, server.usage.withLock { $0.measure() })
    },
    CreateSubshellRequest.messageType: atOnce { $0.createSubshell($1) },
    DeleteSubshellRequest.messageType: atOnce { $0.deleteSubshell($1) },
    ListSubshellRequest.messageType: atOnce { $0.listSubshells($1) },
  ]

  private static func inShell(
    outlivesShell: Bool = false,
    _ carryOut: @escaping @Sendable (KernelServer, Request, Shell) -> Void
  ) -> MessageRoute {
    MessageRoute(.inShell(carryOut), onControl: nil, outlivesShell: outlivesShell)
  }

  private static func aside<Content: RequestContent>(
    _ type: Content.Type,
    afterCells: Bool = true,
    _ answer: @escaping @Sendable (KernelServer, Request, Content) -> Void
  ) -> MessageRoute {
    let work = Work.aside(afterCells: afterCells) { server, request in
      server.carryOut(request, type) { answer(server, request, $0) }
    }
    return MessageRoute(work, onControl: work)
  }

  private static func atOnce(
    isLast: Bool = false,
    _ answer: @escaping @Sendable (KernelServer, Request) -> Void
  ) -> MessageRoute {
    MessageRoute(
      .atOnce(isLast: isLast, answer),
      onControl: .atOnce(isLast: isLast, answer)
    )
  }
}
