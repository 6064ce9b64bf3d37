import JupyterKernel
import Testing

/// The hints of a check: a known mistake's own for those who made it, and no other.
@Suite struct CheckMistakesTests {
  private static let cells = [
    ("1.0", "equals: 3", #"[("one less", 2), ("the first alone", 1)]"#, ["the first alone"]),
    ("2.0", "equals: 3", #"[("one less", 2), ("the first alone", 1)]"#, ["one less"]),
    ("2.0000001", "equals: 3", #"[("one less", 2)]"#, ["one less"]),
    ("7.0", "equals: 3", #"[("one less", 2)]"#, ["what is often forgotten"]),
    ("7.0", "equals: 3", #"[("endless", Double.infinity)]"#, ["what is often forgotten"]),
    ("1 / zero", "equals: 3", #"[("endless", Double.infinity)]"#, ["endless"]),
    ("zero / zero", "equals: 3", #"[("nothing", zero / zero)]"#, ["what is often forgotten"]),
    (
      "4", "equals: 3", #"[("one more", 4), ("one more still", 4)]"#,
      ["one more", "one more still"]
    ),
    (#""a""#, #"equals: "b""#, #"[("the first letter", "a")]"#, ["the first letter"]),
    ("[1, 2]", "equals: [2, 3]", #"[("indices begin at 0", [1, 2])]"#, ["indices begin at 0"]),
    (#"["a"]"#, #"equals: ["b"]"#, #"[("the other", ["a"])]"#, ["the other"]),
    ("[0.5, 1]", "equals: [1, 2]", #"[("half", [0.5, 1])]"#, ["half"]),
    (
      "Vector([1, 4])", "equals: [1, 2]", #"[("squared", [1, 4]), ("as it was", [1])]"#, ["squared"]
    ),
    ("m", "equals: 2 * m", #"[("minus", -m), ("unchanged", m)]"#, ["unchanged"]),
  ]

  @Test(arguments: cells)
  func `a known mistake gets its own hint`(
    found: String,
    equals: String,
    mistakes: String,
    hints: [String]
  ) async throws {
    let notebook = Notebook()
    try await notebook.run("let zero = 0.0\nlet m = Matrix([[1, 2], [3, 4]])")
    let hint = #"hint: "what is often forgotten""#
    let failure = try #require(
      await notebook.failure(
        #"try check("it", \#(found), \#(equals), \#(hint), mistakes: \#(mistakes))"#
      )
    )
    #expect(failure.name == "CheckFailure")
    let said = failure.traceback.filter { $0.contains("note: hint: ") }
    #expect(said.map { $0.split(separator: "note: hint: ").last.map(String.init) } == hints)
  }

  @Test func `what is right is right, whatever the mistakes`() async throws {
    let cell = #"try check("it", 3, equals: 3, mistakes: [("that is it", 3)])"#
    #expect(try await Notebook().run(cell).printed == "✓ it\n")
  }

  @Test func `no number but infinity is as good as infinity`() async throws {
    let failure = try #require(
      await Notebook().failure(#"try check("it", 5.0, equals: Double.infinity)"#)
    )
    #expect(failure.message == "it is 5, expected inf")
  }
}
