import Foundation
import RecurrentLM
import Testing

@Suite struct ControlGroupTests {
  /// A tree of groups as Linux shows it.
  private func tree(_ files: [String: String]) throws -> String {
    let root = FileManager.default.temporaryDirectory.appending(path: "groups-\(UUID().uuidString)")
    for (path, text) in files {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }
    return root.path
  }

  @Test func `the least limit from the group to the root counts`() throws {
    let root = try tree([
      "memory.stat": "", "pod/memory.max": "4000\n", "pod/memory.current": "3500\n",
      "pod/memory.stat": "anon 1\ninactive_file 300\n", "pod/one/memory.max": "max\n",
      "pod/one/memory.current": "100\n", "pod/one/two/memory.max": "9000\n",
      "pod/one/two/memory.current": "100\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let group = try #require(ControlGroup(membership: "0::/pod/one/two\n", root: root))
    #expect(group.limit == 4000)
    #expect(group.available == 800)
  }

  @Test func `the first version is read too, also where the container hides the path`() throws {
    let root = try tree([
      "memory/memory.limit_in_bytes": "2000\n", "memory/memory.usage_in_bytes": "2500\n",
      "memory/memory.stat": "inactive_file 1\ntotal_inactive_file 700\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let membership = "5:cpu,cpuacct:/a\n4:memory:/docker/abc\n0::/\n"
    let group = try #require(ControlGroup(membership: membership, root: root))
    #expect(group.limit == 2000)
    #expect(group.available == 200)
  }

  @Test func `without a limit nothing is limited`() throws {
    let root = try tree(["memory.max": "max\n", "memory.current": "7\n"])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let group = try #require(ControlGroup(membership: "0::/gone\n", root: root))
    #expect(group.limit == nil && group.available == nil)
    #expect(ControlGroup(membership: "", root: root) == nil)
    #expect(ControlGroup(membership: "damaged\n::\n", root: root)?.limit == nil)
  }

  @Test func `a small process has memory left`() throws {
    #expect(!Memory.isExhausted)
    #expect(try #require(Memory.available) > 0)
    #expect(Memory.limit > 1 << 28)
  }
}
