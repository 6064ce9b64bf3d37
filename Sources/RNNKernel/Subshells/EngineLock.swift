import JupyterKernel
import Synchronization

/// The right to run: one cell of all shells has it at a time.
///
/// Whoever has it lets go of it again and again, where all is whole, so that a cell which only looks
/// does not wait for one which computes for an hour. Those that wait get it in their order, and keep
/// it for a turn: a look is over before the other cell goes on, and two long cells do not spend their
/// time on changing places.
final class EngineLock: Sendable {
  /// How long a cell keeps the right while others wait, in nanoseconds: 10 ms.
  private static let turn = 10_000_000

  /// How often a cell that waits looks whether it was interrupted.
  private static let interruptInterval = Duration.milliseconds(20)

  private struct State {
    /// The cells that want to run, by their tickets; the first one does.
    var line: [Int] = []
    var tickets = 0
    var cells = 0
  }

  private let state = Monitor(State())

  // Read without the lock, for both are asked after at each step of a loop.
  private let waiting = Atomic<Int>(0)
  private let turnBegan = Atomic<Int>(0)

  private let start = ContinuousClock.now

  /// Whether cells of more than one shell are under way.
  var isShared: Bool { state.withLock { $0.cells > 1 } }

  /// Whether another cell waits and this one has had its turn.
  var isTurnOver: Bool {
    waiting.load(ordering: .relaxed) > 0
      && nanoseconds() - turnBegan.load(ordering: .relaxed) >= Self.turn
  }

  /// Runs a cell when its turn has come.
  ///
  /// - Parameters:
  ///   - patience: How long to wait for the turn; nil for as long as it takes.
  ///   - body: What to run.
  /// - Returns: What the body returns.
  /// - Throws: `CancellationError` if the cell is interrupted while it waits, `VariablesBusy` if the
  ///   turn has not come in time, or what the body throws.
  func withTurn<Result>(
    atMost patience: Duration? = nil,
    _ body: () throws -> Result
  ) throws -> Result {
    state.withLock { $0.cells += 1 }
    defer { state.withLock { $0.cells -= 1 } }
    let ticket = lineUp()
    defer { leave(ticket) }
    let began = ContinuousClock.now
    while !waitForTurn(ticket, atMost: Self.interruptInterval) {
      try Task.checkCancellation()
      if let patience, ContinuousClock.now - began > patience { throw VariablesBusy() }
    }
    return try body()
  }

  /// Does something that needs no right to run, such as to wait, and then takes the next turn.
  ///
  /// Only the cell that has the right may call it.
  func outsideTurn<Result>(_ body: () throws -> Result) rethrows -> Result {
    let ticket = state.withLock { $0.line.first }
    guard let ticket else { return try body() }
    leave(ticket)
    defer {
      lineUp(with: ticket)
      while !waitForTurn(ticket, atMost: nil) {}
    }
    return try body()
  }

  private func lineUp() -> Int {
    let ticket = state.withLock { state in
      state.tickets += 1
      return state.tickets
    }
    lineUp(with: ticket)
    return ticket
  }

  private func lineUp(with ticket: Int) {
    change { $0.append(ticket) }
  }

  private func leave(_ ticket: Int) {
    change { line in line.removeAll { $0 == ticket } }
  }

  private func change(_ body: (inout [Int]) -> Void) {
    state.withLock { state in
      body(&state.line)
      waiting.store(max(0, state.line.count - 1), ordering: .relaxed)
    }
  }

  private func waitForTurn(_ ticket: Int, atMost timeout: Duration?) -> Bool {
    let isFirst = state.wait(atMost: timeout) { $0.line.first == ticket ? true : nil } ?? false
    if isFirst { turnBegan.store(nanoseconds(), ordering: .relaxed) }
    return isFirst
  }

  private func nanoseconds() -> Int {
    Int((ContinuousClock.now - start) / .nanoseconds(1))
  }
}
