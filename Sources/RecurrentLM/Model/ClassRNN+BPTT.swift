// Backpropagation through time, truncated, from an output by classes.
//
//     δa_t = a_t - onehot(κ(y_t))
//     δo_t[w] = p_t[w] - onehot(y_t)[w] for the words w of κ(y_t), 0 for all others
//     ∂L/∂A = Σ_t δa_t ⊗ s_t,   ∂L/∂V = Σ_t δo_t ⊗ s_t
//     δ = (Aᵀ δa_t + Vᵀ δo_t) ∘ (1 - s_t²), then for k = t, t-1, …, max(0, t - bpttTruncate):
//         ∂L/∂W += δ ⊗ s_{k-1},   ∂L/∂U[:, x_k] += δ,   δ = (Wᵀ δ) ∘ (1 - s_{k-1}²)

extension ClassRNN {
  /// Computes the gradients of a sentence's loss by backpropagation through time.
  ///
  ///     δa_t = a_t - onehot(κ(y_t)),   δo_t[w] = p_t[w] - onehot(y_t)[w] for the words of κ(y_t)
  ///     ∂L/∂V = Σ_t δo_t ⊗ s_t,   δ_t = (Aᵀ δa_t + Vᵀ δo_t) ∘ (1 - s_t²)
  ///
  /// and those of U and W from δ_t as in `RNN`. That of A is `Σ_t δa_t ⊗ s_t`, which the training step
  /// and the gradient check have too.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: The derivatives of the summed loss, in the shapes of `U`, `V` and `W`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H · bpttTruncate + C + K)).
  public func bptt(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix) {
    let gradients = try gradients(of: x, y)
    return (gradients.U, gradients.V, gradients.W)
  }

  /// All gradients of a sentence's loss, in the order U, V, W, A.
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
    var (deltaA, deltaO) = try logProbabilities(after: states)
    (deltaA, deltaO) = (exp(deltaA), exp(deltaO))
    for (t, label) in y.enumerated() {
      if t & 0xF == 0xF { try Safepoint.pass() }
      let number = classes.classOfWord[label]
      for word in 0..<vocabularySize where classes.classOfWord[word] != number {
        deltaO[t, word] = 0
      }
      deltaA[t, number] -= 1
      deltaO[t, label] -= 1
    }
    let (dLdA, dLdV) = (try deltaA.transposedDot(states), try deltaO.transposedDot(states))
    let errors = try deltaA.dot(A) + deltaO.dot(V)
    let (dLdU, dLdW) = try backThroughTime(errors, x, s)
    return Parameters(unchecked: [dLdU, dLdV, dLdW, dLdA], of: network)
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
  /// - Complexity: O(T · H · (H · bpttTruncate + C + K)).
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
  /// - Complexity: O(T · H · (H · bpttTruncate + C + K)), T the words of all sentences.
  public func trainingStep(
    on batch: some Collection<Example>,
    learningRate: Double,
    clipNorm: Double?,
    optimizer: OptimizerState
  ) throws -> Double {
    try step(on: batch, learningRate, clipNorm, optimizer)
  }
}
