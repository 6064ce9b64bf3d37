package import JupyterProtocol
package import RichDisplay

/// The sink of one cell: makes messages of its output, which name the cell as their parent.
///
/// The parent is fixed when the sink is made, so nothing that a cell leaves running can write into
/// another cell; what it writes after the cell's end is dropped.
package final class CellOutput: OutputSink {
  private struct State {
    var buffer: OutputBuffer
    var requests: [FrontEndRequest] = []
    var isInterrupted = false
    var isFinished = false
    var isCut = false
  }

  /// The output of the cell that the current task belongs to.
  @TaskLocal package static var current: CellOutput?

  private let publisher: Publisher
  private let transport: any KernelTransport
  private let request: WireMessage
  private let isSilent: Bool
  private let input: InputMailbox?
  private let now: @Sendable () -> Duration
  private let capture: DescriptorCapture?
  private let state: Monitor<State>

  /// Makes a sink.
  ///
  /// - Parameters:
  ///   - request: The request whose code writes.
  ///   - isSilent: Whether output is dropped.
  ///   - publisher: Sends the messages.
  ///   - transport: Is told when text waits.
  ///   - input: Where typed lines arrive, or nil if the client can not ask for any.
  ///   - now: The time since any fixed moment.
  ///   - rates: How much output may go.
  ///   - capture: What may hold output that was written earlier, past this sink.
  package init(
    request: WireMessage,
    isSilent: Bool,
    publisher: Publisher,
    transport: any KernelTransport,
    input: InputMailbox?,
    now: @escaping @Sendable () -> Duration,
    rates: OutputRates = .served,
    capture: DescriptorCapture? = nil
  ) {
    state = Monitor(State(buffer: OutputBuffer(rates: rates)))
    self.request = request
    self.isSilent = isSilent
    self.publisher = publisher
    self.transport = transport
    self.input = input
    self.now = now
    self.capture = capture
  }

  /// What the code has asked of the front end, in order.
  package var requests: [FrontEndRequest] { state.withLock { $0.requests } }

  /// When text that waits falls due, or nil if none waits.
  package var dueTime: Duration? { state.withLock { $0.buffer.dueTime } }

  /// Gathers text; waits while too much of it waits to be sent, until an interrupt.
  package func write(_ text: String, to stream: StandardStream) {
    capture?.drain()
    gather(text, to: stream)
  }

  /// Whether the text would fill the room for what waits to be sent.
  package func mustWait(toWrite text: String) -> Bool {
    state.withLock { state in
      !isSilent && !state.isInterrupted && !state.isFinished
        && (state.buffer.isFull
          || state.buffer.byteCount + text.utf8.count > OutputBuffer.capacity)
    }
  }

  /// Gathers text that was captured; otherwise as `write`.
  package func gather(_ text: String, to stream: StandardStream) {
    guard !isSilent else { return }
    // A long text goes in parts, or its one message would exceed what Jupyter's server lets through.
    var rest = text[...]
    while !rest.isEmpty {
      let part = rest.utf8.count <= OutputBuffer.part ? rest : rest.firstPart
      rest = rest[part.endIndex...]
      gather(part: String(part), to: stream)
    }
  }

  private func gather(part: String, to stream: StandardStream) {
    gather { $0.append(part, to: stream, at: self.now()) }
  }

  /// Adds to the output that waits, when there is room for it.
  ///
  /// - Parameters:
  ///   - isDisplay: Whether it need not wait for more when nothing was sent just before.
  ///   - append: Adds it, and tells whether it is the first to wait.
  private func gather(
    isDisplay: Bool = false,
    _ append: (inout OutputBuffer) -> Bool
  ) {
    let isFirst =
      state.wait { state -> Bool? in
        if state.isFinished { return false }
        if state.buffer.isFull {
          guard state.isInterrupted else { return nil }
          if !state.isCut {
            state.isCut = true
            _ = state.buffer.append(Self.cutNote, to: .stdout, at: now())
          }
          return false
        }
        let isFirst = append(&state.buffer)
        guard isDisplay, state.buffer.mayGo(at: now()) else { return isFirst }
        send(&state.buffer)
        return false
      } ?? false
    if isFirst { transport.scheduleFlush() }
  }

  private static let cutNote = "\n[what the cell wrote after the interrupt is not shown]\n"

  /// Sends a display after the text written before it; waits while too much waits to be sent, until
  /// an interrupt.
  package func display(_ bundle: MIMEBundle, id: String?, metadata: [String: JSONValue]) {
    show(DisplayData(data: bundle.json, metadata: metadata, id: id)) { $0.append($1, at: $2) }
  }

  /// Sends an update, in the place of an earlier one that waits; otherwise as `display`.
  package func update(_ bundle: MIMEBundle, id: String, metadata: [String: JSONValue]) {
    let update = UpdateDisplayData(data: bundle.json, metadata: metadata, id: id)
    show(update) { $0.append($1, at: $2) }
  }

  /// Sends the wish to clear in the place of what waits and would be cleared.
  package func clearOutput(wait: Bool) {
    show(ClearOutput(wait: wait), isDisplay: false) { $0.append($1, at: $2) }
  }

  private func show<Content: MessageContent>(
    _ content: Content,
    isDisplay: Bool = true,
    _ append: (inout OutputBuffer, Content, Duration) -> Bool
  ) {
    guard !isSilent else { return }
    capture?.drain()
    gather(isDisplay: isDisplay) { append(&$0, content, now()) }
  }

  /// Keeps the request for the reply.
  package func request(_ request: FrontEndRequest) {
    state.withLock { $0.requests.append(request) }
  }

  /// Asks the client that sent the cell.
  ///
  /// - Throws: `StandardInputError` or `CancellationError`.
  package func readLine(prompt: String, isPassword: Bool) throws -> String {
    guard let input, !isSilent else { throw StandardInputError.notAllowed }
    flush()
    return try input.ask(request: request) {
      publisher.ask(InputRequest(prompt: prompt, password: isPassword), of: request)
    }
  }

  /// Sends a message of the cell after the text written before it.
  ///
  /// - Returns: False if the cell is over, so that the message is dropped.
  @discardableResult
  package func publish(
    _ content: some MessageContent,
    metadata: [String: JSONValue] = [:],
    buffers: [Frame] = []
  ) -> Bool {
    guard !isSilent else { return true }
    capture?.drain()
    return state.withLock { state in
      guard !state.isFinished else { return false }
      send(&state.buffer)
      publisher.publish(
        content,
        parentHeader: request.header,
        metadata: metadata,
        buffers: buffers
      )
      return true
    }
  }

  /// Sends the text that waits.
  package func flush() {
    capture?.drain()
    state.withLock { send(&$0.buffer) }
  }

  /// Sends all text at the end of a cell, at the rate that Jupyter's server lets through: before it
  /// is out, the cell is not over, unless it is interrupted.
  package func flushAtEnd() {
    capture?.drainAll()
    state.wait { state -> Void? in
      state.isInterrupted || state.isFinished || !state.buffer.isBeyondRates(at: now()) ? () : nil
    }
    flush()
  }

  /// Sends the text that waits after a crash, if the crash has left the lock open.
  package func flushAfterCrash() {
    _ = state.withLock(atMostMilliseconds: 100) { send(&$0.buffer) }
  }

  /// Sends the text that waits if it is due.
  package func flushIfDue() {
    state.withLock { state in
      guard let due = state.buffer.dueTime, due <= now() else { return }
      send(&state.buffer)
    }
  }

  /// Lets nothing wait any more: neither a writer for room, nor a question for its answer.
  package func interrupt() {
    state.withLock { $0.isInterrupted = true }
    input?.interrupt()
  }

  /// Sends the text that waits, and drops what is written from now on.
  package func finish() {
    state.withLock { state in
      send(&state.buffer)
      state.isFinished = true
    }
  }

  // Sends while the state is locked, so that no other output can get in between.
  private func send(_ buffer: inout OutputBuffer) {
    for message in buffer.take(at: now()) {
      publisher.publish(message, parentHeader: request.header)
    }
  }
}

extension Substring {
  /// About as many bytes as one part of a long text may have, up to the end of a character.
  fileprivate var firstPart: Substring {
    let place = utf8.index(startIndex, offsetBy: OutputBuffer.part)
    let end = unicodeScalars.index(after: unicodeScalars.index(before: place))
    return self[..<Swift.max(end, unicodeScalars.index(after: startIndex))]
  }
}
