// One training step, which follows from scores and gradients: see TextbookModel+TrainingStep.swift.

extension RNN {
  /// Changes the weights by one step of gradient descent and tells the loss before it.
  ///
  ///     θ -= η g min(1, clipNorm / ‖g‖),   ‖g‖² = ‖∂L/∂U‖² + ‖∂L/∂V‖² + ‖∂L/∂W‖²
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
