#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The memory that a container leaves to its processes: Linux's control groups, of both versions.
///
/// A group's limit holds for all groups inside it, so that the least of those from the process's own
/// group up to the root counts.
package struct ControlGroup {
  /// The folders of the process's group and those around it.
  private let folders: [String]
  private let names: Names

  /// What the files are called.
  private struct Names {
    let limit: String
    let used: String
    /// The line of `memory.stat` with the bytes of files that need not stay in memory.
    let reclaimable: String
  }

  private static let second = Names(
    limit: "memory.max",
    used: "memory.current",
    reclaimable: "inactive_file"
  )
  private static let first = Names(
    limit: "memory.limit_in_bytes",
    used: "memory.usage_in_bytes",
    reclaimable: "total_inactive_file"
  )

  /// Finds the group of a process.
  ///
  /// - Parameters:
  ///   - membership: The text of `/proc/self/cgroup`.
  ///   - root: Where the groups are mounted.
  package init?(membership: String, root: String = "/sys/fs/cgroup") {
    let lines = membership.split(separator: "\n").map {
      $0.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    }
    func path(_ isMeant: (Substring) -> Bool) -> Substring? {
      lines.first { $0.count == 3 && isMeant($0[1]) }?[2]
    }
    if let path = path({ $0.split(separator: ",").contains("memory") }) {
      (folders, names) = (Self.folders(from: path, below: root + "/memory"), Self.first)
    } else if let path = path(\.isEmpty) {
      (folders, names) = (Self.folders(from: path, below: root), Self.second)
    } else {
      return nil
    }
  }

  private static func folders(from path: Substring, below root: String) -> [String] {
    let parts = path.split(separator: "/")
    return (0...parts.count).map { count in
      ([root] + parts.prefix(count).map(String.init)).joined(separator: "/")
    }
  }

  /// The least limit in bytes; nil where there is none.
  package var limit: Int? { folders.compactMap { number("\($0)/\(names.limit)") }.min() }

  /// The bytes that its processes can still take; nil where nothing limits them.
  package var available: Int? {
    folders.compactMap { folder in
      guard let limit = number("\(folder)/\(names.limit)"),
        let used = number("\(folder)/\(names.used)")
      else { return nil }
      return max(0, limit - used + reclaimable(in: folder))
    }.min()
  }

  private func number(_ path: String) -> Int? {
    SystemFile.read(path).flatMap { Int($0.prefix { $0.isNumber }) }
  }

  private func reclaimable(in folder: String) -> Int {
    for line in SystemFile.read("\(folder)/memory.stat")?.split(separator: "\n") ?? [] {
      let words = line.split(separator: " ")
      if words.count == 2, words[0] == names.reclaimable { return Int(words[1]) ?? 0 }
    }
    return 0
  }
}

/// The short files in which Linux tells how it is.
enum SystemFile {
  /// The text of a file of at most 16 KiB; nil if it can't be read.
  static func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 1) { buffer in
      var count = 0
      while count < buffer.count {
        let more = readBytes(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        guard more > 0 else { break }
        count += more
      }
      return String(decoding: buffer[..<count], as: UTF8.self)
    }
  }
}

private func readBytes(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}
