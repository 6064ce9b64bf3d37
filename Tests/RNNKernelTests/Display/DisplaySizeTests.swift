import JupyterKernel
import RNNKernel
import RichDisplay
import Testing

/// A word of three million letters, a picture in base64, made displays of as many bytes.
@Suite struct DisplaySizeTests {
  private static let preparation = """
    let long = String(repeating: "x", count: 1_000_000)
    let words = ["a", "b", long, "c", "d", "e", "f", "g"]
    let text = TokenizedText(sentences: [words])
    let vocabulary = try Vocabulary(of: text, size: 20)
    let examples = try vocabulary.encode(text)
    let model = try RNN(vocabularySize: vocabulary.count, hiddenSize: 3)
    let many = TokenizedText(sentences: [[String](repeating: "a", count: 30_000)])
    """

  @Test func `displays have a size, whatever they show`() async throws {
    let notebook = Notebook()
    try await notebook.run(Self.preparation)
    for cell in [
      "vocabulary", "text", "text.sentence(0)", "many", "many.sentence(0)",
      "try vocabulary.encode(many)[0]", "try examples[0].decoded(by: vocabulary)",
      "Corpus(documents: [long])", #"try model.nextWords(after: "a b", vocabulary)"#,
      "try model.nextWords(after: long, vocabulary).predictions[0]",
      "try model.states(over: examples[0], vocabulary)",
      "try model.neuron(0, over: examples[0], vocabulary)",
      "try model.bpttTrace(examples[0].x, examples[0].y, at: 2, vocabulary)",
      "try model.score(words: words, vocabulary)",
      "try generate(sentences: 1, with: model, vocabulary, prompt: words)",
    ] {
      let shown = try #require(try await notebook.run(cell).result, "\(cell)")
      for (type, content) in shown.contents {
        guard case .text(let text) = content else { continue }
        #expect(text.utf8.count < 600_000, "\(cell): \(type) has \(text.utf8.count) bytes")
      }
    }
  }

  // "Training goes on after 1 example, 1 epoch, at learning rate -1.0" stood above the refusal.
  @Test(arguments: ["learningRate: -1.0", "epochs: -1", "batchSize: 0", "clipNorm: 0.0"])
  func `a training that is refused does not say that it goes on`(argument: String) async throws {
    let notebook = Notebook()
    let outcome = try await notebook.run(
      """
      let model = try RNN(vocabularySize: 6, hiddenSize: 3)
      let examples = [Example(x: [0, 1], y: [1, 2])]
      try train(model, on: examples, epochs: 1)
      do {
        try train(model, on: examples, \(argument))
      } catch { print("refused") }
      """
    )
    #expect(outcome.printed == "refused\n")
    #expect(outcome.displays.count == 1)
  }
}
