import JupyterKernel
import RNNKernel
import RichDisplay
import Testing

@Suite struct HelpTests {
  @Test func `two question marks show the library's own source under the name of its file`() {
    let page = RNNEngine().inspect("generate", at: .end(of: "generate"), detail: 1)?.plain ?? ""
    #expect(page.contains("Sources/RecurrentLM/Generation/Generate.swift, line "))
    #expect(page.contains("public func generate("))
  }

  @Test func `a source comes with the private functions of its file that it calls`() async throws {
    let notebook = Notebook()
    try await notebook.run(
      "let m = try RNN(vocabularySize: 9, hiddenSize: 3, bpttTruncate: 4, seed: 1)"
    )
    let page = notebook.engine.inspect("m.bptt", at: .end(of: "m.bptt"), detail: 1)?.plain ?? ""
    #expect(page.contains("public func bptt("))
    #expect(page.contains("deltaO[t, label] -= 1"))
  }

  @Test func `a cell that is more than a name runs, and a name with marks shows its page`()
    async throws
  {
    let notebook = Notebook()
    try await notebook.run("var best: Double?")
    #expect(try await notebook.run("best // known?").plain == "nil")
    for question in ["RNN?", "?RNN", "RNN.bptt??"] {
      #expect(try await !notebook.run(question).displays.isEmpty)
      #expect(notebook.engine.completeness(of: question) == .complete)
    }
    #expect(await notebook.failure("nothing?")?.name == "UnknownName")
  }

  @Test func `one question mark shows no source`() {
    let page = RNNEngine().inspect("RNN", at: .end(of: "RNN"), detail: 0)?.plain ?? ""
    #expect(!page.contains("Sources/"))
    #expect(!page.isEmpty)
  }

  @Test func `every line that the first page offers stands beside what it does`() {
    for row in HelpPage.rows {
      #expect(!row.summary.isEmpty, "\(row.example)")
    }
  }

  @Test func `a word finds names first, then documentation`() async throws {
    let shown = try await Notebook().run("help(\"gradient\")").displays.first?.plain ?? ""
    let lines = shown.split(separator: "\n")
    #expect(lines[3].hasPrefix("gradientCheck?"))
    #expect(shown.contains("RNN.bptt?"))
  }

  @Test func `a word that nothing has is said to be unknown`() async throws {
    let shown = try await Notebook().run("help(\"zebra\")").displays.first?.plain
    #expect(shown == "The library says nothing of \"zebra\"; help() shows what there is.")
  }
}
