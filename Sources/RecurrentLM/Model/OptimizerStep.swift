/// One step of an optimizer: the numbers of its equation that are the same for all weights.
struct OptimizerStep<Scalar: BinaryFloatingPoint> {
  let rule: Optimizer.Rule

  /// The learning rate η.
  let rate: Scalar

  /// The ε that keeps a root from 0.
  let epsilon: Scalar

  /// What is kept of the squares, and what a new one counts: the κ and γ of `G = κ G + γ g²`.
  let keep: Scalar
  let gain: Scalar

  /// Takes the numbers of a rule for its step of a number, from 1.
  init(_ optimizer: Optimizer, number: Int, learningRate: Double) {
    rule = optimizer.rule
    rate = Scalar(learningRate)
    epsilon = Scalar(optimizer.epsilon)
    switch rule {
    case .sgd, .adagrad: (keep, gain) = (1, 1)
    case .rmsProp: (keep, gain) = (Scalar(optimizer.decay), Scalar(1 - optimizer.decay))
    }
  }

  /// Changes some weights, and what is remembered of them.
  func apply(to run: WeightRun<Scalar>) {
    let (weights, g) = (run.weights, run.gradients)
    switch rule {
    case .sgd:
      for i in 0..<run.count { weights[i] -= rate * g[i] }
    case .adagrad, .rmsProp:
      guard let G = run.memories.first else { return }
      for i in 0..<run.count {
        G[i] = keep * G[i] + gain * g[i] * g[i]
        weights[i] -= rate * g[i] / (G[i] + epsilon).squareRoot()
      }
    }
  }
}

/// Weights that lie next to one another, and what a step needs of each.
struct WeightRun<Scalar> {
  /// The weights θ, which change.
  let weights: UnsafeMutablePointer<Scalar>

  /// Their gradients g.
  let gradients: UnsafePointer<Scalar>

  /// What is remembered of them, in the order of the rule's memories, which changes too.
  let memories: (first: UnsafeMutablePointer<Scalar>?, second: UnsafeMutablePointer<Scalar>?)

  /// How many there are.
  let count: Int

  /// Some of them.
  func part(from start: Int, count: Int) -> WeightRun {
    WeightRun(
      weights: weights + start,
      gradients: gradients + start,
      memories: (memories.first.map { $0 + start }, memories.second.map { $0 + start }),
      count: count
    )
  }
}
