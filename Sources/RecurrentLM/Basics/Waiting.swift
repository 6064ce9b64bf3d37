// Calls of libraries that know no safepoints, such as a compiler's.

import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Makes a call on a thread of its own, waits for it at safepoints, and shows that it takes long if it
/// does.
///
/// If the task is cancelled meanwhile, the call goes on by itself and nobody hears of it.
///
/// - Parameters:
///   - label: What is being done.
///   - body: The call.
/// - Returns: What it returns.
/// - Throws: What it throws, or `CancellationError`.
package func waiting<Value: Sendable>(
  _ label: String,
  _ body: @escaping @Sendable () throws -> Value
) throws -> Value {
  let box = ResultBox<Value>()
  let thread = BackgroundThread {
    let made = Result { try body() }
    box.result.withLock { $0 = made }
  }
  guard thread.start() else { return try body() }
  return try Meter.measure(label, of: 0) { meter in
    while true {
      if let result = box.result.withLock({ $0 }) { return try result.get() }
      usleep(2000)
      try Safepoint.pass()
      meter.advance(by: 0)
    }
  }
}

private final class ResultBox<Value: Sendable>: Sendable {
  let result = Mutex<Result<Value, any Error>?>(nil)
}

/// A thread that does one thing.
private final class BackgroundThread: Sendable {
  private let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  /// Begins; whether it could.
  func start() -> Bool {
    let this = Unmanaged.passRetained(self).toOpaque()
    let hasBegun = Self.begin(this)
    if !hasBegun { Unmanaged<BackgroundThread>.fromOpaque(this).release() }
    return hasBegun
  }

  private static func begin(_ this: UnsafeMutableRawPointer) -> Bool {
    #if canImport(Glibc)
    var thread = pthread_t()
    let code = pthread_create(
      &thread,
      nil,
      { argument in
        if let argument {
          Unmanaged<BackgroundThread>.fromOpaque(argument).takeRetainedValue().body()
        }
        return nil
      },
      this
    )
    if code == 0 { pthread_detach(thread) }
    #else
    var thread: pthread_t?
    let code = pthread_create(
      &thread,
      nil,
      { argument in
        Unmanaged<BackgroundThread>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      },
      this
    )
    if let thread, code == 0 { pthread_detach(thread) }
    #endif
    return code == 0
  }
}
