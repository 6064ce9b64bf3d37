// Forward: hidden states one after another, then the scores of all words at all times.
//
//     s_t = tanh(U x_t + W s_{t-1}),   E[w, t] = exp(V_w · s_t),   Σ_t = Σ_w E[w, t]

extension FastEngine {
  /// Computes the hidden states, shape `[T + 1, Hp]`: those of all sentences at one time by one
  /// product, time after time.
  func computeStates() {
    for (time, first) in firstRows.enumerated() {
      let end = time + 1 < firstRows.count ? firstRows[time + 1] : T
      let state = storage.states.start + (first + 1) * Hp
      for row in first..<end {
        let inputs = weights.embedding.start + storage.x[row] * Hp
        (state + (row - first) * Hp).update(from: inputs, count: Hp)
      }
      // Before their first words all sentences have one state, 0. It adds nothing, unless a weight
      // is no finite number: then what it adds is none either, and the error is found.
      let before = storage.before[first]
      addRecurrence(
        Entries(storage.states.start + before * Hp, row: before == 0 ? 0 : Hp, column: 1),
        to: state,
        end - first
      )
      squash(state, end - first)
    }
  }

  /// Computes the state after one word: `s = tanh(U x + W s_before)`, both of shape `[Hp]`.
  func nextState(word: Int, after before: AlignedStorage<Scalar>) -> AlignedStorage<Scalar> {
    let state = AlignedStorage<Scalar>(count: Hp)
    state.start.update(from: weights.embedding.start + word * Hp, count: Hp)
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

  /// Computes a block's exponentials, their sums, and the errors that they send back.
  func computeExponentials(block: Int) {
    let sums = storage.blockSums.start + block * T * PanelExponentials<Scalar>.parts
    sums.update(repeating: 0, count: T * PanelExponentials<Scalar>.parts)
    if purpose == .gradients {
      (storage.blockErrors.start + block * T * Hp).update(repeating: 0, count: T * Hp)
    }
    forEachPiece(of: block) { panels, place in
      let exponentials = exponentials(place)
      routines.exponentiate(
        scores(of: panels, into: exponentials),
        PanelExponentials(
          shifts: isShifted ? UnsafePointer(storage.shifts.start) : nil,
          sums: sums,
          lastColumns: columns(of: panels.upperBound - 1)
        )
      )
      if purpose == .gradients { addErrors(of: panels, exponentials, block: block) }
    }
    copyLabels(of: block)
  }

  /// The panels of a block in pieces that fit in a cache, and where their exponentials are kept.
  private func forEachPiece(of block: Int, _ body: (_ panels: Range<Int>, _ place: Int) -> Void) {
    let panels = parts.blocks.panels(of: block)
    // Whoever wants the loss alone has every piece in the same place, which stays in the cache.
    let isLoss = purpose == .loss
    let largest = isLoss ? VocabularyParts.panelsForLoss : parts.panelsInPiece
    let pieces = (panels.count + largest - 1) / largest
    for piece in 0..<pieces {
      let first = panels.lowerBound + panels.count * piece / pieces
      let end = panels.lowerBound + panels.count * (piece + 1) / pieces
      body(first..<end, isLoss ? panels.lowerBound : first)
    }
  }

  /// Panels of exponentials, from a panel on.
  func exponentials(_ panel: Int) -> Panels<Scalar> {
    Panels(
      storage.exponentials.start + panel * T * panelColumns,
      row: panelColumns,
      panel: T * panelColumns
    )
  }

  /// Where the exponential of a word at a time is kept.
  func exponential(of word: Int, at t: Int) -> UnsafeMutablePointer<Scalar> {
    exponentials(word / panelColumns).row(t, ofPanel: 0) + word % panelColumns
  }

  /// Panels of V, or of a gradient of the same layout, from a panel on.
  func words(_ V: AlignedStorage<Scalar>, _ panel: Int) -> Panels<Scalar> {
    Panels(
      V.start + panel * hiddenSize * panelColumns,
      row: panelColumns,
      panel: hiddenSize * panelColumns
    )
  }

  /// How many words a panel has.
  private func columns(of panel: Int) -> Int {
    min(panelColumns, vocabularySize - panel * panelColumns)
  }

  private func scores(of panels: Range<Int>, into scores: Panels<Scalar>) -> PanelProduct<Scalar> {
    PanelProduct(
      a: Entries(storage.states.start + Hp, row: Hp, column: 1),
      b: words(weights.V, panels.lowerBound),
      c: scores,
      rows: T,
      depth: hiddenSize,
      panels: panels.count
    )
  }

  /// The scores of all words after one state, `V s`, shape `[C]` and zeros.
  func scores(after state: AlignedStorage<Scalar>) -> AlignedStorage<Scalar> {
    let panels = parts.blocks.panels
    let scores = AlignedStorage<Scalar>(count: panels * panelColumns)
    routines.multiply(
      PanelProduct(
        a: Entries(state.start, row: Hp, column: 1),
        b: words(weights.V, 0),
        c: Panels(scores.start, row: panelColumns, panel: panelColumns),
        rows: 1,
        depth: hiddenSize,
        panels: panels
      )
    )
    return scores
  }

  /// Adds `Σ_w exp(z_w) V_w` of a piece to its block's share.
  private func addErrors(of panels: Range<Int>, _ exponentials: Panels<Scalar>, block: Int) {
    routines.contract(
      PanelContraction(
        a: exponentials,
        b: words(weights.V, panels.lowerBound),
        d: storage.blockErrors.start + block * T * Hp,
        stride: Hp,
        rows: T,
        columns: hiddenSize,
        panels: panels.count
      )
    )
  }

  /// Copies the rows of V of the words to predict that are a block's own, while they are at hand.
  private func copyLabels(of block: Int) {
    let panels = parts.blocks.panels(of: block)
    let words = panels.lowerBound * panelColumns..<panels.upperBound * panelColumns
    for t in 0..<T where words.contains(storage.y[t]) {
      let label = storage.labels.start + t * Hp
      let weights = weights.V.start + self.weights.placeInV(storage.y[t], 0)
      for unit in 0..<hiddenSize { label[unit] = weights[unit * panelColumns] }
    }
  }

  /// Finds a block's largest score at each time.
  func findLargestScores(block: Int) {
    let largest = storage.blockShifts.start + block * T
    largest.update(repeating: -.infinity, count: T)
    var isNotFinite = false
    forEachPiece(of: block) { panels, place in
      let product = scores(of: panels, into: exponentials(place))
      routines.multiply(product)
      for panel in 0..<panels.count {
        for t in 0..<T {
          let scores = product.c.row(t, ofPanel: panel)
          for column in 0..<columns(of: panels.lowerBound + panel) {
            largest[t] = max(largest[t], scores[column])
            if !scores[column].isFinite { isNotFinite = true }
          }
        }
      }
    }
    self.isNotFinite[block] = isNotFinite
  }

  /// Takes the largest score of all blocks as what is subtracted.
  func takeLargestScores() {
    for t in 0..<T {
      let largest = (0..<parts.blocks.count).map { storage.blockShifts.start[$0 * T + t] }.max()
      storage.shifts.start[t] = largest ?? 0
    }
  }

  /// Adds up the sums of all blocks, in their order.
  ///
  /// - Returns: Whether the sums, and their products with weights and states, are well within single
  ///   precision, and no score was beyond what is exponentiated.
  func addUpSums() -> Bool {
    let parts = PanelExponentials<Scalar>.parts
    var areGood = true
    for t in 0..<T {
      var sum = 0.0
      for block in 0..<self.parts.blocks.count {
        let shares = storage.blockSums.start + (block * T + t) * parts
        for part in 0..<parts { sum += shares[part].doubled }
      }
      storage.sums[t] = sum
      if !(1e-25...1e25).contains(sum) { areGood = false }
      if !isShifted { storage.shifts.start[t] = 0 }
    }
    return areGood
  }
}
