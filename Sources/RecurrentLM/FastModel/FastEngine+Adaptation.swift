// Adaptive steps, without a dense gradient of U or V.
//
//     G = κ G + γ g²,   θ -= η g / √(G + ε)
//
// As in the norm, ∂L/∂V is made panel by panel; each panel changes its words of V while it is still in
// the cache. A word's gradient is the sum of its deltas, and the squares are those of the sum.

/// An adaptive optimizer's rule and memory, in the engine's layout.
struct Adaptation<Scalar: FastScalar> {
  /// The squares G, in the shapes of the weights.
  let squares: FastWeights<Scalar>

  /// The κ, γ and ε of the equations.
  let keep: Scalar
  let gain: Scalar
  let epsilon: Scalar

  /// The learning rate η of the step.
  var learningRate: Scalar = 0

  /// Begins a step.
  init(_ optimizer: Optimizer, squares: FastWeights<Scalar>) {
    let (keep, gain) = optimizer.factors
    self.squares = squares
    self.keep = Scalar(keep)
    self.gain = Scalar(gain)
    epsilon = Scalar(optimizer.epsilon)
  }

  /// Changes weights that lie in one piece, a multiple of eight, by their gradients.
  @inline(__always)
  func apply(
    _ gradients: UnsafeMutablePointer<Scalar>,
    _ squares: UnsafeMutablePointer<Scalar>,
    to weights: UnsafeMutablePointer<Scalar>,
    count: Int
  ) {
    let (gradients, squares, weights) = (gradients.eights, squares.eights, weights.eights)
    for index in 0..<count / 8 {
      let g = gradients[index]
      let G = squares[index] * keep + g * g * gain
      squares[index] = G
      weights[index] -= g * learningRate * Scalar.inverseSquareRoot(G + epsilon)
    }
  }
}

extension FastEngine {
  /// Changes a slice of V.
  func adapt(slice: Int, thread: Int) {
    guard let adaptation else { return }
    forEachGradientPanel(of: slice, thread: thread) { panel, gradient in
      adaptation.apply(
        gradient,
        words(adaptation.squares.V, panel).start,
        to: words(weights.V, panel).start,
        count: gradientStorage.panelSize
      )
    }
  }

  /// Changes W, and U in the columns of the words read, once all deltas are known.
  func adaptRecurrentWeights(_ adaptation: Adaptation<Scalar>, factor: Scalar) {
    adaptation.apply(
      makeRecurrentGradient(scale: factor),
      adaptation.squares.recurrent.start,
      to: weights.recurrent.start,
      count: hiddenSize * Hp
    )
    addUpDeltasOfWords()
    let firstPlaces = gradientStorage.firstPlaces
    for k in 0..<T where firstPlaces[storage.x[k]] == k {
      adaptation.apply(
        storage.carried + k * Hp,
        adaptation.squares.columnOfU(storage.x[k]),
        to: weights.columnOfU(storage.x[k]),
        count: weights.strideOfU
      )
    }
    for k in 0..<T { firstPlaces[storage.x[k]] = -1 }
  }

  /// Adds the scaled deltas of a word that was read several times up where it was read first.
  private func addUpDeltasOfWords() {
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
