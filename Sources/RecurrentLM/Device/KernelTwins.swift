#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What each kernel says, in plain Swift: tests hold the kernels against it.
///
/// Matrices lie row after row, as on the device. Where a kernel sums in parts, its twin sums at once.
package enum KernelTwins {
  /// `C = A Bᵀ`, shapes `[M, K]`, `[N, K]` and `[M, N]`.
  package static func scores(_ a: [Float], _ b: [Float], _ shape: ProductShape) -> [Float] {
    product(shape) { m, k in
      a[m * shape.K + k]
    } _: { k, n in
      b[n * shape.K + k]
    }
  }

  /// `C = A B`, shapes `[M, K]`, `[K, N]` and `[M, N]`.
  package static func errors(_ a: [Float], _ b: [Float], _ shape: ProductShape) -> [Float] {
    product(shape) { m, k in
      a[m * shape.K + k]
    } _: { k, n in
      b[k * shape.N + n]
    }
  }

  /// `C = Aᵀ B`, shapes `[K, M]`, `[K, N]` and `[M, N]`.
  package static func gradient(_ a: [Float], _ b: [Float], _ shape: ProductShape) -> [Float] {
    product(shape) { m, k in
      a[k * shape.M + m]
    } _: { k, n in
      b[k * shape.N + n]
    }
  }

  /// `C = Aᵀ B` with the row of B before each, or zeros where a sentence begins; of some columns of A:
  /// those from `offset` on, of rows that are `stride` wide.
  package static func recurrentGradient(
    _ a: [Float],
    _ b: [Float],
    _ batch: DeviceBatch,
    _ shape: ProductShape,
    stride: Int,
    offset: Int
  ) -> [Float] {
    product(shape) { m, k in
      a[k * stride + offset + m]
    } _: { k, n in
      batch.isFirst(k) ? 0 : b[(k - 1) * shape.N + n]
    }
  }

  private static func product(
    _ shape: ProductShape,
    _ a: (_ m: Int, _ k: Int) -> Float,
    _ b: (_ k: Int, _ n: Int) -> Float
  ) -> [Float] {
    var c = [Float](repeating: 0, count: shape.M * shape.N)
    for m in 0..<shape.M {
      for n in 0..<shape.N {
        for k in 0..<shape.K { c[m * shape.N + n] += a(m, k) * b(k, n) }
      }
    }
    return c
  }

  /// `s_t = tanh(U x_t + W s_{t-1})` for each sentence, from a state on; shape `[N, H]`.
  package static func states(
    _ batch: DeviceBatch,
    _ Ut: [Float],
    _ W: [Float],
    _ begin: [Float]?,
    _ H: Int
  ) -> [Float] {
    var S = [Float](repeating: 0, count: batch.N * H)
    for (sentence, rows) in batch.sentences.enumerated() {
      for row in rows {
        for i in 0..<H {
          var sum = Ut[batch.x[row] * H + i]
          for j in 0..<H {
            let before =
              row > rows.lowerBound ? S[(row - 1) * H + j] : begin?[sentence * H + j] ?? 0
            sum += W[i * H + j] * before
          }
          S[row * H + i] = Float(tanh(Double(sum)))
        }
      }
    }
    return S
  }

  /// `Z := softmax(Z) - onehot(y)`, shape `[N, C]`, and the loss of each row.
  package static func softmax(_ Z: [Float], _ C: Int, _ y: [Int]) -> (
    errors: [Float], losses: [Float]
  ) {
    var (errors, losses) = (Z, [Float]())
    for (row, label) in y.enumerated() {
      let z = Z[row * C..<(row + 1) * C].map { Double($0) }
      let largest = z.max() ?? 0
      let sum = z.reduce(0) { $0 + exp($1 - largest) }
      losses.append(Float(log(sum) + largest - z[label]))
      for (w, score) in z.enumerated() {
        errors[row * C + w] = Float(exp(score - largest) / sum - (w == label ? 1 : 0))
      }
    }
    return (errors, losses)
  }

  /// `P = E ∘ (1 - S²)`.
  package static func slopes(_ E: [Float], _ S: [Float]) -> [Float] {
    zip(E, S).map { error, state in error * (1 - state * state) }
  }

  /// `R := P + (R_{k+1} W) ∘ (1 - S²)`, for all rows at once; to the last of a sentence nothing comes.
  package static func carry(
    _ R: [Float],
    _ W: [Float],
    _ P: [Float],
    _ S: [Float],
    _ batch: DeviceBatch,
    _ H: Int
  ) -> [Float] {
    var carried = P
    for row in 0..<batch.N where !batch.isLast(row) {
      for j in 0..<H {
        var sum: Float = 0
        for i in 0..<H { sum += R[(row + 1) * H + i] * W[i * H + j] }
        carried[row * H + j] += sum * (1 - S[row * H + j] * S[row * H + j])
      }
    }
    return carried
  }

  /// The same from a sentence's end to its start: without an end to going back.
  package static func carryBack(
    _ W: [Float],
    _ P: [Float],
    _ S: [Float],
    _ batch: DeviceBatch,
    _ H: Int
  ) -> [Float] {
    var R = P
    for _ in 0..<batch.longest { R = carry(R, W, P, S, batch, H) }
    return R
  }

  /// The sum of the rows of R of each word that is read, shape `[words, H]`.
  package static func columns(_ R: [Float], _ batch: DeviceBatch, _ H: Int) -> [Float] {
    batch.words.flatMap { word in
      (0..<H).map { i in
        (0..<batch.N).filter { batch.x[$0] == word }.reduce(0) { $0 + R[$1 * H + i] }
      }
    }
  }
}
