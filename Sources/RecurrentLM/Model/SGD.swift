// Stochastic gradient descent, one sentence a step.
//
//     U -= η ∂L/∂U,   V -= η ∂L/∂V,   W -= η ∂L/∂W
//
// Clipping keeps the direction of a gradient that has become too long:
//
//     g *= min(1, clipNorm / ‖g‖),   ‖g‖² = ‖∂L/∂U‖² + ‖∂L/∂V‖² + ‖∂L/∂W‖²
//
// Source: R. Pascanu, T. Mikolov, Y. Bengio, "On the difficulty of training recurrent neural
// networks", ICML 2013, algorithm 1.

extension LanguageModel {
  /// Changes the weights by one step of stochastic gradient descent on one sentence.
  ///
  ///     U -= η ∂L/∂U,   V -= η ∂L/∂V,   W -= η ∂L/∂W
  ///
  /// With `clipNorm` the gradients are first multiplied with `min(1, clipNorm / ‖g‖)`, where `‖g‖` is
  /// the root of the sum of all their squares: a step keeps its direction and is never longer than
  /// `η · clipNorm`.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  ///   - learningRate: The η of the equations, such as 0.005.
  ///   - clipNorm: The largest norm of all gradients together, above 0, such as 5; nil takes the
  ///     gradients as they are.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, `.lengthsDiffer`,
  ///   `.invalidArgument` for a rate that is not finite or a norm that is not above 0, or
  ///   `.notFinite` if the loss is not a finite number, or with `clipNorm` the norm: then the weights
  ///   stay as they are.
  /// - Complexity: O(T · H · (H · bpttTruncate + C)).
  public func sgdStep(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>,
    learningRate: Double,
    clipNorm: Double? = nil
  ) throws {
    guard learningRate.isFinite else {
      throw RecurrentLMError.invalidArgument(
        name: "learningRate",
        found: shortest(learningRate),
        expected: "a finite number"
      )
    }
    try checkClipNorm(clipNorm)
    let loss = try trainingStep(x, y, learningRate: learningRate, clipNorm: clipNorm)
    guard loss.isFinite else {
      throw RecurrentLMError.notFinite(what: "the loss of the sentence")
    }
  }

  /// Changes the weights by one step of gradient descent, without clipping, and tells the loss before
  /// it.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  ///   - learningRate: What the gradients are multiplied with.
  /// - Returns: The sentence's summed loss before the step, in nats.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H · bpttTruncate + C)).
  public func trainingStep(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>,
    learningRate: Double
  ) throws -> Double {
    try trainingStep(x, y, learningRate: learningRate, clipNorm: nil)
  }
}
