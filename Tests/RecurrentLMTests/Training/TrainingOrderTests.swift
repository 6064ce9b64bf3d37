import RecurrentLM
import Testing

/// The order of the examples, and clipping, as `train` passes them on: held against NumPy.
@Suite struct TrainingOrderTests {
  enum Kind: CaseIterable {
    case textbook
    case fast

    var tolerance: Double { self == .textbook ? 1e-10 : 1e-4 }

    func make() throws -> any LanguageModel {
      switch self {
      case .textbook: try RNN(vocabularySize: 300, hiddenSize: 10)
      case .fast: try FastRNN(vocabularySize: 300, hiddenSize: 10)
      }
    }
  }

  @Test(arguments: Kind.allCases, [nil, 0.8])
  func `ten epochs in orders of chance give the weights of NumPy`(
    kind: Kind,
    clipNorm: Double?
  ) throws {
    let numpy = try NumPyModel.run(
      C: 300,
      H: 10,
      T: 14,
      truncate: 4,
      clipNorm: clipNorm,
      shuffleSeed: 7
    )
    let model = try kind.make()
    let history = try model.train(
      on: numpy.examples,
      learningRate: 0.05,
      epochs: 10,
      evaluateEvery: 1,
      shuffle: true,
      seed: 7,
      clipNorm: clipNorm
    )
    #expect(history.learningRates.count == 1)
    #expect(history.losses.count == 10)
    for (ours, theirs) in zip(history.losses, numpy.losses) {
      #expect(agree(ours.loss, theirs, relative: kind.tolerance))
    }
    let trained = model.parameters
    #expect(distance(trained.U, Matrix(numpy.trained.U), relative: kind.tolerance) <= 1)
    #expect(distance(trained.V, Matrix(numpy.trained.V), relative: kind.tolerance) <= 1)
    #expect(distance(trained.W, Matrix(numpy.trained.W), relative: kind.tolerance) <= 1)
  }

  @Test func `another seed gives another order, and none the order of the examples`() throws {
    let examples = (2..<12).map { Example(x: [0, $0], y: [$0, 1]) }
    func losses(shuffle: Bool, seed: Int) throws -> [Double] {
      let model = try RNN(vocabularySize: 20, hiddenSize: 4)
      var losses: [Double] = []
      try model.train(
        on: examples,
        learningRate: 1e-300,
        epochs: 2,
        shuffle: shuffle,
        seed: seed,
        onProgress: { losses.append($0.sentenceLoss) }
      )
      return losses
    }
    // A rate so small that the weights stay as they are: the losses tell the order.
    let model = try RNN(vocabularySize: 20, hiddenSize: 4)
    let each = try examples.map { try model.loss(on: [$0]) }
    #expect(try losses(shuffle: false, seed: 5) == each + each)
    let one = try losses(shuffle: true, seed: 5)
    #expect(one == (try losses(shuffle: true, seed: 5)))
    #expect(one != (try losses(shuffle: true, seed: 6)))
    #expect(one.prefix(10).sorted() == each.sorted() && one.suffix(10).sorted() == each.sorted())
    #expect(Array(one.prefix(10)) != Array(one.suffix(10)))
  }

  @Test func `perplexities are those of the losses`() throws {
    let model = try RNN(vocabularySize: 20, hiddenSize: 4)
    let examples = [Example(x: [0, 2], y: [2, 1]), Example(x: [0, 3], y: [3, 1])]
    let history = try model.train(
      on: examples.prefix(1),
      learningRate: 0.1,
      epochs: 2,
      evaluateEvery: 1,
      validation: examples.suffix(1)
    )
    #expect(history.perplexities.map(\.examplesSeen) == [0, 1])
    let last = try #require(history.perplexities.last)
    #expect(agree(last.perplexity, 20, relative: 0.2))
    #expect(history.validationPerplexities.count == 3)
    let untrained = try RNN(vocabularySize: 20, hiddenSize: 4)
    #expect(
      history.perplexities[0].perplexity == (try untrained.perplexity(on: examples.prefix(1)))
    )
    #expect(
      history.validationPerplexities[0].perplexity
        == (try untrained.perplexity(on: examples.suffix(1)))
    )
  }

  @Test func `training again says where it goes on and at which rate`() throws {
    let model = try RNN(vocabularySize: 20, hiddenSize: 4)
    let examples = [Example(x: [0, 2], y: [2, 1])]
    #expect(model.history.continuationLine(learningRate: 0.1) == nil)
    try model.train(on: examples, learningRate: 0.1, epochs: 3, evaluateEvery: 1)
    #expect(
      model.history.continuationLine(learningRate: 0.1)
        == "Training goes on after 3 examples, 3 epochs, at learning rate 0.1"
    )
    #expect(
      model.history.continuationLine(learningRate: 0.05)
        == "Training goes on after 3 examples, 3 epochs, at learning rate 0.05 (it was 0.1)"
    )
  }

  @Test func `orders and limits out of range are refused`() throws {
    let model = try RNN(vocabularySize: 20, hiddenSize: 4)
    let examples = [Example(x: [0, 2], y: [2, 1])]
    for (message, training) in [
      ("'seed'", { try model.train(on: examples, shuffle: true, seed: -1) }),
      ("'clipNorm'", { try model.train(on: examples, clipNorm: 0) }),
      ("'epochs'", { try model.train(on: examples, epochs: Int.max) }),
      ("'every'", { try model.train(on: examples, checkpoint: "run.npz", every: 0) }),
    ] as [(String, () throws -> TrainingHistory)] {
      let error = #expect(throws: RecurrentLMError.self) { try training() }
      #expect("\(try #require(error))".contains(message))
    }
    #expect(model.history.examplesSeen == 0)
  }
}
