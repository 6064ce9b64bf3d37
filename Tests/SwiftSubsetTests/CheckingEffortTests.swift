import SwiftSubset
import Testing

/// Code that a checker could think about for ever: it is checked, or refused, and hears an interrupt.
@Suite(.timeLimit(.minutes(2))) struct CheckingEffortTests {
  static func nest(_ opening: String, _ middle: String, _ closing: String, _ count: Int) -> String {
    String(repeating: opening, count: count) + middle + String(repeating: closing, count: count)
  }

  static let accepted = [
    "let a = [" + String(repeating: "-1.5, ", count: 3000) + "0]",
    "let a = [" + String(repeating: "0.5 + 2, 2.5 * 3, ", count: 300) + "0]",
    "let x: Int? = nil\nlet y = " + String(repeating: "x ?? ", count: 250) + "0",
    "let a = " + String(repeating: "1 + ", count: 250) + "1.5",
    "let y = " + nest("[1].reduce(0) { $0 + $1 + ", "1", "}", 40),
    "let y = " + nest("[1].map { x in x + ", "[1].count", "}.count", 20),
    (0..<3000).map { "let a\($0) = \($0 == 0 ? "1" : "a\($0 - 1) + 1")\n" }.joined(),
  ]

  @Test(arguments: accepted)
  func `long code is no hard code`(source: String) {
    #expect(TestSession().failure(source)?.message == nil)
  }

  static let hard = [
    "let x: Int? = nil\nlet y = " + String(repeating: "x ?? ", count: 200) + "\"a\"",
    "let x: Int? = nil\nlet y = " + nest("x ?? (", "\"a\"", ")", 100),
    "let x: Int? = nil\nlet y = " + nest("x ?? max(1, ", "\"a\"", ")", 60),
    "let y = " + nest("[1].reduce(0) { $0 + $1 + ", "\"a\"", "}", 40),
    "let y = " + nest("[1].map { x in x + ", "1", "}", 40),
    "let y = " + nest("[[1], [2]].max { $0.count < $1.count } == ", "1", "", 40),
    "let a = [1]" + String(repeating: ".map { ($0, $0) }", count: 18),
    "let a = 1\n" + nest("(a, ", "a", ")", 100),
    "typealias A0 = (Int, Int)\n"
      + (1..<30).map { "typealias A\($0) = (A\($0 - 1), A\($0 - 1))\n" }.joined()
      + "let x: A29? = nil",
    "let a0 = (1, 2)\n" + (1..<30).map { "let a\($0) = (a\($0 - 1), a\($0 - 1))\n" }.joined(),
    "let a = " + nest("[1: ", "1", "]", 26), "let a = " + nest("[[1: 2], ", "1", "]", 26),
    "let a: Int = " + nest("abs(", "1.5", ")", 100),
    "let a: String = " + nest("max(1, ", "2", ")", 100),
    "let a = [" + String(repeating: "1 + 2 * 3, ", count: 20_000) + "\"a\"]",
    "let a: String = " + String(repeating: "1 + 2.5 * 3 - ", count: 100) + "1",
    String(repeating: "print(1)\n", count: 100_000),
  ]

  @Test(arguments: hard)
  func `hard code comes to an end`(source: String) {
    _ = TestSession().failure(source)
    let symbols = TestSession().session.symbols
    _ = complete(source + "\nle", utf8Offset: source.utf8.count + 3, in: symbols)
  }

  @Test func `a type that doubles is refused by its size`() throws {
    let error = try #require(
      TestSession().failure("let a = [1]" + String(repeating: ".map { ($0, $0) }", count: 18))
    )
    #expect(error.kind == "TypeError" && error.message == "the type has more than 2000 parts")
  }

  @Test func `an interrupt ends parsing and checking`() async {
    let long = (0..<9_000).map { "let a\($0) = \($0)\n" }.joined()
    for source in [long, "let a = [" + String(repeating: "1 + 2 * 3, ", count: 20_000) + "1]"] {
      let task = Task { () -> String? in
        withUnsafeCurrentTask { $0?.cancel() }
        return TestSession().failure(source)?.kind
      }
      #expect(await task.value == "Interrupted")
    }
  }
}
