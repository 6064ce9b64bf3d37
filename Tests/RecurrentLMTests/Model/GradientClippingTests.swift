import RecurrentLM
import Testing

/// Clipping by the global norm, in both models, held against NumPy.
@Suite struct GradientClippingTests {
  enum Kind: CaseIterable {
    case textbook
    case fast

    /// Double precision agrees but for the order of sums, single precision to four digits.
    var tolerance: Double { self == .textbook ? 1e-10 : 1e-4 }

    func make(truncate: Int = 4) throws -> any LanguageModel {
      switch self {
      case .textbook: try RNN(vocabularySize: 1300, hiddenSize: 10, bpttTruncate: truncate)
      case .fast: try FastRNN(vocabularySize: 1300, hiddenSize: 10, bpttTruncate: truncate)
      }
    }
  }

  @Test(arguments: Kind.allCases, [0, 4, 1000])
  func `ten epochs of clipped steps give the weights of NumPy`(
    kind: Kind,
    truncate: Int
  ) throws {
    // The first sentence's norm is about 2.3: one limit cuts all steps, the other the longer ones.
    for clipNorm in [0.5, 1.5] {
      let numpy = try NumPyModel.run(C: 1300, H: 10, T: 14, truncate: truncate, clipNorm: clipNorm)
      #expect(numpy.norm > clipNorm)
      let model = try kind.make(truncate: truncate)
      for loss in numpy.losses {
        #expect(agree(try model.loss(on: numpy.examples), loss, relative: kind.tolerance))
        for example in numpy.examples {
          try model.sgdStep(example.x, example.y, learningRate: 0.05, clipNorm: clipNorm)
        }
      }
      let trained = model.parameters
      #expect(distance(trained.U, Matrix(numpy.trained.U), relative: kind.tolerance) <= 1)
      #expect(distance(trained.V, Matrix(numpy.trained.V), relative: kind.tolerance) <= 1)
      #expect(distance(trained.W, Matrix(numpy.trained.W), relative: kind.tolerance) <= 1)
    }
  }

  @Test(arguments: Kind.allCases)
  func `a limit above the norm changes no bit`(kind: Kind) throws {
    let (free, clipped) = (try kind.make(), try kind.make())
    // Words that come twice, and a sentence of one word.
    for words in [[1, 7, 7, 1, 1299, 7], [3, 4], [5, 5, 5]] {
      let (x, y) = (words.dropLast(), words.dropFirst())
      try free.sgdStep(x, y, learningRate: 0.1)
      try clipped.sgdStep(x, y, learningRate: 0.1, clipNorm: 1e6)
    }
    #expect(free.parameters == clipped.parameters)
  }

  @Test(arguments: Kind.allCases)
  func `a clipped step is as long as the limit`(kind: Kind) throws {
    let model = try kind.make()
    let before = model.parameters
    try model.sgdStep([1, 7, 7, 1], [7, 7, 1, 1299], learningRate: 1, clipNorm: 0.25)
    let after = model.parameters
    let step = length(after.U - before.U, after.V - before.V, after.W - before.W)
    #expect(agree(step, 0.25, relative: kind.tolerance))
  }

  /// A model without memory whose words 3 and 4 leave states that differ by a hundredth, and whose
  /// scores after them are 0 for its first words and about `score` for all others.
  private static func parameters(words: Int, score: Double) throws -> Parameters {
    let drawn = try RNN(vocabularySize: 1300, hiddenSize: 10).parameters
    var (U, V) = (drawn.U, drawn.V)
    for unit in 0..<10 { U[unit, 4] = U[unit, 3] + (unit % 2 == 0 ? 3e-4 : -3e-4) }
    let squares = (0..<10).reduce(0) { $0 + U[$1, 3] * U[$1, 3] }
    for word in 0..<1300 {
      for unit in 0..<10 {
        V[word, unit] = word < words ? 0 : V[word, unit] + score * U[unit, 3] / squares
      }
    }
    return try Parameters(U: U, V: V, W: drawn.W * 0)
  }

  /// The norm comes from pairs of words, unless these cancel or their sums leave single precision;
  /// each time the step has to be as long as the limit.
  @Test(arguments: [(8, -20.0, 1e-4), (0, 39, 1), (0, -50, 1)])
  func `errors that cancel, or are large or small, have the right norm`(
    words: Int,
    score: Double,
    limit: Double
  ) throws {
    let model = try FastRNN(parameters: Self.parameters(words: words, score: score))
    let before = model.parameters
    let loss = try model.trainingStep(
      [3, 4, 3, 4, 3, 4, 3, 4],
      Array(0..<8),
      learningRate: 1,
      clipNorm: limit
    )
    #expect(loss.isFinite)
    let after = model.parameters
    let step = length(after.U - before.U, after.V - before.V, after.W - before.W)
    #expect(agree(step, limit, relative: 1e-4), "\(step)")
  }

  @Test func `clipped steps on one thread and two are the same bits`() throws {
    let parameters = try RNN(vocabularySize: 2000, hiddenSize: 50).parameters
    let models = try [1, 2].map {
      try FastRNN(parameters: parameters, bpttTruncate: 4, threads: $0)
    }
    var random = MersenneTwister(seed: 3)
    for length in [14, 45, 3, 30] {
      let words = (0...length).map { _ in Int(random.next() % 2000) }
      for model in models {
        try model.sgdStep(words.dropLast(), words.dropFirst(), learningRate: 0.1, clipNorm: 1)
      }
    }
    #expect(models[0].parameters == models[1].parameters)
  }

  @Test(arguments: Kind.allCases, [0, -1, Double.nan, .infinity])
  func `a limit that is not above 0 is refused`(kind: Kind, limit: Double) throws {
    let model = try kind.make()
    #expect(throws: RecurrentLMError.self) {
      try model.sgdStep([1], [2], learningRate: 0.1, clipNorm: limit)
    }
    #expect(model.parameters == (try kind.make()).parameters)
  }

  @Test(arguments: Kind.allCases)
  func `a norm that is not finite leaves the model as it is`(kind: Kind) throws {
    let model = try kind.make()
    // States of zero keep the loss at log C, while the errors grow with V and W.
    var parameters = model.parameters
    parameters.U = parameters.U * 0
    parameters.V[1, 0] = kind == .textbook ? 1e200 : 1e38
    parameters.W[0, 0] = 1e10
    try model.setParameters(parameters)
    let stored = model.parameters
    #expect(try model.sentenceLoss([3, 3], [1, 1]).isFinite)
    #expect(try model.trainingStep([3, 3], [1, 1], learningRate: 1, clipNorm: 1).isNaN)
    #expect(model.parameters == stored)
    #expect(throws: RecurrentLMError.self) {
      try model.sgdStep([3, 3], [1, 1], learningRate: 1, clipNorm: 1)
    }
  }
}
