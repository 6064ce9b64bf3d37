import RecurrentLM
import Testing

/// Models on a device, held against the textbook and against the processor's engine.
@Suite(.enabled(if: TestDevice.isThere, TestDevice.missing)) struct DeviceModelTests {
  /// Sizes on both sides of a tile's 64 and a group's 256, lengths on both sides of the truncations.
  private static let batches: [(C: Int, H: Int, lengths: [Int])] = [
    (1, 1, [1]), (7, 8, [1, 1]), (65, 9, [5, 1, 3]), (300, 33, [9, 4, 7]), (130, 17, [9]),
  ]

  @Test(arguments: batches, [0, 1, 4, 1000])
  func `gradients and losses are the textbook's`(
    batch: (C: Int, H: Int, lengths: [Int]),
    truncate: Int
  ) throws {
    let model = try TestDevice.model(batch.C, batch.H, bpttTruncate: truncate)
    let parameters = model.parameters
    let slow = try RNN(parameters: parameters, bpttTruncate: truncate)
    let examples = TestDevice.sentences(batch.lengths, C: batch.C)
    var expected = try Parameters(
      U: parameters.U * 0,
      V: parameters.V * 0,
      W: parameters.W * 0
    )
    for example in examples {
      let (dLdU, dLdV, dLdW) = try slow.bptt(example.x, example.y)
      expected.U = expected.U + dLdU
      expected.V = expected.V + dLdV
      expected.W = expected.W + dLdW
    }
    #expect(TestDevice.distance(try model.gradients(on: examples), expected, 1e-4) <= 1)
    let losses = try model.wordLosses(examples[0].x, examples[0].y)
    let slowLosses = try slow.wordLosses(examples[0].x, examples[0].y)
    #expect(zip(losses, slowLosses).allSatisfy { agree($0, $1, relative: 1e-5) || $1 < 1e-6 })
    let total = try slow.totalLoss(on: examples)
    #expect(abs(try model.totalLoss(on: examples) - total) <= 1e-5 * max(total, 1))
  }

  @Test(
    arguments: [
      Optimizer.sgd, .adagrad(), .rmsProp(), .adam(),
    ],
    [nil, 0.5]
  )
  func `steps are those of the engine in double precision`(
    optimizer: Optimizer,
    clipNorm: Double?
  ) throws {
    let examples = TestDevice.sentences([5, 9, 3], C: 70)
    let model = try TestDevice.model(70, 9)
    let double = DoubleEngine(model.parameters, bpttTruncate: 4)
    let state = try OptimizerState(optimizer)
    for _ in 0..<4 {
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
        optimizer: optimizer
      )
      #expect(agree(loss, expected, relative: 1e-4))
    }
    #expect(TestDevice.distance(model.parameters, double.parameters, 1e-3) <= 1)
  }

  private func trained(_ device: DeviceChoice, _ optimizer: Optimizer) throws -> FastRNN {
    let model = try FastRNN(vocabularySize: 120, hiddenSize: 20, device: device)
    let examples = TestDevice.sentences((0..<100).map { 1 + $0 * 7 % 9 }, C: 120)
    try model.train(
      on: examples,
      learningRate: optimizer == .sgd ? 0.02 : 0.05,
      epochs: 10,
      evaluateEvery: 1,
      batchSize: optimizer == .sgd ? 1 : 16,
      optimizer: optimizer
    )
    return model
  }

  @Test(arguments: [Optimizer.sgd, .adagrad()])
  func `ten epochs cost what they cost on the processor, and the same bits twice`(
    optimizer: Optimizer
  ) throws {
    let (model, onProcessor) = (
      try trained(TestDevice.choice, optimizer), try trained(.processor, optimizer)
    )
    let (losses, expected) = (model.history.losses, onProcessor.history.losses)
    #expect(losses.count == expected.count)
    for (ours, theirs) in zip(losses, expected) {
      #expect(abs(ours.loss - theirs.loss) <= 1e-3)
    }
    #expect(try trained(TestDevice.choice, optimizer).parameters == model.parameters)
  }

  @Test func `a sentence longer than what is computed at once goes on from its state`() throws {
    // 4,096 words are computed at once.
    let model = try TestDevice.model(5, 3)
    let example = TestDevice.sentences([5000], C: 5)[0]
    let losses = try model.wordLosses(example.x, example.y)
    let expected = try model.moved(to: .processor).wordLosses(example.x, example.y)
    #expect(losses.count == 5000)
    #expect(zip(losses, expected).allSatisfy { agree($0, $1, relative: 1e-4) })
  }

  @Test func `what is looked at is what the device has made`() throws {
    let model = try TestDevice.model(30, 6)
    let example = TestDevice.sentences([7], C: 30)[0]
    try model.sgdStep(example.x, example.y, learningRate: 0.5)
    let slow = try RNN(parameters: model.parameters)
    #expect(
      distance(try model.forward(example.x).o, try slow.forward(example.x).o, relative: 1e-4) <= 1
    )
    #expect(distance(model.V, slow.V, relative: 1e-6) <= 1)
    var (state, slowState) = (Vector(count: 6), Vector(count: 6))
    let scores = try model.scores(after: 3, state: &state)
    let expected = try slow.scores(after: 3, state: &slowState)
    #expect(zip(scores.values, expected.values).allSatisfy { abs($0 - $1) <= 1e-5 })
    // And what is put in place is what the device computes with.
    model.V = model.V * 2
    let loss = try model.sentenceLoss(example.x, example.y)
    let doubled = try RNN(parameters: model.parameters).sentenceLoss(example.x, example.y)
    #expect(agree(loss, doubled, relative: 1e-5))
  }

  @Test func `a copy is on the device, and a moved model where it is wanted`() throws {
    let model = try TestDevice.model(30, 6)
    let example = TestDevice.sentences([7], C: 30)[0]
    try model.sgdStep(example.x, example.y, learningRate: 0.5)
    let copy = try model.copy()
    let moved = try model.moved(to: .processor)
    #expect(copy.device.name == model.device.name)
    #expect(moved.device.name == "processor")
    #expect(copy.parameters == model.parameters && moved.parameters == model.parameters)
    try model.sgdStep(example.x, example.y, learningRate: 0.5)
    #expect(copy.parameters == moved.parameters && copy.parameters != model.parameters)
    let back = try moved.moved(to: TestDevice.choice)
    #expect(try back.sentenceLoss(example.x, example.y) == copy.sentenceLoss(example.x, example.y))
    #expect("\(model)".contains("device: ") && !"\(moved)".contains("device: "))
  }

  @Test(arguments: [true, false])
  func `what an optimizer remembers goes along when a model is moved`(beginsOnDevice: Bool) throws {
    let examples = TestDevice.sentences([5, 9, 3], C: 70)
    var model = try FastRNN(
      vocabularySize: 70,
      hiddenSize: 9,
      device: beginsOnDevice ? TestDevice.choice : .processor
    )
    let double = DoubleEngine(model.parameters, bpttTruncate: 4)
    let state = try OptimizerState(.adam())
    for step in 0..<6 {
      if step == 3 { model = try model.moved(to: beginsOnDevice ? .processor : TestDevice.choice) }
      _ = try model.trainingStep(
        on: examples,
        learningRate: 0.02,
        clipNorm: nil,
        optimizer: state
      )
      _ = try double.step(
        on: examples,
        learningRate: 0.02,
        clipNorm: nil,
        optimizer: .adam()
      )
    }
    #expect(TestDevice.distance(model.parameters, double.parameters, 2e-3) <= 1)
  }

  @Test func `weights and losses beyond single precision change nothing`() throws {
    let model = try TestDevice.model(30, 6)
    let example = TestDevice.sentences([7], C: 30)[0]
    model.V = model.V * 1e38 * 1e3
    let before = model.parameters
    #expect(!before.V.values.contains { $0.isNaN })
    let state = try OptimizerState(.adam())
    func step(_ model: FastRNN, _ state: OptimizerState, clipNorm: Double?) throws -> Double {
      try model.trainingStep(
        on: [example],
        learningRate: 0.1,
        clipNorm: clipNorm,
        optimizer: state
      )
    }
    for clipNorm in [nil, 1.0] {
      #expect(try step(model, state, clipNorm: clipNorm).isNaN)
      #expect(model.parameters == before)
    }
    #expect(try model.sgdStepLoss(example).isNaN)
    #expect(model.parameters == before)
    #expect(try model.sentenceLoss(example.x, example.y).isNaN)
    #expect(throws: RecurrentLMError.notFinite(what: "a score")) {
      try model.gradients(on: [example])
    }
    // Nor what the optimizer remembers: its next step is its first.
    let other = try TestDevice.model(30, 6)
    model.V = other.V
    #expect(
      try step(model, state, clipNorm: nil) == step(other, OptimizerState(.adam()), clipNorm: nil)
    )
    #expect(model.parameters == other.parameters)
  }
}

extension FastRNN {
  fileprivate func sgdStepLoss(_ example: Example) throws -> Double {
    try trainingStep(example.x, example.y, learningRate: 0.1, clipNorm: nil)
  }
}
