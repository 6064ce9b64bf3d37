// Backpropagation through time, truncated.
//
//     δo_t = o_t - onehot(y_t)
//     ∂L/∂V = Σ_t δo_t ⊗ s_t
//     δ = (Vᵀ δo_t) ∘ (1 - s_t²), then for k = t, t-1, …, max(0, t - bpttTruncate):
//         ∂L/∂W += δ ⊗ s_{k-1},   ∂L/∂U[:, x_k] += δ,   δ = (Wᵀ δ) ∘ (1 - s_{k-1}²)
//
// The last two lines are in TanhRecurrence.swift.

extension RNN {
  /// Computes the gradients of a sentence's loss by backpropagation through time.
  ///
  ///     ∂L/∂V = Σ_t δo_t ⊗ s_t                          δo_t = o_t - onehot(y_t)
  ///     ∂L/∂W = Σ_t Σ_k δ_k ⊗ s_{k-1}                   δ_t = (Vᵀ δo_t) ∘ (1 - s_t²)
  ///     ∂L/∂U[:, x_k] = Σ_t Σ_k δ_k                     δ_{k-1} = (Wᵀ δ_k) ∘ (1 - s_{k-1}²)
  ///
  /// with k from t down to `max(0, t - bpttTruncate)`.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: The derivatives of the summed loss, in the shapes of `U`, `V` and `W`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H · bpttTruncate + C)).
  public func bptt(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix) {
    let (x, y) = try checkedPair(x, y)
    let (o, s) = try forward(x)
    let gradients = try gradients(x, y, o, s)
    return (gradients.U, gradients.V, gradients.W)
  }

  /// The gradients, once the forward pass has been done.
  func gradients(
    _ x: [Int],
    _ y: [Int],
    _ o: consuming Matrix,
    _ s: Matrix
  ) throws -> Parameters {
    try checkMemory(forGradientsOf: x.count)
    var deltaO = o
    for (t, label) in y.enumerated() { deltaO[t, label] -= 1 }
    let dLdV = try deltaO.transposedDot(s.dropFirstRows(1))
    let errors = try deltaO.dot(V)
    let (dLdU, dLdW) = try backThroughTime(errors, x, s)
    return Parameters(unchecked: dLdU, dLdV, dLdW)
  }
}
