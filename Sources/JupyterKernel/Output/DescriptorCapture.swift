#if canImport(Glibc)
@preconcurrency import Glibc
#else
@preconcurrency import Darwin
#endif

/// Takes what is written to the file descriptors 1 and 2 past the engine: by C libraries, by
/// `FileHandle`, by child processes, and by Swift itself when it gives up.
///
/// Both descriptors become pipes. Whoever sends output of a cell drains them first, so what was
/// written before is also shown before; a thread of its own drains them at all other times.
package final class DescriptorCapture: Sendable {
  /// Takes text that was written to a stream; false if no cell runs that it could belong to.
  package typealias Receiver = @Sendable (String, StandardStream) -> Bool

  private struct Stream {
    let name: StandardStream
    let number: Int32
    let readEnd: Int32
    let original: Int32
    var decoder = UTF8Decoder()
  }

  // In a struct: a monitor of the bare function would wrap it anew at each look.
  private struct Reception {
    var receive: Receiver?
  }

  private struct State {
    var streams: [Stream] = []
    var errorText = ""
  }

  /// Bytes of error output that are kept: a fatal error with the list of a deep stack.
  private static let errorCapacity = 1 << 16

  /// Milliseconds to wait for the lock when a crash has perhaps left it locked.
  private static let patience = 100

  private let state: Monitor<State>
  private let polled: [pollfd]
  private let originalError: Int32
  private let reception = Monitor(Reception())

  /// Replaces the descriptors; one that can not be replaced stays as it is.
  package init() {
    var streams: [Stream] = []
    for (name, number) in [(StandardStream.stdout, STDOUT_FILENO), (.stderr, STDERR_FILENO)] {
      if let readEnd = Self.replace(number) {
        streams.append(
          Stream(name: name, number: number, readEnd: readEnd.pipe, original: readEnd.original)
        )
      }
    }
    polled = streams.map { pollfd(fd: $0.readEnd, events: Int16(POLLIN), revents: 0) }
    originalError = streams.last { $0.name == .stderr }?.original ?? STDERR_FILENO
    state = Monitor(State(streams: streams))
    // A pipe is no terminal, and C's library would keep text back until it has 4096 bytes.
    setvbuf(stdout, nil, _IONBF, 0)
  }

  /// The descriptor that was standard error: where a log still goes.
  package var errorDescriptor: Int32 { originalError }

  /// Starts to hand out text; what no cell takes goes where it would have gone.
  ///
  /// - Throws: `ThreadError` if the system has no thread left.
  package func start(receiver: @escaping Receiver) throws(ThreadError) {
    reception.withLock { $0.receive = receiver }
    try KernelThread.start(stackSize: 1 << 19) {
      var items = self.polled
      while !items.isEmpty {
        // Never ends: this process itself holds the ends that are written to.
        poll(&items, nfds_t(items.count), -1)
        self.drain()
      }
    }
  }

  /// Hands out all that was written before the call.
  ///
  /// One system call if that is nothing.
  ///
  /// - Parameter isLast: Whether a character that has only begun is not going to be completed.
  package func drain(isLast: Bool = false) {
    var items = polled
    guard isLast || poll(&items, nfds_t(items.count), 0) > 0 else { return }
    state.withLock { drain(&$0, isLast: isLast) }
  }

  /// Hands out what was written by C's library and by everybody else, for the end of a cell.
  package func drainAll() {
    fflush(nil)
    drain(isLast: true)
  }

  /// The last lines that were written to standard error since the last call, as far as they can be
  /// had when the process has crashed and a lock may never be released.
  package func lastErrorText() -> String? {
    state.withLock(atMostMilliseconds: Self.patience) { state in
      drain(&state, isLast: true)
      return state.errorText
    }
  }

  /// Forgets what was written to standard error: another cell begins.
  package func forgetErrorText() {
    state.withLock { $0.errorText = "" }
  }

  /// Gives the descriptors back.
  package func stop() {
    fflush(nil)
    state.withLock { state in
      drain(&state, isLast: true)
      for stream in state.streams { dup2(stream.original, stream.number) }
    }
  }

  private func drain(_ state: inout State, isLast: Bool) {
    let receive = reception.withLock { $0.receive }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    for index in state.streams.indices {
      var text = ""
      while true {
        let count = read(state.streams[index].readEnd, &bytes, bytes.count)
        guard count > 0 else { break }
        text = state.streams[index].decoder.decode(bytes[..<count])
        hand(text, of: state.streams[index], to: receive, &state)
      }
      if isLast {
        text = state.streams[index].decoder.finish()
        hand(text, of: state.streams[index], to: receive, &state)
      }
    }
  }

  private func hand(_ text: String, of stream: Stream, to receive: Receiver?, _ state: inout State)
  {
    guard !text.isEmpty else { return }
    if stream.name == .stderr { Self.keep(text, in: &state.errorText) }
    if receive?(text, stream.name) != true {
      PatientWriter.write(text, to: stream.original)
    }
  }

  // Shortened only when it has twice the size, so that not every line moves all the others.
  private static func keep(_ text: String, in kept: inout String) {
    kept += text
    guard kept.utf8.count > 2 * errorCapacity else { return }
    kept = String(decoding: kept.utf8.suffix(errorCapacity), as: UTF8.self)
  }

  private static func replace(_ number: Int32) -> (pipe: Int32, original: Int32)? {
    // Above the three standard ones, or a closed standard input would be taken for a copy.
    let original = fcntl(number, F_DUPFD_CLOEXEC, 3)
    guard original >= 0 else { return nil }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      close(original)
      return nil
    }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    dup2(ends[1], number)
    close(ends[1])
    return (ends[0], original)
  }
}
