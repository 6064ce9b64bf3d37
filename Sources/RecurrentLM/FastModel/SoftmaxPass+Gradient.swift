// Backward: from the exponentials to the errors of the states, and to the gradient of V.
//
//     δo_t = E[:, t] / Σ_t - onehot(y_t)
//     errors_t = Vᵀ δo_t = (Σ_w E[w, t] V_w) / Σ_t - V_{y_t}
//     ∂L/∂V = Σ_t δo_t ⊗ s_t = (E with Σ_t subtracted at y_t) (s_t / Σ_t)

extension SoftmaxPass {
  /// Adds up the errors of all blocks and subtracts the labels', shape `[T, Hp]`.
  ///
  /// - Returns: Whether all errors are finite. They are not where a weight of V is infinite, though
  ///   the sums may be: exp(-∞) is 0, and the word's error is 0 · ∞.
  func collectErrors(into target: UnsafeMutablePointer<Scalar>) -> Bool {
    let eights = Hp / 8
    var zero = SIMD8<Scalar>(repeating: 0)
    for t in 0..<T {
      if t & 0x3FF == 0x3FF, !crew.goesOn() { return false }
      let scale = Scalar(1 / sums[t])
      let label = (storage.labels + t * Hp).eights
      let errors = (target + t * Hp).eights
      for group in 0..<eights {
        var sum = SIMD8<Scalar>(repeating: 0)
        for block in 0..<parts.blocks.count {
          sum += (storage.blockErrors + (block * T + t) * Hp).eights[group]
        }
        errors[group] = sum * scale - label[group]
        // Infinity and NaN times 0 are NaN.
        zero += errors[group] * 0
      }
    }
    subtractSums()
    return zero == SIMD8(repeating: 0)
  }

  /// Makes `scale s_t / Σ_t`, shape `[T, Hp]`.
  func scaleStates(by scale: Scalar) {
    let eights = Hp / 8
    for t in 0..<T {
      let factor = scale * Scalar(1 / sums[t])
      let state = (frame.states + t * Hp).eights
      let scaled = (storage.scaledStates + t * Hp).eights
      for group in 0..<eights { scaled[group] = state[group] * factor }
    }
  }

  /// Adds `scale ∂L/∂V` to the target's matrix, which may be V itself, once the errors are collected,
  /// and does something else at the same time.
  func addGradient(
    scale: Scalar,
    to target: FastWeights<Scalar>,
    meanwhile: () -> Void
  ) {
    scaleStates(by: scale)
    distribute(.update(target.list[matrix].storage), meanwhile: meanwhile)
  }

  /// Changes V as an adaptive optimizer does, once the errors are collected, and does something else
  /// at the same time.
  ///
  /// - Parameters:
  ///   - adaptation: The step.
  ///   - factor: What the gradient is multiplied with before.
  ///   - meanwhile: What this thread does besides.
  func adapt(_ adaptation: Adaptation<Scalar>, factor: Scalar, meanwhile: () -> Void) {
    makeRoomForGradients()
    scaleStates(by: factor)
    distribute(.adaptation(adaptation), meanwhile: meanwhile)
  }

  /// The same with gradients that were made apart.
  func adapt(_ adaptation: Adaptation<Scalar>, with gradients: FastWeights<Scalar>) {
    let gradient = gradients.list[matrix].storage
    adaptation.apply(gradient.start, to: matrix, at: 0, count: gradient.count)
  }

  /// Adds a slice of `scale ∂L/∂V`.
  func update(_ target: AlignedStorage<Scalar>, slice: Int, thread: Int) {
    forEachDelta(of: slice, thread: thread) { panels, deltas in
      let target = words(target, panels.lowerBound)
      routines.add(gradient(of: deltas, panels.count, into: target))
    }
  }

  /// The product that is `∂L/∂V` of some panels, from their `Σ_t δo_t`, times the scale of the states.
  func gradient(
    of deltas: Panels<Scalar>,
    _ panels: Int,
    into gradient: Panels<Scalar>
  ) -> PanelProduct<Scalar> {
    PanelProduct(
      a: Entries(storage.scaledStates, row: 1, column: Hp),
      b: deltas,
      c: gradient,
      rows: hiddenSize,
      depth: T,
      panels: panels
    )
  }

  /// Changes a slice of V as an adaptive optimizer does, panel by panel, while each is in the cache.
  func adapt(_ adaptation: Adaptation<Scalar>, slice: Int, thread: Int) {
    forEachGradientPanel(of: slice, thread: thread) { panel, gradient in
      let size = gradientStorage.panelSize
      adaptation.apply(gradient, to: matrix, at: panel * size, count: size)
    }
  }
}
