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
/// somebody has damaged, a lock that is not given back) costs history and nothing else.
package final class HistoryFile: Sendable {
  /// A cell of an earlier session.
  package struct Entry: Codable, Sendable {
    /// The session.
    package var session: Int

    /// The number of the cell, or nil where a session begins.
    package var line: Int?

    /// The code.
    package var input: String?

    // A number beyond these was never counted up to: the line is damaged.
    fileprivate var isSound: Bool {
      let numbers = 1...1_000_000_000
      return numbers.contains(session) && line.map(numbers.contains) ?? true
    }
  }

  /// The number of the session that began when the file was opened; they count up from 1.
  package let session: Int

  /// The cells of earlier sessions, the oldest first.
  package let earlier: [Entry]

  private let file: LineFile

  /// Bytes that the file may have when it is opened; the older half goes.
  private static let capacity = 1 << 20

  /// Bytes of a cell that is kept; one that is longer is no use to look back for.
  private static let longestInput = 1 << 16

  /// Opens the file, which is made if there is none; nil if it can not be had.
  package init?(path: URL) {
    guard let file = LineFile(path: path, capacity: Self.capacity) else { return nil }
    self.file = file
    let opened = file.whileLocked { () -> (session: Int, earlier: [Entry]) in
      let entries = Self.entries(of: file.lastLines())
      let session = (entries.map(\.session).max() ?? 0) + 1
      file.shortenIfLong()
      file.endLastLine()
      // The newest session's number stands behind all that goes when the file is shortened.
      file.append(encode(Entry(session: session)))
      return (session, entries.filter { $0.line != nil && $0.input != nil })
    }
    guard let opened else { return nil }
    (session, earlier) = opened
  }

  /// Begins one more session, for a subshell.
  ///
  /// - Returns: Its number.
  package func beginSession() -> Int {
    let begun = file.whileLocked { () -> Int in
      let number = (Self.entries(of: file.lastLines()).map(\.session).max() ?? session) + 1
      file.append(encode(Entry(session: number)))
      return number
    }
    return begun ?? session + 1
  }

  /// Adds a cell of a session.
  package func add(session: Int, line: Int, input: String) {
    guard input.utf8.count <= Self.longestInput else { return }
    file.append(encode(Entry(session: session, line: line, input: input)))
  }

  private static func entries(of lines: [ArraySlice<UInt8>]) -> [Entry] {
    lines.compactMap { try? decode(Entry.self, from: Frame($0), part: "history") }
      .filter(\.isSound)
  }
}
