import SwiftSubset
import Testing

/// Values of few parts and very many paths, and values of very many levels: whatever walks them ends.
@Suite struct SharedPartsTests {
  /// A tree of forty levels that all share their children, by what it is made of.
  private static let trees = [
    "enum": """
    indirect enum T: Hashable, Comparable { case leaf; case node(T, T) }
    func grown() -> T { var t = T.leaf; for _ in 0..<40 { t = .node(t, t) }; return t }
    """,
    "struct": """
    struct T: Hashable { var parts: [T] = [] }
    func grown() -> T { var t = T(); for _ in 0..<40 { t = T(parts: [t, t]) }; return t }
    """,
    "dictionary": """
    struct T: Equatable { var parts: [String: T] = [:] }
    func grown() -> T { var t = T(); for _ in 0..<40 { t = T(parts: ["a": t, "b": t]) }; return t }
    """,
    "set": """
    struct T: Hashable { var parts: Set<T> = []; var other: Set<T> = []; var n = 0 }
    func grown() -> T {
      var t = T()
      for i in 0..<40 { t = T(parts: [t], other: [t], n: i) }
      return t
    }
    """,
    "tuple": """
    struct T: Equatable { var parts: [(T, T)] = []
      static func == (a: T, b: T) -> Bool { a.parts.count == b.parts.count } }
    func grown() -> T { var t = T(); for _ in 0..<40 { t = T(parts: [(t, t)]) }; return t }
    """,
  ]

  private static let walks = [
    "print(t)", "\"\\(t)\".count", "t", "[t, t]", "let a: Any = t; print(a)", "t == u", "t != u",
    "[t] == [u]", "[1: t] == [1: u]", "(t, 1) == (u, 1)", "Optional(t) == u", "[t].contains(u)",
    "[u].firstIndex(of: t)", "String(describing: t).count", "[t].map { \"\\($0)\".count }",
    "struct E: Error { var t: T }; throw E(t: t)", "let e: [Any] = [t, [t]]; \"\\(e)\".count",
  ]

  @Test(arguments: trees.keys.sorted(), walks)
  func `a walk over shared parts ends`(tree: String, walk: String) throws {
    let session = TestSession()
    _ = try session.run(Self.trees[tree]! + "\nlet t = grown(), u = grown()")
    do {
      let text = try session.run(walk, cell: 2)
      #expect(text.utf8.count < 3 << 20)
    } catch {
      #expect((error as? CellError)?.kind == "Error")
    }
  }

  @Test(arguments: ["enum", "struct", "set"])
  func `shared parts are hashed, as keys too`(tree: String) throws {
    let session = TestSession()
    _ = try session.run(Self.trees[tree]! + "\nlet t = grown(), u = grown()")
    let walk =
      "print(t.hashValue == u.hashValue, Set([t, u]).count, [t: 1][u] ?? 0, [t, u] == [u, t])"
    #expect(try session.run(walk, cell: 2) == "true 1 1 true\n")
  }

  @Test func `a part that stands in a long text is written again as an ellipsis`() throws {
    let session = TestSession()
    _ = try session.run(Self.trees["enum"]! + "\nlet t = grown()")
    let text = try session.run("print(t)", cell: 2)
    #expect(text.hasPrefix("node(main.T.node(main.T.node("))
    #expect(text.hasSuffix("…)\n") && text.utf8.count > 1 << 20)
    // What is no repetition is written, however long it is.
    let numbers = try session.run("print(Array(0..<300_000))", cell: 3)
    #expect(numbers.hasSuffix(", 299999]\n") && !numbers.contains("…"))
  }

  @Test func `values of very many levels are written, compared and freed`() throws {
    let source = """
      indirect enum L: Hashable { case end, cons(Int, L) }
      func long() -> L { var l = L.end; for i in 0..<1_000 { l = .cons(i, l) }; return l }
      var a: Any = 1
      for _ in 0..<1_000 { a = [a] }
      print("\\(long())".count > 15_000, long() == long(), "\\(a)".count)
      """
    #expect(try TestSession().run(source) == "true true 2001\n")
  }

  @Test(arguments: [
    "\"\\(a)\".count", "print(l)", "l == l", "Set([l]).count", "l.hashValue", "[a, a]", "a", "l",
  ])
  func `levels that the stack does not hold are no death`(walk: String) throws {
    let session = TestSession()
    _ = try session.run(
      """
      indirect enum L: Hashable { case end, cons(Int, L) }
      var l = L.end
      for i in 0..<50_000 { l = .cons(i, l) }
      var a: Any = 1
      for _ in 0..<50_000 { a = [a] }
      """
    )
    do {
      _ = try session.run(walk, cell: 2)
    } catch {
      #expect((error as? CellError)?.kind == "RecursionTooDeep")
    }
  }

  @Test(arguments: ["==", "<", "!="])
  func `very many combining marks are compared`(comparison: String) throws {
    let source = """
      let a = "e" + String(repeating: "\\u{301}\\u{323}", count: 300_000)
      let b = "e" + String(repeating: "\\u{323}\\u{301}", count: 300_000)
      print(a \(comparison) b)
      """
    #expect(try TestSession().run(source) == "\(comparison == "==")\n")
  }
}
