import Foundation
import Testing

/// The tables of calls against the library's sources.
@Suite struct PublicCallTests {
  /// All public calls of the library but descriptions, whose size other tests limit.
  private static func publicCalls() throws -> Set<String> {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../..").standardizedFileURL
    let sources = root.appending(path: "Sources/RecurrentLM").path
    let output = try Python.run("public_calls.py", [sources])
    let calls = try JSONDecoder().decode([String].self, from: output)
    return Set(calls).filter { !$0.hasSuffix(".description") }
  }

  @Test func `every public call is in the table of long calls, or short for a reason`() throws {
    let calls = try Self.publicCalls()
    #expect(calls.count > 150)
    let long = Set(LongCalls.all.flatMap(\.covers))
    let short = ShortCalls.all.values.flatMap { $0 }
    #expect(Set(short).count == short.count)
    let missing = calls.subtracting(long).subtracting(short).sorted()
    #expect(missing.isEmpty, "neither timed nor short for a reason")
    let gone = long.union(short).subtracting(calls).sorted()
    #expect(gone.isEmpty, "no public calls")
    let both = long.intersection(short).sorted()
    #expect(both.isEmpty, "timed and short")
  }
}
