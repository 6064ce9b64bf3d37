// Forward: hidden states one after another, then the scores of all words at all times.
//
//     s_t = tanh(U x_t + W s_{t-1}),   E[w, t] = exp(V_w · s_t),   Σ_t = Σ_w E[w, t]

extension FastEngine {
  /// Computes the hidden states, shape `[T + 1, Hp]`, and the same with time along the columns.
  func computeStates() {
    let states = storage.states.start
    for t in 0..<T {
      let inputs = weights.embedding.start + storage.x[t] * Hp
      nextState(inputs, after: states + t * Hp, into: states + (t + 1) * Hp)
    }
    let transposed = storage.statesOverTime.start
    for unit in 0..<hiddenSize {
      let row = transposed + unit * Tp
      for t in 0..<T { row[t] = states[(t + 1) * Hp + unit] }
      // The columns between T and Tp would otherwise hold the scores of an older sentence.
      for t in T..<Tp { row[t] = 0 }
    }
  }

  /// Computes one hidden state: `s = tanh(inputs + W s_before)`, each of shape `[Hp]`.
  ///
  /// Sixteen units at once keep four sums in registers, enough to hide an addition's latency.
  func nextState(
    _ inputs: UnsafeMutablePointer<Float>,
    after before: UnsafeMutablePointer<Float>,
    into state: UnsafeMutablePointer<Float>
  ) {
    let rows = weights.recurrent.start.eights
    let eights = Hp / 8
    var group = 0
    while group < eights {
      let isPair = group + 1 < eights
      let second = isPair ? group + 1 : group
      var a = inputs.eights[group]
      var b = inputs.eights[second]
      for unit in 0..<hiddenSize {
        let s = before[unit]
        a += rows[unit * eights + group] * s
        b += rows[unit * eights + second] * s
      }
      state.eights[group] = hyperbolicTangent(a)
      if isPair { state.eights[second] = hyperbolicTangent(b) }
      group += 2
    }
  }

  /// Computes a block's exponentials, their sums, and the errors that they send back.
  func computeExponentials(block: Int) {
    let sums = storage.blockSums + block * Tp
    for t in 0..<Tp { sums[t] = 0 }
    var isBeyond = false
    forEachPiece(of: block) { first, count in
      let piece = storage.exponentials.start + first * Tp
      computeScores(first, count, into: piece)
      if isShifted {
        exponentiateShifted(piece, count, sums)
      } else if !exponentiate(piece, count, sums) {
        isBeyond = true
      }
      guard wantsErrors else { return }
      BLAS.multiply(
        piece,
        .transposed,
        stride: Tp,
        weights.V.start + first * Hp,
        .asStored,
        stride: Hp,
        into: storage.blockErrors.start + block * T * Hp,
        stride: Hp,
        m: T,
        n: hiddenSize,
        k: count,
        beta: first == block * wordsInBlock ? 0 : 1
      )
    }
    self.isBeyond[block] = isBeyond
  }

  private func computeScores(
    _ first: Int,
    _ count: Int,
    into piece: UnsafeMutablePointer<Float>
  ) {
    BLAS.multiply(
      weights.V.start + first * Hp,
      .asStored,
      stride: Hp,
      storage.statesOverTime.start,
      .asStored,
      stride: Tp,
      into: piece,
      stride: Tp,
      m: count,
      n: Tp,
      k: hiddenSize
    )
  }

  /// Replaces scores by their exponentials, and tells whether all were within bounds.
  private func exponentiate(
    _ piece: UnsafeMutablePointer<Float>,
    _ count: Int,
    _ sums: UnsafeMutablePointer<Double>
  ) -> Bool {
    let eights = Tp / 8
    let bound = SIMD8<UInt32>(repeating: Self.largestScore.bitPattern)
    // As bits, magnitudes are ordered like numbers, with infinity and NaN on top: where the bound
    // minus the magnitude borrows from the sign bit, the score is beyond.
    var borrowed = SIMD8<UInt32>(repeating: 0)
    for column in 0..<eights {
      var scores = piece.eights + column
      var sum = Floats8(repeating: 0)
      for _ in 0..<count {
        let z = scores.pointee
        borrowed |= bound &- unsafeBitCast(magnitude(z), to: SIMD8<UInt32>.self)
        let e = exponential(z)
        scores.pointee = e
        sum += e
        scores += eights
      }
      for lane in 0..<8 { sums[column * 8 + lane] += Double(sum[lane]) }
    }
    return (0..<8).allSatisfy { borrowed[$0] >> 31 == 0 }
  }

  /// Replaces scores by the exponentials of what they are below the largest.
  private func exponentiateShifted(
    _ piece: UnsafeMutablePointer<Float>,
    _ count: Int,
    _ sums: UnsafeMutablePointer<Double>
  ) {
    let eights = Tp / 8
    for column in 0..<eights {
      let shift = storage.shifts.start.eights[column]
      for word in 0..<count {
        var z = piece.eights[word * eights + column] - shift
        // 2e-35 is as good as nothing, and still a normal number.
        z.replace(with: -80, where: z .< -80)
        let e = exponential(z)
        piece.eights[word * eights + column] = e
        for lane in 0..<8 { sums[column * 8 + lane] += Double(e[lane]) }
      }
    }
  }

  /// Finds a block's largest score at each time.
  func findLargestScores(block: Int) {
    let eights = Tp / 8
    let largest = (storage.blockShifts.start + block * Tp).eights
    for column in 0..<eights { largest[column] = Floats8(repeating: -.infinity) }
    var isBeyond = false
    forEachPiece(of: block) { first, count in
      let piece = storage.exponentials.start + first * Tp
      computeScores(first, count, into: piece)
      for index in 0..<count * eights {
        let z = piece.eights[index]
        largest[index % eights].replace(with: z, where: z .> largest[index % eights])
        for lane in 0..<8 where !z[lane].isFinite { isBeyond = true }
      }
    }
    self.isBeyond[block] = isBeyond
  }

  /// Takes the largest score of all blocks as what is subtracted.
  func takeLargestScores() {
    for t in 0..<Tp {
      let largest = (0..<blocks).map { storage.blockShifts.start[$0 * Tp + t] }.max()
      storage.shifts.start[t] = largest ?? 0
    }
  }

  /// Adds up the sums of all blocks, in their order.
  func addUpSums() {
    for t in 0..<T {
      var sum = 0.0
      for block in 0..<blocks { sum += storage.blockSums[block * Tp + t] }
      storage.sums[t] = sum
    }
    guard !isShifted else { return }
    for t in 0..<T { storage.shifts.start[t] = 0 }
  }

  /// The score of the word to predict at a time, `V[y_t] · s_t`.
  func labelScore(_ t: Int) -> Double {
    let row = (weights.V.start + storage.y[t] * Hp).eights
    let state = (storage.states.start + (t + 1) * Hp).eights
    var sum = Floats8(repeating: 0)
    for group in 0..<Hp / 8 { sum += row[group] * state[group] }
    return (0..<8).reduce(0) { $0 + Double(sum[$1]) }
  }
}
