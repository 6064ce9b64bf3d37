// The exponentials of all scores, most of what a step has to remember.
//
//     E[w, t] = exp(V_w · s_t),   δo_t = E[:, t] / Σ_t - onehot(y_t)
//
// They are wanted twice: for their sums and the errors, and again for ∂L/∂V, which needs the sums over
// the whole vocabulary first. Meanwhile they are kept, unless a sentence is so long that they would
// outgrow V: then those of a panel are computed a second time, just before its words change. Of the
// words of the fortunes 1.5% are in such sentences, whose steps take a third longer; to keep those of
// the longest, 408 words, would take twice the memory of the model.

extension SoftmaxPass {
  /// Whether so many words of so many sentences have all their exponentials kept.
  ///
  /// A batch has as much room for each of its sentences as a sentence by itself.
  func keepsExponentials(
    words: Int,
    sentences: Int,
    purpose: OutputFrame<Scalar>.Purpose
  ) -> Bool {
    switch purpose {
    case .loss: false
    case .probabilities: true
    case .gradients: words <= max(hiddenSize, 64) * sentences
    }
  }

  /// For how many panels there is room: for all, or for those that the threads are at.
  func panelsKept(_ keepsExponentials: Bool) -> Int {
    keepsExponentials ? parts.blocks.panels : BlockWorkers.threads * VocabularyParts.panelsAtWork
  }

  /// Computes a block's exponentials, their sums, and the errors that they send back.
  func computeExponentials(block: Int, thread: Int) {
    let sums = storage.blockSums + block * T * PanelExponentials<Scalar>.parts
    sums.update(repeating: 0, count: T * PanelExponentials<Scalar>.parts)
    if frame.purpose == .gradients {
      (storage.blockErrors + block * T * Hp).update(repeating: 0, count: T * Hp)
    }
    forEachPiece(of: block, thread: thread) { panels, exponentials in
      exponentiate(panels, into: exponentials, sums: sums)
      if frame.purpose == .gradients { addErrors(of: panels, exponentials, block: block) }
    }
    copyLabels(of: block)
  }

  private func exponentiate(
    _ panels: Range<Int>,
    into exponentials: Panels<Scalar>,
    sums: UnsafeMutablePointer<Scalar>?
  ) {
    routines.exponentiate(
      scores(of: panels, into: exponentials),
      PanelExponentials(
        shifts: isShifted ? UnsafePointer(storage.shifts) : nil,
        sums: sums,
        lastColumns: columns(of: panels.upperBound - 1)
      )
    )
  }

  /// From so many words on one panel is work enough between two safepoints.
  private static var mostWordsOfPanels: Int { 1 << 16 }

  /// The panels of a block in pieces that fit in a cache, and the place of their exponentials.
  func forEachPiece(
    of block: Int,
    thread: Int,
    _ body: (_ panels: Range<Int>, _ exponentials: Panels<Scalar>) -> Void
  ) {
    let panels = parts.blocks.panels(of: block)
    // Where none are kept, a thread has one place for all pieces, which stays in its cache.
    let largest =
      keepsExponentials
      ? parts.panelsInPiece : T > Self.mostWordsOfPanels ? 1 : VocabularyParts.panelsAtWork
    let pieces = (panels.count + largest - 1) / largest
    for piece in 0..<pieces {
      guard crew.goesOn() else { return }
      let first = panels.lowerBound + panels.count * piece / pieces
      let end = panels.lowerBound + panels.count * (piece + 1) / pieces
      let place = keepsExponentials ? first : placeAtWork(of: thread)
      body(first..<end, exponentials(place))
    }
  }

  /// Where a thread has exponentials that are not kept.
  private func placeAtWork(of thread: Int) -> Int { thread * VocabularyParts.panelsAtWork }

  /// Panels of exponentials, from a place on.
  func exponentials(_ place: Int) -> Panels<Scalar> {
    Panels(
      storage.exponentials + place * T * panelColumns,
      row: panelColumns,
      panel: T * panelColumns
    )
  }

  /// The exponential of a word at a time, if all are kept.
  func exponential(of word: Int, at t: Int) -> Scalar {
    exponentials(word / panelColumns).row(t, ofPanel: 0)[word % panelColumns]
  }

  /// Hands out the panels of a slice with their `Σ_t δo_t`: all at once, or one after another where
  /// none are kept.
  func forEachDelta(
    of slice: Int,
    thread: Int,
    _ body: (_ panels: Range<Int>, _ deltas: Panels<Scalar>) -> Void
  ) {
    let panels = parts.slices.panels(of: slice)
    if keepsExponentials {
      body(panels, exponentials(panels.lowerBound))
    } else {
      for panel in panels {
        guard crew.goesOn() else { return }
        let deltas = exponentials(placeAtWork(of: thread))
        exponentiate(panel..<panel + 1, into: deltas, sums: nil)
        subtractSums(from: deltas, panel..<panel + 1)
        body(panel..<panel + 1, deltas)
      }
    }
  }

  /// Makes `Σ_t δo_t` of the exponentials that are kept, once all sums are known.
  func subtractSums() {
    if keepsExponentials { subtractSums(from: exponentials(0), 0..<parts.blocks.panels) }
  }

  /// Subtracts from each label's exponential the sum of its time.
  private func subtractSums(from exponentials: Panels<Scalar>, _ panels: Range<Int>) {
    for t in 0..<T {
      let (panel, column) = frame.y[t].quotientAndRemainder(dividingBy: panelColumns)
      guard panels.contains(panel) else { continue }
      exponentials.row(t, ofPanel: panel - panels.lowerBound)[column] -= Scalar(sums[t])
    }
  }

  /// Adds `Σ_w exp(z_w) V_w` of a piece to its block's share.
  private func addErrors(of panels: Range<Int>, _ exponentials: Panels<Scalar>, block: Int) {
    routines.contract(
      PanelContraction(
        a: exponentials,
        b: words(V, panels.lowerBound),
        d: storage.blockErrors + block * T * Hp,
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
    for t in 0..<T where words.contains(frame.y[t]) {
      let label = storage.labels + t * Hp
      let (panel, column) = frame.y[t].quotientAndRemainder(dividingBy: panelColumns)
      let weights = V.start + panel * hiddenSize * panelColumns + column
      for unit in 0..<hiddenSize { label[unit] = weights[unit * panelColumns] }
      (label + hiddenSize).update(repeating: 0, count: Hp - hiddenSize)
    }
  }
}
