#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file to which processes that run side by side add lines, and of which the last ones count.
///
/// Nothing here waits for long or takes much memory, whatever lies at the path.
final class LineFile: Sendable {
  /// Bytes that the file may have before it is shortened.
  private let capacity: Int

  private let descriptor: Int32

  /// How often to ask for the lock, and the microseconds between: half a second in all.
  private static let attempts = 50
  private static let pause: UInt32 = 10_000

  /// Opens the file, readable for the user alone; it is made if there is none.
  ///
  /// - Returns: Nil if it can not be had, or is no regular file: a pipe would keep whoever reads it
  ///   waiting, and a device has no end.
  init?(path: URL, capacity: Int) {
    try? FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let descriptor = open(path.path, flags, 0o600)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    self.capacity = capacity
  }

  deinit { close(descriptor) }

  /// Does something that no other process does at the same time.
  ///
  /// - Returns: What the body returns, or nil if another process does not give the lock back.
  func whileLocked<Result>(_ body: () -> Result) -> Result? {
    for attempt in 1...Self.attempts {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        defer { flock(descriptor, LOCK_UN) }
        return body()
      }
      if attempt < Self.attempts { usleep(Self.pause) }
    }
    return nil
  }

  /// The whole lines among the last bytes of the file: of twice as many as it may have, for it may
  /// have grown since it was opened.
  func lastLines() -> [ArraySlice<UInt8>] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let start = max(0, size - 2 * capacity)
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < 2 * capacity {
      let count = pread(descriptor, &part, part.count, off_t(start + bytes.count))
      guard count > 0 else { break }
      bytes += part[..<count]
    }
    let lines = bytes.split(separator: 10)
    // The first one lacks its beginning.
    return start > 0 ? Array(lines.dropFirst()) : lines
  }

  /// Takes the older lines away if there is too much; for whoever holds the lock.
  func shortenIfLong() {
    guard lseek(descriptor, 0, SEEK_END) > capacity else { return }
    var size = 0
    let newest = lastLines().reversed().prefix { line in
      size += line.count + 1
      return size <= capacity / 2
    }
    ftruncate(descriptor, 0)
    guard !newest.isEmpty else { return }
    append(Array(newest.reversed().joined(separator: [10])))
  }

  /// Ends a line that a process has not written to its end; for whoever holds the lock.
  func endLastLine() {
    let size = lseek(descriptor, 0, SEEK_END)
    var last: UInt8 = 10
    if size > 0, pread(descriptor, &last, 1, size - 1) == 1, last != 10 { append([]) }
  }

  /// Adds a line, or several that are joined.
  ///
  /// One call: lines of processes that write at the same time stay whole.
  func append(_ line: [UInt8]) {
    let bytes = line + [10]
    #if canImport(Glibc)
    _ = Glibc.write(descriptor, bytes, bytes.count)
    #else
    _ = Darwin.write(descriptor, bytes, bytes.count)
    #endif
  }
}
