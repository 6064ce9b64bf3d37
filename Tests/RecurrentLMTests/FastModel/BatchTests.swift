import RecurrentLM
import Testing

/// Steps on several sentences, held against the sums of single ones.
@Suite struct BatchTests {
  /// Sentences that share words, of lengths on both sides of eight and of the truncation.
  private static func sentences(_ lengths: [Int], C: Int, seed: UInt32 = 3) -> [Example] {
    var random = MersenneTwister(seed: seed)
    return lengths.map { length in
      let words = (0...length).map { _ in Int(random.next() % UInt64(C)) }
      return Example(x: Array(words.dropLast()), y: Array(words.dropFirst()))
    }
  }

  private static let batches: [(C: Int, H: Int, lengths: [Int])] = [
    (7, 8, [1]), (7, 8, [1, 1]), (130, 9, [5, 1, 3]), (1025, 17, [14, 14, 15, 13]),
    (3001, 33, [2, 45, 8, 7, 9, 1, 30, 16]), (300, 100, [Int](repeating: 6, count: 64)),
    (1025, 17, [70]), (130, 9, [70, 59]), (3001, 33, [14, 9, 5]),
  ]

  private func sum(of batch: [Example], by model: RNN) throws -> Parameters {
    let (C, H) = (model.vocabularySize, model.hiddenSize)
    var (U, V) = (Matrix(rows: H, columns: C), Matrix(rows: C, columns: H))
    var W = Matrix(rows: H, columns: H)
    for example in batch {
      let (dLdU, dLdV, dLdW) = try model.bptt(example.x, example.y)
      (U, V, W) = (U + dLdU, V + dLdV, W + dLdW)
    }
    return try Parameters(U: U, V: V, W: W)
  }

  private func distance(_ a: Parameters, _ b: Parameters, _ relative: Double) -> Double {
    [(a.U, b.U), (a.V, b.V), (a.W, b.W)]
      .map { RecurrentLMTests.distance($0, $1, relative: relative) }.max() ?? .infinity
  }

  @Test(arguments: batches, [0, 1, 4, 1000])
  func `a batch's gradients are the sums of its sentences'`(
    batch: (C: Int, H: Int, lengths: [Int]),
    truncate: Int
  ) throws {
    let fast = try FastRNN(
      vocabularySize: batch.C,
      hiddenSize: batch.H,
      bpttTruncate: truncate
    )
    let slow = try RNN(parameters: fast.parameters, bpttTruncate: truncate)
    let examples = Self.sentences(batch.lengths, C: batch.C)
    let expected = try sum(of: examples, by: slow)
    #expect(distance(try fast.gradients(on: examples), expected, 1e-4) <= 1)
    let engine = DoubleEngine(fast.parameters, bpttTruncate: truncate)
    #expect(distance(try engine.gradients(on: examples), expected, 1e-10) <= 1)
  }

  @Test(arguments: batches, [nil, 0.5])
  func `a step is that of the sum, in both models`(
    batch: (C: Int, H: Int, lengths: [Int]),
    clipNorm: Double?
  ) throws {
    let fast = try FastRNN(vocabularySize: batch.C, hiddenSize: batch.H)
    let slow = try RNN(parameters: fast.parameters)
    let examples = Self.sentences(batch.lengths, C: batch.C)
    let (before, g) = (slow.parameters, try sum(of: examples, by: slow))
    let loss = try slow.totalLoss(on: examples)
    func step(_ model: any LanguageModel) throws -> Double {
      try model.trainingStep(
        on: examples,
        learningRate: 0.1,
        clipNorm: clipNorm,
        optimizer: OptimizerState(.sgd)
      )
    }
    #expect(agree(try step(slow), loss, relative: 1e-12))
    #expect(agree(try step(fast), loss, relative: 1e-5))
    let norm = length(g.U, g.V, g.W)
    let rate = 0.1 * min(1, (clipNorm ?? .infinity) / norm)
    let expected = try Parameters(
      U: before.U - g.U * rate,
      V: before.V - g.V * rate,
      W: before.W - g.W * rate
    )
    #expect(distance(slow.parameters, expected, 1e-12) <= 1)
    #expect(distance(fast.parameters, expected, 1e-4) <= 1)
  }

  @Test(arguments: TrainingTrial.Kind.allCases)
  func `a batch of one is a step on one sentence, bit for bit`(
    kind: TrainingTrial.Kind
  ) throws {
    let (one, other) = (try kind.make(), try kind.make())
    let state = try OptimizerState(.sgd)
    for (index, example) in TrainingTrial().examples.enumerated() {
      let clipNorm = index == 2 ? 0.1 : nil
      let loss = try one.trainingStep(example.x, example.y, learningRate: 1, clipNorm: clipNorm)
      let same = try other.trainingStep(
        on: [example],
        learningRate: 1,
        clipNorm: clipNorm,
        optimizer: state
      )
      #expect(loss == same)
    }
    #expect(difference(one, other) == nil)
  }

  @Test(arguments: [Optimizer.sgd, .adagrad(), .rmsProp(), .adam()])
  func `steps on one thread and two are the same bits`(optimizer: Optimizer) throws {
    let parameters = try RNN(vocabularySize: 2000, hiddenSize: 50).parameters
    let models = try [1, 2].map {
      try FastRNN(parameters: parameters, bpttTruncate: 4, threads: $0)
    }
    for model in models {
      let state = try OptimizerState(optimizer)
      for (seed, lengths) in [[14, 45, 3, 30], [14, 45, 3, 30], [70], [70]].enumerated() {
        _ = try model.trainingStep(
          on: Self.sentences(lengths, C: 2000, seed: UInt32(seed)),
          learningRate: 0.01,
          clipNorm: seed % 2 == 1 ? 1 : nil,
          optimizer: state
        )
      }
    }
    #expect(models[0].parameters == models[1].parameters)
    #expect(models[0].parameters != parameters)
  }

  @Test(arguments: TrainingTrial.Kind.allCases)
  func `a faulty sentence leaves the model as it is`(kind: TrainingTrial.Kind) throws {
    let model = try kind.make()
    let good = Example(x: [1, 2], y: [2, 3])
    for batch in [
      [good, Example(x: [8], y: [1])], [good, Example(x: [], y: [])],
      [Example(x: [1], y: [1, 2]), good], [],
    ] {
      #expect(throws: RecurrentLMError.self) {
        try model.trainingStep(
          on: batch,
          learningRate: 1,
          clipNorm: nil,
          optimizer: OptimizerState(.sgd)
        )
      }
    }
    #expect(difference(model, try kind.make()) == nil)
  }
}
