// The norm of all gradients together, without a dense gradient of U or V.
//
//     ‖g‖² = ‖∂L/∂U‖² + ‖∂L/∂V‖² + ‖∂L/∂W‖²
//
// ∂L/∂V is a sum of T products δo_t ⊗ s_t, and the square of such a sum is that of all its pairs,
//
//     ‖∂L/∂V‖² = Σ_t Σ_u (δo_t · δo_u) (s_t · s_u)
//
// which takes T products where ∂L/∂V takes H. A sentence has fewer words than a model has units, as a
// rule; where it has more, or where the pairs cancel, ∂L/∂V is made panel by panel, and forgotten when
// its squares are added up. Every block or slice of the vocabulary has its own share, and the shares
// are added in their order.

extension FastEngine {
  /// The root of the sum of the squares of all gradients, once the errors are collected.
  func gradientNorm() -> Double {
    makeRoomForGradients()
    scaleStates(by: 1)
    return ((squaresFromPairs() ?? squaresFromPanels()) + squaresOfW() + squaresOfU()).squareRoot()
  }

  /// ‖∂L/∂V‖² from the products of all pairs of words, or nil where that is no gain or too coarse.
  private func squaresFromPairs() -> Double? {
    // Of fewer words than units all exponentials are kept. The errors of scores lie there times Σ_t:
    // their products have to be numbers.
    guard T < hiddenSize,
      (0..<T).allSatisfy({ (1e-15...1e15).contains(storage.sums[$0]) })
    else { return nil }
    distribute(.pairs) { carryBack() }
    // What was carried back has been added to the deltas: its place is free.
    let states = storage.carried
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
  private func squaresFromPanels() -> Double {
    distribute(.squares) { carryBack() }
    return (0..<parts.slices.count).reduce(0) { $0 + gradientStorage.squares[$1] }
  }

  /// Adds up the squares of a slice of ∂L/∂V, from the states divided by Σ_t.
  func addUpSquares(slice: Int, thread: Int) {
    var squares = 0.0
    forEachGradientPanel(of: slice, thread: thread) { _, gradient in
      // Each row by itself, in double precision from there on.
      for unit in 0..<hiddenSize {
        let row = (gradient + unit * panelColumns).eights
        var sum = SIMD8<Scalar>(repeating: 0)
        for group in 0..<panelColumns / 8 { sum += row[group] * row[group] }
        for lane in 0..<8 { squares += sum[lane].doubled }
      }
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

  /// ‖∂L/∂W‖², once all deltas are known.
  func squaresOfW() -> Double {
    let gradient = makeRecurrentGradient(scale: 1)
    // In double precision: these are the gradients that grow without bound.
    return (0..<gradientStorage.recurrent.count).reduce(0) { sum, index in
      sum + gradient[index].doubled * gradient[index].doubled
    }
  }

  /// `scale (∂L/∂W)ᵀ` by itself, once all deltas are known.
  func makeRecurrentGradient(scale: Scalar) -> UnsafeMutablePointer<Scalar> {
    let gradient = gradientStorage.recurrent.start
    gradient.update(repeating: 0, count: gradientStorage.recurrent.count)
    addRecurrentGradient(scale: scale, to: gradient)
    return gradient
  }

  /// ‖∂L/∂U‖², once all deltas are known: a word that is read twice has the sum of its deltas.
  func squaresOfU() -> Double {
    guard T <= Self.mostWordsOfPairs else { return squaresOfUFromSums() }
    var squares = 0.0
    for k in 0..<T {
      for other in 0..<T where batch.x[other] == batch.x[k] {
        let (a, b) = (storage.deltas + k * Hp, storage.deltas + other * Hp)
        for unit in 0..<hiddenSize { squares += a[unit].doubled * b[unit].doubled }
      }
    }
    return squares
  }

  /// Up to so many words all pairs of them are compared.
  private static var mostWordsOfPairs: Int { 1 << 12 }

  /// ‖∂L/∂U‖² from the sums of deltas of each word, once those of W have left the deltas in
  /// `carried`.
  private func squaresOfUFromSums() -> Double {
    addUpDeltasOfWords()
    defer { forgetFirstPlaces() }
    var squares = 0.0
    for k in 0..<T where gradientStorage.firstPlaces[batch.x[k]] == k {
      let sum = storage.carried + k * Hp
      for unit in 0..<hiddenSize { squares += sum[unit].doubled * sum[unit].doubled }
    }
    return squares
  }
}
