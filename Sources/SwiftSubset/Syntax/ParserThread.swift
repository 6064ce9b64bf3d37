import Foundation
import Synchronization

/// Runs the parser, which can't be stopped, where nobody has to wait for it.
enum ParserThread {
  /// Bytes of stack: the parser's deepest recursion on what `Nesting` lets through takes a part of it.
  private static let stackSize = 1 << 26
  /// How often it is asked whether somebody still waits.
  private static let interval = DispatchTimeInterval.milliseconds(10)

  private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
    let isThere = DispatchSemaphore(value: 0)
  }

  /// Runs the body on a thread of its own and waits for it.
  ///
  /// - Parameters:
  ///   - patience: How long to wait. A body that nobody waits for goes on to its end.
  ///   - body: What to run.
  /// - Returns: What the body returned, or nil if patience was over before.
  static func run<Value: Sendable>(
    while patience: Patience,
    _ body: @escaping @Sendable () -> Value
  ) -> Value? {
    let outcome = Outcome<Value>()
    let thread = Thread {
      let value = body()
      outcome.value.withLock { $0 = value }
      outcome.isThere.signal()
    }
    thread.stackSize = stackSize
    thread.start()
    while outcome.isThere.wait(timeout: .now() + interval) == .timedOut {
      if patience.isOver() { return nil }
    }
    return outcome.value.withLock { $0 }
  }
}
