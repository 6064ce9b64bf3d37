// Forward: hidden states one after another.
//
//     s_t = tanh(U x_t + W s_{t-1})

extension FastEngine {
  /// Computes the hidden states, shape `[T + 1, Hp]`: those of all sentences at one time by one
  /// product, time after time.
  func computeStates() {
    if let gated { return gated.computeStates(batch, weights) }
    for (time, first) in batch.firstRows.enumerated() {
      guard crew.goesOn() else { return }
      let end = time + 1 < batch.firstRows.count ? batch.firstRows[time + 1] : T
      let state = storage.states + (first + 1) * Hp
      for row in first..<end {
        weights.copyColumnOfU(batch.x[row], to: state + (row - first) * Hp)
      }
      // Before their first words all sentences have one state, 0. It adds nothing, unless a weight
      // is no finite number: then what it adds is none either, and the error is found.
      let before = batch.before[first]
      addRecurrence(
        Entries(storage.states + before * Hp, row: before == 0 ? 0 : Hp, column: 1),
        to: state,
        end - first
      )
      squash(state, end - first)
    }
  }

  /// Computes the state after one word: `s = tanh(U x + W s_before)`, both of shape `[Hp]`.
  func nextState(word: Int, after before: AlignedStorage<Scalar>) -> AlignedStorage<Scalar> {
    let state = AlignedStorage<Scalar>(count: Hp)
    weights.copyColumnOfU(word, to: state.start)
    addRecurrence(Entries(before.start, row: Hp, column: 1), to: state.start, 1)
    squash(state.start, 1)
    return state
  }

  /// Adds `W s_before` to so many states, shapes `[count, Hp]`.
  private func addRecurrence(
    _ before: Entries<Scalar>,
    to states: UnsafeMutablePointer<Scalar>,
    _ count: Int
  ) {
    routines.add(
      PanelProduct(
        a: before,
        b: Panels(rows: weights.recurrent.start, stride: Hp),
        c: Panels(rows: states, stride: Hp),
        rows: count,
        depth: hiddenSize,
        panels: Hp / panelColumns
      )
    )
  }

  private func squash(_ states: UnsafeMutablePointer<Scalar>, _ count: Int) {
    let eights = states.eights
    for group in 0..<count * Hp / 8 { eights[group] = Scalar.hyperbolicTangent(eights[group]) }
  }
}
