import SwiftSubset
import Synchronization
import Testing

#if os(Linux)
import Glibc
#endif

/// Cells that grow: each road to memory meets the gauge of the session.
@Suite struct MemoryGrowthTests {
  /// A machine with room for a small piece, which is never full.
  private static let narrow = MemoryGauge(isExhausted: { false }, available: { 4 << 20 })

  private func failure(_ source: String, _ gauge: MemoryGauge) -> String? {
    let test = TestSession()
    test.session.measureMemory(gauge)
    return test.failure(source)?.kind
  }

  @Test(arguments: [
    "s = \"\\(s)\\(s)\"", "s = \"<\\(s)>\" + \"\\(s)\"", "s += s", "s = s + s", "s.append(s)",
    "s = String(repeating: s, count: 2)", "s = [s, s].joined()",
    "s = [s, s].joined(separator: s)", "s = String(format: \"%@%@\", s, s)",
    "s = String(describing: [s, s])", "s = String(reflecting: (s, s))",
    "s = String(s.reversed()) + s", "s = s.replacingOccurrences(of: \"a\", with: \"aba\")",
    "s = s.components(separatedBy: \"b\").joined(separator: \"bab\") + s",
    "s = s.split(separator: \"b\").joined(separator: \"baab\") + s",
    "a += a", "a = a + a", "a.append(contentsOf: a)", "a = a.flatMap { [$0, $0] }",
    "a = Array([a, a].joined())", "a = Array(repeating: 1, count: a.count * 2)",
    "a = Array(0..<a.count * 2)", "a = Array(stride(from: 0, to: a.count * 2, by: 1))",
    "a = (0..<a.count * 2).map { $0 }", "a = Array(zip(a + a, 0...)).map { $0.1 }",
    "s += \"x\"; a += a",
  ])
  func `what doubles is stopped before the memory is full`(growth: String) {
    let source = """
      var s = "ab"
      var a = [1, 2]
      for _ in 0..<40 { \(growth) }
      """
    #expect(failure(source, Self.narrow) == "OutOfMemory")
  }

  @Test(arguments: [
    "a.append(1)", "s += \"abc\"", "s.append(\"abc\")", "d[d.count] = 1", "set.insert(set.count)",
    "nested = [nested, 1] as [Any]", "kept.append(a)", "let g = f; f = { g() + 1 }",
    "head = N(head)",
    "kept = kept + [[1]]",
  ])
  func `what grows by little is stopped where the memory is full`(growth: String) {
    // The fourth look finds it full.
    let looks = Atomic(0)
    let gauge = MemoryGauge(
      isExhausted: { looks.add(1, ordering: .relaxed).newValue > 3 },
      available: { nil }
    )
    let source = """
      final class N { let next: N?; init(_ next: N?) { self.next = next } }
      var a = [Int](), s = "", d: [Int: Int] = [:], set = Set<Int>(), nested: Any = 1
      var kept: [[Int]] = [], f: () -> Int = { 1 }, head: N? = nil
      while true { \(growth) }
      """
    #expect(failure(source, gauge) == "OutOfMemory")
  }

  @Test func `what fits is not asked about twice`() throws {
    let looks = Atomic(0)
    let test = TestSession()
    test.session.measureMemory(
      MemoryGauge(
        isExhausted: { false },
        available: {
          looks.add(1, ordering: .relaxed)
          return nil
        }
      )
    )
    let text = try test.run("print(\"\\(Array(0..<100_000))\".count)")
    #expect(text == "688890\n")
    // Each piece that is added counts, not the whole text again.
    #expect(looks.load(ordering: .relaxed) < 10)
  }

  @Test(arguments: [
    "%10001d", "%-99999f", "%.10001f", "%010001x", "%1999999999d", "%.99999999999999999999g",
    "%10001@", "%5.20000e",
  ])
  func `a field wider than ten thousand characters is refused`(format: String) {
    let value = format.hasSuffix("d") || format.hasSuffix("x") ? "5" : "5.0"
    let kind = TestSession().failure("String(format: \"\(format)\", \(value))")?.kind
    #expect(kind == "FormatError")
  }

  @Test(arguments: ["%10000d", "%-10000d", "%010000d"])
  func `a field of ten thousand characters is written`(format: String) throws {
    #expect(try TestSession().run("String(format: \"\(format)\", 5).count") == "10000")
  }

  #if os(Linux)
  @Test func `a function that calls itself keeps nothing when the one around it has ended`() async {
    await #expect(processExitsWith: .success) {
      var limit = rlimit(rlim_cur: 1 << 30, rlim_max: 1 << 30)
      try #require(setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit) == 0)
      // 1.6 GB in all, of which none is needed twice.
      let source = """
        func sum(_ k: Int) -> Int {
          let many = [Int](repeating: k, count: 10_000)
          func go(_ n: Int) -> Int {
            func half() -> Int { many[n] + go(n / 2) }
            return n == 0 ? 0 : half()
          }
          return [3, 4].map(go).reduce(0, +)
        }
        print((0..<10_000).reduce(0) { $0 + sum($1) })
        """
      let printed = try TestSession().run(source)
      #expect(printed == "249975000\n")
    }
  }
  #endif
}
