/// The mean of the weights that a training goes through, those of late counting most.
///
///     a_k = a_{k-1} + s_k (θ_k - a_{k-1}),     s_k = (1 - γ) / (1 - γᵏ),     γ = βⁿ
///
/// θ_k are the weights after every n = 50 steps, and β is what `averaging:` says. The quotient makes the
/// weights of the mean sum to 1 from the first on: `a_1` is `θ_1`, whatever β.
///
/// A look goes through all weights. Every 50 steps that is some hundredths of the time of steps with
/// classes, and what lies between is nearly the same.
///
/// Source: B. Polyak, A. Juditsky, "Acceleration of Stochastic Approximation by Averaging", SIAM Journal
/// on Control and Optimization, 1992.
struct WeightAverage {
  /// How many steps lie between two looks.
  static let interval = 50

  /// How much is kept of the mean from look to look.
  private let kept: Double

  /// The mean, nil before the first look.
  private(set) var weights: (any WeightStore)?

  /// How many steps there were.
  private(set) var steps: Int

  /// Begins a mean, or goes on with one.
  ///
  /// - Parameters:
  ///   - decay: The β of the equation, from 0 to below 1.
  ///   - weights: The mean so far.
  ///   - steps: The steps that it has seen.
  init(decay: Double, weights: (any WeightStore)? = nil, steps: Int = 0) {
    kept = power(decay, Self.interval)
    (self.weights, self.steps) = (weights, steps)
  }

  /// Takes the weights after a step.
  mutating func follow(_ current: any WeightStore) {
    steps += 1
    guard steps.isMultiple(of: Self.interval) else { return }
    guard weights != nil else {
      weights = current.copy()
      return
    }
    let looks = steps / Self.interval
    let share = (1 - kept) / (1 - power(kept, looks))
    weights?.approach(from: current, share: share)
  }
}

/// A power of a number from 0 to 1, by squaring: the same digits on every machine.
private func power(_ base: Double, _ exponent: Int) -> Double {
  var (result, square, left) = (1.0, base, exponent)
  while left > 0 {
    if left & 1 == 1 { result *= square }
    square *= square
    left >>= 1
  }
  return result
}
