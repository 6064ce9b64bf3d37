import SwiftSubset
import Testing

@Suite struct CompletenessTests {
  @Test(arguments: [
    ("1 + 2", Completeness.complete), ("", .complete), ("func f() {", .incomplete(indent: "  ")),
    ("for i in 0..<3 {\n  print(i)", .incomplete(indent: "  ")),
    ("print(1", .incomplete(indent: "")),
    ("let x = [1,", .incomplete(indent: "")), ("1 +", .incomplete(indent: "")),
    ("let s = \"\"\"\nabc", .incomplete(indent: "")), ("let = 3", .invalid), (")", .invalid),
    ("func f() -> Int", .incomplete(indent: "")), ("func f()", .incomplete(indent: "")),
    ("func f() -> Int {\n  1\n}", .complete), ("let s = \"abc", .invalid),
    ("xs.map { x in", .incomplete(indent: "  ")),
  ])
  func `a console knows when to run`(source: String, expected: Completeness) {
    #expect(completeness(of: source) == expected)
  }
}
