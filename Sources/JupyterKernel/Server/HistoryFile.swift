import JupyterProtocol

#if canImport(FoundationEssentials)
package import FoundationEssentials
#else
package import Foundation
#endif
#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The cells of earlier sessions, kept in a file of one JSON object a line.
///
/// Kernels that run side by side share the file: each takes a session's number for its own under a
/// lock, and adds whole lines at the end. What fails here (no such folder, a full disk, a line that
/// somebody has damaged) costs history and nothing else.
package final class HistoryFile: Sendable {
  /// A cell of an earlier session.
  package struct Entry: Codable, Sendable {
    /// The session.
    package var session: Int

    /// The number of the cell, or nil where a session begins.
    package var line: Int?

    /// The code.
    package var input: String?
  }

  /// The number of the session that began when the file was opened; they count up from 1.
  package let session: Int

  /// The cells of earlier sessions, the oldest first.
  package let earlier: [Entry]

  private let descriptor: Int32

  /// Bytes that the file may have when it is opened; the older half goes.
  private static let capacity = 1 << 20

  /// Bytes that a line may have which only begins a session.
  private static let beginningLength = 40

  /// Opens the file, which is made if there is none; nil if it can not be had.
  package init?(path: URL) {
    try? FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    let descriptor = open(path.path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    flock(descriptor, LOCK_EX)
    defer { flock(descriptor, LOCK_UN) }
    var lines = Self.lines(of: descriptor)
    if lines.reduce(0, { $0 + $1.count + 1 }) > Self.capacity {
      lines.removeFirst(lines.count / 2)
      ftruncate(descriptor, 0)
      Self.write(lines.joined(separator: [10]) + [10], to: descriptor)
    }
    let entries = lines.compactMap { try? decode(Entry.self, from: Frame($0), part: "history") }
    session = (entries.map(\.session).max() ?? 0) + 1
    earlier = entries.filter { $0.line != nil && $0.input != nil }
    Self.write(encode(Entry(session: session)) + [10], to: descriptor)
  }

  deinit { close(descriptor) }

  /// Begins one more session, for a subshell.
  ///
  /// - Returns: Its number.
  package func beginSession() -> Int {
    flock(descriptor, LOCK_EX)
    defer { flock(descriptor, LOCK_UN) }
    // The last session to begin has the largest number, and the line that says so is never the one
    // to go: the long lines need no look.
    let beginnings = Self.lines(of: descriptor).filter { $0.count <= Self.beginningLength }
      .compactMap { try? decode(Entry.self, from: Frame($0), part: "history").session }
    let number = (beginnings.max() ?? session) + 1
    Self.write(encode(Entry(session: number)) + [10], to: descriptor)
    return number
  }

  /// Adds a cell of a session.
  package func add(session: Int, line: Int, input: String) {
    Self.write(encode(Entry(session: session, line: line, input: input)) + [10], to: descriptor)
  }

  private static func lines(of descriptor: Int32) -> [ArraySlice<UInt8>] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    lseek(descriptor, 0, SEEK_SET)
    while true {
      let count = read(descriptor, &part, part.count)
      guard count > 0 else { return bytes.split(separator: 10) }
      bytes += part[..<count]
    }
  }

  // One call a line: lines of kernels that write at the same time stay whole.
  private static func write(_ bytes: some Sequence<UInt8>, to descriptor: Int32) {
    let bytes = Array(bytes)
    #if canImport(Glibc)
    _ = Glibc.write(descriptor, bytes, bytes.count)
    #else
    _ = Darwin.write(descriptor, bytes, bytes.count)
    #endif
  }
}
