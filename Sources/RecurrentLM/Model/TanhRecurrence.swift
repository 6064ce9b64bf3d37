// The recurrence of the textbook, which networks with different outputs share.
//
//     s_t = tanh(U x_t + W s_{t-1})        s_{-1} = 0
//
// x_t is a one-hot vector, so U x_t is the column of U that belongs to the word. Row k of the matrix
// `s` is s_{k-1}, for row 0 is s_{-1}; the 1 - s² is the derivative of tanh.

/// A network of the textbook whose state is a tanh of the word read and of the state before.
protocol TanhRecurrence: TextbookModel where Trace == Matrix {
  /// The weights of the words read, shape `[H, C]`.
  var U: Matrix { get }

  /// The weights of the state before, shape `[H, H]`.
  var W: Matrix { get }
}

extension TanhRecurrence {
  /// The hidden states of a sentence, or of a part of it after the state `first`, shape `[T + 1, H]`:
  /// row 0 is `first`, which is s_{-1} = 0 if there is none.
  func states(of x: ArraySlice<Int>, after first: Vector?) throws -> Matrix {
    try Matrix.checkSize(rows: x.count + 1, columns: hiddenSize)
    var s = Matrix(rows: x.count + 1, columns: hiddenSize)
    if let first { s[0] = first }
    for (t, word) in x.enumerated() {
      if t & 0xF == 0xF { try Safepoint.pass() }
      s[t + 1] = tanh(U.column(word) + (try W.dot(s[t])))
    }
    return s
  }

  /// Carries the errors of the states back through time.
  ///
  ///     δ = e_t ∘ (1 - s_t²), then for k = t, t-1, …, max(0, t - bpttTruncate):
  ///         ∂L/∂W += δ ⊗ s_{k-1},   ∂L/∂U[:, x_k] += δ,   δ = (Wᵀ δ) ∘ (1 - s_{k-1}²)
  ///
  /// - Parameters:
  ///   - errors: The errors e that the outputs hand down to their states, shape `[T, H]`.
  ///   - x: The words read, shape `[T]`.
  ///   - s: The states, shape `[T + 1, H]`.
  /// - Returns: The derivatives of the summed loss, in the shapes of `U` and `W`.
  /// - Throws: `CancellationError`.
  func backThroughTime(
    _ errors: Matrix,
    _ x: [Int],
    _ s: Matrix
  ) throws -> (dLdU: Matrix, dLdW: Matrix) {
    var dLdU = Matrix(rows: hiddenSize, columns: vocabularySize)
    var dLdW = Matrix(rows: hiddenSize, columns: hiddenSize)
    for t in x.indices.reversed() {
      var delta = errors[t] * (1 - s[t + 1] * s[t + 1])
      for k in stride(from: t, through: max(0, t - bpttTruncate), by: -1) {
        if k & 0xF == 0xF { try Safepoint.pass() }
        dLdW.addOuter(delta, s[k])
        dLdU.add(delta, toColumn: x[k])
        delta = try W.transposedDot(delta) * (1 - s[k] * s[k])
      }
    }
    try Safepoint.pass()
    return (dLdU, dLdW)
  }

  /// Checks that there is room for the gradients, and for the errors of the states of so many words.
  func checkMemory(forGradientsOf words: Int) throws {
    try Memory.check(
      needed: Memory.sum(
        Memory.bytes(ofShape: parameterCount),
        Memory.bytes(ofShape: 3, words, hiddenSize)
      ),
      for: "the gradients of a sentence of \(words) words"
    )
  }
}
