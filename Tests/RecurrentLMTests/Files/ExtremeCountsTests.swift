import Foundation
import RecurrentLM
import Testing

/// Numbers of a file near the largest that there are: refused, or gone on with.
@Suite final class ExtremeCountsTests {
  private let folder: URL
  private let vocabulary: Vocabulary
  private let examples: [Example]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = try Corpus(documents: ["It was so. He saw it."]).tokenized()
    vocabulary = try Vocabulary(of: text, size: 6)
    examples = try Array(vocabulary.encode(text))
    let model = try FastRNN(vocabularySize: vocabulary.count, hiddenSize: 2)
    struct Stopped: Error {}
    do {
      try model.train(
        on: examples,
        epochs: 2,
        evaluateEvery: 1,
        optimizer: .adagrad(),
        clipNorm: 1,
        checkpoint: path("run.npz"),
        every: 1,
        vocabulary: vocabulary,
        onProgress: { if $0.examplesDone == 3 { throw Stopped() } }
      )
    } catch is Stopped {}
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private static let numbers = [
    "bpttTruncate", "history_epochs", "history_examples", "history_words", "history_nanoseconds",
    "history_batch_size", "history_initial_seed", "training_epochs", "training_evaluate_every",
    "training_seed", "training_batch_size", "training_checkpoint_every", "training_epochs_done",
    "training_examples_done", "training_evaluations_done", "training_shuffle",
  ]

  @Test(arguments: numbers, [Int.max, Int.max - 1, 1 << 62, 1 << 53])
  func `a whole number near the largest ends nothing`(name: String, value: Int) throws {
    try change(name, to: "\(value)")
    try useChanged()
  }

  @Test(arguments: ["history_losses", "history_learning_rates", "history_running_losses"])
  func `counts in tables near the largest end nothing`(name: String) throws {
    for count in ["9.2e18", "9007199254740992.0", "1e300"] {
      try change(name, to: "[[0.0, 1.0], [\(count), 0.5]]")
      try useChanged()
    }
  }

  @Test func `counts of words whose sum is no number are refused`() throws {
    let counts = [Int](repeating: Int.max / 2, count: vocabulary.count)
    try change("counts", to: "\(counts)")
    let error = #expect(throws: RecurrentLMError.self) {
      try RNN.load(from: self.path("changed.npz"))
    }
    #expect("\(try #require(error))".contains("'counts'"))
  }

  /// Loads the changed file, looks at all that it tells, trains on, saves, and loads again.
  private func useChanged() throws {
    do {
      let (model, vocabulary) = try FastRNN.load(from: path("changed.npz"))
      #expect(!model.history.description.isEmpty && !vocabulary.description.isEmpty)
      _ = (vocabulary.coverage, model.history.wordsPerSecond, model.history.perplexities)
      try model.train(on: examples, epochs: 1)
      #expect(model.history.continuationLine(learningRate: 1) != nil)
      try model.save(to: path("again.npz"), vocabulary: vocabulary)
      #expect(throws: Never.self) { try FastRNN.load(from: self.path("again.npz")) }
    } catch let error as RecurrentLMError {
      #expect(!error.description.isEmpty)
    }
    do {
      let model = try FastRNN(vocabularySize: vocabulary.count, hiddenSize: 2)
      var steps = 0
      struct Enough: Error {}
      try model.train(
        on: examples,
        resumingFrom: path("changed.npz"),
        onProgress: { _ in
          steps += 1
          if steps > 4 { throw Enough() }
        }
      )
    } catch let error as RecurrentLMError {
      #expect(!error.description.isEmpty)
    } catch {}
  }

  private func change(_ name: String, to value: String) throws {
    _ = try NumPyOracle.run(
      "npz_files.py",
      ["change", path("run.npz"), name, value, path("changed.npz")]
    )
  }
}
