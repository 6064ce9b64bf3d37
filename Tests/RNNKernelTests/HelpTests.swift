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

  @Test(arguments: [
    ("forward?", "RNN.forward?"), ("encode?", "The indices of a text's words"),
    ("prefix?", "Collection.prefix?"), ("let?", "Gives a value a name"), ("?try", "`try?` gives"),
    ("Corpus?", "19 members"), ("Corpus?", "jsonLines:field:"), ("Corpus?", "tokenized()"),
    ("RNN?", "nextWords(after:top:_:)"), ("[Int].self?", ""), ("Examples?", "has also: "),
    ("kneserNey?", "Smoothing"), ("while??", "as long as a condition holds"),
  ])
  func `a question about any name or word is answered`(question: String, part: String) async throws
  {
    guard !part.isEmpty else { return #expect(await Notebook().failure(question) != nil) }
    let shown = try await Notebook().run(question).displays.first?.plain ?? ""
    #expect(shown.contains(part), "\(shown)")
    let html = try await Notebook().run(question).displays.first?.html ?? ""
    #expect(html.utf8.count < 50_000)
  }

  @Test func `an unknown name is answered with the nearest`() async {
    let failure = await Notebook().failure("forwrd?")
    #expect(failure?.message == "nothing is known of 'forwrd'")
    #expect(failure?.traceback.last == "note: did you mean 'forward?'")
    let long = await Notebook().failure(String(repeating: "x", count: 999) + "?")
    #expect(long.map { $0.message.count < 150 } == true)
  }

  @Test(arguments: [
    ("3", "struct Int"), ("RNN(vocabularySize: 5, hiddenSize: 3)", "sgdStep("),
    ("list", "append("),
    ("Own()", "value: Double"), ("nil as Int?", "nil"),
    ("[1, 2]", "struct Array"), ("[\"a\": 1]", "struct Dictionary"), ("(1, 2)", "(1, 2)"),
    ("train", "'train?'"),
    ("any", "final class FastRNN"),
  ])
  func `help of a value tells what it can do`(value: String, part: String) async throws {
    let notebook = Notebook()
    try await notebook.run(
      """
      struct Own { var value = 1.5 }
      let list = [1, 2]
      func half(_ x: Double) -> Double { x / 2 }
      let any: any LanguageModel = try FastRNN(vocabularySize: 9, hiddenSize: 3)
      """
    )
    let cell =
      "help(\(value == "train" ? "half" : value.hasPrefix("RNN") ? "try " + value : value))"
    let shown = try await notebook.run(cell).displays.first?.plain ?? ""
    #expect(shown.contains(part), "\(shown)")
  }

  @Test func `timeit gives what it measured`() async throws {
    let shown = try await Notebook().run(
      """
      let slow = try timeit { for _ in 0..<2000 {} }
      print(slow.mean > 0, slow.fastest <= slow.mean, slow.seconds.count, slow.runsPerRound > 1)
      """
    )
    #expect(shown.printed.hasSuffix("true true 7 true\n"))
    #expect(try await Notebook().run("try timeit { 1 + 1 }").plain.isEmpty)
  }

  @Test func `a word that nothing has is said to be unknown`() async throws {
    let shown = try await Notebook().run("help(\"zebra\")").displays.first?.plain
    #expect(shown == "The library says nothing of \"zebra\"; help() shows what there is.")
  }
}
