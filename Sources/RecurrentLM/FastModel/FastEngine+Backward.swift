// Backward: from the errors of the states to the gradients of U and W.
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
  /// Carries the errors back in time: `deltas` becomes R of the equations above, unless it is that
  /// already, for the norm is wanted before the step.
  func carryBack() {
    guard !areDeltasKnown else { return }
    areDeltasKnown = true
    if let gated { return gated.carryBack(batch, from: storage.errors, into: storage.deltas) }
    applySlopes()
    storage.deltas.update(from: storage.errors, count: T * Hp)
    guard min(bpttTruncate, batch.longest - 1) > 0 else { return }
    turnRecurrentWeights()
    guard bpttTruncate < batch.longest - 1 else { return carryBackToTheStart() }
    for _ in 0..<bpttTruncate {
      // Each row by itself is the same as all at once.
      let rows = max(1, StepCrew.longWork / (hiddenSize * Hp))
      for first in stride(from: 1, to: T, by: rows) {
        guard crew.goesOn() else { return }
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
      guard crew.goesOn() else { return }
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
    if let gated {
      scaleDeltas(by: scale)
      let gradients = gated.gradients.flatMap(\.storages)
      for (part, gradient) in zip(target.recurrentParts, gradients) {
        let (sums, gradient) = (part.storage.start.eights, gradient.start.eights)
        for group in 0..<part.storage.count / 8 { sums[group] += gradient[group] * scale }
      }
    } else {
      addRecurrentGradient(scale: scale, to: target.recurrent.start)
    }
    for k in 0..<T {
      let column = target.columnOfU(batch.x[k]).eights
      let delta = (storage.carried + k * Hp).eights
      for group in 0..<target.strideOfU / 8 { column[group] += delta[group] }
    }
  }

  /// Leaves `scale deltas` in `carried`.
  func scaleDeltas(by scale: Scalar) {
    let (deltas, scaled) = (storage.deltas.eights, storage.carried.eights)
    for group in 0..<T * Hp / 8 { scaled[group] = deltas[group] * scale }
  }

  /// Adds `scale (∂L/∂W)ᵀ`, shape `[H, Hp]`, once all deltas are known, and leaves `scale deltas` in
  /// `carried`.
  ///
  /// Before its first word a sentence has the state 0, which adds nothing: the products run over the
  /// other words, as many at once as have the states before them in one piece.
  func addRecurrentGradient(scale: Scalar, to target: UnsafeMutablePointer<Scalar>) {
    scaleDeltas(by: scale)
    let before = batch.before
    var first = 0
    while first < T {
      guard crew.goesOn() else { return }
      var end = first + 1
      if before[first] > 0 {
        let last = min(T, first + max(1, StepCrew.longWork / (hiddenSize * Hp)))
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
