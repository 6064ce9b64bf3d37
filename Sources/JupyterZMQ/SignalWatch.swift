import JupyterKernel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Turns the signals that mean "interrupt" and "end" into calls on an ordinary thread.
enum SignalWatch {
  /// Blocks SIGINT and SIGTERM in the calling thread and those it starts, and has a thread wait
  /// for them.
  ///
  /// Must be called before any other thread is started, or the signals could reach that one.
  ///
  /// - Parameters:
  ///   - onInterrupt: Called for SIGINT.
  ///   - onTerminate: Called for SIGTERM.
  static func start(
    onInterrupt: @escaping @Sendable () -> Void,
    onTerminate: @escaping @Sendable () -> Void
  ) {
    signal(SIGPIPE, SIG_IGN)
    pthread_sigmask(SIG_BLOCK, [watched], nil)
    KernelThread.start(stackSize: 1 << 19) {
      while true {
        var number: Int32 = 0
        guard sigwait([watched], &number) == 0 else { continue }
        if number == SIGINT { onInterrupt() } else { onTerminate() }
      }
    }
  }

  private static var watched: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    sigaddset(&set, SIGTERM)
    return set
  }
}
