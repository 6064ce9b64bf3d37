// Stochastic gradient descent, one sentence a step.
//
//     U -= η ∂L/∂U,   V -= η ∂L/∂V,   W -= η ∂L/∂W

extension RNN {
  /// Changes the weights by one step of gradient descent and tells the loss before it.
  ///
  /// If that loss is not a finite number, the weights stay as they are.
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
    let (x, y) = try checkedPair(x, y)
    let (o, s) = try forward(x)
    let loss = loss(of: o, y)
    guard loss.isFinite else { return loss }
    let (dLdU, dLdV, dLdW) = try gradients(x, y, o, s)
    U.subtract(learningRate, times: dLdU)
    V.subtract(learningRate, times: dLdV)
    W.subtract(learningRate, times: dLdW)
    return loss
  }
}
