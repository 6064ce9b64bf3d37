// Forward, in each layer:
//
//     P = X Uᵀ + b for all words, then time after time P += S Wᵀ, and the equations of the kind.

/// The logistic function of eight numbers, `1 / (1 + exp(-z)) = (1 + tanh(z / 2)) / 2`.
@inline(__always)
private func logistic<Scalar: FastScalar>(_ z: SIMD8<Scalar>) -> SIMD8<Scalar> {
  let half: Scalar = 0.5
  return Scalar.hyperbolicTangent(z * half) * half + half
}

extension GatedPass {
  /// Computes the states of all layers; the upper layer's go to the output.
  func computeStates(_ batch: SentenceBatch, _ weights: FastWeights<Scalar>) {
    let times = shares(of: batch).map { self.times(of: $0, in: batch) }
    for layer in rows.indices {
      shareRows(batch.T) { [self] words in
        if layer == 0 {
          readWords(words, batch, weights)
        } else {
          dropping?.show(rows[layer - 1].states + Hp, layer - 1, words)
        }
        computeInputs(words, layer)
      }
      crew.distribute(
        times.count,
        { [self] share, _ in
          for time in times[share] {
            guard crew.goesOn() else { return }
            computeStates(rows[layer], layer, time.first, time.count, time.before)
          }
        },
        meanwhile: {}
      )
    }
  }

  /// Takes in what the lowest layer reads.
  private func readWords(
    _ words: Range<Int>,
    _ batch: SentenceBatch,
    _ weights: FastWeights<Scalar>
  ) {
    for k in words {
      let input = rows[0].input + k * Hp
      weights.copyColumnOfU(batch.x[k], to: input)
      input[H] = 1
    }
  }

  /// Multiplies what a layer reads with U, and adds the biases.
  private func computeInputs(_ words: Range<Int>, _ layer: Int) {
    multiply(
      rows[layer].input + words.lowerBound * Hp,
      Hp,
      depth: H + 1,
      by: Panels(rows: weights[layer].U.start, stride: stride),
      into: Panels(rows: rows[layer].values + words.lowerBound * stride, stride: stride),
      rows: words.count,
      columns: stride
    )
  }

  /// The states of one layer at one time: so many rows, after the states from `before` on.
  private func computeStates(
    _ row: GatedRows<Scalar>,
    _ layer: Int,
    _ first: Int,
    _ count: Int,
    _ before: Int
  ) {
    for k in 0..<count {
      let state = row.states + (before == 0 ? 0 : before + k) * Hp
      (row.before + (first + k) * Hp).update(from: state, count: Hp)
    }
    switch gates.kind {
    case .lstm:
      addProduct(row, layer, first, count, gates: 0..<4)
      for k in first..<first + count { lstm(row, k, before == 0 ? 0 : before + k - first) }
    case .gru(let reset) where reset.isAfter:
      addProduct(row, layer, first, count, gates: 0..<2)
      multiply(
        row.before + first * Hp,
        Hp,
        depth: H,
        by: Panels(rows: weights[layer].W.start + 2 * width, stride: stride),
        into: Panels(rows: row.product + first * Hp, stride: Hp),
        rows: count,
        columns: roundedUpToStrip(width)
      )
      for k in first..<first + count { gruAfter(row, k) }
    case .gru:
      addProduct(row, layer, first, count, gates: 0..<2)
      for k in first..<first + count { gruReset(row, k) }
      addProduct(row, layer, first, count, gates: 2..<3, of: row.product)
      for k in first..<first + count { gruState(row, k) }
    }
  }

  /// Adds the products of states with W to the values of some gates.
  private func addProduct(
    _ row: GatedRows<Scalar>,
    _ layer: Int,
    _ first: Int,
    _ count: Int,
    gates: Range<Int>,
    of states: UnsafeMutablePointer<Scalar>? = nil
  ) {
    let column = gates.lowerBound * width
    multiply(
      (states ?? row.before) + first * Hp,
      Hp,
      depth: H,
      by: Panels(rows: weights[layer].W.start + column, stride: stride),
      into: Panels(rows: row.values + first * stride + column, stride: stride),
      rows: count,
      columns: roundedUpToStrip(gates.count * width),
      adding: true
    )
  }

  private func gruAfter(_ row: GatedRows<Scalar>, _ k: Int) {
    let (values, s) = ((row.values + k * stride).eights, (row.before + k * Hp).eights)
    let (product, next) = ((row.product + k * Hp).eights, (row.states + (k + 1) * Hp).eights)
    let groups = width / 8
    for group in 0..<groups {
      let (z, r) = (logistic(values[group]), logistic(values[groups + group]))
      let h = Scalar.hyperbolicTangent(values[2 * groups + group] + r * product[group])
      (values[group], values[groups + group], values[2 * groups + group]) = (z, r, h)
      next[group] = h + z * (s[group] - h)
    }
    row.states[(k + 1) * Hp + H] = 1
  }

  private func gruReset(_ row: GatedRows<Scalar>, _ k: Int) {
    let (values, s) = ((row.values + k * stride).eights, (row.before + k * Hp).eights)
    let product = (row.product + k * Hp).eights
    let groups = width / 8
    for group in 0..<groups {
      let (z, r) = (logistic(values[group]), logistic(values[groups + group]))
      (values[group], values[groups + group]) = (z, r)
      product[group] = r * s[group]
    }
  }

  private func gruState(_ row: GatedRows<Scalar>, _ k: Int) {
    let (values, s) = ((row.values + k * stride).eights, (row.before + k * Hp).eights)
    let next = (row.states + (k + 1) * Hp).eights
    let groups = width / 8
    for group in 0..<groups {
      let h = Scalar.hyperbolicTangent(values[2 * groups + group])
      values[2 * groups + group] = h
      next[group] = h + values[group] * (s[group] - h)
    }
    row.states[(k + 1) * Hp + H] = 1
  }

  private func lstm(_ row: GatedRows<Scalar>, _ k: Int, _ before: Int) {
    let values = (row.values + k * stride).eights
    let (c, memory) = ((row.memory + before * Hp).eights, (row.memory + (k + 1) * Hp).eights)
    let (shown, next) = ((row.product + k * Hp).eights, (row.states + (k + 1) * Hp).eights)
    let groups = width / 8
    for group in 0..<groups {
      let (i, f) = (logistic(values[group]), logistic(values[groups + group]))
      let q = logistic(values[2 * groups + group])
      let g = Scalar.hyperbolicTangent(values[3 * groups + group])
      (values[group], values[groups + group]) = (i, f)
      (values[2 * groups + group], values[3 * groups + group]) = (q, g)
      memory[group] = c[group] * f + g * i
      shown[group] = Scalar.hyperbolicTangent(memory[group])
      next[group] = shown[group] * q
    }
    row.states[(k + 1) * Hp + H] = 1
  }
}
