/// The grammar of composed cells: `‹kind›` stands for any template of the kind.
///
/// `x` and `y` are numbers that inner scopes hide, `g` is one that statements change.
enum CellTemplates {
  /// Templates without others in them, or nearly so: they end the growth of a cell.
  static let leaves: [String: [String]] = [
    "statement": [
      "g = x", "s += s", "a.append(g)", "a += a", "any = wrap(any, any)", "head = N(head)", "g",
      "print(s)", "print(t)", "any", "t", "boom(0)",
    ],
    "int": ["x", "g", "‹size›"],
    "size": [
      "0", "1", "7", "(-1)", "1_000", "100_000", "(1 << 20)", "(1 << 27)", "(1 << 40)", "Int.max",
      "Int.min",
    ],
    "text": ["s", "\"\"", "\"abc, d\"", "\"🎈e\\u{301}\\u{323}\"", "marks", "long"],
    "bool": ["true", "false", "Bool.random()", "x < g"],
    "ints": ["a", "[Int]()", "[3, 1, 2]"],
    "function": ["f", "curry(x)"],
    "tree": ["t", "T.leaf", "grown(40)"],
    "keys": ["keys", "[K(1)]"],
    "any": ["any", "nest(50_000)", "(x as Any)"],
    "format": ["%d", "%5d", "%-09d", "%999999999d", "%.9999f", "%@", "%", "%ld%d"],
  ]

  /// Templates that hold others.
  static let others: [String: [String]] = [
    "statement": statements, "int": ints, "text": texts, "bool": conditions, "ints": arrays,
    "function": functions, "tree": ["T.node(‹tree›, ‹tree›)", "grown(‹int›)"],
    "keys": [
      "[K(‹int›), K(‹int›)]", "‹ints›.map { x in K(x) }", "‹keys›.sorted()", "Array(Set(‹keys›))",
    ],
    "any": [
      "wrap(‹any›, ‹any›)", "nest(‹int›)", "(‹text› as Any)", "(‹tree› as Any)", "(‹ints› as Any)",
      "(‹function› as Any)", "(‹keys› as Any)",
    ],
  ]

  private static let statements = [
    "g = ‹int›", "s = ‹text›", "a = ‹ints›", "t = ‹tree›", "any = ‹any›", "f = ‹function›",
    "keys = ‹keys›", "s = \"\\(s)\\(s)\"", "s.append(‹text›)", "a.insert(‹int›, at: 0)",
    "print(‹text›)", "print(‹any›)", "print(‹tree›, ‹ints›)", "print(‹deep›)", "‹any›", "‹ints›",
    "for x in a { a.append(x); ‹statement› }", "for x in ‹ints› { ‹statement› }",
    "for x in 0..<‹int› { ‹statement›; ‹statement› }", "while true { ‹statement› }",
    "while ‹bool› { ‹statement›; ‹statement› }", "repeat { ‹statement› } while ‹bool›",
    "if ‹bool› { ‹statement› } else { ‹statement› }", "do { let x = ‹int›; ‹statement› }",
    "do { func f(_ x: Int) -> Int { ‹int› }; g = f(‹int›) }", "defer { ‹statement› }",
    "do { let f = ‹function›; let s = ‹text›; g = f(s.count) }",
    "d[‹int›, default: 0] += ‹int›", "for (x, y) in d { d[x &+ 1] = y; d[x] = nil }",
    "for (x, y) in d { d[‹int›] = x &+ y; ‹statement› }", "a.sort { x, y in ‹bool› }",
    "a.sort { x, y in a.append(x); return ‹bool› }", "a.removeAll { x in ‹bool› }",
    "a = a.map { x in a.append(x); return ‹int› }", "f = compose(f, f)",
    "for k in ‹keys› { counts[k, default: 0] += 1; counts[K(‹int›)] = nil }", "keys.sort()",
    "switch ‹int› { case ‹size›: ‹statement›\ndefault: ‹statement› }",
    "do { try risk(‹int›) } catch { ‹statement› }", "boom(‹int›)", "head = nil",
    "while true { head = N(head) }", "while true { any = [any, any] as [Any] }",
    "while true { s += ‹text› }", "while true { a += ‹ints› }",
    "while true { t = .node(t, ‹tree›) }",
    "do { var x = ‹int›; while x != 0 { x = x &* 3; ‹statement› } }",
  ]

  private static let ints = [
    "(‹int› &+ ‹int›)", "(‹int› * ‹int›)", "(‹int› / ‹int›)", "(‹int› << ‹int›)", "-(‹int›)",
    "‹ints›.count", "‹text›.count", "‹ints›.reduce(0) { x, y in ‹int› }", "‹function›(‹int›)",
    "‹function›(‹function›(‹int›))", "‹tree›.hashValue", "Set(‹keys›).count", "Set(‹ints›).count",
    "(‹ints›.first ?? ‹int›)", "(‹bool› ? ‹int› : ‹int›)", "min(‹int›, ‹int›)", "a[‹int›]",
    "(Int(‹text›) ?? ‹int›)", "(‹keys›.firstIndex(of: K(‹int›)) ?? 0)", "Int(Double(‹int›) * 1e3)",
    "‹text›.split(separator: \" \").count", "‹text›.components(separatedBy: ‹text›).count",
    "Int.random(in: 0...‹int›)", "Dictionary(grouping: ‹ints›) { x in ‹int› }.count",
    "counts.count",
  ]

  private static let texts = [
    "\"\\(‹int›)\"", "\"\\(‹text›)\\(‹text›)\"", "\"\\(‹any›)\"", "\"\\(‹tree›)\"",
    "(‹text› + ‹text›)", "String(repeating: ‹text›, count: ‹int›)", "‹text›.uppercased()",
    "String(format: \"‹format›\", ‹int›)", "String(format: \"‹format›\", Double(‹int›))",
    "String(describing: ‹any›)", "String(‹text›.prefix(‹int›))", "String(‹text›.reversed())",
    "String(‹int›, radix: ‹int›)", "‹ints›.map { x in ‹text› }.joined(separator: ‹text›)",
    "‹text›.replacingOccurrences(of: ‹text›, with: ‹text›)", "String(reflecting: ‹keys›)",
    "‹text›.trimmingCharacters(in: .whitespaces)", "String(‹text›.dropFirst(‹int›))",
    "‹text›.components(separatedBy: ‹text›).joined()",
  ]

  private static let conditions = [
    "(‹int› < ‹int›)", "(‹text› == ‹text›)", "(‹text› < ‹text›)", "(‹ints› == ‹ints›)",
    "(‹tree› == ‹tree›)", "(‹tree› < ‹tree›)", "‹keys›.contains(K(‹int›))", "!(‹bool›)",
    "‹text›.contains(‹text›)", "‹text›.hasPrefix(‹text›)", "‹text›.hasSuffix(‹text›)",
    "‹ints›.contains(‹int›)", "‹ints›.allSatisfy { x in ‹bool› }", "(‹bool› && ‹bool›)",
    "(Set(‹keys›) == Set(‹keys›))", "(‹keys› == ‹keys›)", "(‹int›...‹int›).contains(‹int›)",
  ]

  private static let arrays = [
    "Array(0..<‹int›)", "Array(repeating: ‹int›, count: ‹int›)", "‹ints›.map { x in ‹int› }",
    "‹ints›.filter { x in ‹bool› }", "‹ints›.sorted { _, _ in Bool.random() }",
    "‹ints›.sorted { x, y in ‹bool› }", "‹ints›.flatMap { x in ‹ints› }", "(‹ints› + ‹ints›)",
    "Array(‹ints›.prefix(‹int›))", "Array(stride(from: ‹int›, to: ‹int›, by: ‹int›))",
    "Array(Set(‹ints›))", "Array(‹ints›.reversed())", "‹ints›.shuffled()", "‹ints›.sorted()",
    "zip(‹ints›, ‹ints›).map { $0.0 &+ $0.1 }", "‹text›.map { _ in ‹int› }",
    "[‹ints›, ‹ints›].flatMap { $0 }", "‹ints›.compactMap { x in ‹bool› ? x : nil }",
    "Array(‹ints›.dropFirst(‹int›))", "‹keys›.map { $0.n }", "‹ints›.map(‹function›)",
    "(0..<‹int›).map { x in ‹int› }", "Array(‹ints›[‹int›..<‹int›])",
  ]

  private static let functions = [
    "curry(‹int›)", "compose(‹function›, ‹function›)", "compose({ x in ‹int› }, ‹function›)",
    "compose({ x in ‹function›(x) }, { y in ‹int› })", "repeated(‹function›, ‹int›)",
  ]

  /// What is nested as deep as a text allows: what opens a level, the innermost, what closes it.
  static let nests = [
    ("(", "1", ")"), ("[", "1", "]"), ("-(", "x", ")"), ("1 + (", "x", ")"), ("{ ", "1", " }()"),
    ("curry(1)(", "x", ")"), ("true ? 1 : (", "2", ")"), ("[", "1", "].count &+ 1"),
    ("Optional(", "1", ")"), ("!(", "true", ")"), ("(1, ", "1", ")"), ("\"\\(", "1", ")\""),
  ]
}
