// What comes out of a computation.
//
//     L = Σ_t log Σ_w exp(z_w) - z_{y_t},   z = V s_t

extension FastEngine {
  /// The sentences' loss, `Σ_t log Σ_w exp(z_w) - z_{y_t}`, in nats.
  func loss() -> Double {
    var loss = 0.0
    for t in 0..<T { loss += output.wordLoss(t) }
    return loss
  }

  /// The loss of the sentences read; NaN where a score is NaN or +∞.
  ///
  /// Another word's score of -∞ counts as -87: it has next to no probability.
  func lossAlone() -> Double { forward() ? loss() : .nan }

  /// Computes states and what the output needs of them, as far as the purpose asks.
  ///
  /// - Returns: Whether all is finite.
  func forward() -> Bool {
    computeStates()
    showStates()
    return output.forward()
  }

  /// Shows the output what is not dropped of the states.
  func showStates() {
    dropping?.show(storage.states + Hp, layers - 1, 0..<T)
  }

  /// Makes the errors that the output sends back those of the states.
  func takeBackErrors() {
    dropping?.take(back: storage.errors, layers - 1, 0..<T)
  }

  /// Has the output send its errors back to the states.
  ///
  /// With gates both threads then take them back in time; without, one does while the other has the
  /// output's gradients.
  ///
  /// - Returns: Whether all of them are finite.
  private func collectErrors() -> Bool {
    guard output.collectErrors(into: storage.errors) else { return false }
    takeBackErrors()
    if gated != nil { carryBack() }
    return true
  }

  /// The gradients for the sentences read, or nil where a score or an error is not a finite number.
  func gradients() -> FastWeights<Scalar>? {
    guard forward(), collectErrors(), !crew.wasStopped else { return nil }
    let gradients = FastWeights<Scalar>(weights.network, sizes)
    addGradients(scale: 1, to: gradients)
    return gradients
  }

  /// Changes the weights by one step for the sentences read, and tells their loss before it.
  ///
  /// If the loss, an error, or with `clipNorm` the norm of the gradients is not a finite number, the
  /// weights stay as they are.
  ///
  /// - Throws: `RecurrentLMError.notEnoughMemory` if the gradients of a very long step do not fit.
  func step(
    learningRate: Double,
    clipNorm: Double?,
    adaptation: Adaptation<Scalar>?
  ) throws -> Double {
    guard forward(), !crew.wasStopped else { return .nan }
    let loss = loss()
    guard loss.isFinite else { return loss }
    guard collectErrors() else { return .nan }
    var factor = 1.0
    if let clipNorm {
      let norm = gradientNorm()
      guard norm.isFinite else { return .nan }
      if norm > clipNorm { factor = clipNorm / norm }
    }
    try changeWeights(learningRate: learningRate, factor: factor, adaptation: adaptation)
    return loss
  }

  /// The probabilities and the states that a pass has left.
  ///
  /// - Throws: `CancellationError`.
  func probabilitiesAndStates() throws -> (o: Matrix, s: Matrix) {
    var o = Matrix(rows: T, columns: vocabularySize)
    var s = Matrix(rows: T + 1, columns: hiddenSize)
    for t in 0..<T {
      if t & 0xF == 0xF { try Safepoint.pass() }
      output.takeProbabilities(t, in: &o)
      for unit in 0..<hiddenSize {
        s[t + 1, unit] = storage.states[(t + 1) * Hp + unit].doubled
      }
    }
    return (o, s)
  }
}
