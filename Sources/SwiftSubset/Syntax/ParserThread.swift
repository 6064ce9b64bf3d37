import Foundation
import Synchronization

/// Runs the parser, which can't be stopped, where nobody has to wait for it.
enum ParserThread {
  /// Bytes of stack: the parser's deepest recursion on what `Nesting` lets through takes a part of it.
  private static let stackSize = 1 << 26
  /// How often it is asked whether somebody still waits.
  private static let interval = DispatchTimeInterval.milliseconds(10)

  /// A shorter text is parsed at once, whatever others are.
  private static let shortText = 1 << 14
  /// So many threads go on at a time for nobody before another long text has to wait.
  private static let mostAbandoned = 2
  private static let abandoned = Atomic(0)

  private final class Outcome<Value: Sendable>: Sendable {
    private enum State {
      case open, abandoned
      case done(Value)
    }

    private let state = Mutex(State.open)
    let isThere = DispatchSemaphore(value: 0)

    func finish(_ value: Value) {
      let wasAbandoned = state.withLock { state in
        defer { state = .done(value) }
        if case .abandoned = state { return true }
        return false
      }
      if wasAbandoned { ParserThread.abandoned.subtract(1, ordering: .relaxed) }
      isThere.signal()
    }

    /// The value, if it is there; else it will be made for nobody.
    func valueOrAbandon() -> Value? {
      state.withLock { state in
        switch state {
        case .done(let value): return value
        case .open:
          state = .abandoned
          ParserThread.abandoned.add(1, ordering: .relaxed)
        case .abandoned: break
        }
        return nil
      }
    }
  }

  /// Runs the body on a thread of its own and waits for it.
  ///
  /// - Parameters:
  ///   - length: How long the text is, in bytes.
  ///   - patience: How long to wait. A body that nobody waits for goes on to its end.
  ///   - body: What to run.
  /// - Returns: What the body returned, or nil if patience was over before.
  static func run<Value: Sendable>(
    _ length: Int,
    while patience: Patience,
    _ body: @escaping @Sendable () -> Value
  ) -> Value? {
    let outcome = Outcome<Value>()
    while length > shortText, abandoned.load(ordering: .relaxed) >= mostAbandoned {
      if patience.isOver() { return nil }
      _ = outcome.isThere.wait(timeout: .now() + interval)
    }
    let thread = Thread { outcome.finish(body()) }
    thread.stackSize = stackSize
    thread.start()
    while outcome.isThere.wait(timeout: .now() + interval) == .timedOut {
      if patience.isOver() { break }
    }
    return outcome.valueOrAbandon()
  }
}
