#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Wakes a thread that polls: a pipe that is readable as long as there is something to do.
package final class WakePipe: Sendable {
  /// The end to poll.
  package let readEnd: Int32

  private let writeEnd: Int32

  /// Makes a pipe; without one (no more file descriptors) nothing could be sent.
  package init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Makes the pipe readable; when it is full it is readable anyway.
  func wake() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  /// Makes the pipe unreadable.
  package func clear() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(readEnd, &bytes, bytes.count) > 0 {}
  }
}
