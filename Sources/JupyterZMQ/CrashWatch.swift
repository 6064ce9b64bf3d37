import JupyterKernel
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Gives a process that crashes two seconds for its last words.
///
/// A trap of Swift's, a wrong address or `abort` raises a signal in the thread that fails, in the
/// middle of anything: nothing may be allocated or locked there. So the handler only writes to a
/// pipe and parks its thread; another thread, which is sound, says what is to be said. The crashed
/// thread may hold a lock that this one needs: then an alarm ends the process without words.
///
/// In the end the process dies of the signal that it was sent, as it would have without this.
enum CrashWatch {
  /// Signals that mean that the program is wrong.
  private static let signals = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]

  /// Seconds from the crash to the end, at most.
  private static let limit: UInt32 = 2

  private static let number = Atomic<Int32>(0)

  private static let ends: (read: Int32, write: Int32) = {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }()

  /// Has a thread wait for a crash.
  ///
  /// - Parameter onCrash: Called with what the signal means, on a thread that has not crashed.
  /// - Throws: `ThreadError` if the system has no thread left.
  static func start(onCrash: @escaping @Sendable (String) -> Void) throws(ThreadError) {
    // Made here and not in the handler, which must not allocate.
    let readEnd = ends.read
    _ = number.load(ordering: .relaxed)
    for signal in signals { handle(signal, with: park) }
    handle(SIGALRM) { _ in CrashWatch.endNow() }
    try KernelThread.start(stackSize: 1 << 20) {
      var byte: UInt8 = 0
      while read(readEnd, &byte, 1) != 1 {}
      onCrash(meaning(of: Int32(byte)))
    }
  }

  /// Ends the process if it has crashed, by the signal of the crash.
  static func endIfCrashed() {
    if number.load(ordering: .relaxed) != 0 { endNow() }
  }

  private static let park: @convention(c) (Int32) -> Void = { signal in
    if CrashWatch.number.compareExchange(expected: 0, desired: signal, ordering: .relaxed).exchanged
    {
      alarm(CrashWatch.limit)
      var byte = UInt8(truncatingIfNeeded: signal)
      _ = write(CrashWatch.ends.write, &byte, 1)
    }
    while true { pause() }
  }

  private static func endNow() {
    let signal = number.load(ordering: .relaxed)
    handle(signal, with: SIG_DFL)
    // To the process and not to this thread, which may be the one that has the signal blocked.
    kill(getpid(), signal)
    usleep(100_000)
    _exit(128 + signal)
  }

  private static func handle(_ signal: Int32, with handler: (@convention(c) (Int32) -> Void)?) {
    var action = sigaction()
    #if canImport(Glibc)
    action.__sigaction_handler.sa_handler = handler
    #else
    action.__sigaction_u.__sa_handler = handler
    #endif
    // A thread whose stack is exhausted has another one to handle the signal on.
    action.sa_flags = Int32(SA_ONSTACK)
    sigaction(signal, &action, nil)
  }

  private static func meaning(of signal: Int32) -> String {
    switch signal {
    case SIGILL, SIGTRAP:
      "a check in compiled Swift failed: an index out of range, an overflow, a nil, a precondition"
    case SIGABRT: "a library gave up and called abort()"
    case SIGFPE: "an arithmetic exception in compiled code"
    default: "compiled code used a wrong address, or recursion exhausted the stack"
    }
  }
}
