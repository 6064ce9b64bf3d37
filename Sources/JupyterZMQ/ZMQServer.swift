import CZeroMQ
package import JupyterKernel
package import JupyterProtocol
import Logging

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The sockets of a kernel and the loop that serves them, all on one thread.
///
///     clients ⇄ control, shell, stdin: ROUTER │ iopub: XPUB │ heartbeat: ROUTER that echoes
///
/// The loop waits for sockets and for the outbox. It hands messages to the kernel and sends what
/// the kernel has put into the outbox; it never runs user code, so interrupts and heartbeats are
/// answered while a cell computes.
package final class ZMQServer {
  private let context: UnsafeMutableRawPointer
  private var sockets: [Channel: ZMQSocket]
  private let pipe: WakePipe
  private let outbox: Outbox
  private let kernel: KernelServer
  private let parent: ParentProcess?
  private var undelivered: [UndeliveredQuestion] = []

  private struct UndeliveredQuestion {
    var frames: [Frame]
    var attemptsLeft: Int
  }

  /// Control first, so that an interrupt is seen before the cells that arrived with it; answers
  /// before cells, for one that is there already can't be meant for what a new cell will ask.
  private static let order: [Channel] = [.control, .stdin, .shell, .iopub, .heartbeat]

  /// Bytes of a heartbeat, which nobody signs; clients send four.
  private static let longestHeartbeat = 1 << 16

  /// Milliseconds between two looks at the parent process; a lost kernel ends within two.
  private static let parentInterval = 500

  /// Milliseconds between two attempts to deliver a question, and how many there are: a client
  /// may connect its stdin socket a moment after it has sent its first cell.
  private static let retryInterval = 20
  private static let retries = 50

  /// Where the kernel listens.
  private(set) var connection: ConnectionFile

  /// Whether the kernel has chosen a port itself.
  let hasChosenPorts: Bool

  /// Listens on all five sockets, at the connection's ports or at some that are free.
  ///
  /// - Throws: `ZMQError` if an address is taken.
  package init(
    connection: ConnectionFile,
    kernel: KernelServer,
    outbox: Outbox,
    pipe: WakePipe,
    parent: ParentProcess?
  ) throws(ZMQError) {
    guard let context = zmq_ctx_new() else { throw ZMQError.current(doing: "start") }
    var sockets: [Channel: ZMQSocket] = [:]
    var connection = connection
    var hasChosenPorts = false
    for channel in Channel.allCases {
      let socket = try ZMQSocket(channel == .iopub ? .publisher : .router, in: context)
      if channel == .heartbeat { socket.limitMessages(to: Self.longestHeartbeat) }
      if channel == .stdin {
        // Tells when nobody is there to be asked; elsewhere such a message may be dropped.
        socket.set(ZMQ_ROUTER_MANDATORY, 1)
      }
      if let keys = connection.curve { socket.encrypt(with: keys) }
      if (connection.ports[channel] ?? 0) > 0 {
        try socket.bind(to: connection.endpoint(of: channel))
      } else {
        connection.ports[channel] = try socket.bindToFreePort(of: connection)
        hasChosenPorts = true
      }
      sockets[channel] = socket
    }
    self.connection = connection
    self.hasChosenPorts = hasChosenPorts
    self.context = context
    self.sockets = sockets
    self.kernel = kernel
    self.outbox = outbox
    self.pipe = pipe
    self.parent = parent
  }

  /// Tells the client that started the kernel where it listens, if it wants to be told.
  ///
  /// - Parameter signer: The holder of the connection's key.
  /// - Throws: `ZMQError` if no acknowledgement comes within five seconds, `WireError` if it is none.
  func register(signer: MessageSigner) throws {
    guard let registration = connection.registration else { return }
    let endpoint = connection.endpoint(port: registration.port)
    let socket = try ZMQSocket(.dealer, in: context)
    try socket.connect(to: endpoint)
    socket.send(
      RegistrationMessage(registration, ports: connection.ports).frames(signedBy: signer)
    )
    guard let answer = socket.receive(within: 5000) else {
      throw ZMQError(
        action: "register at '\(endpoint)'",
        reason: "no acknowledgement came within 5 seconds"
      )
    }
    try RegistrationMessage.checkAcknowledgement(answer, signer: signer)
  }

  /// Serves clients until the kernel stops or its parent process is gone; then closes the sockets
  /// after what was sent has gone out.
  package func run() {
    var untilFlush: Duration?
    while !outbox.isStopped {
      waitForWork(untilFlush: untilFlush)
      if parent?.isGone == true { kernel.stop() }
      let drainRequests = outbox.beginRound()
      receiveAll()
      outbox.finishDraining(upTo: drainRequests)
      retryQuestions()
      untilFlush = kernel.flushDueOutput()
      sendAll()
    }
    sendAll()
    sockets = [:]
    zmq_ctx_term(context)
  }

  private func waitForWork(untilFlush: Duration?) {
    var items = Self.order.compactMap { channel in
      sockets[channel].map {
        zmq_pollitem_t(socket: $0.handle, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0)
      }
    }
    items.append(
      zmq_pollitem_t(socket: nil, fd: pipe.readEnd, events: Int16(ZMQ_POLLIN), revents: 0)
    )
    var timeout = parent == nil ? -1 : Self.parentInterval
    func limit(to milliseconds: Int) {
      timeout = timeout < 0 ? milliseconds : min(timeout, milliseconds)
    }
    if let untilFlush { limit(to: Int(untilFlush / .milliseconds(1)) + 1) }
    if !undelivered.isEmpty { limit(to: Self.retryInterval) }
    // An interrupted wait (EINTR) is one that ends early: the loop looks at everything anyway.
    zmq_poll(&items, Int32(items.count), timeout)
    pipe.clear()
  }

  private func receiveAll() {
    for channel in Self.order {
      guard let socket = sockets[channel] else { continue }
      while let frames = socket.receive() {
        switch channel {
        case .iopub: changeSubscription(frames, of: socket)
        case .heartbeat: socket.send(frames)
        case .control, .shell, .stdin:
          SignalWatch.settle()
          kernel.receive(frames, on: channel)
        }
      }
    }
  }

  // A subscription comes as one frame: 1 or 0 for its begin or end, then the prefix of topics.
  // Whatever else a client may send here is dropped.
  private func changeSubscription(_ frames: [Frame], of socket: ZMQSocket) {
    guard frames.count == 1, let event = frames[0].first, event <= 1 else { return }
    let topic = Frame(frames[0].dropFirst())
    guard event == 1 else { return socket.set(ZMQ_UNSUBSCRIBE, topic) }
    socket.set(ZMQ_SUBSCRIBE, topic)
    if let subscription = String(validating: topic, as: UTF8.self) {
      socket.send(kernel.welcome(subscription: subscription))
    }
    kernel.announceStart()
  }

  private func sendAll() {
    for (channel, frames) in outbox.takeMessages() {
      let result = sockets[channel]?.send(frames)
      if channel == .stdin, result == .unreachable {
        undelivered.append(UndeliveredQuestion(frames: frames, attemptsLeft: Self.retries))
      }
    }
  }

  private func retryQuestions() {
    let questions = undelivered
    undelivered = []
    for var question in questions where sockets[.stdin]?.send(question.frames) == .unreachable {
      question.attemptsLeft -= 1
      if question.attemptsLeft > 0 {
        undelivered.append(question)
      } else {
        kernel.inputRequestWasNotDelivered(question.frames)
      }
    }
  }
}
