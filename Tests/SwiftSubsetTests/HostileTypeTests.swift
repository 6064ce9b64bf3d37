import SwiftSubset
import Testing

/// Types of a cell whose `==`, `<` and `hash(into:)` break every rule, in the collections.
@Suite struct HostileTypeTests {
  private static let types = [
    "random": "Bool.random()|h.combine(Int.random(in: 0..<4))",
    "equal to none": "false|h.combine(1)",
    "equal to all": "true|h.combine(Int.random(in: 0..<9))",
    "at odds with its hash": "a.n % 2 == b.n % 2|h.combine(n)",
  ]

  private static func source(_ name: String) throws -> String {
    let parts = try #require(types[name]).split(separator: "|")
    return """
      final class K: Hashable {
        let n: Int
        init(_ n: Int) { self.n = n }
        static func == (a: K, b: K) -> Bool { \(parts[0]) }
        func hash(into h: inout Hasher) { \(parts[1]) }
      }
      var set = Set<K>()
      var counts: [K: Int] = [:]
      for i in 0..<150 {
        set.insert(K(i % 50))
        counts[K(i % 70), default: 0] += 1
        counts[K(i % 7)] = nil
        set.remove(K(i % 11))
        counts.removeValue(forKey: K(i % 13))
        counts.updateValue(i, forKey: K(i % 90))
      }
      let all = (0..<60).map { K($0) }
      print(set.union(Set(all)).count >= 0, set.intersection(Set(all)).count >= 0, Set(all) == set)
      print(set.subtracting(Set(all)).count >= 0, set.isSubset(of: Set(all)), counts == counts)
      print(Dictionary(grouping: all) { $0 }.count > 0, counts.mapValues { $0 + 1 }.count >= 0)
      print(counts.filter { $0.value > 1 }.count >= 0, all.contains(K(3)), all.sorted { _, _ in Bool.random() }.count)
      """
  }

  @Test(arguments: types.keys.sorted())
  func `a type that contradicts itself does no harm`(name: String) throws {
    let session = TestSession()
    _ = try session.run(try Self.source(name))
    #expect(try session.run("print(counts.keys.count == counts.count)", cell: 2) == "true\n")
  }

  @Test(arguments: [
    "Set([K(1), K(2)])", "[K(1): 1, K(2): 2]", "var s = Set<K>(); s.insert(K(1)); s.insert(K(2))",
    "[K(1)].contains(K(2))", "[K(1)] == [K(2)]", "[K(2), K(1)].sorted()", "print([K(1)])",
    "\"\\(K(1))\"", "Set([[K(1)], [K(2)]])", "[(K(1), 1)].map { $0.0 == K(1) }",
  ])
  func `what a cell's own function throws ends the cell there`(use: String) {
    let source = """
      struct K: Hashable, Comparable, CustomStringConvertible {
        let n: Int
        init(_ n: Int) { self.n = n }
        static func == (a: K, b: K) -> Bool { fatalError("equal") }
        static func < (a: K, b: K) -> Bool { fatalError("less") }
        func hash(into h: inout Hasher) { h.combine(1) }
        var description: String { fatalError("text") }
      }
      """
    #expect(TestSession().failure(source + "\n" + use)?.kind == "FatalError")
  }

  @Test func `a set keeps its order, and loses what is removed`() throws {
    let source = """
      var counts: [Int: Int] = [:]
      var model: [(Int, Int)] = []
      for i in 0..<2_000 {
        let key = i * i % 37
        if i % 3 == 0 {
          counts[key] = nil
          model.removeAll { $0.0 == key }
        } else {
          counts[key, default: 0] += i
          if let at = model.firstIndex(where: { $0.0 == key }) { model[at].1 += i }
          else { model.append((key, i)) }
        }
      }
      print(counts.count == model.count, model.allSatisfy { counts[$0.0] == $0.1 })
      """
    #expect(try TestSession().run(source) == "true true\n")
  }

  @Test(arguments: [
    "final class N { var all: [N?] = [] }", "final class N { var pair: (N?, Int) = (nil, 0) }",
    "final class N { var named: [String: N] = [:] }", "final class N { var f: () -> Int = { 0 } }",
    "final class N: Hashable { var set: Set<N> = []\n"
      + "static func == (a: N, b: N) -> Bool { a === b }\nfunc hash(into h: inout Hasher) {} }",
    "final class N { var a: Any = 0 }", "final class N { var slice: ArraySlice<N> = [N]()[0...] }",
  ])
  func `a long chain through any collection ends without nested calls`(type: String) throws {
    let links = [
      "all": "all = [head, nil]", "pair": "pair = (head, 1)", "named": "named = [\"a\": head]",
      "f: ": "f = { head.f() }", "set": "set = [head]", "a: Any": "a = [head, 1] as [Any]",
      "slice": "slice = [head, head][0...]",
    ]
    let link = try #require(links.first { type.contains("var \($0.key)") }?.value)
    let source = """
      \(type)
      var first = N()
      func chain() { for _ in 0..<100_000 { let head = first; let n = N(); n.\(link); first = n } }
      chain()
      first = N()
      print("done")
      """
    #expect(try TestSession().run(source) == "done\n")
  }
}
