import JupyterKernel
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Turns the signals that mean "interrupt" and "end" into calls on an ordinary thread.
///
/// The calling thread and those that it starts block the signals, so that no call of theirs is
/// disturbed. A library may have started threads of its own before (OpenBLAS does when it is
/// loaded), and the system may choose one of these: so a handler, wherever it runs, passes the
/// signal on through a pipe, which is all that a handler may safely do.
enum SignalWatch {
  /// The ends of the pipe: to read from, to write to.
  private static let ends: (read: Int32, write: Int32) = {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }()

  /// How many signals were passed on, and how many of them were heeded.
  private static let raised = Atomic(0)
  private static let heeded = Atomic(0)

  /// How long signals may keep messages waiting.
  private static let patience = Duration.milliseconds(200)

  /// Waits until what the system has accepted is heeded.
  ///
  /// A client that interrupts an idle kernel and then sends a cell means no interrupt of that cell;
  /// but on a busy machine the thread that heeds the signal may get a processor after the one that
  /// takes the cell. So the latter calls this before it takes a message. The calling thread blocks
  /// the signals, or it would not be told of those that wait. A moment stays: a signal that a thread
  /// has taken, but of which the handler has not run its first line, is neither seen nor counted.
  static func settle() {
    var waiting = sigset_t()
    let end = ContinuousClock.now + patience
    while sigpending(&waiting) == 0,
      sigismember(&waiting, SIGINT) == 1
        || heeded.load(ordering: .acquiring) < raised.load(ordering: .acquiring),
      ContinuousClock.now < end
    { usleep(100) }
  }

  /// Has a thread wait for SIGINT and SIGTERM.
  ///
  /// - Parameters:
  ///   - onInterrupt: Called for SIGINT.
  ///   - onTerminate: Called for SIGTERM.
  /// - Throws: `ThreadError` if the system has no thread left.
  static func start(
    onInterrupt: @escaping @Sendable () -> Void,
    onTerminate: @escaping @Sendable () -> Void
  ) throws(ThreadError) {
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow any more is an error of the call that writes to it.
    signal(SIGXFSZ, SIG_IGN)
    pthread_sigmask(SIG_BLOCK, [watched], nil)
    // The pipe is made here and not in the handler, which must not allocate.
    let readEnd = ends.read
    _ = raised.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        let saved = errno
        SignalWatch.raised.add(1, ordering: .releasing)
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(SignalWatch.ends.write, &byte, 1)
        errno = saved
      }
    }
    try KernelThread.start(stackSize: 1 << 19) {
      // One thread at least must take the signals, or they would wait for ever.
      pthread_sigmask(SIG_UNBLOCK, [watched], nil)
      var byte: UInt8 = 0
      while true {
        guard read(readEnd, &byte, 1) == 1 else { continue }
        if Int32(byte) == SIGINT { onInterrupt() } else { onTerminate() }
        heeded.add(1, ordering: .releasing)
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
