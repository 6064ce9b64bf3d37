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
    let times = shares(of: batch).map { self.times(of: $0, in: batch) }
    for (layer, row) in rows.enumerated().reversed() {
      if layer == rows.count - 1 { row.errors.update(from: errors, count: T * Hp) }
      // The 1 behind a state has no error.
      for k in 0..<T { row.errors[k * Hp + H] = 0 }
      if gates.kind == .lstm { row.memoryErrors.update(repeating: 0, count: T * Hp) }
      turn(weights[layer])
      crew.distribute(
        times.count,
        { [self] share, _ in
          for time in times[share].reversed() {
            guard crew.goesOn() else { return }
            goBack(row, time.first, time.count, time.before)
          }
        },
        meanwhile: {}
      )
      makeGradients(layer, T, errorsBelow: layer == 0 ? below : rows[layer - 1].errors)
    }
  }

  /// Turns a layer's matrices, of shapes `[H, stride]`, the biases apart.
  private func turn(_ weights: GatedWeights<Scalar>) {
    let panels = (H + panelColumns - 1) / panelColumns
    crew.distribute(
      2 * panels,
      { [self] part, _ in
        let panel = part / 2
        let (from, to) = part % 2 == 0 ? (weights.W, turned.W) : (weights.U, turned.U)
        turn(from.start, panel, to: to.start + panel * rowsOfTurned * panelColumns)
      },
      meanwhile: {}
    )
  }

  /// The rows of turned matrices, one for each column of a gate.
  var rowsOfTurned: Int { gates.kind.letters.count * width }

  private func turn(
    _ from: UnsafeMutablePointer<Scalar>,
    _ panel: Int,
    to: UnsafeMutablePointer<Scalar>
  ) {
    let first = panel * panelColumns
    let count = min(panelColumns, H - first)
    for column in 0..<rowsOfTurned {
      for input in 0..<count {
        to[column * panelColumns + input] = from[(first + input) * stride + column]
      }
    }
  }

  /// The rows of a turned matrix from that of a gate on.
  func rows(of turned: AlignedStorage<Scalar>, from gate: Int) -> Panels<Scalar> {
    Panels(
      turned.start + gate * width * panelColumns,
      row: panelColumns,
      panel: rowsOfTurned * panelColumns
    )
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
    let (deltas, carried) = (row.deltas + first * stride, carried + first * Hp)
    switch gates.kind {
    case .lstm:
      multiplyBack(deltas, stride, gates: 0..<4, count, into: carried)
      add(carried, to: target, count)
    case .gru(let reset) where reset.isAfter:
      multiplyBack(deltas, stride, gates: 0..<2, count, into: carried)
      add(carried, to: target, count)
      multiplyBack(row.memory + first * Hp, Hp, gates: 2..<3, count, into: carried)
      add(carried, to: target, count)
    case .gru:
      multiplyBack(deltas + 2 * width, stride, gates: 2..<3, count, into: carried)
      for k in 0..<count { gruReset(row, first + k, carried + k * Hp, target + k * Hp) }
      multiplyBack(deltas, stride, gates: 0..<2, count, into: carried)
      add(carried, to: target, count)
    }
  }

  /// Multiplies errors of some gates with their W.
  private func multiplyBack(
    _ errors: UnsafeMutablePointer<Scalar>,
    _ stride: Int,
    gates: Range<Int>,
    _ count: Int,
    into carried: UnsafeMutablePointer<Scalar>
  ) {
    multiply(
      errors,
      stride,
      depth: gates.count * width,
      by: rows(of: turned.W, from: gates.lowerBound),
      into: Panels(rows: carried, stride: Hp),
      rows: count,
      columns: roundedUpToStrip(H)
    )
  }

  private func add(
    _ errors: UnsafeMutablePointer<Scalar>,
    to target: UnsafeMutablePointer<Scalar>,
    _ count: Int
  ) {
    for k in 0..<count {
      let (errors, target) = ((errors + k * Hp).eights, (target + k * Hp).eights)
      for group in 0..<width / 8 { target[group] += errors[group] }
    }
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
    let groups = width / 8
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
    clearFilling(of: deltas)
    if isAfter {
      for group in groups..<roundedUpToStrip(width) / 8 { ofProduct[group] = SIMD8(repeating: 0) }
    }
  }

  /// What fills a row of all gates up has no errors.
  private func clearFilling(of deltas: UnsafeMutablePointer<SIMD8<Scalar>>) {
    for group in rowsOfTurned / 8..<stride / 8 { deltas[group] = SIMD8(repeating: 0) }
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
    let groups = width / 8
    let one = SIMD8<Scalar>(repeating: 1)
    for group in 0..<groups {
      let r = values[groups + group]
      deltas[groups + group] = ofReset[group] * s[group] * r * (one - r)
      target[group] += ofReset[group] * r
    }
    // Behind the state stands a 1, which no gate has made.
    if H < width { row.deltas[k * stride + width + H] = 0 }
  }

  private func lstm(_ row: GatedRows<Scalar>, _ k: Int, _ before: Int) {
    let (values, deltas) = ((row.values + k * stride).eights, (row.deltas + k * stride).eights)
    let (e, shown) = ((row.errors + k * Hp).eights, (row.product + k * Hp).eights)
    let (ofMemory, c) = ((row.memoryErrors + k * Hp).eights, (row.memory + before * Hp).eights)
    let target = before == 0 ? nil : row.memoryErrors + (before - 1) * Hp
    let groups = width / 8
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
    clearFilling(of: deltas)
  }
}
