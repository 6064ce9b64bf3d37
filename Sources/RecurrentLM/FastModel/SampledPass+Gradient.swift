// Backward: from the exponentials to the errors of the states, and to the gradient of V.
//
//     δo_t = E[:, t] / Σ_t - onehot(y_t),   errors_t = Vᵀ δo_t,   ∂L/∂V = Σ_t δo_t ⊗ s_t
//
// over the columns alone: no other row of V has a gradient.

extension SampledPass {
  /// Hands the errors over, shape `[T, Hp]`.
  ///
  /// - Returns: Whether all errors are finite.
  func collectErrors(into target: UnsafeMutablePointer<Scalar>) -> Bool {
    guard isSampling else { return softmax.collectErrors(into: target) }
    var zero = SIMD8<Scalar>(repeating: 0)
    for t in 0..<T {
      if t & 0x3FF == 0x3FF, !crew.goesOn() { return false }
      let scale = Scalar(1 / columns.sums.start[t])
      let (found, errors) = ((storage.errors + t * Hp).eights, (target + t * Hp).eights)
      for group in 0..<Hp / 8 {
        errors[group] = found[group] * scale
        // Infinity and NaN times 0 are NaN.
        zero += errors[group] * 0
      }
    }
    return zero == SIMD8(repeating: 0)
  }

  /// Makes `scale s_t / Σ_t` in place of the errors, which are collected.
  private func scaleStates(by scale: Scalar) {
    for t in 0..<T {
      let factor = scale * Scalar(1 / columns.sums.start[t])
      let state = (frame.states + t * Hp).eights
      let scaled = (storage.scaledStates + t * Hp).eights
      for group in 0..<Hp / 8 { scaled[group] = state[group] * factor }
    }
  }

  /// Adds `scale ∂L/∂V` to the target's matrix, which may be V itself, once the errors are collected,
  /// and does something else at the same time.
  func addGradient(scale: Scalar, to target: FastWeights<Scalar>, meanwhile: () -> Void) {
    guard isSampling else {
      return softmax.addGradient(scale: scale, to: target, meanwhile: meanwhile)
    }
    makeRoomForGradients()
    scaleStates(by: scale)
    distribute(.update(target), meanwhile: meanwhile)
  }

  /// Changes the rows of the columns as an adaptive optimizer does, once the errors are collected, and
  /// does something else at the same time.
  func adapt(_ adaptation: Adaptation<Scalar>, factor: Scalar, meanwhile: () -> Void) {
    guard isSampling else {
      return softmax.adapt(adaptation, factor: factor, meanwhile: meanwhile)
    }
    makeRoomForGradients()
    scaleStates(by: factor)
    distribute(.adaptation(adaptation), meanwhile: meanwhile)
  }

  /// The same with gradients that were made apart.
  func adapt(_ adaptation: Adaptation<Scalar>, with gradients: FastWeights<Scalar>) {
    guard isSampling else { return softmax.adapt(adaptation, with: gradients) }
    distribute(.taking(adaptation, gradients))
  }

  /// The norm of the gradient of V, squared, once the errors are collected, and something else at the
  /// same time.
  func squares(meanwhile: () -> Void) -> Double {
    guard isSampling else { return softmax.squares(meanwhile: meanwhile) }
    makeRoomForGradients()
    scaleStates(by: 1)
    distribute(.squares, meanwhile: meanwhile)
    return (0..<partsOfPanels).reduce(0) { $0 + columns.sumsOfSquares.start[$1] }
  }

  /// Makes `scale ∂L/∂V` of a panel of columns.
  func makeGradient(of panel: Int, into target: UnsafeMutablePointer<Scalar>) {
    routines.multiply(
      PanelProduct(
        a: Entries(storage.scaledStates, row: 1, column: Hp),
        b: exponentials(from: 0, panel: panel),
        c: Panels(target, row: panelColumns, panel: panelSize),
        rows: hiddenSize,
        depth: T,
        panels: 1
      )
    )
  }

  /// Adds a panel of `scale ∂L/∂V`.
  func update(_ target: FastWeights<Scalar>, _ panel: Int, thread: Int) {
    let gradient = panelAtWork(0, of: thread)
    makeGradient(of: panel, into: gradient)
    scatter(gradient, panel, into: target.list[matrix], adding: true)
  }

  /// Changes the rows of a panel's words, whose gradient the thread is at.
  func adapt(_ adaptation: Adaptation<Scalar>, _ panel: Int, thread: Int) {
    let weights = storage.V + panel * panelSize
    let memories = adaptation.memories.map { $0.list[matrix] }
    for (number, memory) in memories.enumerated() {
      let place = panelAtWork(number + 1, of: thread)
      place.update(repeating: 0, count: panelSize)
      gather(memory, panel, into: place)
    }
    adaptation.apply(
      to: WeightRun(
        weights: weights,
        gradients: panelAtWork(0, of: thread),
        memories: (
          memories.count > 0 ? panelAtWork(1, of: thread) : nil,
          memories.count > 1 ? panelAtWork(2, of: thread) : nil
        ),
        count: panelSize
      )
    )
    scatter(weights, panel, into: V)
    for (number, memory) in memories.enumerated() {
      scatter(panelAtWork(number + 1, of: thread), panel, into: memory)
    }
  }

  /// Adds up the squares of a part's panels.
  func addUpSquares(_ part: Int, thread: Int) {
    var squares = 0.0
    for panel in panels(of: part) {
      makeGradient(of: panel, into: panelAtWork(0, of: thread))
      addSquares(ofPanel: panelAtWork(0, of: thread), units: hiddenSize, to: &squares)
    }
    columns.sumsOfSquares.start[part] = squares
  }

  /// Copies the rows of a panel's words out of a matrix in the order of V.
  func gather(
    _ matrix: PackedMatrix<Scalar>,
    _ panel: Int,
    into target: UnsafeMutablePointer<Scalar>
  ) {
    for (column, word) in columns.words(ofPanel: panel).enumerated() {
      let row = matrix.storage.start + matrix.place(word, 0)
      for k in 0..<hiddenSize { target[k * panelColumns + column] = row[k * panelColumns] }
    }
  }

  /// Copies the rows of a panel's words back.
  func scatter(
    _ source: UnsafeMutablePointer<Scalar>,
    _ panel: Int,
    into matrix: PackedMatrix<Scalar>,
    adding: Bool = false
  ) {
    for (column, word) in columns.words(ofPanel: panel).enumerated() {
      let row = matrix.storage.start + matrix.place(word, 0)
      for k in 0..<hiddenSize {
        let number = source[k * panelColumns + column]
        row[k * panelColumns] = adding ? row[k * panelColumns] + number : number
      }
    }
  }
}
