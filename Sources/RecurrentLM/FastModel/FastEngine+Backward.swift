// Backward: from the exponentials to the changes of the weights.
//
//     δo_t = E[:, t] / Σ_t - onehot(y_t)
//     errors_t = Vᵀ δo_t = (Σ_w E[w, t] V_w) / Σ_t - V_{y_t}
//     ∂L/∂V = Σ_t δo_t ⊗ s_t = (E with Σ_t subtracted at y_t) (s_t / Σ_t)
//
// The delta at position k that began j steps later, P_j[k], obeys
//
//     P_0[k] = errors_k ∘ (1 - s_k²),   P_j[k] = (Wᵀ P_{j-1}[k+1]) ∘ (1 - s_k²)
//
// and the gradients need only their sum over j from 0 to bpttTruncate. Because Wᵀ is linear, that sum
// is what is left after bpttTruncate rounds of
//
//     R[k] = P_0[k] + (Wᵀ R[k+1]) ∘ (1 - s_k²),   R = P_0 at first,
//
// each one product for all k. Rounds beyond T - 1 change nothing. Here k + 1 is the next word of the
// same sentence, which need not be the next row; to the last word nothing is carried.

extension FastEngine {
  /// Adds up the errors of all blocks and subtracts the labels', while V is still as it was.
  func collectErrors() {
    let eights = Hp / 8
    for t in 0..<T {
      let scale = Scalar(1 / storage.sums[t])
      let label = (weights.V.start + storage.y[t] * Hp).eights
      let state = (storage.states.start + (t + 1) * Hp).eights
      let errors = (storage.errors.start + t * Hp).eights
      for group in 0..<eights {
        var sum = SIMD8<Scalar>(repeating: 0)
        for block in 0..<blocks {
          sum += (storage.blockErrors.start + (block * T + t) * Hp).eights[group]
        }
        let slope = 1 - state[group] * state[group]
        errors[group] = (sum * scale - label[group]) * slope
      }
      storage.exponentials.start[storage.y[t] * Tp + t] -= Scalar(storage.sums[t])
    }
  }

  /// Makes `scale s_t / Σ_t`, shape `[T, Hp]`.
  func scaleStates(by scale: Scalar) {
    let eights = Hp / 8
    for t in 0..<T {
      let factor = scale * Scalar(1 / storage.sums[t])
      let state = (storage.states.start + (t + 1) * Hp).eights
      let scaled = (storage.scaledStates.start + t * Hp).eights
      for group in 0..<eights { scaled[group] = state[group] * factor }
    }
  }

  /// Adds a block's share of `scale ∂L/∂V`.
  func update(block: Int) {
    forEachPiece(of: block) { first, count in
      addGradient(of: first, count, to: target + first * Hp, times: 1)
    }
  }

  /// Adds a piece's share of ∂L/∂V, times the scale of the states, to what is there times `beta`.
  @inline(__always)
  func addGradient(
    of first: Int,
    _ count: Int,
    to gradient: UnsafeMutablePointer<Scalar>,
    times beta: Scalar
  ) {
    BLAS.multiply(
      storage.exponentials.start + first * Tp,
      .asStored,
      stride: Tp,
      storage.scaledStates.start,
      .asStored,
      stride: Hp,
      into: gradient,
      stride: Hp,
      m: count,
      n: hiddenSize,
      k: T,
      beta: beta
    )
  }

  /// Carries the errors back in time: `deltas` becomes R of the equations above.
  func carryBack() {
    let (errors, deltas) = (storage.errors.start, storage.deltas.start)
    deltas.update(from: errors, count: T * Hp)
    guard bpttTruncate < longestSentence - 1 else { return carryBackToTheStart() }
    for _ in 0..<bpttTruncate {
      // (R W) row by row; `recurrent` holds Wᵀ.
      BLAS.multiply(
        deltas + Hp,
        .asStored,
        stride: Hp,
        weights.recurrent.start,
        .transposed,
        stride: Hp,
        into: storage.carried.start,
        stride: Hp,
        m: T - 1,
        n: hiddenSize,
        k: hiddenSize
      )
      for next in 1..<T where storage.before[next] > 0 { addCarried(from: next) }
    }
  }

  /// Without truncation R can be computed from its end, one row after another.
  private func carryBackToTheStart() {
    for next in (1..<T).reversed() where storage.before[next] > 0 {
      BLAS.multiply(
        storage.deltas.start + next * Hp,
        .asStored,
        stride: Hp,
        weights.recurrent.start,
        .transposed,
        stride: Hp,
        into: storage.carried.start + (next - 1) * Hp,
        stride: Hp,
        m: 1,
        n: hiddenSize,
        k: hiddenSize
      )
      addCarried(from: next)
    }
  }

  /// Adds to a word's errors what came back from the next word of its sentence.
  private func addCarried(from next: Int) {
    let k = storage.before[next] - 1
    let state = (storage.states.start + (k + 1) * Hp).eights
    let errors = (storage.errors.start + k * Hp).eights
    let carried = (storage.carried.start + (next - 1) * Hp).eights
    let deltas = (storage.deltas.start + k * Hp).eights
    for group in 0..<Hp / 8 {
      deltas[group] = errors[group] + carried[group] * (1 - state[group] * state[group])
    }
  }

  /// Adds `scale ∂L/∂W` and `scale ∂L/∂U`, once all deltas are known.
  func addRecurrentGradients(scale: Scalar, to target: FastWeights<Scalar>) {
    addRecurrentGradient(scale: scale, to: target.recurrent.start)
    for k in 0..<T {
      let column = (target.embedding.start + storage.x[k] * Hp).eights
      let delta = (storage.deltas.start + k * Hp).eights
      for group in 0..<Hp / 8 { column[group] += delta[group] * scale }
    }
  }

  /// Adds `scale (∂L/∂W)ᵀ`, shape `[H, Hp]`, once all deltas are known.
  ///
  /// Before its first word a sentence has the state 0, which adds nothing: the products run over the
  /// other words, as many at once as have the states before them in one piece.
  func addRecurrentGradient(scale: Scalar, to target: UnsafeMutablePointer<Scalar>) {
    let before = storage.before
    var first = 0
    while first < T {
      var end = first + 1
      if before[first] > 0 {
        while end < T, before[end] == before[end - 1] + 1 { end += 1 }
        BLAS.multiply(
          storage.states.start + before[first] * Hp,
          .transposed,
          stride: Hp,
          storage.deltas.start + first * Hp,
          .asStored,
          stride: Hp,
          into: target,
          stride: Hp,
          m: hiddenSize,
          n: hiddenSize,
          k: end - first,
          alpha: scale,
          beta: 1
        )
      }
      first = end
    }
  }
}
