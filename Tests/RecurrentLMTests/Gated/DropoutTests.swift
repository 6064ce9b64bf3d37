import Foundation
import RecurrentLM
import Testing

/// Trainings that drop some of the states in each step.
@Suite final class DropoutTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What `gated_dropout.py` prints.
  private struct Oracle: Decodable {
    let sentences: [[Int]]
    let weights: [String: [Double]]
  }

  private static let networks: [(name: String, cell: RecurrentCell, layers: Int)] = [
    ("tanh", .tanh, 1), ("gru", .gru, 2), ("gru-reset-after", .gru(reset: .after), 3),
    ("lstm", .lstm, 2),
  ]

  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "nothing thrown"
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: networks, [0.0, 0.3])
  func `steps are those of NumPy with the same masks`(
    network: (name: String, cell: RecurrentCell, layers: Int),
    rate: Double
  ) throws {
    let arguments = [
      network.name, "7", "4", "\(network.layers)", "\(rate)", "3000000000", "0.2", "2",
    ]
    let oracle = try JSONDecoder().decode(
      Oracle.self,
      from: NumPyOracle.run("gated_dropout.py", arguments)
    )
    let model = try FastRNN(
      vocabularySize: 7,
      hiddenSize: 4,
      cell: network.cell,
      layers: network.layers,
      dropout: rate
    )
    let examples = examples(of: oracle.sentences)
    let before = try model.loss(on: examples)
    let history = try model.train(
      on: examples,
      learningRate: 0.2,
      epochs: 2,
      seed: 3_000_000_000,
      batchSize: 3
    )
    // Nothing is dropped where a loss is measured.
    #expect(history.losses[0].loss == before)
    #expect(Set(oracle.weights.keys) == Set(model.parameters.names.map { String($0.prefix(1)) }))
    for (letter, expected) in oracle.weights {
      let found = model.parameters.numbers(ofArray: letter)
      #expect(found.count == expected.count)
      for (a, b) in zip(found, expected) { #expect(abs(a - b) < 2e-5, "\(letter)") }
    }
  }

  @Test func `a training that is stopped anywhere becomes the same bits`() throws {
    let run = TrainingTrial(learningRate: 0.1, batchSize: 3, optimizer: .adagrad())
    let path = folder.appending(path: "run.npz").path
    func make(_ dropout: Double, seed: Int = 10) throws -> FastRNN {
      try FastRNN(
        vocabularySize: 8,
        hiddenSize: 5,
        cell: .gru,
        layers: 2,
        dropout: dropout,
        seed: seed
      )
    }
    let (whole, without) = (try make(0.4), try make(0))
    try run.train(whole)
    try run.train(without)
    #expect(whole.parameters != without.parameters)
    for stop in [0, 12, 31] {
      _ = try? run.train(try make(0.4), checkpoint: path, every: 5, stoppingAfter: stop)
      let second = try make(0.4, seed: 99)
      try run.resume(second, from: path)
      #expect(difference(second, whole) == nil, "stopped after \(stop)")
    }
    #expect(
      message { try run.resume(try make(0.2), from: path) }
        .contains("expected 0.2 as the model has, found 0.4")
    )
    // A file and a copy keep it; evaluation does not ask for it.
    let loaded = try FastRNN.loadParameters(from: path)
    #expect((loaded.dropout, try whole.copy().dropout) == (0.4, 0.4))
    #expect(loaded.description.contains("layers: 2, dropout: 0.4"))
    #expect(try GRU.loadParameters(from: path).layers == 2)
    let vocabulary = try run.vocabulary()
    #expect("\(runCard(whole, vocabulary))".contains("dropout: 0.4"))
  }

  @Test func `a probability that is none is refused`() throws {
    for (dropout, found) in [(1.0, "1.0"), (-0.1, "-0.1"), (.nan, "nan"), (2.0, "2.0")] {
      #expect(
        message { _ = try FastRNN(vocabularySize: 5, cell: .gru, dropout: dropout) }
          == "expected a probability in 0..<1 for 'dropout', found \(found)"
      )
    }
  }
}
