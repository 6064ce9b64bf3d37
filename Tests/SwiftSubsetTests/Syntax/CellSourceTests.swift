import SwiftSubset
import Testing

/// The lines of errors are those of an editor, whatever ends a line.
@Suite struct CellSourceTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `an error names its line and shows it alone`(end: String) throws {
    let lines = ["let s = \"é\"", "// a", "", "let b = s + missing", "let c = 1"]
    let error = try #require(TestSession().failure(lines.joined(separator: end)))
    #expect(error.rendered[0].hasPrefix("cell 1, line 4: "))
    #expect(error.rendered[1] == "4 | let b = s + missing")
    #expect(error.rendered[2] == "  |             ^")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a syntax error's notes name lines too`(end: String) throws {
    let error = try #require(TestSession().failure(["f(", "", "", "1", ""].joined(separator: end)))
    #expect(error.rendered.contains { $0.contains("on line 1") }, "\(error.rendered)")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a running error names its line`(end: String) throws {
    let source = ["func f() -> Int {", "  [1][2]", "}", "f()"].joined(separator: end)
    let error = try #require(TestSession().failure(source))
    #expect(error.rendered[0].contains("line 2"))
    #expect(error.rendered.contains { $0.contains("line 4: note: called from here") })
  }

  @Test(arguments: ["\r\n", "\r"])
  func `a text of several lines holds line feeds alone`(end: String) throws {
    let source = ["let s = \"\"\"", "  a", "  b", "  \"\"\"", "s == \"a\\nb\""]
    #expect(try TestSession().run(source.joined(separator: end)) == "true")
  }
}
