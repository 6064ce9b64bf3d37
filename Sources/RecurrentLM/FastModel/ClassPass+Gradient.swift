// Backward: from the exponentials to the errors of the states, and to the gradients of A and V.
//
//     δa_t = a_t - onehot(κ(y_t)),   δo_t = E[:, t] / Σ_t - onehot(y_t)   over the words of κ(y_t)
//     errors_t = Aᵀ δa_t + Vᵀ δo_t,   ∂L/∂A = Σ_t δa_t ⊗ s_t,   ∂L/∂V = Σ_t δo_t ⊗ s_t

extension ClassPass {
  /// Makes `Σ_t δo_t` of a group's exponentials, and the errors that they send back, times Σ_t.
  func sendBack(_ group: ClassGroup) {
    let exponentials = exponentials(of: group)
    for row in 0..<group.count {
      let (panel, column) = label(group.first + row, group)
        .quotientAndRemainder(dividingBy: panelColumns)
      exponentials.row(row, ofPanel: panel)[column] -= Scalar(rows.sums[group.first + row])
    }
    let errors = storage.errors + group.first * Hp
    errors.update(repeating: 0, count: group.count * Hp)
    forEachPart(of: group) { part in
      routines.contract(
        PanelContraction(
          a: self.exponentials(of: group, from: part.lowerBound),
          b: words(V, of: group.number),
          d: errors + part.lowerBound * Hp,
          stride: Hp,
          rows: part.count,
          columns: hiddenSize,
          panels: panels.panels(of: group.number).count
        )
      )
    }
  }

  /// Adds up the errors that come from the class and from the word, shape `[T, Hp]`.
  ///
  /// - Returns: Whether all errors are finite.
  func collectErrors(into target: UnsafeMutablePointer<Scalar>) -> Bool {
    guard classes.collectErrors(into: target) else { return false }
    var zero = SIMD8<Scalar>(repeating: 0)
    for t in 0..<T {
      if t & 0x3FF == 0x3FF, !crew.goesOn() { return false }
      let scale = Scalar(1 / rows.sums[rows.places[t]])
      let ofWord = (storage.errors + rows.places[t] * Hp).eights
      let errors = (target + t * Hp).eights
      for group in 0..<Hp / 8 {
        errors[group] += ofWord[group] * scale
        // Infinity and NaN times 0 are NaN.
        zero += errors[group] * 0
      }
    }
    return zero == SIMD8(repeating: 0)
  }

  /// Makes `scale s_t / Σ_t` in place of the errors, which are collected.
  private func scaleStates(by scale: Scalar) {
    for row in 0..<T {
      let factor = scale * Scalar(1 / rows.sums[row])
      let state = (storage.states + row * Hp).eights
      let scaled = (storage.scaledStates + row * Hp).eights
      for group in 0..<Hp / 8 { scaled[group] = state[group] * factor }
    }
  }

  /// Adds `scale` times the gradients of A and V to the target, which may be the weights themselves,
  /// once the errors are collected, and does something else at the same time.
  func addGradient(scale: Scalar, to target: FastWeights<Scalar>, meanwhile: () -> Void) {
    scaleStates(by: scale)
    distribute(.update(target.list[matrix].storage)) {
      classes.addGradient(scale: scale, to: target, meanwhile: meanwhile)
    }
  }

  /// Changes A and the rows of V of the classes met as an adaptive optimizer does, once the errors are
  /// collected, and does something else at the same time.
  func adapt(_ adaptation: Adaptation<Scalar>, factor: Scalar, meanwhile: () -> Void) {
    makeRoomForGradients()
    scaleStates(by: factor)
    distribute(.adaptation(adaptation)) {
      classes.adapt(adaptation, factor: factor, meanwhile: meanwhile)
    }
  }

  /// The same with gradients that were made apart.
  func adapt(_ adaptation: Adaptation<Scalar>, with gradients: FastWeights<Scalar>) {
    classes.adapt(adaptation, with: gradients)
    let gradient = gradients.list[matrix].storage.start
    let size = panelColumns * hiddenSize
    for group in groups {
      let panels = panels.panels(of: group.number)
      let place = panels.lowerBound * size
      adaptation.apply(gradient + place, to: matrix, at: place, count: panels.count * size)
    }
  }

  /// The norm of the gradients of A and V, squared, once the errors are collected, and something else
  /// at the same time.
  func squares(meanwhile: () -> Void) -> Double {
    makeRoomForGradients()
    scaleStates(by: 1)
    var ofClasses = 0.0
    distribute(.squares) { ofClasses = classes.squares(meanwhile: meanwhile) }
    return groups.reduce(ofClasses) { $0 + gradientStorage.squares[$1.number] }
  }

  /// The product that is `∂L/∂V` of a panel of a group, times the scale of the states.
  private func gradient(
    of group: ClassGroup,
    panel: Int,
    into gradient: Panels<Scalar>
  ) -> PanelProduct<Scalar> {
    PanelProduct(
      a: Entries(storage.scaledStates + group.first * Hp, row: 1, column: Hp),
      b: exponentials(of: group).from(panel),
      c: gradient,
      rows: hiddenSize,
      depth: group.count,
      panels: 1
    )
  }

  /// Adds a group's part of `scale ∂L/∂V`.
  func update(_ target: AlignedStorage<Scalar>, _ group: ClassGroup) {
    let words = words(target, of: group.number)
    for panel in 0..<panels.panels(of: group.number).count {
      guard crew.goesOn() else { return }
      routines.add(gradient(of: group, panel: panel, into: words.from(panel)))
    }
  }

  /// Changes a class's part of V, panel by panel, while each is in the cache.
  func adapt(_ adaptation: Adaptation<Scalar>, _ group: ClassGroup, thread: Int) {
    let start = panels.starts[group.number]
    forEachGradientPanel(of: group, thread: thread) { panel, gradient in
      let size = gradientStorage.panelSize
      adaptation.apply(gradient, to: matrix, at: (start + panel) * size, count: size)
    }
  }

  /// Adds up the squares of a group's part of ∂L/∂V.
  func addUpSquares(_ group: ClassGroup, thread: Int) {
    var squares = 0.0
    forEachGradientPanel(of: group, thread: thread) { _, gradient in
      addSquares(ofPanel: gradient, units: hiddenSize, to: &squares)
    }
    gradientStorage.squares[group.number] = squares
  }

  private func forEachGradientPanel(
    of group: ClassGroup,
    thread: Int,
    _ body: (_ panel: Int, _ gradient: UnsafeMutablePointer<Scalar>) -> Void
  ) {
    let place = gradientStorage.panels.start + thread * gradientStorage.panelSize
    let target = Panels(place, row: panelColumns, panel: gradientStorage.panelSize)
    for panel in 0..<panels.panels(of: group.number).count {
      guard crew.goesOn() else { return }
      routines.multiply(gradient(of: group, panel: panel, into: target))
      body(panel, place)
    }
  }
}
