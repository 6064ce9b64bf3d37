public import JupyterProtocol
public import Logging
import Synchronization

#if canImport(FoundationEssentials)
package import FoundationEssentials
#else
package import Foundation
#endif

/// A kernel without its sockets: takes requests, has the engine carry them out, and answers.
///
/// Three threads work on it. The transport's thread calls `receive`, and answers by itself what
/// must be answered at any time: who the kernel is, interrupts, the end. The execution thread runs
/// cells and comm messages in their order. The introspection thread completes and inspects while a
/// cell runs. Every request is framed as the protocol wants it:
///
///     busy → execute_input → outputs… → reply → idle
///
/// and all of it goes through the transport in that order.
///
/// If the engine supports it, front ends can make subshells: each is one more execution thread with
/// a queue, cell numbers and a session in the history of its own. A failure aborts what waits in its
/// own shell; an interrupt and the end of the kernel hit all shells.
public final class KernelServer: Sendable {
  let engine: any LanguageEngine
  let transport: any KernelTransport
  let publisher: Publisher
  let shells = ShellRegistry()
  let questions = OpenQuestions()
  let introspection = Monitor(IntrospectionQueue())
  let history: Mutex<SessionHistory>
  let usage = Mutex(ProcessUsage())
  let pane = Mutex(VariablePane())
  let audience = Audience()
  let requestsBegun = Atomic<Int>(0)
  let logger: Logger
  let now: @Sendable () -> Duration
  let capture: DescriptorCapture?

  /// The comms between the kernel and its front ends.
  public let comms: CommRegistry

  private struct Wire {
    var replays = ReplayGuard()
    var hasStarted = false
  }

  private let signer: MessageSigner
  private let wire = Mutex(Wire())
  private let isFinished = Monitor(false)

  /// Makes a kernel; nothing runs before `start`.
  ///
  /// - Parameters:
  ///   - engine: The language.
  ///   - signer: The holder of the connection's key.
  ///   - transport: What carries the messages.
  ///   - logger: Receives what a kernel's operator might want to know.
  ///   - now: The time since any fixed moment, by which output is gathered.
  public convenience init(
    engine: any LanguageEngine,
    signer: MessageSigner,
    transport: any KernelTransport,
    logger: Logger,
    now: @escaping @Sendable () -> Duration = monotonicTime()
  ) {
    self.init(
      engine: engine,
      signer: signer,
      transport: transport,
      logger: logger,
      now: now,
      capture: nil,
      historyPath: nil
    )
  }

  /// Makes a kernel that has a process to itself: that shows what is written to its standard streams
  /// and keeps a history.
  ///
  /// - Parameters:
  ///   - engine: The language.
  ///   - signer: The holder of the connection's key.
  ///   - transport: What carries the messages.
  ///   - logger: Receives what a kernel's operator might want to know.
  ///   - now: The time since any fixed moment, by which output is gathered.
  ///   - capture: Takes what is written to the standard streams, or nil to leave them alone.
  ///   - historyPath: The file with the cells of earlier sessions, or nil to keep none.
  package init(
    engine: any LanguageEngine,
    signer: MessageSigner,
    transport: any KernelTransport,
    logger: Logger,
    now: @escaping @Sendable () -> Duration = monotonicTime(),
    capture: DescriptorCapture?,
    historyPath: URL?
  ) {
    let publisher = Publisher(session: KernelSession(), signer: signer, transport: transport)
    let shells = self.shells
    self.engine = engine
    self.signer = signer
    self.transport = transport
    self.publisher = publisher
    self.logger = logger
    self.now = now
    self.capture = capture
    history = Mutex(SessionHistory(path: historyPath))
    comms = CommRegistry { content, metadata, buffers in
      // After the output so far of the cell that speaks; of code outside a cell, nobody knows which.
      let output = CellOutput.current ?? shells.latestOutput
      if output?.publish(content, metadata: metadata, buffers: buffers) != true {
        publisher.publish(content, metadata: metadata, buffers: buffers)
      }
    }
    engine.register(in: comms)
  }

  /// Starts the execution and introspection threads.
  ///
  /// - Throws: `ThreadError` if the system has no thread left: the kernel can not be used then.
  public func start() throws(ThreadError) {
    try capture?.start { text, stream in
      // A pipe does not tell who writes. Most likely it is the cell that began last: while a long
      // one runs, somebody looks on with short ones.
      guard let output = self.shells.latestOutput else { return false }
      output.gather(text, to: stream)
      return true
    }
    try KernelThread.start(stackSize: ExecutionThread.stackSize) {
      self.runExecutionLoop(of: self.shells.main)
      self.shells.waitUntilSubshellsHaveEnded()
      self.engine.finish()
      self.isFinished.withLock { $0 = true }
    }
    try KernelThread.start(stackSize: 1 << 26) {
      // Here, because a long history would delay the start.
      self.history.withLock { $0.load() }
      self.runIntrospectionLoop()
    }
  }

  /// Takes what came in on a channel; called on one thread at a time.
  ///
  /// What is no message, or is not signed with the connection's key, is logged and dropped.
  public func receive(_ frames: [Frame], on channel: Channel) {
    let request: Request
    do throws(WireError) {
      let message = try wire.withLock { wire throws(WireError) in
        try WireMessage(frames: frames, signer: signer, replays: &wire.replays)
      }
      // It goes back to all clients as it is.
      guard StrictJSON.isObject(message.header) else {
        throw .malformed(part: "header", reason: "expected a JSON object")
      }
      let header = try decode(MessageHeader.self, from: message.header, part: "header")
      request = Request(message: message, header: header, channel: channel)
    } catch {
      logger.warning("dropped a message on \(channel.rawValue): \(error)")
      return
    }
    if channel == .stdin { return deliverInput(request) }
    audience.note(request)
    announceStart()
    dispatch(request)
  }

  /// The frames that greet a client which has subscribed to iopub.
  ///
  /// - Parameter subscription: The prefix of topics that it subscribed to.
  /// - Returns: The greeting, to be sent before anything else.
  public func welcome(subscription: String) -> [Frame] {
    publisher.welcome(subscription: subscription)
  }

  /// Tells everybody that the kernel is starting, once.
  ///
  /// The transport calls this after it has greeted the first client, for without a client nobody
  /// would hear it.
  public func announceStart() {
    let isFirst = wire.withLock { wire in
      defer { wire.hasStarted = true }
      return !wire.hasStarted
    }
    if isFirst { publisher.publish(Status(.starting)) }
  }

  /// Stops the cells that run, if any run, and never a later one.
  public func interrupt() {
    for shell in shells.all { shell.queue.interrupt() }
  }

  /// Ends the kernel: stops the cells that run, drops what waits, and stops the transport.
  public func stop() {
    shells.close()
    introspection.withLock { $0.isClosed = true }
    transport.stop()
  }

  /// Waits for the execution threads to end after `stop`.
  ///
  /// - Parameter timeout: How long to wait at most, for a cell that does not heed interrupts.
  /// - Returns: Whether they have ended, and the engine with them.
  @discardableResult
  public func waitUntilFinished(atMost timeout: Duration) -> Bool {
    isFinished.wait(atMost: timeout) { $0 ? true : nil } ?? false
  }

  /// Sends the text that has waited long enough.
  ///
  /// - Returns: When to call again, or nil if no text waits.
  @discardableResult
  public func flushDueOutput() -> Duration? {
    let outputs = shells.all.compactMap { $0.queue.output?.sink }
    for output in outputs { output.flushIfDue() }
    return outputs.compactMap(\.dueTime).min().map { max(.zero, $0 - now()) }
  }
}

/// A clock that never goes back: the time since some fixed moment.
public func monotonicTime() -> @Sendable () -> Duration {
  let start = ContinuousClock.now
  return { ContinuousClock.now - start }
}
