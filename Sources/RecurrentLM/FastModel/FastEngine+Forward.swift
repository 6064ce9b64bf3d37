// Forward: hidden states one after another, then the scores of all words at all times.
//
//     s_t = tanh(U x_t + W s_{t-1}),   E[w, t] = exp(V_w · s_t),   Σ_t = Σ_w E[w, t]

extension FastEngine {
  /// Computes the hidden states, shape `[T + 1, Hp]`, and the same with time along the columns.
  func computeStates() {
    let states = storage.states.start
    if firstRows.isEmpty {
      for t in 0..<T {
        let inputs = weights.embedding.start + storage.x[t] * Hp
        nextState(inputs, after: states + storage.before[t] * Hp, into: states + (t + 1) * Hp)
      }
    } else {
      computeStatesSideBySide()
    }
    let transposed = storage.statesOverTime.start
    for unit in 0..<hiddenSize {
      let row = transposed + unit * Tp
      for t in 0..<T { row[t] = states[(t + 1) * Hp + unit] }
      // The columns between T and Tp would otherwise hold the scores of an older sentence.
      for t in T..<Tp { row[t] = 0 }
    }
  }

  /// Computes the hidden states of all sentences at one time by one product, time after time.
  private func computeStatesSideBySide() {
    for (first, end) in zip(firstRows, firstRows.dropFirst() + [T]) {
      let before = storage.before[first]
      let states = storage.states.start + (first + 1) * Hp
      if before > 0 {
        BLAS.multiply(
          storage.states.start + before * Hp,
          .asStored,
          stride: Hp,
          weights.recurrent.start,
          .asStored,
          stride: Hp,
          into: states,
          stride: Hp,
          m: end - first,
          n: hiddenSize,
          k: hiddenSize
        )
      }
      for row in first..<end {
        let inputs = (weights.embedding.start + storage.x[row] * Hp).eights
        let state = (states + (row - first) * Hp).eights
        for group in 0..<Hp / 8 {
          let sum = before > 0 ? inputs[group] + state[group] : inputs[group]
          state[group] = Scalar.hyperbolicTangent(sum)
        }
      }
    }
  }

  /// Computes one hidden state: `s = tanh(inputs + W s_before)`, each of shape `[Hp]`.
  ///
  /// Sixteen units at once keep four sums in registers, enough to hide an addition's latency.
  func nextState(
    _ inputs: UnsafeMutablePointer<Scalar>,
    after before: UnsafeMutablePointer<Scalar>,
    into state: UnsafeMutablePointer<Scalar>
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
      state.eights[group] = Scalar.hyperbolicTangent(a)
      if isPair { state.eights[second] = Scalar.hyperbolicTangent(b) }
      group += 2
    }
  }

  /// Computes a block's exponentials, their sums, and the errors that they send back.
  func computeExponentials(block: Int) {
    let sums = storage.blockSums + block * Tp
    for t in 0..<Tp { sums[t] = 0 }
    var isBeyond = false
    forEachPiece(of: block) { first, count in
      // Whoever wants the loss alone has every piece in the same place, which stays in the cache.
      let row = purpose == .loss ? block * wordsInBlock : first
      let piece = storage.exponentials.start + row * Tp
      computeScores(first, count, into: piece)
      if isShifted {
        exponentiateShifted(piece, count, sums)
      } else if !exponentiate(piece, count, sums) {
        isBeyond = true
      }
      if purpose == .gradients { addErrors(of: piece, first, count, block: block) }
    }
    self.isBeyond[block] = isBeyond
  }

  /// Adds `Σ_w exp(z_w) V_w` of a piece to its block's share.
  private func addErrors(
    of piece: UnsafeMutablePointer<Scalar>,
    _ first: Int,
    _ count: Int,
    block: Int
  ) {
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

  private func computeScores(
    _ first: Int,
    _ count: Int,
    into piece: UnsafeMutablePointer<Scalar>
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

  /// Beyond this a sum of exponentials could leave the range of single precision.
  private static var largestScore: Scalar { 60 }

  /// Replaces scores by their exponentials, and tells whether all were within bounds.
  private func exponentiate(
    _ piece: UnsafeMutablePointer<Scalar>,
    _ count: Int,
    _ sums: UnsafeMutablePointer<Double>
  ) -> Bool {
    let eights = Tp / 8
    let bound = Scalar.magnitudeBits(SIMD8(repeating: Self.largestScore))
    // Where the bound minus a magnitude borrows from the highest bit, the score is beyond.
    var borrowed = SIMD8<Scalar.Bits>(repeating: 0)
    for column in 0..<eights {
      var scores = piece.eights + column
      var sum = SIMD8<Scalar>(repeating: 0)
      for _ in 0..<count {
        let z = scores.pointee
        borrowed |= bound &- Scalar.magnitudeBits(z)
        let e = Scalar.exponential(z)
        scores.pointee = e
        sum += e
        scores += eights
      }
      for lane in 0..<8 { sums[column * 8 + lane] += sum[lane].doubled }
    }
    return (0..<8).allSatisfy { borrowed[$0].leadingZeroBitCount > 0 }
  }

  /// Replaces scores by the exponentials of what they are below the largest.
  private func exponentiateShifted(
    _ piece: UnsafeMutablePointer<Scalar>,
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
        let e = Scalar.exponential(z)
        piece.eights[word * eights + column] = e
        for lane in 0..<8 { sums[column * 8 + lane] += e[lane].doubled }
      }
    }
  }

  /// Finds a block's largest score at each time.
  func findLargestScores(block: Int) {
    let eights = Tp / 8
    let largest = (storage.blockShifts.start + block * Tp).eights
    for column in 0..<eights { largest[column] = SIMD8<Scalar>(repeating: -.infinity) }
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
}
