// Backpropagation through time, truncated, from a way down a tree.
//
//     δo_t[n] = p_n - d_n for the nodes on the path of y_t, 0 for all others,
//               d_n = 1 where it takes the second branch, 0 where it takes the first
//     ∂L/∂V = Σ_t δo_t ⊗ s_t
//     δ = (Vᵀ δo_t) ∘ (1 - s_t²), then for k = t, t-1, …, max(0, t - bpttTruncate):
//         ∂L/∂W += δ ⊗ s_{k-1},   ∂L/∂U[:, x_k] += δ,   δ = (Wᵀ δ) ∘ (1 - s_{k-1}²)

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension TreeRNN {
  /// Computes the gradients of a sentence's loss by backpropagation through time.
  ///
  ///     δo_t[n] = p_n - d_n for the nodes on the path of y_t,   p_n = σ(V_n · s_t)
  ///     ∂L/∂V = Σ_t δo_t ⊗ s_t,   δ_t = (Vᵀ δo_t) ∘ (1 - s_t²)
  ///
  /// and those of U and W from δ_t as in `RNN`. d_n is the branch taken, 0 or 1.
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
    let gradients = try gradients(of: x, y)
    return (gradients.U, gradients.V, gradients.W)
  }

  /// All gradients of a sentence's loss, in the order U, V, W.
  package func gradients(
    of x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> Parameters {
    let (x, y) = try checkedPair(x, y)
    let (o, s) = try forward(x)
    return try gradients(x, y, o, s)
  }

  /// The gradients, once the forward pass has been done.
  func gradients(
    _ x: [Int],
    _ y: [Int],
    _ o: consuming Matrix,
    _ s: Matrix
  ) throws -> Parameters {
    try checkMemory(forGradientsOf: x.count)
    let states = s.dropFirstRows(1)
    let z = try states.dot(transposed: V)
    var deltaO = Matrix(rows: y.count, columns: vocabularySize - 1)
    for (t, label) in y.enumerated() {
      if t & 0xF == 0xF { try Safepoint.pass() }
      for (node, branch) in tree.path(of: label) {
        let p: Double = 1 / (1 + exp(-z[t, node]))
        deltaO[t, node] = p - Double(branch)
      }
    }
    let dLdV = try deltaO.transposedDot(states)
    let (dLdU, dLdW) = try backThroughTime(deltaO.dot(V), x, s)
    return Parameters(unchecked: [dLdU, dLdV, dLdW], of: network)
  }

  /// Changes the weights by one step of gradient descent and tells the loss before it.
  ///
  ///     θ -= η g min(1, clipNorm / ‖g‖)
  ///
  /// If the loss or the norm is not a finite number, the weights stay as they are.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  ///   - learningRate: The η of the equation.
  ///   - clipNorm: The largest norm of all gradients together, above 0, or nil for no clipping.
  /// - Returns: The sentence's summed loss before the step, in nats; NaN if the norm is not finite.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H · bpttTruncate + C)).
  public func trainingStep(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>,
    learningRate: Double,
    clipNorm: Double?
  ) throws -> Double {
    let batch = CollectionOfOne(Example(x: Array(x), y: Array(y)))
    return try step(on: batch, learningRate, clipNorm, OptimizerState(.sgd))
  }

  /// Changes the weights by one step for several sentences and tells their loss before it.
  ///
  ///     g = Σ_sentences ∂L/∂θ,   g *= min(1, clipNorm / ‖g‖)
  ///
  /// All sentences are computed with the same weights, and then the optimizer takes one step with
  /// the sum of their gradients. If the loss or the norm is not a finite number, the weights stay as
  /// they are.
  ///
  /// - Parameters:
  ///   - batch: One sentence or more.
  ///   - learningRate: The η of the optimizer.
  ///   - clipNorm: The largest norm of all gradients together, above 0, or nil for no clipping.
  ///   - optimizer: The rule of the step, and what it remembers.
  /// - Returns: The sentences' summed loss before the step, in nats; NaN if the norm is not finite.
  /// - Throws: `RecurrentLMError.noExamples` for no sentences, `.emptySentence`,
  ///   `.indexOutOfVocabulary`, `.lengthsDiffer`, `.parameterShape` if the optimizer belongs to a
  ///   model of other sizes, or `CancellationError` between two sentences.
  /// - Complexity: O(T · H · (H · bpttTruncate + C)), T the words of all sentences.
  public func trainingStep(
    on batch: some Collection<Example>,
    learningRate: Double,
    clipNorm: Double?,
    optimizer: OptimizerState
  ) throws -> Double {
    try step(on: batch, learningRate, clipNorm, optimizer)
  }
}
