/// The engine of `FastRNN` in double precision: the same code, precise enough for a gradient check.
package final class DoubleEngine: GradientProbe {
  private let engine: FastEngine<Double>
  private var state: OptimizerState?

  /// Makes an engine of given weights, which are known to fit together.
  ///
  /// - Parameters:
  ///   - parameters: The weights.
  ///   - bpttTruncate: How many steps before its own each error goes back in time.
  package init(_ parameters: Parameters, bpttTruncate: Int) {
    engine = FastEngine(
      weights: FastWeights(parameters),
      sizes: parameters.sizes,
      bpttTruncate: bpttTruncate,
      threads: 1,
      routines: .readable
    )
  }

  /// The summed loss of a sentence, in nats.
  func loss(_ x: [Int], _ y: [Int]) throws -> Double {
    try engine.crew.work {
      try engine.take([Example(x: x, y: y)], for: .loss)
      return engine.lossAlone()
    }
  }

  /// The weights.
  package var parameters: Parameters { engine.weights.parameters }

  /// The gradients for sentences that are computed together.
  ///
  /// - Parameters:
  ///   - batch: One sentence or more, known to be in the vocabulary.
  ///   - seed: What a sampled softmax draws from, nil for the whole softmax.
  /// - Returns: The derivatives of the summed loss; all NaN where a score is not a finite number.
  /// - Throws: `RecurrentLMError.notEnoughMemory` if the batch does not fit.
  package func gradients(on batch: [Example], sampling seed: UInt32? = nil) throws -> Parameters {
    let found = try engine.crew.work {
      try engine.take(batch, for: .gradients, sampling: seed)
      return engine.gradients()
    }
    return found?.parameters
      ?? Parameters(repeating: .nan, engine.weights.network, engine.sizes)
  }

  /// Changes the weights by one step for sentences that are computed together.
  ///
  /// - Parameters:
  ///   - batch: One sentence or more, known to be in the vocabulary.
  ///   - learningRate: The η of the optimizer.
  ///   - clipNorm: The largest norm of all gradients together, or nil.
  ///   - optimizer: The rule of the steps, the same each time; what it remembers is the engine's.
  /// - Returns: The sentences' summed loss before the step.
  /// - Throws: `RecurrentLMError.notEnoughMemory` if the batch does not fit.
  package func step(
    on batch: [Example],
    learningRate: Double,
    clipNorm: Double?,
    optimizer: Optimizer
  ) throws -> Double {
    let state = try state ?? OptimizerState(optimizer)
    self.state = state
    let adaptation = try Adaptation(state, engine, learningRate: learningRate)
    let loss = try engine.crew.work {
      try engine.take(batch, for: .gradients)
      return try engine.step(
        learningRate: learningRate,
        clipNorm: clipNorm,
        adaptation: adaptation
      )
    }
    if loss.isFinite { state.steps += 1 }
    return loss
  }

  subscript(matrix: Int, row: Int, column: Int) -> Double {
    get { engine.weights.list[matrix][row, column] }
    set { engine.weights.list[matrix][row, column] = newValue }
  }
}
