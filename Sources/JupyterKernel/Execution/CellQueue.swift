package import JupyterProtocol

/// The requests that wait for one execution thread, and the one that it is at work on.
package final class CellQueue: Sendable {
  /// How long a question that depends on earlier cells waits for one of them: as long as somebody
  /// who types does not notice.
  private static let patience = Duration.milliseconds(500)

  /// A place between two requests of a queue.
  package struct Mark: Sendable {
    fileprivate let queue: CellQueue
    fileprivate let count: Int

    /// Whether all requests before the mark are done, or one of them takes so long that nobody
    /// should wait for it.
    package var hasPassed: Bool {
      queue.state.withLock { state in
        state.isClosed || state.finishedCount >= count
          || state.running.map { $0.began + CellQueue.patience <= .now } == true
      }
    }
  }

  private struct Running {
    var request: Request
    let began = ContinuousClock.now
    var task: Task<Void, Never>?
    var output: CellOutput?
    var order = 0
    var isInterrupted = false
  }

  private struct State {
    var waiting: [(request: Request, isAborted: Bool)] = []
    var running: Running?
    var appendedCount = 0
    var finishedCount = 0
    var isClosed = false
    var isEnding = false
  }

  private let state = Monitor(State())

  /// Makes an empty queue.
  package init() {}

  /// Adds a request behind the others.
  package func append(_ request: Request) {
    state.withLock { state in
      state.waiting.append((request, false))
      state.appendedCount += 1
    }
  }

  /// The place behind all requests that were added so far.
  package var mark: Mark { Mark(queue: self, count: state.withLock { $0.appendedCount }) }

  /// Waits for the next request, which then counts as running.
  ///
  /// - Returns: The request, and whether an earlier one's failure has aborted it; nil when the
  ///   queue is closed, or ends and is empty.
  package func next() -> (request: Request, isAborted: Bool)? {
    state.wait { state -> (request: Request, isAborted: Bool)?? in
      if state.isClosed || state.isEnding && state.waiting.isEmpty { return .some(nil) }
      guard !state.waiting.isEmpty else { return nil }
      let next = state.waiting.removeFirst()
      state.running = Running(request: next.request)
      return .some(next)
    } ?? nil
  }

  /// Makes the running request one that an interrupt can end.
  ///
  /// - Parameters:
  ///   - task: What an interrupt cancels.
  ///   - output: What an interrupt keeps from waiting.
  ///   - order: How many requests of all queues began before.
  package func setRunning(task: Task<Void, Never>, output: CellOutput, order: Int) {
    let isInterrupted = state.withLock { state in
      state.running?.task = task
      state.running?.output = output
      state.running?.order = order
      return state.isClosed || state.running?.isInterrupted == true
    }
    if isInterrupted {
      task.cancel()
      output.interrupt()
    }
  }

  /// Interrupts the running request; nothing happens if none runs.
  ///
  /// The task that is cancelled belongs to that request alone, so the next one is never hit.
  package func interrupt() {
    let running = state.withLock { state -> Running? in
      state.running?.isInterrupted = true
      return state.running
    }
    running?.task?.cancel()
    running?.output?.interrupt()
  }

  /// Whether the running request was interrupted.
  package var isInterrupted: Bool { state.withLock { $0.running?.isInterrupted == true } }

  /// The output of the running request, and how many requests of all queues began before it.
  package var output: (sink: CellOutput, order: Int)? {
    state.withLock { state in
      state.running.flatMap { running in running.output.map { ($0, running.order) } }
    }
  }

  /// Lets all code that now waits be answered without being run.
  package func abortWaitingCells() {
    state.withLock { state in
      for index in state.waiting.indices
      where state.waiting[index].request.header.type == ExecuteRequest.messageType {
        state.waiting[index].isAborted = true
      }
    }
  }

  /// Marks the running request as done.
  package func finish() {
    state.withLock { state in
      state.running = nil
      state.finishedCount += 1
    }
  }

  /// The running request with its output, if no crash has left the queue locked.
  package func runningAfterCrash() -> (request: Request, output: CellOutput?)? {
    let running = state.withLock(atMostMilliseconds: 100) { $0.running } ?? nil
    return running.map { ($0.request, $0.output) }
  }

  /// Does something with the header of the running request, if one runs, before it is done; not
  /// once the queue has ended.
  package func whileRunning(_ body: (Frame) -> Void) {
    state.withLock { state in
      if !state.isClosed, let running = state.running { body(running.request.message.header) }
    }
  }

  /// Interrupts the running request and ends the queue once what waits is answered: code without
  /// being run, other requests as ever.
  package func end() {
    state.withLock { $0.isEnding = true }
    abortWaitingCells()
    interrupt()
  }

  /// Interrupts the running request and ends the queue; what waits is dropped.
  package func close() {
    state.withLock { $0.isClosed = true }
    interrupt()
  }
}
