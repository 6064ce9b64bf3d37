// Backward, in each layer from the uppermost down, time after time from the last:
//
//     the errors of the gates as GRULayer and LSTMLayer have them, D[k],
//     the errors of the states before += D[k] W,   and then for all words
//     ∂L/∂U = Dᵀ X,   ∂L/∂W = Dᵀ S,   the errors of what was read = D U

extension GatedPass {
  /// Takes the errors of the upper states back to the sentences' starts, and leaves the gradients, and
  /// the errors of what the lowest layer has read, shape `[T, Hp]`.
  func carryBack(
    _ batch: SentenceBatch,
    from errors: UnsafeMutablePointer<Scalar>,
    into below: UnsafeMutablePointer<Scalar>
  ) {
    makeRoomForGradients()
    let T = batch.T
    for (layer, row) in rows.enumerated().reversed() {
      if layer == rows.count - 1 { row.errors.update(from: errors, count: T * Hp) }
      // The 1 behind a state has no error.
      for k in 0..<T { row.errors[k * Hp + H] = 0 }
      if gates.kind == .lstm { row.memoryErrors.update(repeating: 0, count: T * Hp) }
      turn(weights[layer].W)
      for (time, first) in batch.firstRows.enumerated().reversed() {
        guard crew.goesOn() else { return }
        let end = time + 1 < batch.firstRows.count ? batch.firstRows[time + 1] : T
        goBack(row, first, end - first, batch.before[first])
      }
      makeGradients(row, layer, T)
      turn(weights[layer].U)
      multiply(
        row.deltas,
        stride,
        depth: stride,
        by: Panels(rows: turned.start, stride: Hp),
        into: Panels(rows: layer == 0 ? below : rows[layer - 1].errors, stride: Hp),
        rows: T,
        panels: Hp / panelColumns
      )
    }
  }

  /// Turns the matrices of all gates, of shape `[H, G · Hp]`, the biases apart.
  private func turn(_ matrix: AlignedStorage<Scalar>) {
    let (from, to) = (matrix.start, turned.start)
    for input in 0..<H {
      for gate in 0..<stride { to[gate * Hp + input] = from[input * stride + gate] }
    }
  }

  /// Takes the errors of so many states one step back, to those from the row `before` on.
  private func goBack(_ row: GatedRows<Scalar>, _ first: Int, _ count: Int, _ before: Int) {
    // Errors of the state before a sentence go nowhere.
    let target = before == 0 ? nil : row.errors + (before - 1) * Hp
    switch gates.kind {
    case .lstm:
      for k in 0..<count {
        lstm(row, first + k, before == 0 ? 0 : before + k)
      }
    case .gru(let reset):
      for k in 0..<count {
        gru(row, first + k, isAfter: reset.isAfter, target.map { $0 + k * Hp })
      }
    }
    guard let target else { return }
    switch gates.kind {
    case .lstm:
      multiplyBack(row.deltas + first * stride, stride, gates: 0..<4, count)
      add(carried, to: target, count)
    case .gru(let reset) where reset.isAfter:
      multiplyBack(row.deltas + first * stride, stride, gates: 0..<2, count)
      add(carried, to: target, count)
      multiplyBack(row.memory + first * Hp, Hp, gates: 2..<3, count)
      add(carried, to: target, count)
    case .gru:
      multiplyBack(row.deltas + first * stride + 2 * Hp, stride, gates: 2..<3, count)
      for k in 0..<count { gruReset(row, first + k, carried + k * Hp, target + k * Hp) }
      multiplyBack(row.deltas + first * stride, stride, gates: 0..<2, count)
      add(carried, to: target, count)
    }
  }

  /// Multiplies errors of some gates with their W, into `carried`.
  private func multiplyBack(
    _ errors: UnsafeMutablePointer<Scalar>,
    _ stride: Int,
    gates: Range<Int>,
    _ count: Int
  ) {
    multiply(
      errors,
      stride,
      depth: gates.count * Hp,
      by: Panels(rows: turned.start + gates.lowerBound * Hp * Hp, stride: Hp),
      into: Panels(rows: carried, stride: Hp),
      rows: count,
      panels: Hp / panelColumns
    )
  }

  private func add(
    _ errors: UnsafeMutablePointer<Scalar>,
    to target: UnsafeMutablePointer<Scalar>,
    _ count: Int
  ) {
    let (errors, target) = (errors.eights, target.eights)
    for group in 0..<count * Hp / 8 { target[group] += errors[group] }
  }

  private func gru(
    _ row: GatedRows<Scalar>,
    _ k: Int,
    isAfter: Bool,
    _ target: UnsafeMutablePointer<Scalar>?
  ) {
    let (values, deltas) = ((row.values + k * stride).eights, (row.deltas + k * stride).eights)
    let (s, e) = ((row.before + k * Hp).eights, (row.errors + k * Hp).eights)
    let (product, ofProduct) = ((row.product + k * Hp).eights, (row.memory + k * Hp).eights)
    let groups = Hp / 8
    let one = SIMD8<Scalar>(repeating: 1)
    for group in 0..<groups {
      let (z, r, h) = (values[group], values[groups + group], values[2 * groups + group])
      let deltaH = e[group] * (one - z) * (one - h * h)
      deltas[group] = e[group] * (s[group] - h) * z * (one - z)
      deltas[2 * groups + group] = deltaH
      if isAfter {
        deltas[groups + group] = deltaH * product[group] * r * (one - r)
        ofProduct[group] = deltaH * r
      } else {
        // Known when it has come back through Wh, and 0 before the first word.
        deltas[groups + group] = SIMD8(repeating: 0)
      }
      if let target { target.eights[group] += e[group] * z }
    }
  }

  private func gruReset(
    _ row: GatedRows<Scalar>,
    _ k: Int,
    _ ofReset: UnsafeMutablePointer<Scalar>,
    _ target: UnsafeMutablePointer<Scalar>
  ) {
    let (values, deltas) = ((row.values + k * stride).eights, (row.deltas + k * stride).eights)
    let (s, ofReset) = ((row.before + k * Hp).eights, ofReset.eights)
    let target = target.eights
    let groups = Hp / 8
    let one = SIMD8<Scalar>(repeating: 1)
    for group in 0..<groups {
      let r = values[groups + group]
      deltas[groups + group] = ofReset[group] * s[group] * r * (one - r)
      target[group] += ofReset[group] * r
    }
    // Behind the state stands a 1, which no gate has made.
    row.deltas[k * stride + Hp + H] = 0
  }

  private func lstm(_ row: GatedRows<Scalar>, _ k: Int, _ before: Int) {
    let (values, deltas) = ((row.values + k * stride).eights, (row.deltas + k * stride).eights)
    let (e, shown) = ((row.errors + k * Hp).eights, (row.product + k * Hp).eights)
    let (ofMemory, c) = ((row.memoryErrors + k * Hp).eights, (row.memory + before * Hp).eights)
    let target = before == 0 ? nil : row.memoryErrors + (before - 1) * Hp
    let groups = Hp / 8
    let one = SIMD8<Scalar>(repeating: 1)
    for group in 0..<groups {
      let (i, f) = (values[group], values[groups + group])
      let (q, g) = (values[2 * groups + group], values[3 * groups + group])
      let ofC = ofMemory[group] + e[group] * q * (one - shown[group] * shown[group])
      deltas[group] = ofC * g * i * (one - i)
      deltas[groups + group] = ofC * c[group] * f * (one - f)
      deltas[2 * groups + group] = e[group] * shown[group] * q * (one - q)
      deltas[3 * groups + group] = ofC * i * (one - g * g)
      if let target { target.eights[group] = ofC * f }
    }
  }

  // MARK: Gradients

  /// Makes the gradients of a layer.
  private func makeGradients(_ row: GatedRows<Scalar>, _ layer: Int, _ T: Int) {
    let (U, W) = (gradients[layer].U, gradients[layer].W)
    let all = Panels(rows: row.deltas, stride: stride)
    let (panels, panelsOfGate) = (stride / panelColumns, Hp / panelColumns)
    let target = Panels(rows: W.start, stride: stride)
    U.start.update(repeating: 0, count: U.count)
    W.start.update(repeating: 0, count: W.count)
    addGradient(row.input, H + 1, all, Panels(rows: U.start, stride: stride), panels, T)
    guard case .gru(let reset) = gates.kind else {
      return addGradient(row.before, H, all, target, panels, T)
    }
    addGradient(row.before, H, all, target, 2 * panelsOfGate, T)
    let h = target.from(2 * panelsOfGate)
    if reset.isAfter {
      addGradient(row.before, H, Panels(rows: row.memory, stride: Hp), h, panelsOfGate, T)
    } else {
      addGradient(row.product, H, all.from(2 * panelsOfGate), h, panelsOfGate, T)
    }
  }

  /// Adds `Aᵀ D`, the rows of T words, to a gradient of so many rows.
  private func addGradient(
    _ a: UnsafeMutablePointer<Scalar>,
    _ count: Int,
    _ deltas: Panels<Scalar>,
    _ target: Panels<Scalar>,
    _ panels: Int,
    _ T: Int
  ) {
    let atOnce = max(1, StepCrew.longWork / (count * panels * panelColumns))
    for first in Swift.stride(from: 0, to: T, by: atOnce) {
      guard crew.goesOn() else { return }
      routines.add(
        PanelProduct(
          a: Entries(a + first * Hp, row: 1, column: Hp),
          b: Panels(deltas.start + first * deltas.row, row: deltas.row, panel: deltas.panel),
          c: target,
          rows: count,
          depth: min(atOnce, T - first),
          panels: panels
        )
      )
    }
  }

  /// The sum of the squares of the gradients of all layers, once the errors went back.
  func squares() -> Double {
    gradients.flatMap(\.storages).reduce(0) { sum, storage in
      (0..<storage.count).reduce(sum) { sum, index in
        sum + storage.start[index].doubled * storage.start[index].doubled
      }
    }
  }

  /// Adds the gradients times a scale to the layers of other weights.
  func addGradients(scale: Scalar, to layers: [GatedWeights<Scalar>]) {
    for (target, gradient) in zip(layers, gradients) {
      for (target, gradient) in zip(target.storages, gradient.storages) {
        let (target, gradient, groups) = (
          target.start.eights, gradient.start.eights, target.count / 8
        )
        for group in 0..<groups { target[group] += gradient[group] * scale }
      }
    }
  }

  /// Changes the weights of all layers as an adaptive optimizer does, by the gradients times a factor.
  func adapt(
    _ adaptation: Adaptation<Scalar>,
    factor: Scalar,
    with others: [GatedWeights<Scalar>]? = nil
  ) {
    for (layer, gradient) in (others ?? gradients).enumerated() {
      for (place, storage) in [(gates.U(0, layer), gradient.U), (gates.W(0, layer), gradient.W)] {
        if factor != 1 {
          let eights = storage.start.eights
          for group in 0..<storage.count / 8 { eights[group] *= factor }
        }
        adaptation.apply(storage.start, to: place, at: 0, count: storage.count)
      }
    }
  }
}
