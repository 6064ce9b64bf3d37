extension CellTemplates {
  /// What cells use, by a word that tells of its use: each may use those before it.
  static let declarations: [(word: String, forms: [String])] = [
    ("x", ["let x = 3, y = 5"]),
    ("g", ["var g = 0"]),
    ("marks", ["let marks = \"e\" + String(repeating: \"\\u{301}\\u{323}\", count: 50_000)"]),
    ("long", ["let long = String(repeating: \"the cat sat, \", count: 300_000)"]),
    (
      "s",
      [
        "var s = \"ab\"", "var s = \"e\\u{301}\"",
        "var s = String(repeating: \"s \", count: 9_999)",
      ]
    ),
    ("a", ["var a = [2, 1]", "var a = Array(0..<100_000)", "var a = [Int]()"]),
    ("d", ["var d = [1: 2, 3: 4]"]),
    ("deep", ["func deep(_ n: Int) -> Int { n <= 0 ? 0 : deep(n - 1) }"]),
    (
      "T",
      [
        "indirect enum T: Hashable, Comparable { case leaf; case node(T, T) }",
        """
        indirect enum T: Hashable, Comparable, CustomStringConvertible {
          case leaf
          case node(T, T)
          static func < (a: T, b: T) -> Bool { Bool.random() }
          var description: String {
            if case .node(let a, let b) = self { return "\\(a)+\\(b)" }
            return "·"
          }
        }
        """,
      ]
    ),
    (
      "grown",
      [
        """
        func grown(_ n: Int) -> T {
          var t = T.leaf, i = 0
          while i < n { t = .node(t, t); i += 1 }
          return t
        }
        """
      ]
    ),
    ("t", ["var t = T.leaf", "var t = grown(30)"]),
    (
      "K",
      [
        "a.n == b.n|n", "Bool.random()|Int.random(in: 0..<4)", "false|1", "true|n",
        "deep(a.n) == b.n|n",
      ]
      .map(key)
    ),
    ("keys", ["var keys = [K(1), K(2)]", "var keys = (0..<500).map { K($0) }"]),
    ("counts", ["var counts: [K: Int] = [:]"]),
    ("N", ["final class N { var next: N?; init(_ next: N?) { self.next = next } }"]),
    ("head", ["var head: N? = nil"]),
    ("wrap", ["func wrap(_ a: Any, _ b: Any) -> Any { [a, b] as [Any] }"]),
    (
      "nest",
      [
        """
        func nest(_ n: Int) -> Any {
          var a: Any = 1, i = 0
          while i < n { a = [a] as [Any]; i += 1 }
          return a
        }
        """
      ]
    ),
    ("any", ["var any: Any = 1"]),
    ("curry", ["func curry(_ n: Int) -> (Int) -> Int { { x in x &+ n } }"]),
    (
      "compose",
      [
        """
        func compose(_ f: @escaping (Int) -> Int, _ g: @escaping (Int) -> Int) -> (Int) -> Int {
          { x in f(g(x)) }
        }
        """
      ]
    ),
    (
      "repeated",
      [
        """
        func repeated(_ f: @escaping (Int) -> Int, _ n: Int) -> (Int) -> Int {
          { x in
            var y = x, i = 0
            while i < n { y = f(y); i += 1 }
            return y
          }
        }
        """
      ]
    ),
    ("f", ["var f: (Int) -> Int = { x in x &+ 1 }"]),
    (
      "risk",
      ["struct E: Error { var n: Int }\nfunc risk(_ n: Int) throws { if n > 3 { throw E(n: n) } }"]
    ),
    (
      "boom",
      [
        "func boom(_ n: Int) { boom(n &+ 1) }",
        "func boom(_ n: Int) { if n < 0 { fatalError(\"boom\") } }",
      ]
    ),
  ]

  /// A class of keys with an equality and a hash of its own.
  private static func key(_ rules: String) -> String {
    let parts = rules.split(separator: "|")
    return """
      final class K: Hashable, Comparable {
        let n: Int
        init(_ n: Int) { self.n = n }
        static func == (a: K, b: K) -> Bool { \(parts[0]) }
        static func < (a: K, b: K) -> Bool { \(parts[0]) }
        func hash(into h: inout Hasher) { h.combine(\(parts[1])) }
      }
      """
  }
}
