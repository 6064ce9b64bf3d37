import JupyterProtocol
import RichDisplay

/// The sink of one cell: makes messages of its output, which name the cell as their parent.
///
/// The parent is fixed when the sink is made, so nothing that a cell leaves running can write into
/// another cell; what it writes after the cell's end is dropped.
package final class CellOutput: OutputSink {
  /// What waits to be sent, and what has happened to the cell.
  struct State {
    var buffer: OutputBuffer
    var requests: [FrontEndRequest] = []
    var isInterrupted = false
    var isFinished = false
    var isCut = false
  }

  /// The output of the cell that the current task belongs to.
  @TaskLocal package static var current: CellOutput?

  let publisher: Publisher
  private let transport: any KernelTransport
  let request: Request
  let isSilent: Bool
  let input: InputMailbox?
  let now: @Sendable () -> Duration
  let capture: DescriptorCapture?
  let state: Monitor<State>

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
    request: Request,
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
  func gather(
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

  /// Keeps the request for the reply.
  package func request(_ request: FrontEndRequest) {
    state.withLock { $0.requests.append(request) }
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

  /// Sends what waits, while the state is locked, so that no other output can get in between.
  func send(_ buffer: inout OutputBuffer) {
    for message in buffer.take(at: now()) {
      publisher.publish(message, parentHeader: request.message.header)
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
