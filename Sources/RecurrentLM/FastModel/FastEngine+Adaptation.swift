// Adaptive steps, without a dense gradient of U or V.
//
//     G = κ G + γ g²,   θ -= η g / √(G + ε)
//
// ∂L/∂V is made panel by panel; each panel changes its words of V while it is still in the cache. A
// word's gradient is the sum of its deltas, and the squares are those of the sum.

/// An adaptive optimizer's rule and memory, in the engine's layout.
struct Adaptation<Scalar: FastScalar> {
  /// The squares G, in the shapes of the weights.
  let squares: FastWeights<Scalar>

  /// The numbers of the equations.
  let rule: AdaptiveRule<Scalar>

  /// Begins a step.
  init(_ optimizer: Optimizer, squares: FastWeights<Scalar>, learningRate: Double) {
    let (keep, gain) = optimizer.factors
    self.squares = squares
    rule = AdaptiveRule(
      keep: Scalar(keep),
      gain: Scalar(gain),
      epsilon: Scalar(optimizer.epsilon),
      rate: Scalar(learningRate)
    )
  }
}

extension FastEngine {
  /// Changes the weights as an adaptive optimizer does, once the errors are collected.
  ///
  /// - Parameters:
  ///   - adaptation: The rule, and the squares that it keeps.
  ///   - factor: What the gradients are multiplied with before.
  func adapt(_ adaptation: Adaptation<Scalar>, factor: Scalar) {
    makeRoomForGradients()
    scaleStates(by: factor)
    distribute(.adaptation(adaptation)) {
      carryBack()
      adaptRecurrentWeights(adaptation, factor: factor)
    }
  }

  /// Changes a slice of V.
  func adapt(_ adaptation: Adaptation<Scalar>, slice: Int, thread: Int) {
    forEachGradientPanel(of: slice, thread: thread) { panel, gradient in
      routines.adapt(
        PanelAdaptation(
          gradients: gradient,
          squares: words(adaptation.squares.V, panel).start,
          weights: words(weights.V, panel).start,
          count: gradientStorage.panelSize,
          rule: adaptation.rule
        )
      )
    }
  }

  /// Changes W, and U in the columns of the words read, once all deltas are known.
  func adaptRecurrentWeights(_ adaptation: Adaptation<Scalar>, factor: Scalar) {
    routines.adapt(
      PanelAdaptation(
        gradients: makeRecurrentGradient(scale: factor),
        squares: adaptation.squares.recurrent.start,
        weights: weights.recurrent.start,
        count: hiddenSize * Hp,
        rule: adaptation.rule
      )
    )
    addUpDeltasOfWords()
    let firstPlaces = gradientStorage.firstPlaces
    for k in 0..<T where firstPlaces[storage.x[k]] == k {
      routines.adapt(
        PanelAdaptation(
          gradients: storage.carried + k * Hp,
          squares: adaptation.squares.columnOfU(storage.x[k]),
          weights: weights.columnOfU(storage.x[k]),
          count: weights.strideOfU,
          rule: adaptation.rule
        )
      )
    }
    forgetFirstPlaces()
  }

  /// Forgets where words were read first.
  func forgetFirstPlaces() {
    for k in 0..<T { gradientStorage.firstPlaces[storage.x[k]] = -1 }
  }

  /// Adds the scaled deltas of a word that was read several times up where it was read first.
  func addUpDeltasOfWords() {
    let firstPlaces = gradientStorage.firstPlaces
    for k in 0..<T {
      let word = storage.x[k]
      guard firstPlaces[word] >= 0 else {
        firstPlaces[word] = k
        continue
      }
      let delta = (storage.carried + k * Hp).eights
      let sum = (storage.carried + firstPlaces[word] * Hp).eights
      for group in 0..<Hp / 8 { sum[group] += delta[group] }
    }
  }
}
