import SwiftSubset
import Testing

@Suite struct CompletenessTests {
  @Test(arguments: [
    ("1 + 2", Completeness.complete), ("", .complete), ("func f() {", .incomplete(indent: "  ")),
    ("for i in 0..<3 {\n  print(i)", .incomplete(indent: "  ")),
    ("print(1", .incomplete(indent: "")),
    ("let x = [1,", .incomplete(indent: "")), ("1 +", .incomplete(indent: "")),
    ("let s = \"\"\"\nabc", .incomplete(indent: "")), ("let = 3", .invalid), (")", .invalid),
    ("let s = \"abc", .invalid), ("xs.map { x in", .incomplete(indent: "  ")),
    ("/* a", .incomplete(indent: "")), ("let x = 1 /* a\nb", .incomplete(indent: "")),
    ("/* a */", .complete), ("/* /* a */", .incomplete(indent: "")), ("// /* a", .complete),
    ("func f() -> Int", .incomplete(indent: "")), ("func f()", .incomplete(indent: "")),
    ("func f(x: Int) throws", .incomplete(indent: "")), ("func f() -> Int {}", .complete),
    ("func f() -> Int {\n  1\n}", .complete), ("func f() -> Int // why", .incomplete(indent: "")),
    ("func f()\nprint(1)", .complete),
    ("func f() {\n  func g() -> Int", .incomplete(indent: "  ")),
    ("@discardableResult", .incomplete(indent: "")), ("struct S", .incomplete(indent: "")),
    ("if a", .incomplete(indent: "")), ("let x: Int", .complete),
    ("let x =", .incomplete(indent: "")),
    ("func f() { // note", .incomplete(indent: "")), ("1 + // add", .incomplete(indent: "")),
    ("1 + /* add */", .incomplete(indent: "")), ("func f() {\r\n  g(", .incomplete(indent: "    ")),
    ("let a = \"\"\"\n  x\n  \"\"\"\nlet s = \"abc", .invalid),
    ("let s = #\"\"\"\nabc", .incomplete(indent: "")), ("#if a", .incomplete(indent: "")),
  ])
  func `a console knows when to run`(source: String, expected: Completeness) {
    #expect(completeness(of: source) == expected)
  }
}
