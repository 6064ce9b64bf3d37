#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes to a descriptor that somebody else reads, or does not read.
package enum PatientWriter {
  /// Bytes that a pipe takes whole once it takes any.
  private static let part = 512

  /// Writes text as far as it can be taken now; the rest is dropped.
  ///
  /// What nobody reads must not keep the thread that serves the clients, nor a cell, waiting.
  ///
  /// - Returns: Whether all of it was taken.
  @discardableResult
  package static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      var item = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      guard poll(&item, 1, 0) == 1, item.revents & Int16(POLLOUT) != 0 else { return false }
      let count = rest.prefix(part).withUnsafeBytes { bytes in
        // A socket takes what it has room for, and must be told not to wait for more.
        let sent = send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_DONTWAIT))
        return sent < 0 && errno == ENOTSOCK ? plainWrite(descriptor, bytes) : sent
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func plainWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
    Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
    Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
