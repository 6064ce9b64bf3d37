import RecurrentLM
import Testing

/// Adaptive steps in both models, held against NumPy and against each other.
@Suite struct OptimizerTests {
  /// An ε as large as this makes steps that do not hang on the sign of a gradient that is almost
  /// zero, and so comparable in single precision.
  enum Rule: String, CaseIterable {
    case adagrad
    case rmsProp
    case adam

    func optimizer(epsilon: Double) -> Optimizer {
      switch self {
      case .adagrad: .adagrad(epsilon: epsilon)
      case .rmsProp: .rmsProp(decay: 0.8, epsilon: epsilon)
      case .adam: .adam(epsilon: epsilon)
      }
    }

    func arguments(epsilon: Double) -> [String] {
      switch self {
      case .adagrad: ["--adagrad", "\(epsilon)"]
      case .rmsProp: ["--rmsprop", "0.8", "\(epsilon)"]
      case .adam: ["--adam", "0.9", "0.999", "\(epsilon)"]
      }
    }
  }

  private func numpy(
    _ rule: Rule,
    epsilon: Double,
    batchSize: Int,
    clipNorm: Double? = nil
  ) throws -> NumPyModel {
    try NumPyModel.run(
      C: 1300,
      H: 10,
      T: 14,
      truncate: 4,
      clipNorm: clipNorm,
      batchSize: batchSize,
      optimizer: rule.arguments(epsilon: epsilon)
    )
  }

  private func batches(_ examples: [Example], of size: Int) -> [[Example]] {
    stride(from: 0, to: examples.count, by: size).map {
      Array(examples[$0..<min(examples.count, $0 + size)])
    }
  }

  private func compare(_ model: Parameters, _ numpy: NumPyModel, _ relative: Double) {
    #expect(distance(model.U, Matrix(numpy.trained.U), relative: relative) <= 1)
    #expect(distance(model.V, Matrix(numpy.trained.V), relative: relative) <= 1)
    #expect(distance(model.W, Matrix(numpy.trained.W), relative: relative) <= 1)
  }

  @Test(arguments: Rule.allCases, [1, 3])
  func `ten epochs give the weights of NumPy, in the textbook and in the engine`(
    rule: Rule,
    batchSize: Int
  ) throws {
    for (epsilon, clipNorm) in [(1e-6, nil), (1e-3, 0.8)] as [(Double, Double?)] {
      let numpy = try numpy(rule, epsilon: epsilon, batchSize: batchSize, clipNorm: clipNorm)
      let optimizer = rule.optimizer(epsilon: epsilon)
      let model = try RNN(vocabularySize: 1300, hiddenSize: 10)
      let engine = DoubleEngine(model.parameters, bpttTruncate: 4)
      let state = try OptimizerState(optimizer)
      for loss in numpy.losses {
        #expect(agree(try model.loss(on: numpy.examples), loss, relative: 1e-8))
        for batch in batches(numpy.examples, of: batchSize) {
          _ = try model.trainingStep(
            on: batch,
            learningRate: 0.05,
            clipNorm: clipNorm,
            optimizer: state
          )
          _ = try engine.step(
            on: batch,
            learningRate: 0.05,
            clipNorm: clipNorm,
            optimizer: optimizer
          )
        }
      }
      compare(model.parameters, numpy, 1e-8)
      compare(engine.parameters, numpy, 1e-8)
    }
  }

  @Test(arguments: Rule.allCases, [1, 3])
  func `ten epochs of the fast model give the weights of NumPy`(
    rule: Rule,
    batchSize: Int
  ) throws {
    let numpy = try numpy(rule, epsilon: 0.01, batchSize: batchSize)
    let model = try FastRNN(vocabularySize: 1300, hiddenSize: 10)
    let state = try OptimizerState(rule.optimizer(epsilon: 0.01))
    for loss in numpy.losses {
      #expect(agree(try model.loss(on: numpy.examples), loss, relative: 1e-4))
      for batch in batches(numpy.examples, of: batchSize) {
        _ = try model.trainingStep(
          on: batch,
          learningRate: 0.05,
          clipNorm: nil,
          optimizer: state
        )
      }
    }
    compare(model.parameters, numpy, rule == .adam ? 1e-4 : 1e-3)
  }

  @Test(arguments: TrainingTrial.Kind.allCases, Rule.allCases)
  func `a word that is not read keeps its column and its squares`(
    kind: TrainingTrial.Kind,
    rule: Rule
  ) throws {
    let (one, other) = (try kind.make(), try kind.make())
    let states = try (0..<2).map { _ in try OptimizerState(rule.optimizer(epsilon: 1e-6)) }
    func step(_ model: any LanguageModel, _ state: Int, _ words: [Int]) throws {
      _ = try model.trainingStep(
        on: [Example(x: words, y: words)],
        learningRate: 0.1,
        clipNorm: nil,
        optimizer: states[state]
      )
    }
    try step(one, 0, [3, 4])
    try step(other, 1, [3, 4])
    let before = one.parameters.U.column(4)
    for _ in 0..<9 { try step(one, 0, [5, 3]) }
    #expect(one.parameters.U.column(4) == before)
    #expect(one.parameters.U.column(5) != other.parameters.U.column(5))
    // Adam counts those steps.
    guard rule != .adam else { return }
    // With the other weights back, the next step with the word is as if those steps had not been,
    // but for the squares of V and W: U's column moves in the same direction by the same length.
    try one.setParameters(other.parameters)
    try step(one, 0, [4])
    try step(other, 1, [4])
    #expect(one.parameters.U.column(4) == other.parameters.U.column(4))
  }

  @Test func `a rate is the same for large gradients and small ones`() throws {
    // One sentence of one word: the first step of Adagrad is η g / |g|.
    let model = try RNN(vocabularySize: 8, hiddenSize: 5)
    let before = model.V
    _ = try model.trainingStep(
      on: [Example(x: [3], y: [4])],
      learningRate: 0.1,
      clipNorm: nil,
      optimizer: OptimizerState(.adagrad(epsilon: 1e-30))
    )
    for change in (model.V - before).values { #expect(agree(abs(change), 0.1, relative: 1e-9)) }
  }

  @Test func `a state of a model of other sizes is refused`() throws {
    for kind in TrainingTrial.Kind.allCases {
      let state = try OptimizerState(.adagrad())
      func step(_ model: any LanguageModel) throws {
        _ = try model.trainingStep(
          on: [Example(x: [3], y: [4])],
          learningRate: 0.1,
          clipNorm: nil,
          optimizer: state
        )
      }
      try step(try kind.make())
      let others: [any LanguageModel] = [
        try RNN(vocabularySize: 9, hiddenSize: 5), try FastRNN(vocabularySize: 9, hiddenSize: 5),
      ]
      let other = others[[.textbook, .textbookClasses].contains(kind) ? 0 : 1]
      #expect(throws: RecurrentLMError.self) { try step(other) }
    }
  }

  @Test func `optimizers say what they are`() {
    #expect("\(Optimizer.sgd)" == "sgd")
    #expect("\(Optimizer.adagrad())" == "adagrad(epsilon: 1e-06)")
    #expect("\(Optimizer.rmsProp(decay: 0.95))" == "rmsProp(decay: 0.95, epsilon: 1e-06)")
    #expect("\(Optimizer.adam())" == "adam(meanDecay: 0.9, squareDecay: 0.999, epsilon: 1e-08)")
  }
}
