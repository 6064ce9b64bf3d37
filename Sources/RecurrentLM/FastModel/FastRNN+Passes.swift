extension FastRNN {
  /// Runs the network forward over one sentence.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1}),   o_t = softmax(V s_t),   s_{-1} = 0
  ///
  /// - Parameter x: Word indices, shape `[T]`, each in `0..<C`.
  /// - Returns: Probabilities `o`, shape `[T, C]`, and hidden states `s`, shape `[T + 1, H]`, whose
  ///   row 0 is s_{-1}, so that row `t + 1` is s_t.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.indexOutOfVocabulary` if an index is not in `0..<C`,
  ///   `RecurrentLMError.notFinite` if a score is NaN or too large for a number.
  /// - Complexity: O(T · H · (H + C)).
  public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix) {
    // The probabilities in double precision, and the engine's in single.
    try Memory.check(
      needed: Memory.sum(
        Memory.bytes(ofShape: x.count, vocabularySize, bytesPerElement: 12),
        Memory.bytes(ofShape: x.count + 1, hiddenSize)
      ),
      for: "a sentence of \(x.count) words"
    )
    return try withSentence(x, x) { x, _ in try engine.forward(x) }
  }

  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log o_t[y_t] = log Σ_w exp(z_t[w]) - z_t[y_t],   z_t = V s_t
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`; all NaN if a score is NaN or too large
  ///   for a number.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C)).
  public func wordLosses(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> [Double] {
    try withSentence(x, y, engine.wordLosses)
  }

  /// The loss of one sentence, summed over its words, in nats.
  ///
  ///     L = -Σ_t log o_t[y_t] = Σ_t (log Σ_w exp(z_t[w]) - z_t[y_t]),   z_t = V s_t
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: A number of nats, 0 or more; NaN if a score is NaN or too large for a number.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C)).
  public func sentenceLoss(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> Double {
    try withSentence(x, y, engine.loss)
  }

  /// Computes the gradients of a sentence's loss by backpropagation through time.
  ///
  /// It is the computation of a training step, added to zeros instead of to the weights.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: The derivatives of the summed loss, in the shapes of `U`, `V` and `W`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, `.lengthsDiffer`, or
  ///   `.notFinite` if a score or an error is not a finite number.
  /// - Complexity: O(T · H · (H · bpttTruncate + C)).
  public func bptt(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix) {
    try checkMemoryForGradients()
    let gradients = try withSentence(x, y) { x, y in
      try engine.gradients(on: [Example(x: Array(x), y: Array(y))])
    }
    return (gradients.U, gradients.V, gradients.W)
  }

  /// The gradients of several sentences' summed loss, as a training step computes them.
  ///
  /// - Parameter batch: One sentence or more.
  /// - Returns: The derivatives in the shapes of the weights.
  /// - Throws: What `bptt` throws.
  package func gradients(on batch: [Example]) throws -> Parameters {
    try checkMemoryForGradients()
    try check(batch)
    return try engine.gradients(on: batch)
  }

  /// The gradients are made in single precision, and become matrices.
  private func checkMemoryForGradients() throws {
    try Memory.check(
      needed: Memory.bytes(ofShape: parameterCount, bytesPerElement: 12),
      for: "the gradients of a model of \(vocabularySize) words and \(hiddenSize) hidden units"
    )
  }

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
  /// - Complexity: O(T · H · (H · bpttTruncate + C)); clipping adds a sixth while T < H.
  public func trainingStep(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>,
    learningRate: Double,
    clipNorm: Double?
  ) throws -> Double {
    try withSentence(x, y) { x, y in
      try engine.step(x, y, learningRate: learningRate, clipNorm: clipNorm)
    }
  }

  /// Changes the weights by one step for several sentences and tells their loss before it.
  ///
  ///     g = Σ_sentences ∂L/∂θ,   g *= min(1, clipNorm / ‖g‖)
  ///
  /// All sentences are computed with the same weights, and then the optimizer takes one step with
  /// the sum of their gradients. Nothing is dropped: `dropout` is for the steps of a training. If the loss or the norm is not a finite number, the weights stay as
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
  ///   model of other sizes, or `.notEnoughMemory` if the batch does not fit.
  /// - Complexity: O(T · H · (H · bpttTruncate + C)), T the words of all sentences.
  public func trainingStep(
    on batch: some Collection<Example>,
    learningRate: Double,
    clipNorm: Double?,
    optimizer: OptimizerState
  ) throws -> Double {
    try checkVocabulary(of: batch)
    let batch = Array(batch)
    try check(batch)
    return try engine.step(
      on: batch,
      learningRate: learningRate,
      clipNorm: clipNorm,
      optimizer: optimizer,
      dropout: dropout > 0 ? optimizer.dropoutSeed.map { Dropout(rate: dropout, seed: $0) } : nil
    )
  }

  /// Reads one word and scores each word that may come next.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1}),   z_t = V s_t,   o_t = softmax(z_t)
  ///
  /// - Parameters:
  ///   - word: The index of the word read, in `0..<C`.
  ///   - state: The hidden state s_{t-1}, shape `[H]`, zeros before the first word; s_t afterwards.
  /// - Returns: The scores z_t of the next word, shape `[C]`.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if the index is not in `0..<C`,
  ///   `RecurrentLMError.shapeMismatch` if the state has another size.
  /// - Complexity: O(H · (H + C)).
  public func scores(after word: Int, state: inout Vector) throws -> Vector {
    try checkParameters()
    _ = try checkedWords(CollectionOfOne(word))
    guard state.count == stateSize else {
      throw RecurrentLMError.shapeMismatch(
        operation: "scores",
        left: network.gates == nil ? "\(W.shape)" : "(\(stateSize))",
        right: "(\(state.count))",
        expected: network.gates == nil
          ? "a state of \(hiddenSize) hidden units"
          : "a state of \(stateSize) numbers, as 'Vector(count: model.stateSize)' makes"
      )
    }
    return try engine.scores(after: word, state: &state)
  }
}
