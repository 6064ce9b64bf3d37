/// What an optimizer remembers from step to step: some numbers for each weight, and how many steps it
/// has taken.
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

  /// As many stores as the rule has memories, none before the first step.
  var memories: [any WeightStore] = []

  /// What the next step's dropout is drawn from, nil outside a training.
  var dropoutSeed: UInt32?

  /// How many steps were taken.
  var steps = 0

  /// Begins without any gradient.
  ///
  /// - Parameter optimizer: The rule of the steps.
  /// - Throws: `RecurrentLMError.invalidArgument` if a number of the rule is out of range.
  public init(_ optimizer: Optimizer) throws {
    try optimizer.check()
    self.optimizer = optimizer
  }

  /// The memories for a model's weights, made at its first step.
  func memories<Store: WeightStore>(for weights: Store) throws -> [Store] {
    if let known = memories as? [Store], known.count == optimizer.rule.memories.count {
      for store in known {
        try weights.network.check(store.network, as: "optimizer")
        try store.check(weights.sizes)
      }
      return known
    }
    let new = try optimizer.rule.memories.indices.map { place in
      var memory = try weights.zeros(for: "the memory of '\(optimizer)'")
      // Those of a model that was moved to another device.
      if memories.count == optimizer.rule.memories.count {
        try weights.network.check(memories[place].network, as: "optimizer")
        try memories[place].check(weights.sizes)
        memory.take(from: memories[place])
      } else {
        steps = 0
      }
      return memory
    }
    memories = new
    return new
  }

  /// The numbers of the next step.
  func nextStep<Scalar>(learningRate: Double) -> OptimizerStep<Scalar> {
    OptimizerStep(optimizer, number: steps + 1, learningRate: learningRate)
  }
}
