import Foundation
import SwiftSubset
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Texts that a parser, a checker or a question about them could think about for ever.
@Suite(.serialized, .timeLimit(.minutes(10))) struct HostileTextTests {
  // One for all of them, which run one after the other.
  private static let symbols = TestSession().session.symbols
  /// When a run is interrupted, in seconds.
  private static let moment = 0.1
  /// How long it may take the cell's thread to hear it, in seconds of the processor: a tenth, and what
  /// a build for debugging and a busy machine add.
  private static let hearing = 1.0
  /// How long a question may take, in seconds: it waits for a second itself.
  private static let answer = 20.0

  @Test(arguments: HostileTexts.all.indices)
  func `a hostile text is refused or taken in time`(index: Int) async throws {
    let text = HostileTexts.all[index]
    let start = ContinuousClock.now
    _ = completeness(of: text)
    let end = text.utf8.count
    let symbols = Self.symbols
    _ = complete(text, utf8Offset: end, in: symbols)
    _ = inspect(text, utf8Offset: end, in: symbols)
    _ = inspect(text, utf8Offset: end / 2, in: symbols)
    #expect(ContinuousClock.now - start < .seconds(4 * Self.answer), "\(text.prefix(60))")

    let executor = StackExecutor()
    let task = Task(executorPreference: executor) { () -> Double in
      let start = Self.time()
      _ = TestSession().failure(text)
      return Self.time() - start
    }
    let watch = Task {
      try await Task.sleep(for: .seconds(Self.moment))
      task.cancel()
    }
    let spent = await task.value
    watch.cancel()
    #expect(spent < Self.moment + Self.hearing, "\(text.prefix(60))")
  }

  /// What the thread has used of the processor, in seconds.
  private static func time() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// About a hundred and twenty texts, by what they have very many of.
private enum HostileTexts {
  static let all = nested + repeated + long + unterminated + strange

  private static func nest(_ opening: String, _ middle: String, _ closing: String, _ count: Int)
    -> String
  {
    String(repeating: opening, count: count) + middle + String(repeating: closing, count: count)
  }

  private static func times(_ text: String, _ count: Int = 20_000) -> String {
    String(repeating: text, count: count)
  }

  /// Deep code of each kind, closed and open.
  private static let nested: [String] = [
    ("(", "1", ")"), ("[", "1", "]"), ("{", "", "}"), ("{ ", "1", " }()"), ("f(", "1", ")"),
    ("a[", "1", "]"), ("[1: ", "1", "]"), ("(1, ", "1", ")"), ("-(", "1", ")"), ("!(", "true", ")"),
    ("try (", "1", ")"), ("x ?? (", "1", ")"), ("true ? 1 : (", "2", ")"), ("\"\\(", "1", ")\""),
    ("#\"\\#(", "1", ")\"#"), ("\"\"\"\n\\(", "1", ")\n\"\"\""), ("if true { ", "", " }"),
    ("if a { } else ", "if a { }", ""), ("switch 1 { default: ", "()", " }"),
    ("for x in [1] { ", "", " }"), ("while true { ", "", " }"), ("do { ", "", " }"),
    ("func f() { ", "", " }"), ("struct S { ", "", " }"), ("enum E { ", "", " }"),
    ("#if A\n", "1", "\n#endif\n"), ("let a: [", "Int", "]"), ("let a: (", "Int", ")"),
    ("let a: Array<", "Int", ">"), ("let a: Optional<", "Int", "> = nil"), ("/* ", "", " */"),
    ("x.map { ", "$0", " }"), ("[1].reduce(0) { $0 + ", "1", " }"), ("{ x in ", "x", " }"),
    ("@a(", "1", ") let a = 1"), ("let a: (Int) -> ", "Int", ""), ("case .a(", "let b", ")"),
    ("guard a else { ", "", " }"), ("repeat { ", "", " } while a"), ("\\.a[", "1", "]"),
  ].flatMap { opening, middle, closing in
    [nest(opening, middle, closing, 26), nest(opening, middle, closing, 400)]
      + [times(opening, 20_000)]
  }

  private static let repeated = [
    "any ", "some ", "inout ", "!", "-", "~", "&", "...", "<", ">", "<b", "Array<", "x ?? ", "a.",
    "a?", "a!", "?", "??", ".", ",", ";", ":", "\\", "`", "``", "@", "@a ", "#", "#if ", "$0", "_ ",
    "\"", "\"\"\"", "'", "/", "/a/ ", "#/", "//", "/*", "*/", "->", "=>", "=", "==", "1 + ", "1 +",
    "a < b > ", "a as ", "a is Int ", "try ", "await ", "if ", "else ", "case ", "let ", "var a ",
    "func ", "struct A ", "import A\n", "return ", "\u{0}", "\u{FEFF}", "\u{301}", "👩‍👩‍👧", "é", "\r",
    "\t",
    "}", ")", "]", "0x", "1e", "1_", "1.", "1.5", "9", "a b ", "a\n", "\\(", "\"\\(a)", "&&a", "% ",
  ].map { times($0) }

  private static let long = [
    "let a = " + times("1 + 2 * 3 - ") + "1", "let a = [" + times("1, ") + "1]",
    "let a = [" + times("-1.5, ") + "1]", "let a = [" + times("1 + 2 * 3, ") + "1]",
    "let a = [" + times("\"a\": 1, ") + "]", "let a = \"" + times("a", 1_000_000) + "\"",
    times("a", 1_000_000), "let a = " + times("9", 1_000_000), "// " + times("a", 1_000_000),
    "f(" + times("a: 1, ") + "b: 2)", "let a: (" + times("Int, ") + "Int)",
    "let s = \"" + times("\\(1)") + "\"",
    "let x: Int? = nil\nlet y = " + times("x ?? ", 250) + "\"a\"",
    "let x: Int? = nil\nlet y = " + nest("x ?? (", "\"a\"", ")", 10), times("print(1)\n"),
    "switch 1 {\n" + times("case 1: ()\n") + "default: () }",
    "enum E { case " + times("a, ") + "b }",
    times("func f() {}\n"), times("let a = 1;"), "a" + times(".map { $0 }"), "a" + times(".b"),
    "a" + times("[0]"), "a" + times("()"), "let a = [1]" + times(".map { ($0, $0) }", 18),
    times("\"a\" + "), "let a = " + times("(1, 2) + ", 200) + "1",
  ]

  private static let unterminated =
    [
      "\"", "\"\"\"", "#\"", "/*", "\"\\(", "\"\"\"\n\\(", "#if a", "(", "[", "{", "let a =",
      "let a:",
      "func f(", "f(a:", "case", "if", "@", "#", "\\", "`", "`a", "/a", "#/a", "\"\\u{", "0x",
      "1e+", "a.",
    ] + ["\"\\u{", "/* \"", "\" /*", "`a\n"].map { times($0) }

  private static let strange = [
    "\u{FEFF}let a = 1", "\u{0}", "let a\u{0} = 1", "let \u{301} = 1", "let 👩‍👩‍👧 = 1\n👩‍👩‍👧",
    "let é = 1\nlet e\u{301} = 2",
    "print(\"\u{202E}abc\")", "\u{2028}let a = 1", "let a = 1\u{B}", "let a\u{200B} = 1",
    "\u{FFFD}",
    "e" + times("\u{301}", 300_000), "let a = \"e" + times("\u{301}\u{323}", 100_000) + "\"",
    "#!/usr/bin/swift\n1", "%matplotlib inline", "$0", "$a = 1", "#line 5\n1",
    "#sourceLocation(file: \"a\", line: 5)\n1",
  ]
}
