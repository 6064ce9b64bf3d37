// The norm of ∂L/∂V, without a dense gradient.
//
// ∂L/∂V is a sum of T products δo_t ⊗ s_t, and the square of such a sum is that of all its pairs,
//
//     ‖∂L/∂V‖² = Σ_t Σ_u (δo_t · δo_u) (s_t · s_u)
//
// which takes T products where ∂L/∂V takes H. A sentence has fewer words than a model has units, as a
// rule; where it has more, or where the pairs cancel, ∂L/∂V is made panel by panel, and forgotten when
// its squares are added up. Every block or slice of the vocabulary has its own share, and the shares
// are added in their order.

extension SoftmaxPass {
  /// ‖∂L/∂V‖², once the errors are collected, and something else at the same time.
  func squares(meanwhile: () -> Void) -> Double {
    makeRoomForGradients()
    scaleStates(by: 1)
    return squaresFromPairs(meanwhile) ?? squaresFromPanels(meanwhile)
  }

  /// ‖∂L/∂V‖² from the products of all pairs of words, or nil where that is no gain or too coarse.
  private func squaresFromPairs(_ meanwhile: () -> Void) -> Double? {
    // Of fewer words than units all exponentials are kept. The errors of scores lie there times Σ_t:
    // their products have to be numbers.
    guard T < hiddenSize,
      (0..<T).allSatisfy({ (1e-15...1e15).contains(sums[$0]) })
    else { return nil }
    distribute(.pairs, meanwhile: meanwhile)
    let states = storage.statePairs
    multiplyPairs(Panels(rows: storage.scaledStates, stride: Hp), Hp / panelColumns, into: states)
    var (sum, bound) = (0.0, 0.0)
    for t in 0..<T {
      for u in 0...t {
        let place = t * Hp + u
        let deltas = (0..<parts.blocks.count).reduce(0) { sum, block in
          sum + storage.blockPairs[block * T * Hp + place].doubled
        }
        let product = deltas * states[place].doubled
        sum += u == t ? product : 2 * product
        if u == t { bound += product.squareRoot() }
      }
    }
    // No sum of pairs is larger than bound². Where it is much smaller, most of its digits are lost:
    // at a thousandth, single precision leaves four.
    return sum >= 1e-3 * bound * bound ? sum : nil
  }

  /// A block's share of `δo_t · δo_u`, for all pairs, times Σ_t Σ_u.
  func multiplyDeltas(block: Int) {
    let panels = parts.blocks.panels(of: block)
    let pairs = storage.blockPairs + block * T * Hp
    multiplyPairs(exponentials(panels.lowerBound), panels.count, into: pairs)
  }

  /// Multiplies all rows of a matrix, shape `[T, 32 · panels]`, with one another.
  private func multiplyPairs(
    _ rows: Panels<Scalar>,
    _ panels: Int,
    into pairs: UnsafeMutablePointer<Scalar>
  ) {
    pairs.update(repeating: 0, count: T * Hp)
    routines.contract(
      PanelContraction(
        a: rows,
        b: rows,
        d: pairs,
        stride: Hp,
        rows: T,
        columns: T,
        panels: panels
      )
    )
  }

  /// ‖∂L/∂V‖² from its panels.
  private func squaresFromPanels(_ meanwhile: () -> Void) -> Double {
    distribute(.squares, meanwhile: meanwhile)
    return (0..<parts.slices.count).reduce(0) { $0 + gradientStorage.squares[$1] }
  }

  /// Adds up the squares of a slice of ∂L/∂V, from the states divided by Σ_t.
  func addUpSquares(slice: Int, thread: Int) {
    var squares = 0.0
    forEachGradientPanel(of: slice, thread: thread) { _, gradient in
      addSquares(ofPanel: gradient, units: hiddenSize, to: &squares)
    }
    gradientStorage.squares[slice] = squares
  }

  /// Makes each panel of ∂L/∂V of a slice, times the scale of the states.
  @inline(__always)
  func forEachGradientPanel(
    of slice: Int,
    thread: Int,
    _ body: (_ panel: Int, _ gradient: UnsafeMutablePointer<Scalar>) -> Void
  ) {
    let place = gradientStorage.panels.start + thread * gradientStorage.panelSize
    let target = Panels(place, row: panelColumns, panel: gradientStorage.panelSize)
    forEachDelta(of: slice, thread: thread) { panels, deltas in
      for panel in panels {
        let deltas = deltas.from(panel - panels.lowerBound)
        routines.multiply(gradient(of: deltas, 1, into: target))
        body(panel, place)
      }
    }
  }
}
