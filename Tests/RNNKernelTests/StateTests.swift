import JupyterKernel
import RNNKernel
import RichDisplay
import Testing

/// What the notebook tells of its own state.
@Suite struct StateTests {
  @Test func `variables are listed with type, shape, size and cell`() async throws {
    let notebook = Notebook()
    try await notebook.run(
      "let m = Matrix(rows: 100, columns: 80)\nlet v = Vector(count: 3)",
      cell: 4
    )
    try await notebook.run("let xs = [1, 2], name = \"RNN\", f = { (x: Int) in x }", cell: 5)
    let shown = try #require(await notebook.run("variables()", cell: 6).displays.first)
    let lines = shown.plain.split(separator: "\n").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(lines.contains("m Matrix 100 × 80 62.5 KiB 4"))
    #expect(lines.contains("v Vector 3 24 bytes 4"))
    #expect(lines.contains("xs [Int] 2 elements 16 bytes 5"))
    #expect(lines.contains("name String 3 bytes 5 RNN"))
    #expect(lines.contains { $0.hasPrefix("f (Int) -> Int") })
  }

  @Test func `a notebook without variables says how to make one`() async throws {
    let shown = try await Notebook().run("variables()", cell: 1).displays.first?.plain
    #expect(shown == "There are no variables yet: 'let x = 1' makes one.")
  }

  @Test func `a value made with an older value is told of beside the output, once`() async throws {
    let notebook = Notebook()
    try await notebook.run("let size = 9", cell: 1)
    try await notebook.run("let model = try RNN(vocabularySize: size, hiddenSize: 2)", cell: 2)
    try await notebook.run("let size = 12", cell: 3)
    let first = try await notebook.run("model.vocabularySize", cell: 4)
    #expect(first.plain == "9" && first.printed.isEmpty)
    let warning = try #require(first.displays.first?.plain)
    #expect(warning.contains("'model' of cell 2 was made with the 'size' of cell 1"))
    #expect(try await notebook.run("model.hiddenSize", cell: 5).displays.isEmpty)
    let listed = try await notebook.run("variables()", cell: 6).displays.first?.plain ?? ""
    #expect(listed.contains("2 (stale)"))
  }

  @Test func `names complete while a cell runs`() async throws {
    let notebook = Notebook()
    try await notebook.run("let total = 1", cell: 1)
    let running = Task { try await notebook.run("while true {}", cell: 2) }
    // Whenever the question comes, before the cell or in its midst, it has its answer.
    let found = notebook.engine.complete("🎉; tot", at: .end(of: "🎉; tot"))
    running.cancel()
    #expect(found.matches.map(\.text) == ["total"])
    #expect(found.range.lowerBound.codePointOffset == 3)
    await #expect(throws: CellFailure.self) { try await running.value }
  }
}
