import RNNKernel
import RichDisplay
import Testing

@Suite(.serialized) struct CallBarTests {
  /// Enough for a second or more of any machine.
  private static let preparation = """
    let model = try RNN(vocabularySize: 2000, hiddenSize: 60)
    let x = (0..<20).map { $0 % 2000 }
    let many = Examples([Example](repeating: Example(x: x, y: x), count: 3_500))
    let small = Examples(many.prefix(20))
    """

  private func notebook(isWatched: Bool = true) async throws -> Notebook {
    let notebook = Notebook(isWatched: isWatched)
    try await notebook.run(Self.preparation)
    return notebook
  }

  @Test func `a long loss shows one bar with the time left, of which nothing stays`() async throws {
    let outcome = try await notebook().run("let loss = try model.loss(on: many)")
    #expect(outcome.displays.isEmpty && outcome.clears == 1)
    let bar = try #require(outcome.updates.last)
    #expect(bar.html.contains("<progress") && bar.plain.hasPrefix("the loss of 3,500 examples ["))
    #expect(bar.plain.hasSuffix(" left"))
  }

  @Test func `what the cell has shown stays, and the bar's place is empty`() async throws {
    let outcome = try await notebook().run("print(1)\nlet loss = try model.loss(on: many)")
    #expect(outcome.printed == "1\n" && outcome.clears == 0)
    #expect(outcome.displays.map(\.plain) == [""] && outcome.updates.last?.html == "")
  }

  @Test func `where nobody looks there is no bar`() async throws {
    let outcome = try await notebook(isWatched: false).run("let loss = try model.loss(on: many)")
    #expect(outcome.displays.isEmpty && outcome.updates.isEmpty && outcome.clears == 0)
  }

  @Test func `a short call shows nothing`() async throws {
    let outcome = try await notebook().run("for _ in 0..<3 { _ = try model.loss(on: small) }")
    #expect(outcome.displays.isEmpty && outcome.updates.isEmpty && outcome.clears == 0)
  }

  @Test func `an interrupt takes the bar away`() async throws {
    let notebook = try await notebook()
    let outcome = await notebook.runInterrupted("try model.loss(on: many)")
    #expect(outcome.displays.isEmpty && outcome.updates.count == 1 && outcome.clears == 1)
    #expect(try await notebook.run("6 * 7").plain == "42")
  }

  @Test func `the first measurement of a training moves within its display`() async throws {
    let outcome = await (try await notebook()).runInterrupted(
      """
      let long = (0..<200).map { $0 % 2000 }
      let longer = Examples([Example](repeating: Example(x: long, y: long), count: 2_500))
      try train(model, on: longer, epochs: 1)
      """
    )
    #expect(outcome.displays.count == 1 && outcome.clears == 0)
    #expect(outcome.updates.first?.plain.contains("the loss of 1,000 examples [") == true)
  }

  @Test func `a check of many weights offers a sample, whose report says what all would take`()
    async throws
  {
    let notebook = try await notebook()
    let check = "try gradientCheck(model, x: [0, 1], y: [1, 2]"
    let outcome = await notebook.runInterrupted(check + ")")
    #expect(outcome.updates.first?.plain.contains("'sampling: 1000'") == true)
    let sample = try await notebook.run(check + ", sampling: 30)").result
    #expect(sample?.plain.contains("A sample of 30 of 243,600 weights: all of them") == true)
    #expect(sample?.html.contains("<img") == false)
  }
}
