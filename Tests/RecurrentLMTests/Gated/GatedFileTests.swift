import Foundation
import RecurrentLM
import Testing

/// Files of models with gates.
@Suite final class GatedFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func message(_ read: () throws -> Void) -> String {
    do {
      try read()
      return "nothing thrown"
    } catch {
      return "\(error)"
    }
  }

  @Test func `files are those of the series' program, and its files load`() throws {
    let gru = try GRU(vocabularySize: 8, hiddenSize: 5, layers: 2, bpttTruncate: 3)
    try gru.save(to: path("model.npz"))
    let output = try NumPyOracle.run("gated_files.py", [path("model.npz"), folder.path])
    #expect(
      String(decoding: output, as: UTF8.self)
        == #"{"E": [5, 8], "U": [6, 5, 5], "W": [6, 5, 5], "V": [8, 5], "b": [6, 5], "c": [8], "#
        + #""network": ["gru"], "bpttTruncate": 3}"#
    )
    // The series' own file has six arrays and no names; errors go back to the start.
    let series = try GRU.loadParameters(from: path("series.npz"))
    #expect(series.parameters == gru.parameters)
    #expect((series.layers, series.bpttTruncate) == (2, Int.max))
    // It says whose they are, also after they were saved here; ours do not.
    try series.save(to: path("again.npz"))
    for other: any LanguageModel in [
      series, try GRU.loadParameters(from: path("again.npz")), try series.copy(),
      try FastRNN.loadParameters(from: path("series.npz")),
    ] {
      #expect(other.description.contains("that has hard sigmoids for gates"))
      let words = try Vocabulary(
        of: TokenizedText(sentences: [["a", "b", "c", "d", "e"]]),
        size: 8
      )
      #expect("\(runCard(other, words))".contains("note        the file names no network"))
    }
    #expect(!gru.description.contains("hard"))
    #expect(!(try GRU.loadParameters(from: path("model.npz")).description.contains("hard")))
    for (name, reason) in [
      ("one_gate_short", "'U'"), ("short_W", "expected shape [6, 5, 5]"),
      ("without_b", "has no array 'b'"), ("wide_c", "'c'"), ("nan", "element 7"),
      ("flat_U", "a matrix for each of the gates z, r, h in each layer of a GRU"),
      ("unknown", "'E'"),
    ] {
      let message = message { _ = try GRU.loadParameters(from: path(name + ".npz")) }
      #expect(message.contains(reason), "\(name): \(message)")
    }
    #expect(message { _ = try LSTM.loadParameters(from: path("model.npz")) }.contains("a GRU"))
    #expect(message { _ = try RNN.loadParameters(from: path("model.npz")) }.contains("a GRU"))
    // Its errors go back three steps, and the engine's to the start.
    let engine = message { _ = try FastRNN.loadParameters(from: path("model.npz")) }
    #expect(engine.contains("for 'bpttTruncate', found 3"))
    try RNN(vocabularySize: 8, hiddenSize: 5).save(to: path("plain.npz"))
    #expect(
      message { _ = try GRU.loadParameters(from: path("plain.npz")) }
        == "expected weights of a GRU for 'parameters', found those of a tanh network"
    )
  }

  @Test(arguments: GatedKind.allCases)
  func `a model comes back from its file with its words, its history and the same bits`(
    kind: GatedKind
  ) throws {
    let run = TrainingTrial()
    let vocabulary = try run.vocabulary()
    let model = try kind.make(C: 8, H: 5, layers: 2)
    try run.train(model)
    try model.save(to: path("model.npz"), vocabulary: vocabulary)
    let loaded = try kind.load(path("model.npz"))
    #expect(difference(loaded, model) == nil)
    #expect(loaded.bpttTruncate == Int.max)
    #expect(loaded.description == model.description)
  }

  @Test(arguments: GatedKind.allCases)
  func `a training that is stopped anywhere becomes the same bits`(kind: GatedKind) throws {
    let run = TrainingTrial(learningRate: 0.1, batchSize: 3, optimizer: .adam())
    let whole = try kind.make(C: 8, H: 5)
    try run.train(whole)
    for stop in stride(from: 0, through: run.examplesInAll, by: 9) {
      let first = try kind.make(C: 8, H: 5)
      _ = try? run.train(first, checkpoint: path("run.npz"), every: 5, stoppingAfter: stop)
      let second = try kind.make(C: 8, H: 5, seed: 99)
      try run.resume(second, from: path("run.npz"))
      #expect(difference(second, whole) == nil, "stopped after \(stop)")
    }
  }

  @Test func `a training goes on with no other network`() throws {
    let run = TrainingTrial()
    for kind in TrainingTrial.Kind.plain {
      let other = try kind.make()
      _ = try? run.train(other, checkpoint: path("run.npz"), stoppingAfter: 5)
      for kind in GatedKind.allCases {
        let engine = try FastRNN(vocabularySize: 8, hiddenSize: 5, cell: kind.cell)
        for model: any LanguageModel in [try kind.make(C: 8, H: 5), engine] {
          let before = model.parameters
          #expect(
            message { try run.resume(model, from: path("run.npz")) }
              .contains("for 'resumingFrom', found those of a tanh network")
          )
          #expect(model.parameters == before)
        }
      }
    }
    for kind in GatedKind.allCases {
      let other = try FastRNN(vocabularySize: 8, hiddenSize: 5, cell: kind.cell)
      _ = try? run.train(other, checkpoint: path("run.npz"), stoppingAfter: 5)
      let model = try FastRNN(vocabularySize: 8, hiddenSize: 5)
      let before = model.parameters
      #expect(
        message { try run.resume(model, from: path("run.npz")) }.contains("for 'resumingFrom'")
      )
      #expect(model.parameters == before)
    }
  }
}
