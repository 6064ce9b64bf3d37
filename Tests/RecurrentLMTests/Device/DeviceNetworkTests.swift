import RecurrentLM
import Testing

/// Networks with classes and with gates on a device, held against their textbooks.
@Suite(.enabled(if: TestDevice.isThere, TestDevice.missing)) struct DeviceNetworkTests {
  /// Classes of one word, of some, and of more than half of all.
  private static func classes(_ C: Int) -> WordClasses {
    WordClasses(
      count: 4,
      classOfWord: (0..<C).map { $0 == 0 ? 0 : $0 % 5 == 0 ? 1 : $0 % 3 == 0 ? 2 : 3 }
    )
  }

  private static let networks:
    [(name: String, cell: RecurrentCell, layers: Int, isByClasses: Bool)] =
      [
        ("classes", .tanh, 1, true), ("gru", .gru, 1, false),
        ("after", .gru(reset: .after), 1, false),
        ("two layers", .gru, 2, false), ("two layers after", .gru(reset: .after), 2, true),
        ("gru by classes", .gru, 1, true),
      ]

  private static let batches: [(C: Int, H: Int, lengths: [Int])] = [
    (7, 8, [1, 1]), (65, 9, [5, 1, 3]), (300, 33, [9, 4]),
  ]

  private func model(
    _ network: (name: String, cell: RecurrentCell, layers: Int, isByClasses: Bool),
    _ C: Int,
    _ H: Int,
    _ device: DeviceChoice
  ) throws -> FastRNN {
    try FastRNN(
      vocabularySize: C,
      hiddenSize: H,
      cell: network.cell,
      layers: network.layers,
      output: network.isByClasses ? .classes(of: Self.classes(C)) : .softmax,
      device: device
    )
  }

  @Test(arguments: networks, batches)
  func `gradients and losses are those in double precision`(
    network: (name: String, cell: RecurrentCell, layers: Int, isByClasses: Bool),
    batch: (C: Int, H: Int, lengths: [Int])
  ) throws {
    let model = try model(network, batch.C, batch.H, TestDevice.choice)
    let double = DoubleEngine(model.parameters, bpttTruncate: model.bpttTruncate)
    let examples = TestDevice.sentences(batch.lengths, C: batch.C)
    let expected = try double.gradients(on: examples)
    #expect(TestDevice.distance(try model.gradients(on: examples), expected, 1e-4) <= 1)
    let onProcessor = try model.moved(to: .processor)
    let total = try onProcessor.totalLoss(on: examples)
    #expect(agree(try model.totalLoss(on: examples), total, relative: 1e-5))
  }

  @Test(arguments: networks, [nil, 0.5])
  func `steps are those of the engine in double precision`(
    network: (name: String, cell: RecurrentCell, layers: Int, isByClasses: Bool),
    clipNorm: Double?
  ) throws {
    let examples = TestDevice.sentences([5, 9, 3], C: 70)
    let model = try model(network, 70, 9, TestDevice.choice)
    let double = DoubleEngine(model.parameters, bpttTruncate: model.bpttTruncate)
    let state = try OptimizerState(.adagrad())
    for _ in 0..<3 {
      let loss = try model.trainingStep(
        on: examples,
        learningRate: 0.05,
        clipNorm: clipNorm,
        optimizer: state
      )
      let expected = try double.step(
        on: examples,
        learningRate: 0.05,
        clipNorm: clipNorm,
        optimizer: .adagrad()
      )
      #expect(agree(loss, expected, relative: 1e-4))
    }
    #expect(TestDevice.distance(model.parameters, double.parameters, 2e-3) <= 1)
  }
}
