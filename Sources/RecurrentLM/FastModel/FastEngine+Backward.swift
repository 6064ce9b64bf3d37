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
  /// Adds up the errors of all blocks and subtracts the labels'.
  ///
  /// - Returns: Whether all errors are finite. They are not where a weight of V is infinite, though
  ///   the sums may be: exp(-∞) is 0, and the word's error is 0 · ∞.
  func collectErrors() -> Bool {
    let eights = Hp / 8
    var zero = SIMD8<Scalar>(repeating: 0)
    for t in 0..<T {
      if t & 0x3FF == 0x3FF, !goesOn() { return false }
      let scale = Scalar(1 / storage.sums[t])
      let label = (storage.labels + t * Hp).eights
      let errors = (storage.errors + t * Hp).eights
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
      let factor = scale * Scalar(1 / storage.sums[t])
      let state = (storage.states + (t + 1) * Hp).eights
      let scaled = (storage.scaledStates + t * Hp).eights
      for group in 0..<eights { scaled[group] = state[group] * factor }
    }
  }

  /// Adds `scale` times the gradients to the targets, which may be the weights themselves, once the
  /// errors are collected.
  func addGradients(scale: Scalar, to target: FastWeights<Scalar>) {
    scaleStates(by: scale)
    distribute(.update(target)) {
      carryBack()
      addRecurrentGradients(scale: scale, to: target)
    }
  }

  /// Adds a slice of `scale ∂L/∂V`.
  func update(_ target: FastWeights<Scalar>, slice: Int, thread: Int) {
    forEachDelta(of: slice, thread: thread) { panels, deltas in
      let target = words(target.V, panels.lowerBound)
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

  /// Carries the errors back in time: `deltas` becomes R of the equations above, unless it is that
  /// already, for the norm is wanted before the step.
  func carryBack() {
    guard !areDeltasKnown else { return }
    areDeltasKnown = true
    applySlopes()
    storage.deltas.update(from: storage.errors, count: T * Hp)
    guard min(bpttTruncate, batch.longest - 1) > 0 else { return }
    turnRecurrentWeights()
    guard bpttTruncate < batch.longest - 1 else { return carryBackToTheStart() }
    for _ in 0..<bpttTruncate {
      // Each row by itself is the same as all at once.
      let rows = max(1, Self.longWork / (hiddenSize * Hp))
      for first in stride(from: 1, to: T, by: rows) {
        guard goesOn() else { return }
        carryBack(from: first, min(rows, T - first))
      }
      for next in 1..<T where batch.before[next] > 0 { addCarried(from: next) }
    }
  }

  /// Takes the errors back through tanh: P_0 of the equations above.
  private func applySlopes() {
    let (states, errors) = ((storage.states + Hp).eights, storage.errors.eights)
    for group in 0..<T * Hp / 8 { errors[group] *= 1 - states[group] * states[group] }
  }

  /// Without truncation R can be computed from its end, one row after another.
  private func carryBackToTheStart() {
    for next in (1..<T).reversed() where batch.before[next] > 0 {
      guard goesOn() else { return }
      carryBack(from: next, 1)
      addCarried(from: next)
    }
  }

  /// Multiplies deltas with Wᵀ: `carried[k] = Wᵀ deltas[k + 1]`, for so many rows.
  private func carryBack(from first: Int, _ count: Int) {
    routines.multiply(
      PanelProduct(
        a: Entries(storage.deltas + first * Hp, row: Hp, column: 1),
        b: Panels(rows: recurrentInRows.start, stride: Hp),
        c: Panels(rows: storage.carried + (first - 1) * Hp, stride: Hp),
        rows: count,
        depth: hiddenSize,
        panels: Hp / panelColumns
      )
    )
  }

  /// Turns `recurrent`, which holds Wᵀ, into W.
  private func turnRecurrentWeights() {
    let (rows, columns) = (recurrentInRows.start, weights.recurrent.start)
    for unit in 0..<hiddenSize {
      for other in 0..<hiddenSize { rows[unit * Hp + other] = columns[other * Hp + unit] }
    }
  }

  /// Adds to a word's errors what came back from the next word of its sentence.
  private func addCarried(from next: Int) {
    let k = batch.before[next] - 1
    let state = (storage.states + (k + 1) * Hp).eights
    let errors = (storage.errors + k * Hp).eights
    let carried = (storage.carried + (next - 1) * Hp).eights
    let deltas = (storage.deltas + k * Hp).eights
    for group in 0..<Hp / 8 {
      deltas[group] = errors[group] + carried[group] * (1 - state[group] * state[group])
    }
  }

  /// Adds `scale ∂L/∂W` and `scale ∂L/∂U`, once all deltas are known.
  func addRecurrentGradients(scale: Scalar, to target: FastWeights<Scalar>) {
    addRecurrentGradient(scale: scale, to: target.recurrent.start)
    for k in 0..<T {
      let column = target.columnOfU(batch.x[k]).eights
      let delta = (storage.carried + k * Hp).eights
      for group in 0..<target.strideOfU / 8 { column[group] += delta[group] }
    }
  }

  /// Adds `scale (∂L/∂W)ᵀ`, shape `[H, Hp]`, once all deltas are known, and leaves `scale deltas` in
  /// `carried`.
  ///
  /// Before its first word a sentence has the state 0, which adds nothing: the products run over the
  /// other words, as many at once as have the states before them in one piece.
  func addRecurrentGradient(scale: Scalar, to target: UnsafeMutablePointer<Scalar>) {
    let (deltas, scaled) = (storage.deltas.eights, storage.carried.eights)
    for group in 0..<T * Hp / 8 { scaled[group] = deltas[group] * scale }
    let before = batch.before
    var first = 0
    while first < T {
      guard goesOn() else { return }
      var end = first + 1
      if before[first] > 0 {
        let last = min(T, first + max(1, Self.longWork / (hiddenSize * Hp)))
        while end < last, before[end] == before[end - 1] + 1 { end += 1 }
        routines.add(
          PanelProduct(
            a: Entries(storage.states + before[first] * Hp, row: 1, column: Hp),
            b: Panels(rows: storage.carried + first * Hp, stride: Hp),
            c: Panels(rows: target, stride: Hp),
            rows: hiddenSize,
            depth: end - first,
            panels: Hp / panelColumns
          )
        )
      }
      first = end
    }
  }
}
