import Foundation
import JupyterKernel
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file of earlier sessions, in whatever state it may be found.
@Suite final class HistoryFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  private var path: URL { folder.appending(path: "history.jsonl") }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String) throws {
    try text.write(to: path, atomically: true, encoding: .utf8)
  }

  private var size: Int {
    (try? FileManager.default.attributesOfItem(atPath: path.path)[.size] as? Int) ?? 0
  }

  @Test func `sessions count up, each with the cells of those before it`() throws {
    let first = try #require(HistoryFile(path: path))
    first.add(session: first.session, line: 1, input: "let a = 1")
    let second = try #require(HistoryFile(path: path))
    #expect((first.session, second.session) == (1, 2))
    #expect(second.earlier.map(\.input) == ["let a = 1"])
    #expect(first.beginSession() == 3)
    #expect(second.beginSession() == 4)
  }

  @Test(arguments: [
    #"{"session":9223372036854775807}"#,
    #"{"session":9223372036854775807,"line":1,"input":"x"}"#,
    #"{"session":-9223372036854775808,"line":1,"input":"x"}"#,
    #"{"session":1,"line":9223372036854775807,"input":"x"}"#,
    #"{"session":1,"line":-1,"input":"x"}"#, #"{"session":1e300}"#, #"{"session":"#, "[", "\u{0}",
    #"{"session":3.5}"#, #"{"session":99999999999999999999999999}"#, "null", "7", "\u{fffd}",
  ])
  func `a damaged line costs itself and nothing else`(line: String) throws {
    for end in ["\n", ""] {
      try write(#"{"session":4,"line":2,"input":"good"}"# + "\n" + line + end)
      let file = try #require(HistoryFile(path: path))
      #expect(file.session == 5)
      #expect(file.earlier.map(\.input) == ["good"])
      #expect(file.beginSession() == 6)
      #expect(try #require(HistoryFile(path: path)).session == 7)
    }
  }

  @Test func `of a long file only the end is read, and it becomes short`() throws {
    let line = #"{"session":8,"line":1,"input":"\#(String(repeating: "x", count: 1000))"}"# + "\n"
    try write(String(repeating: line, count: 20_000))
    let file = try #require(HistoryFile(path: path))
    #expect(file.session == 9)
    #expect(file.earlier.count < 2500)
    #expect(size < 600_000)
    #expect(file.beginSession() == 10)
  }

  @Test func `a file of one endless line is none to keep`() throws {
    try write(String(repeating: "x", count: 5_000_000))
    let file = try #require(HistoryFile(path: path))
    #expect(file.session == 1)
    #expect(size < 100)
  }

  @Test func `a cell that is too long to look back for is not kept`() throws {
    let file = try #require(HistoryFile(path: path))
    file.add(session: 1, line: 1, input: String(repeating: "x", count: 1_000_000))
    #expect(size < 100)
  }

  @Test func `what is no regular file is left alone`() throws {
    mkfifo(path.path, 0o600)
    #expect(HistoryFile(path: path) == nil)
    #expect(HistoryFile(path: folder) == nil)
    #expect(HistoryFile(path: URL(filePath: "/dev/zero")) == nil)
    #expect(HistoryFile(path: URL(filePath: "/dev/null/history")) == nil)
  }

  @Test func `a lock that is not given back costs the history and no more than a second`() throws {
    try write("")
    let other = open(path.path, O_RDWR)
    defer { close(other) }
    #expect(flock(other, LOCK_EX) == 0)
    let start = ContinuousClock.now
    #expect(HistoryFile(path: path) == nil)
    #expect(ContinuousClock.now - start < .seconds(5))
  }
}
