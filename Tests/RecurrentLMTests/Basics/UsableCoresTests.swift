#if os(Linux)
import Foundation
import RecurrentLM
import Testing

@Suite final class UsableCoresTests {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(
      at: root.appending(path: "a/b"),
      withIntermediateDirectories: true
    )
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private func limit(_ group: String, to text: String) throws {
    let file = root.appending(path: group).appending(path: "cpu.max")
    try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  private func quota(of group: String) -> Int? {
    UsableCores.quota(of: group, under: root.path)
  }

  @Test func `there are as many as nproc counts, or fewer where a group is limited`() throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["-u", "OMP_NUM_THREADS", "-u", "OMP_THREAD_LIMIT", "nproc"]
    process.standardOutput = output
    try process.run()
    let data = try #require(try output.fileHandleForReading.readToEnd())
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    let count = try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect((1...count).contains(UsableCores.count))
  }

  @Test func `a group without a limit has none`() throws {
    #expect(quota(of: "/a/b") == nil)
    try limit("a/b", to: "max 100000")
    #expect(quota(of: "/a/b") == nil)
  }

  @Test func `the tightest limit of a group and those above it counts, in whole cores`() throws {
    try limit("a/b", to: "450000 100000")
    #expect(quota(of: "/a/b") == 4)
    try limit("a", to: "290000 100000")
    #expect(quota(of: "/a/b") == 2)
    #expect(quota(of: "/a") == 2)
    #expect(quota(of: "/") == nil)
    try limit("", to: "50000 100000")
    #expect(quota(of: "/a/b") == 1)
  }

  @Test func `a file that says something else limits nothing`() throws {
    for text in ["", "100000", "many 100000", "100000 0"] {
      try limit("a", to: text)
      #expect(quota(of: "/a/b") == nil, "\(text)")
    }
  }
}
#endif
