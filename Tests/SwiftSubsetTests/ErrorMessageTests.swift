import SwiftSubset
import Testing

@Suite struct ErrorMessageTests {
  @Test(arguments: [
    (
      "let n = 2\nlet half = n * 2.5", "TypeError",
      """
      cell 1, line 2: error: binary operator '*' cannot be applied to operands of type 'Int' and 'Double'
      2 | let half = n * 2.5
        |              ^
        | note: convert one of them: 'Double(n)'
      """
    ),
    (
      "let total = 1\ntotl + 1", "NameError",
      """
      cell 1, line 2: error: cannot find 'totl' in scope
      2 | totl + 1
        | ^
        | note: did you mean 'total'?
      """
    ),
    (
      "func f() throws -> Int { 1 }\nf()", "EffectError",
      """
      cell 1, line 2: error: call can throw but is not marked with 'try'
      2 | f()
        | ^
        | note: write 'try' before the expression
      """
    ),
    (
      "let k = 5\nk = 6", "AssignmentError",
      """
      cell 1, line 2: error: cannot assign to value: 'k' is a 'let' constant
      2 | k = 6
        | ^
        | note: change 'let' to 'var' to make 'k' mutable
      """
    ),
    (
      "print(\"é\", [1, 2][2])", "IndexOutOfRange",
      """
      cell 1, line 1: error: index 2 is out of range: expected 0..<2
      1 | print("é", [1, 2][2])
        |                   ^
      """
    ),
    (
      "let x: Int? = nil\nx!", "UnexpectedNil",
      """
      cell 1, line 2: error: unexpectedly found nil while unwrapping an optional value
      2 | x!
        |  ^
      """
    ),
    (
      "print(1", "SyntaxError",
      """
      cell 1, line 1: error: expected ')' to end function call
      1 | print(1
        |        ^
        | note: to match this opening '('
        | note: insert ')'
      """
    ),
  ])
  func `an error names its place and the way out`(
    source: String,
    kind: String,
    rendered: String
  ) throws {
    let error = try #require(TestSession().failure(source))
    #expect(error.kind == kind)
    #expect(error.rendered.joined(separator: "\n") == rendered)
  }

  @Test(arguments: [
    ("let z = 0\n1 / z", "DivisionByZero"), ("let m = Int.max\nm + 1", "ArithmeticOverflow"),
    ("var n = Int.max; n += 1", "ArithmeticOverflow"),
    ("let m = Int.min\n-m", "ArithmeticOverflow"), ("5 % 0", "ArithmeticError"),
    ("let m = Int.min\nm / -1", "ArithmeticOverflow"), ("let z = 0\n5 % z", "DivisionByZero"),
    ("Array(repeating: 0, count: 1 << 60)", "OutOfMemory"), ("[1][1]", "IndexOutOfRange"),
    ("var xs = [1]; xs[3] = 2", "IndexOutOfRange"), ("[1, 2][1...4]", "IndexOutOfRange"),
    ("let f: (Int) -> Int = { $9223372036854775807 }", "TypeError"),
    ("(0...Int.max).count", "ArithmeticOverflow"), ("Array(Int.min..<0)", "ArithmeticOverflow"),
    ("(0..<Int.max).reversed()", "OutOfMemory"),
    ("var xs = [1]; while true { xs += xs }", "OutOfMemory"),
    ("var s = \"a\"; while true { s += s }", "OutOfMemory"),
    ("String(repeating: String(repeating: \"a\", count: 1 << 24), count: 1 << 41)", "OutOfMemory"),
    ("Array(repeating: 0, count: -1)", "InvalidArgument"), ("5...1", "InvalidRange"),
    ("Int(Double.nan)", "ConversionOverflow"), ("[Int]().removeLast()", "AssignmentError"),
    ("func f(_ n: Int) -> Int { f(n + 1) + 1 }\nf(0)", "RecursionTooDeep"),
    ("fatalError(\"no\")", "FatalError"),
    ("for i in 0..<(1 << 62) { [i].map { $0 }[1] }", "IndexOutOfRange"),
  ])
  func `nothing that traps in Swift ends the process`(source: String, kind: String) throws {
    #expect(TestSession().failure(source)?.kind == kind)
  }

  /// A piece of code repeated, and what comes after it.
  struct Nest: CustomTestStringConvertible {
    var opening: String
    var count: Int
    var rest = ""
    var closing = ""

    var source: String {
      String(repeating: opening, count: count) + rest + String(repeating: closing, count: count)
    }

    var testDescription: String { "\(count) times \(opening)" }
  }

  @Test(arguments: [
    Nest(opening: "(", count: 10_000, rest: "1", closing: ")"), Nest(opening: "[", count: 10_000),
    Nest(opening: "-", count: 10_000, rest: "1"), Nest(opening: "1 + ", count: 10_000, rest: "1"),
    Nest(opening: "1 ? 2 : ", count: 5_000, rest: "3"), Nest(opening: "{", count: 10_000),
    Nest(opening: "if true {", count: 2_000, closing: "}"), Nest(opening: "x", count: 1 << 20),
    Nest(opening: "\"\".a", count: 1, rest: String(repeating: ".a", count: 10_000)),
  ])
  func `code nested too deeply is refused`(nest: Nest) throws {
    #expect(TestSession().failure(nest.source) != nil)
  }
}
