/// One step of an optimizer: the numbers of its equation that are the same for all weights.
package struct OptimizerStep<Scalar: BinaryFloatingPoint> {
  let rule: Optimizer.Rule

  /// The learning rate η.
  let rate: Scalar

  /// The ε that keeps a root from 0.
  let epsilon: Scalar

  /// What is kept of the squares, and what a new one counts: the κ and γ of `G = κ G + γ g²`.
  let keep: Scalar
  let gain: Scalar

  /// The same for the means of the gradients.
  let meanKeep: Scalar
  let meanGain: Scalar

  /// Takes the numbers of a rule for its step of a number, from 1.
  package init(_ optimizer: Optimizer, number: Int, learningRate: Double) {
    rule = optimizer.rule
    (meanKeep, meanGain) = (Scalar(optimizer.meanDecay), Scalar(1 - optimizer.meanDecay))
    switch rule {
    case .sgd, .adagrad: (keep, gain) = (1, 1)
    case .rmsProp, .adam: (keep, gain) = (Scalar(optimizer.decay), Scalar(1 - optimizer.decay))
    }
    switch rule {
    case .sgd, .adagrad, .rmsProp:
      rate = Scalar(learningRate)
      epsilon = Scalar(optimizer.epsilon)
    case .adam:
      // The corrections of all weights are the same, and so they are made here:
      // η m̂ / (√v̂ + ε) = (η √(1 - β₂ᵗ) / (1 - β₁ᵗ)) m / (√v + ε √(1 - β₂ᵗ)).
      let root = (1 - power(optimizer.decay, number)).squareRoot()
      rate = Scalar(learningRate * root / (1 - power(optimizer.meanDecay, number)))
      epsilon = Scalar(optimizer.epsilon * root)
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
    case .adam:
      guard let m = run.memories.first, let v = run.memories.second else { return }
      for i in 0..<run.count {
        m[i] = meanKeep * m[i] + meanGain * g[i]
        v[i] = keep * v[i] + gain * g[i] * g[i]
        weights[i] -= rate * m[i] / (v[i].squareRoot() + epsilon)
      }
    }
  }
}

/// A power, by squares: the same bits on all machines, which the C library's need not be.
private func power(_ base: Double, _ exponent: Int) -> Double {
  var (result, square, rest) = (1.0, base, exponent)
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return result
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
