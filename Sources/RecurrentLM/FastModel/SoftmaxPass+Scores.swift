// Forward: the scores of all words at all times, and their sums.
//
//     E[w, t] = exp(V_w · s_t),   Σ_t = Σ_w E[w, t]

extension SoftmaxPass {
  /// Computes exponentials and their sums, as far as the purpose needs them.
  ///
  /// - Returns: Whether all is finite.
  func forward() -> Bool {
    distribute(.exponentials)
    return settle()
  }

  /// Adds up the sums of exponentials, and does all again with smaller scores if one is too large.
  ///
  /// - Returns: Whether all is finite.
  func settle() -> Bool {
    if addUpSums() { return true }
    guard crew.goesOn() else { return false }
    distribute(.largestScores)
    guard !(0..<parts.blocks.count).contains(where: { isNotFinite[$0] }) else { return false }
    takeLargestScores()
    isShifted = true
    distribute(.exponentials)
    return addUpSums()
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
  func columns(of panel: Int) -> Int {
    min(panelColumns, vocabularySize - panel * panelColumns)
  }

  func scores(of panels: Range<Int>, into scores: Panels<Scalar>) -> PanelProduct<Scalar> {
    PanelProduct(
      a: Entries(frame.states, row: Hp, column: 1),
      b: words(V, panels.lowerBound),
      c: scores,
      rows: T,
      depth: hiddenSize,
      panels: panels.count
    )
  }

  /// The scores of all words after one state, `V s`, shape `[C]`.
  func scores(after state: AlignedStorage<Scalar>) -> Vector {
    let panels = parts.blocks.panels
    let scores = AlignedStorage<Scalar>(count: panels * panelColumns)
    Safepoint.inPieces(of: panels, size: max(1, (1 << 24) / (hiddenSize * panelColumns))) { piece in
      let first = piece.lowerBound
      routines.multiply(
        PanelProduct(
          a: Entries(state.start, row: Hp, column: 1),
          b: words(V, first),
          c: Panels(scores.start + first * panelColumns, row: panelColumns, panel: panelColumns),
          rows: 1,
          depth: hiddenSize,
          panels: piece.count
        )
      )
    }
    return Vector((0..<vocabularySize).map { scores.start[$0].doubled })
  }

  /// Finds a block's largest score at each time.
  func findLargestScores(block: Int, thread: Int) {
    let largest = storage.blockShifts + block * T
    largest.update(repeating: -.infinity, count: T)
    var isNotFinite = false
    forEachPiece(of: block, thread: thread) { panels, exponentials in
      let product = scores(of: panels, into: exponentials)
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
      let largest = (0..<parts.blocks.count).map { storage.blockShifts[$0 * T + t] }.max()
      storage.shifts[t] = largest ?? 0
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
      if t & 0x3FF == 0x3FF, !crew.goesOn() { return false }
      var sum = 0.0
      for block in 0..<self.parts.blocks.count {
        let shares = storage.blockSums + (block * T + t) * parts
        for part in 0..<parts { sum += shares[part].doubled }
      }
      sums[t] = sum
      if !(1e-25...1e25).contains(sum) { areGood = false }
      if !isShifted { storage.shifts[t] = 0 }
    }
    return areGood
  }
}
