import Foundation
import RecurrentLM
import Testing

#if os(Linux)
import Glibc

/// The limits that `ulimit` sets, each in a process of its own.
@Suite struct MemoryLimitTests {
  /// Lets the process take so many bytes more of a resource, of which it has as many pages as a field of
  /// `/proc/self/statm` tells.
  private static func limit(_ resource: UInt32, field: Int, to room: Int) throws {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    let pages = try #require(Int(text.split(separator: " ")[field]))
    var limit = rlimit()
    let resource = __rlimit_resource_t(resource)
    try #require(getrlimit(resource, &limit) == 0)
    limit.rlim_cur = rlim_t(pages * sysconf(Int32(_SC_PAGESIZE)) + room)
    try #require(setrlimit(resource, &limit) == 0)
  }

  @Test(arguments: [(RLIMIT_AS.rawValue, 0), (RLIMIT_DATA.rawValue, 5)])
  func `the process's own limits are heeded`(resource: UInt32, field: Int) async {
    await #expect(processExitsWith: .success) {
      [resource = resource as UInt32, field = field as Int] in
      try Self.limit(resource, field: field, to: 300 << 20)
      #expect(try #require(Memory.available) <= 310 << 20)
      #expect(throws: RecurrentLMError.self) { try RNN(vocabularySize: 500_000) }
      #expect(!Memory.isExhausted)
      _ = try RNN(vocabularySize: 8000)
    }
  }

  @Test func `a heap of millions of holes is not counted at every look`() async {
    await #expect(processExitsWith: .success) {
      var kept: [[UInt8]?] = (0..<1_600_000).map { [UInt8](repeating: 1, count: 20 + $0 % 5 * 16) }
      for index in stride(from: 0, to: kept.count, by: 2) { kept[index] = nil }
      // Asked for and never touched, so that the process is small for its limit.
      let idle = UnsafeMutableRawPointer.allocate(byteCount: 400 << 20, alignment: 16)
      defer { idle.deallocate() }
      // Less than the reserve was never asked for; the holes make up for it.
      try Self.limit(RLIMIT_DATA.rawValue, field: 5, to: 4 << 20)
      #expect(!Memory.isExhausted)
      // A walk through the heap, such as each look took.
      let symbol = try #require(dlsym(nil, "malloc_info"))
      typealias Count = @convention(c) (Int32, UnsafeMutablePointer<FILE>) -> Int32
      let count = unsafeBitCast(symbol, to: Count.self)
      let nowhere = try #require(fopen("/dev/null", "w"))
      let one = ContinuousClock().measure { _ = count(0, nowhere) }
      let many = ContinuousClock().measure {
        for _ in 0..<100 { #expect(!Memory.isExhausted && Memory.available ?? 0 > 0) }
      }
      #expect(many < one * 20)
      #expect(kept[1]?.count == 36)
    }
  }

  @Test func `what was freed is room for small pieces, not for a large one`() async {
    await #expect(processExitsWith: .success) {
      try Self.limit(RLIMIT_DATA.rawValue, field: 5, to: 600 << 20)
      // Pieces that glibc keeps for later when they are freed, between others that stay.
      var kept: [[Double]] = []
      var others: [[Double]] = []
      while !Memory.isExhausted, kept.count < 100_000 {
        kept.append([Double](repeating: 1, count: 8000))
        others.append([Double](repeating: 1, count: 10))
      }
      #expect((1000..<100_000).contains(kept.count))
      let count = kept.count
      kept = []
      #expect(!Memory.isExhausted)
      #expect(throws: RecurrentLMError.self) {
        try Memory.check(needed: 400 << 20, for: "an array")
      }
      // What is told to be free can be taken in one piece.
      let room = try #require(Memory.available)
      let large = [UInt8](repeating: 1, count: room - (1 << 20))
      #expect(large[room / 2] == 1)
      for _ in 0..<count / 10 * 7 { kept.append([Double](repeating: 1, count: 8000)) }
      #expect(!Memory.isExhausted)
      #expect(others.allSatisfy { $0[3] == 1 })
    }
  }
}
#endif
