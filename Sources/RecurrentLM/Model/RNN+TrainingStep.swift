// One training step of the textbook, on one sentence or several.
//
//     g = Σ_sentences ∂L/∂θ,   g *= min(1, clipNorm / ‖g‖)
//
//     .sgd          θ -= η g
//     .adagrad()    G += g²,                 θ -= η g / √(G + ε)
//     .rmsProp()    G = ρ G + (1 - ρ) g²,    θ -= η g / √(G + ε)

extension RNN {
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
    guard !batch.isEmpty else { throw RecurrentLMError.noExamples }
    try checkVocabulary(of: batch)
    try checkParameters()
    let pairs = try batch.map { try checkedPair($0.x, $0.y) }
    var (loss, sum) = (0.0, Parameters?.none)
    for (x, y) in pairs {
      try Safepoint.pass()
      try checkMemory(forScoresOf: x.count)
      let s = try states(of: x[...])
      let z = try s.dropFirstRows(1).dot(transposed: V)
      loss += try losses(ofScores: z, y).reduce(0, +)
      guard loss.isFinite else { return loss }
      let (dLdU, dLdV, dLdW) = try gradients(x, y, softmax(z), s)
      sum?.add(dLdU, dLdV, dLdW)
      sum = sum ?? Parameters(unchecked: dLdU, dLdV, dLdW)
    }
    guard var g = sum else { return loss }
    sum = nil
    var factor = 1.0
    if let clipNorm {
      let norm = [g.U, g.V, g.W].reduce(0) { $0 + ($1 * $1).sum() }.squareRoot()
      guard norm.isFinite else { return .nan }
      if norm > clipNorm { factor = clipNorm / norm }
    }
    if optimizer.optimizer.rule == .sgd {
      try step(along: &g, learningRate * factor)
    } else {
      try adapt(to: g, factor, learningRate, optimizer, wordsRead: Set(pairs.flatMap(\.x)))
    }
    return loss
  }

  /// So many weights change within a few milliseconds.
  private static let weightsAtOnce = 1 << 22

  /// Takes a plain step, `θ -= factor · g`.
  ///
  /// No safepoint may show half a step. Where it takes long, the new weights are made in the place of
  /// the gradients, and at the end become the model's.
  private func step(along g: inout Parameters, _ factor: Double) throws {
    guard parameterCount > Self.weightsAtOnce else {
      U.subtract(factor, times: g.U)
      V.subtract(factor, times: g.V)
      W.subtract(factor, times: g.W)
      return
    }
    try g.U.become(U, minus: factor)
    try g.V.become(V, minus: factor)
    try g.W.become(W, minus: factor)
    (U, V, W) = (g.U, g.V, g.W)
  }

  /// Takes an adaptive step: in `U` only in the columns of the words that were read.
  private func adapt(
    to g: Parameters,
    _ factor: Double,
    _ learningRate: Double,
    _ state: OptimizerState,
    wordsRead: Set<Int>
  ) throws {
    var G = try state.squares(for: self)
    // Two owners would make the change of each matrix a copy.
    state.kept = nil
    let (keep, gain) = state.optimizer.factors
    func step(_ weights: inout Matrix, _ G: inout Matrix, _ g: Matrix, _ index: Int) {
      let gradient = factor * g.values[index]
      G.values[index] = keep * G.values[index] + gain * gradient * gradient
      let root = (G.values[index] + state.optimizer.epsilon).squareRoot()
      weights.values[index] -= learningRate * gradient / root
    }
    for row in 0..<hiddenSize {
      for word in wordsRead { step(&U, &G.U, g.U, row * vocabularySize + word) }
    }
    for index in V.values.indices { step(&V, &G.V, g.V, index) }
    for index in W.values.indices { step(&W, &G.W, g.W, index) }
    state.kept = .double(G)
  }
}

extension Parameters {
  /// Adds gradients to gradients.
  fileprivate mutating func add(_ dLdU: Matrix, _ dLdV: Matrix, _ dLdW: Matrix) {
    U.subtract(-1, times: dLdU)
    V.subtract(-1, times: dLdV)
    W.subtract(-1, times: dLdW)
  }
}
