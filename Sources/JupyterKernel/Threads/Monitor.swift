#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// State that threads share, with a way to wait for it to change.
///
/// The standard library's `Mutex` has no condition variable, which every wait of a kernel needs:
/// for the next cell, for a typed line, for room in the output, each also ended by an interrupt.
package final class Monitor<State>: @unchecked Sendable {
  // Unchecked because `state` is touched under `mutex` only.
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// Makes a monitor of the given state.
  package init(_ state: sending State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
    #if os(Linux)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(changed, &attributes)
    pthread_condattr_destroy(&attributes)
    #else
    pthread_cond_init(changed, nil)
    #endif
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Reads or changes the state, and lets those who wait look at it again.
  package func withLock<Result, Failure: Error>(
    _ body: (inout State) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(mutex)
    }
    return try body(&state)
  }

  /// Reads or changes the state if the lock can be had in time: for when the thread that holds it
  /// has crashed.
  ///
  /// - Parameters:
  ///   - milliseconds: How long to try.
  ///   - body: Looks at the state.
  /// - Returns: What the body returned, or nil if the lock was held all the time.
  package func withLock<Result>(
    atMostMilliseconds milliseconds: Int,
    _ body: (inout State) -> Result
  ) -> Result? {
    for attempt in 0...milliseconds {
      if pthread_mutex_trylock(mutex) == 0 {
        defer { pthread_mutex_unlock(mutex) }
        return body(&state)
      }
      if attempt < milliseconds { usleep(1000) }
    }
    return nil
  }

  /// Waits until the body returns something.
  ///
  /// - Parameters:
  ///   - timeout: How long to wait at most, or nil for ever.
  ///   - body: Looks at the state, and takes from it what was waited for.
  /// - Returns: What the body returned, or nil if the time ran out.
  package func wait<Result>(
    atMost timeout: Duration? = nil,
    for body: (inout State) -> Result?
  ) -> Result? {
    var deadline = timespec()
    if let timeout { deadline = Self.deadline(after: timeout) }
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = body(&state) {
        pthread_cond_broadcast(changed)
        return result
      }
      if timeout == nil {
        pthread_cond_wait(changed, mutex)
      } else if pthread_cond_timedwait(changed, mutex, &deadline) == ETIMEDOUT {
        return body(&state)
      }
    }
  }

  private static func deadline(after timeout: Duration) -> timespec {
    var time = timespec()
    #if os(Linux)
    clock_gettime(CLOCK_MONOTONIC, &time)
    #else
    clock_gettime(CLOCK_REALTIME, &time)
    #endif
    let (seconds, attoseconds) = timeout.components
    let nanoseconds = time.tv_nsec + Int(attoseconds / 1_000_000_000)
    time.tv_sec += Int(seconds) + nanoseconds / 1_000_000_000
    time.tv_nsec = nanoseconds % 1_000_000_000
    return time
  }
}
