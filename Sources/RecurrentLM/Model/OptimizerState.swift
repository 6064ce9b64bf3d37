/// What an optimizer remembers from step to step: the squares `G` of the gradients, one a weight.
///
///     let state = try OptimizerState(.adagrad())
///     for batch in batches {
///       _ = try model.trainingStep(on: batch, learningRate: 0.05, clipNorm: nil, optimizer: state)
///     }
///
/// It belongs to the model whose steps it is first given to.
public final class OptimizerState {
  /// The rule of the steps.
  public let optimizer: Optimizer

  /// The squares in the shapes of the weights; nil before the first step, and for `.sgd` always.
  var kept: NativeWeights?

  /// Begins without any gradient.
  ///
  /// - Parameter optimizer: The rule of the steps.
  /// - Throws: `RecurrentLMError.invalidArgument` if a number of the rule is out of range.
  public init(_ optimizer: Optimizer) throws {
    try optimizer.check()
    self.optimizer = optimizer
  }

  /// The squares of an `RNN`, made at its first step.
  func squares(for model: RNN) throws -> Parameters {
    if case .double(let squares) = kept {
      try squares.check(model.sizes)
      return squares
    }
    try Memory.check(
      needed: Memory.bytes(ofShape: model.parameterCount),
      for: "the memory of '\(optimizer)'"
    )
    return Parameters(zerosOf: model.network, model.sizes)
  }

  /// The rule and the squares of a `FastRNN`, made at its first step; nil for `.sgd`.
  func adaptation(for model: FastRNN, learningRate: Double) throws -> Adaptation<Float>? {
    guard optimizer.rule != .sgd else { return nil }
    let squares: FastWeights<Float>
    if case .single(let known) = kept {
      try known.check(model.sizes)
      squares = known
    } else {
      try FastWeights<Float>.checkMemory(model.sizes)
      squares = FastWeights(model.sizes)
      kept = .single(squares)
    }
    return Adaptation(optimizer, squares: squares, learningRate: learningRate)
  }
}
