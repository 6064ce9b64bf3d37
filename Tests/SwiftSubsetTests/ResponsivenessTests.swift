import Foundation
import SwiftSubset
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The time between two looks of a cell whether it should stop: what keeps it from one is deaf.
@Suite(.serialized) struct ResponsivenessTests {
  /// The longest time of this thread's processor between two looks, in seconds.
  private static func longestSilence(_ source: String, in session: Session) throws -> Double {
    var last = now()
    var longest = 0.0
    session.onPause {
      longest = max(longest, now() - last)
      last = now()
    }
    do { _ = try session.execute(source, cell: 2, output: Recorder()) } catch {
      #expect(error.kind != "SyntaxError" && error.kind != "TypeError", "\(error.message)")
    }
    return max(longest, now() - last)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  #if DEBUG
  private static let count = 300_000
  #else
  private static let count = 3_000_000
  #endif

  /// What a walk may keep from hearing an interrupt, in seconds: freeing what it made, for the most part.
  private static let bound = 0.3

  /// Cells on `s`, `a`, `texts`, `head`, `kept` and `nested`, all of them large.
  private static let walks = [
    "s.trimmingCharacters(in: .whitespaces).count", "String(s.prefix(9_999_999)).count",
    "String(s.dropFirst(1_000)).count", "\"\\([s])\".count", "s.split(separator: \"a\").count",
    "String(s.reversed()).count", "s.filter { $0 == \"z\" }.count", "s.sorted().count",
    "s.uppercased().count", "s.components(separatedBy: \"z\").count",
    "s.firstIndex(of: \"z\") == nil",
    "a += a", "a = a + a", "a.append(contentsOf: a)", "a = Array(a.reversed())", "a.reverse()",
    "a = a.filter { $0 > 5 }", "a.reduce(0, +)", "Array([a, a].joined()).count", "a.shuffle()",
    "Array(a.dropFirst()).count", "a = []", "texts = []", "texts.joined().count", "head = nil",
    "kept = []", "kept.removeAll()", "nested = []",
  ]

  @Test(arguments: walks) func `no walk over what is large is deaf`(walk: String) throws {
    let session = Session(modules: [])
    _ = try session.execute(Self.prologue(for: walk), cell: 1, output: Recorder())
    let silence = try Self.longestSilence(walk, in: session)
    #expect(silence < Self.bound, "\(walk): \(silence) s")
  }

  /// Makes large what the walk names.
  private static func prologue(for walk: String) -> String {
    func count(_ name: String) -> Int { walk.contains(name) ? Self.count : 1 }
    return """
      final class N { let next: N?; init(_ next: N?) { self.next = next } }
      let s = String(repeating: "abcdefghi ", count: \(count("s") / 10))
      var a = Array(0..<\(count("a")))
      var texts = (0..<\(count("texts"))).map { "number \\($0) of very many" }
      var head: N? = nil
      for _ in 0..<\(count("head")) { head = N(head) }
      var kept = (0..<\(count("kept"))).map { _ in N(nil) }
      var nested = (0..<\(count("nested") / 2)).map { _ in [N(nil), N(nil)] }
      """
  }
}
