import JupyterKernel
import JupyterProtocol
import RNNKernel
import RichDisplay
import Testing

/// Explorers while models change, and when there are many.
@Suite struct ExplorerLifeTests {
  private let frontEnd = WidgetFrontEnd()
  private let notebook: Notebook

  init() async throws {
    notebook = Notebook(comms: frontEnd.comms)
    frontEnd.load()
    try await notebook.run(
      """
      let text = TokenizedText(sentences: [["a", "b", "c"], ["b", "a", "d", "e", "f"]])
      let vocabulary = try Vocabulary(of: text, size: 100)
      let one = Example(x: [0, 1, 2], y: [1, 2, 3])
      let model = try RNN(vocabularySize: 9, hiddenSize: 6, bpttTruncate: 4, seed: 10)
      """
    )
  }

  private static let word = "try exploreTemperatures(with: model, vocabulary)"

  private var text: String { frontEnd.fields(frontEnd.last("HTML"))["value"]?.string ?? "" }

  private func move(to temperature: Double) {
    frontEnd.set("value", .double(temperature), of: frontEnd.last("FloatSlider"))
  }

  @Test func `a model that is being trained is shown as it is, and said to be changing`()
    async throws
  {
    try await notebook.run(Self.word)
    let training = await RunningCell(
      "try train(model, on: [one], epochs: 1_000_000_000)",
      in: notebook,
      cell: 7
    )
    // From its first step on the training has claimed the model.
    while try await notebook.run("model.history.examplesSeen").plain == "0" {}
    move(to: 0.5)
    #expect(text.contains("The model is being changed by cell [7]; this is how it is right now."))
    #expect(text.contains("temperature: 0.5"))
    training.end()
    move(to: 0.6)
    #expect(!text.contains("cell [7]") && text.contains("temperature: 0.6"))
  }

  @Test func `an interrupt ends a move, and the next one works`() async throws {
    try await notebook.run(Self.word)
    let moving = Task {
      while !Task.isCancelled {}
      move(to: 0.5)
    }
    moving.cancel()
    await moving.value
    #expect(text.contains("interrupted; move it again"))
    move(to: 0.6)
    #expect(text.contains("temperature: 0.6"))
  }

  @Test func `a model that has come to know no numbers is told of`() async throws {
    try await notebook.run(Self.word)
    try await notebook.run("model.W = model.W * (0.0 / 0.0)")
    move(to: 0.5)
    #expect(text.contains("is not a finite number"))
    try await notebook.run("model.W = Matrix(rows: 6, columns: 6)")
    move(to: 0.6)
    #expect(text.contains("temperature: 0.6"))
  }

  @Test func `a widget that a front end closes takes those beside it along`() async throws {
    try await notebook.run(Self.word)
    let slider = frontEnd.last("FloatSlider")
    frontEnd.comms?.receive(CommClose(commID: slider))
    #expect(Set(frontEnd.closed) == Set(frontEnd.opened).subtracting([slider]))
    move(to: 0.5)
    #expect(frontEnd.messages.isEmpty)
    frontEnd.load()
    #expect(frontEnd.answers.last?["states"] == [:])
  }

  @Test func `of seventeen explorers the first is closed`() async throws {
    try await notebook.run(Self.word)
    let first = frontEnd.opened
    for _ in 0..<15 { try await notebook.run(Self.word) }
    #expect(frontEnd.closed.isEmpty)
    try await notebook.run(Self.word)
    #expect(Set(frontEnd.closed) == Set(first))
  }

  @Test(arguments: [
    ("try exploreTemperatures(with: model, vocabulary, sentences: 0)", "1 to 10 sentences"),
    ("try exploreTemperatures(with: model, vocabulary, sentences: 11)", "1 to 10 sentences"),
    ("try exploreTemperatures(with: model, vocabulary, prompt: \"zebra\")", "zebra"),
    ("try exploreTemperatures(with: model, vocabulary, seed: -1)", "seed"),
    ("try exploreNeurons(of: model, over: \"\", vocabulary)", "at least one word"),
  ])
  func `a fault is an error in its cell and no widget is opened`(
    cell: String,
    says: String
  ) async throws {
    let failure = try #require(await notebook.failure(cell))
    #expect(failure.message.contains(says), "\(failure.message)")
    #expect(frontEnd.opened.isEmpty)
  }
}
