import Foundation
import JupyterKernel
import RichDisplay
import Testing

/// What is left of a training when its output is gone, or its kernel.
@Suite struct KeptTrainingTests {
  private static let preparation = """
    let sentences = (0..<30).map { ["the", $0 % 2 == 0 ? "cat" : "dog", "sees", "word\\($0 % 5)"] }
    let text = TokenizedText(sentences: sentences)
    let vocabulary = try Vocabulary(of: text, size: 12)
    let examples = try vocabulary.encode(text)
    """
  private static let model = """
    let model = try RNN(vocabularySize: vocabulary.count, hiddenSize: 6, seed: 10)
    """

  private func pictures(_ bundle: MIMEBundle) -> Int {
    guard case .text(let html)? = bundle.contents["text/html"] else { return 0 }
    return html.components(separatedBy: "<img").count - 1
  }

  // A training of one epoch has one measurement: its curve was that of the sentences, which was gone
  // once its output was.
  @Test func `plot draws the last training again, the sentences' losses too`() async throws {
    let notebook = Notebook()
    try await notebook.run(Self.preparation + "\n" + Self.model)
    let cell = "try train(model, on: examples, learningRate: 0.1, epochs: 2, evaluateEvery: 2)"
    let shown = try #require(await notebook.run(cell).displays.last)
    #expect(pictures(shown) == 1)
    let redrawn = try #require(await notebook.run("plot(model.history)").displays.first)
    #expect(pictures(redrawn) == 1)
    #expect(try await notebook.run("model.history.losses.count").plain == "1")
    #expect(try await notebook.run("model.history.runningLosses.count").plain == "3")
    let result = try #require(await notebook.run("model.history").result)
    #expect(pictures(result) == 1)
  }

  @Test func `a new kernel resumes from the notebook's checkpoint with the same numbers`()
    async throws
  {
    let path = FileManager.default.temporaryDirectory.appending(path: "kept-training.npz").path
    try? FileManager.default.removeItem(atPath: path)
    let train = "train(model, on: examples, learningRate: 0.1, epochs: 60, evaluateEvery: 1"
    let whole = Notebook()
    try await whole.run(Self.preparation + "\n" + Self.model)
    try await whole.run("try \(train))")
    let before = Notebook()
    try await before.run(Self.preparation + "\n" + Self.model)
    let running = Task {
      try await before.run(
        "try \(train), checkpoint: \"\(path)\", every: 7, vocabulary: vocabulary)"
      )
    }
    while !FileManager.default.fileExists(atPath: path) { await Task.yield() }
    running.cancel()
    _ = try? await running.value
    let after = Notebook()
    try await after.run(Self.preparation + "\n" + Self.model)
    try await after.run("try train(model, on: examples, resumingFrom: \"\(path)\")")
    for shown in ["model.history.losses", "model.W", "model.history.examplesSeen"] {
      #expect(try await after.run(shown).plain == whole.run(shown).plain, "\(shown)")
    }
    let redrawn = try #require(await after.run("plot(model.history)").displays.first)
    #expect(pictures(redrawn) == 1)
  }

  @Test func `cells that are run again do what they say`() async throws {
    let notebook = Notebook()
    try await notebook.run(Self.preparation)
    try await notebook.run(Self.model)
    let train = "try train(model, on: examples, learningRate: 0.1, epochs: 1, evaluateEvery: 1)"
    #expect(try await notebook.run(train).printed.isEmpty)
    #expect(
      try await notebook.run(train).printed
        == "Training goes on after 30 examples, 1 epoch, at learning rate 0.1\n"
    )
    #expect(try await notebook.run("model.history.losses.count").plain == "2")
    try await notebook.run(Self.model)
    #expect(try await notebook.run(train).printed.isEmpty)
    #expect(try await notebook.run("model.history.losses.count").plain == "1")
  }
}
