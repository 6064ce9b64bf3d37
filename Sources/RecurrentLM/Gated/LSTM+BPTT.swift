// Gradients and training steps: see LSTMLayer.swift, GatedModel+BPTT.swift and
// TextbookModel+TrainingStep.swift.

extension LSTM {
  /// Computes the gradients of a sentence's loss by backpropagation through time.
  ///
  ///     e_t = Vᵀ δo_t + what comes from s_{t+1}          δo_t = o_t - onehot(y_t)
  ///     d_t = e_t ∘ q ∘ (1 - tanh²(c_t)) + d_{t+1} ∘ f_{t+1}
  ///     δi = d_t ∘ g ∘ i (1 - i),   δf = d_t ∘ c_{t-1} ∘ f (1 - f),   δg = d_t ∘ i ∘ (1 - g²)
  ///     δq = e_t ∘ tanh(c_t) ∘ q (1 - q),   what goes to s_{t-1} is Σ W•ᵀ δ•
  ///     ∂L/∂U• = Σ_t δ• ⊗ x_e,   ∂L/∂W• = Σ_t δ• ⊗ s_{t-1},   ∂L/∂b• = Σ_t δ•
  ///
  /// Those of `E`, the biases and `c` the training step and the gradient check have too.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: The derivatives of the summed loss: those of all `U` below one another, gate after gate
  ///   and layer after layer, shape `[4 · layers · H, H]`, those of `V`, and those of all `W` likewise.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (layers · H + C)), and with truncation `bpttTruncate` times the first part.
  public func bptt(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix) {
    let gradients = try gradients(of: x, y)
    return (gradients.U, gradients.V, gradients.W)
  }

  /// All gradients of a sentence's loss, by the names of the matrices.
  package func gradients(
    of x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> Parameters {
    try sentenceGradients(x, y)
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
  /// - Complexity: That of `bptt`.
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
  /// the sum of their gradients; with one that remembers something of each weight, of E the columns
  /// change whose words were read. If the loss or the norm is not a finite number, the weights stay as
  /// they are.
  ///
  /// - Parameters:
  ///   - batch: One sentence or more.
  ///   - learningRate: The η of the optimizer.
  ///   - clipNorm: The largest norm of all gradients together, above 0, or nil for no clipping.
  ///   - optimizer: The rule of the step, and what it remembers.
  /// - Returns: The sentences' summed loss before the step, in nats; NaN if the norm is not finite.
  /// - Throws: `RecurrentLMError.noExamples` for no sentences, `.emptySentence`,
  ///   `.indexOutOfVocabulary`, `.lengthsDiffer`, `.parameterShape` or `.invalidArgument` if the
  ///   optimizer belongs to another model, or `CancellationError` between two sentences.
  /// - Complexity: That of `bptt`, T the words of all sentences.
  public func trainingStep(
    on batch: some Collection<Example>,
    learningRate: Double,
    clipNorm: Double?,
    optimizer: OptimizerState
  ) throws -> Double {
    try step(on: batch, learningRate, clipNorm, optimizer)
  }
}
