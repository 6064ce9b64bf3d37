#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

// The kernels of a GRU, in plain Swift; z, r and h are its gates, s the state before.

/// What a layer with gates keeps of each word for its way back.
package struct GateValues {
  /// z, r and h, shape `[N, 3H]`.
  package var gates: [Float]

  /// `r ∘ s`, or with the reset after the product `Wh s`; shape `[N, H]`.
  package var kept: [Float]

  /// The states, shape `[N, H]`.
  package var states: [Float]
}

extension KernelTwins {
  /// `C = A Bᵀ + bias`, for each row.
  package static func biasedScores(
    _ a: [Float],
    _ b: [Float],
    _ bias: [Float],
    _ shape: ProductShape
  ) -> [Float] {
    scores(a, b, shape).enumerated().map { $1 + bias[$0 % shape.N] }
  }

  /// The same of the rows of A that belong to the words read.
  package static func gatheredInputs(
    _ a: [Float],
    _ b: [Float],
    _ bias: [Float],
    _ batch: DeviceBatch,
    _ shape: ProductShape
  ) -> [Float] {
    biasedScores(rows(of: a, batch, width: shape.K), b, bias, shape)
  }

  /// `C = Aᵀ B`, of the rows of B that belong to the words read.
  package static func gatheredGradient(
    _ a: [Float],
    _ b: [Float],
    _ batch: DeviceBatch,
    _ shape: ProductShape
  ) -> [Float] {
    gradient(a, rows(of: b, batch, width: shape.N), shape)
  }

  /// `C = Aᵀ B`, of some columns of A: those from `offset` on, of rows that are `stride` wide.
  package static func gateGradient(
    _ a: [Float],
    _ b: [Float],
    _ shape: ProductShape,
    stride: Int,
    offset: Int
  ) -> [Float] {
    gradient(columns(of: a, shape, stride: stride, offset: offset), b, shape)
  }

  private static func rows(of matrix: [Float], _ batch: DeviceBatch, width: Int) -> [Float] {
    batch.x.flatMap { matrix[$0 * width..<($0 + 1) * width] }
  }

  private static func columns(
    of matrix: [Float],
    _ shape: ProductShape,
    stride: Int,
    offset: Int
  ) -> [Float] {
    (0..<shape.K).flatMap { k in matrix[k * stride + offset..<k * stride + offset + shape.M] }
  }

  /// The states of a GRU from its inputs on, `Q = U x + b` of shape `[N, 3H]`, and what it keeps.
  ///
  ///     z = σ(Qz + Wz s), r = σ(Qr + Wr s), h = tanh(Qh + Wh (r ∘ s)), or after: tanh(Qh + r ∘ (Wh s))
  ///     s_t = (1 - z) ∘ h + z ∘ s
  package static func gruStates(
    _ batch: DeviceBatch,
    _ Q: [Float],
    _ W: [Float],
    _ begin: [Float]?,
    _ H: Int,
    isAfter: Bool
  ) -> GateValues {
    var found = GateValues(
      gates: Q,
      kept: [Float](repeating: 0, count: batch.N * H),
      states: [Float](repeating: 0, count: batch.N * H)
    )
    for (sentence, rows) in batch.sentences.enumerated() {
      var s = begin.map { Array($0[sentence * H..<(sentence + 1) * H]) } ?? zeros(H)
      for row in rows {
        func input(_ gate: Int, _ i: Int) -> Float { Q[(row * 3 + gate) * H + i] }
        let z = zip(0..<H, times(W, 0, s)).map { logistic(input(0, $0) + $1) }
        let r = zip(0..<H, times(W, 1, s)).map { logistic(input(1, $0) + $1) }
        let kept = isAfter ? times(W, 2, s) : zip(r, s).map { $0 * $1 }
        let ofState = isAfter ? zip(r, kept).map { $0 * $1 } : times(W, 2, kept)
        let h = zip(0..<H, ofState).map { Float(tanh(Double(input(2, $0) + $1))) }
        s = (0..<H).map { (1 - z[$0]) * h[$0] + z[$0] * s[$0] }
        found.gates.replaceSubrange(row * 3 * H..<(row + 1) * 3 * H, with: z + r + h)
        found.kept.replaceSubrange(row * H..<(row + 1) * H, with: kept)
        found.states.replaceSubrange(row * H..<(row + 1) * H, with: s)
      }
    }
    return found
  }

  /// From the errors E of the states to the deltas of the gates, shape `[N, 3H]`, and with the reset
  /// after also to those of `Wh s`, shape `[N, H]`.
  ///
  ///     e = E + what the next word carries back
  ///     δz = e ∘ (s - h) ∘ z ∘ (1 - z), δh = e ∘ (1 - z) ∘ (1 - h²)
  ///     δr = (Whᵀ δh) ∘ s ∘ r ∘ (1 - r), or after: δh ∘ (Wh s) ∘ r ∘ (1 - r)
  ///     back goes e ∘ z + Wzᵀ δz + Wrᵀ δr + (Whᵀ δh) ∘ r, or after: Whᵀ (δh ∘ r)
  package static func gruBack(
    _ batch: DeviceBatch,
    _ W: [Float],
    _ E: [Float],
    _ values: GateValues,
    _ H: Int,
    isAfter: Bool
  ) -> (deltas: [Float], ofProducts: [Float]) {
    var D = zeros(batch.N * 3 * H)
    var D2 = zeros(batch.N * H)
    for rows in batch.sentences {
      var carried = zeros(H)
      for row in rows.reversed() {
        func gate(_ number: Int, _ i: Int) -> Float { values.gates[(row * 3 + number) * H + i] }
        func state(_ i: Int) -> Float {
          row > rows.lowerBound ? values.states[(row - 1) * H + i] : 0
        }
        let e = (0..<H).map { E[row * H + $0] + carried[$0] }
        let dz = (0..<H).map { i in
          e[i] * (state(i) - gate(2, i)) * gate(0, i) * (1 - gate(0, i))
        }
        let dh = (0..<H).map { e[$0] * (1 - gate(0, $0)) * (1 - gate(2, $0) * gate(2, $0)) }
        let ofProduct = (0..<H).map { dh[$0] * gate(1, $0) }
        let ofNew = turnedTimes(W, 2, isAfter ? ofProduct : dh)
        let dr = (0..<H).map { i in
          let ofReset = isAfter ? dh[i] * values.kept[row * H + i] : ofNew[i] * state(i)
          return ofReset * gate(1, i) * (1 - gate(1, i))
        }
        let (ofZ, ofR) = (turnedTimes(W, 0, dz), turnedTimes(W, 1, dr))
        carried = (0..<H).map { i in
          e[i] * gate(0, i) + ofZ[i] + ofR[i] + (isAfter ? ofNew[i] : ofNew[i] * gate(1, i))
        }
        D.replaceSubrange(row * 3 * H..<(row + 1) * 3 * H, with: dz + dr + dh)
        D2.replaceSubrange(row * H..<(row + 1) * H, with: ofProduct)
      }
    }
    return (D, D2)
  }

  private static func zeros(_ count: Int) -> [Float] { [Float](repeating: 0, count: count) }

  private static func logistic(_ x: Float) -> Float { Float(1 / (1 + exp(-Double(x)))) }

  /// A gate's matrix, one of those below one another in W, times a vector.
  private static func times(_ W: [Float], _ gate: Int, _ vector: [Float]) -> [Float] {
    let H = vector.count
    return (0..<H).map { i in
      (0..<H).reduce(0) { $0 + W[((gate * H) + i) * H + $1] * vector[$1] }
    }
  }

  /// The same of the matrix with its rows as columns.
  private static func turnedTimes(_ W: [Float], _ gate: Int, _ vector: [Float]) -> [Float] {
    let H = vector.count
    return (0..<H).map { j in
      (0..<H).reduce(0) { $0 + W[((gate * H) + $1) * H + j] * vector[$1] }
    }
  }
}
