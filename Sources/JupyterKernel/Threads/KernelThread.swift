#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Starts threads with a stack of a chosen size, which Swift's own pool does not offer.
package enum KernelThread {
  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }

    // A thread whose stack is exhausted could handle no signal on it.
    func runWithSignalStack() {
      var stack = stack_t()
      stack.ss_size = 1 << 16
      stack.ss_sp = .allocate(byteCount: stack.ss_size, alignment: 16)
      sigaltstack(&stack, nil)
      run()
      let memory = stack.ss_sp
      stack.ss_flags = Int32(SS_DISABLE)
      sigaltstack(&stack, nil)
      memory?.deallocate()
    }
  }

  /// Starts a thread that runs the body and ends with it.
  ///
  /// Stack is reserved, not committed: memory is taken when calls go that deep. Where the system
  /// grants less, the size is halved until it does.
  ///
  /// - Parameters:
  ///   - stackSize: Bytes of stack.
  ///   - body: What the thread does.
  /// - Throws: `ThreadError` if the system has no thread left, or no memory for its stack.
  package static func start(
    stackSize: Int,
    _ body: @escaping @Sendable () -> Void
  ) throws(ThreadError) {
    let argument = Unmanaged.passRetained(Body(body))
    var size = stackSize
    var result = EAGAIN
    while size >= 1 << 19 {
      let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
      pthread_attr_init(attributes)
      defer {
        pthread_attr_destroy(attributes)
        attributes.deallocate()
      }
      pthread_attr_setstacksize(attributes, size)
      pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
      #if os(Linux)
      var thread = pthread_t()
      #else
      var thread: pthread_t?
      #endif
      result = pthread_create(
        &thread,
        attributes,
        { pointer in
          #if os(Linux)
          guard let pointer else { return nil }
          #endif
          Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().runWithSignalStack()
          return nil
        },
        argument.toOpaque()
      )
      if result == 0 { return }
      size /= 2
    }
    argument.release()
    throw ThreadError(code: result)
  }
}
