// One training step of the textbook, on one sentence or several.
//
//     g = Σ_sentences ∂L/∂θ,   g *= min(1, clipNorm / ‖g‖)
// What the optimizer then does with g, `OptimizerStep` says.

extension TextbookModel {
  /// Changes the weights by one step for several sentences and tells their loss before it, as
  /// `trainingStep` says.
  func step(
    on batch: some Collection<Example>,
    _ learningRate: Double,
    _ clipNorm: Double?,
    _ optimizer: OptimizerState
  ) throws -> Double {
    guard !batch.isEmpty else { throw RecurrentLMError.noExamples }
    try checkVocabulary(of: batch)
    try checkParameters()
    let pairs = try batch.map { try checkedPair($0.x, $0.y) }
    var (loss, sum) = (0.0, Parameters?.none)
    for (x, y) in pairs {
      try Safepoint.pass()
      try checkMemory(forScoresOf: x.count)
      let (z, trace, _) = try read(x[...], after: nil)
      loss += try losses(ofScores: z, y).reduce(0, +)
      guard loss.isFinite else { return loss }
      let g = try gradients(x, y, softmax(z), trace)
      sum?.add(g)
      sum = sum ?? g
    }
    guard let g = sum else { return loss }
    sum = nil
    var factor = 1.0
    if let clipNorm {
      let norm = g.matrices.reduce(0) { $0 + ($1 * $1).sum() }.squareRoot()
      // An interrupted sum is no norm.
      try Safepoint.pass()
      guard norm.isFinite else { return .nan }
      if norm > clipNorm { factor = clipNorm / norm }
    }
    try descend(
      g,
      factor,
      learningRate,
      optimizer,
      Set(pairs.flatMap(\.x)),
      Set(pairs.flatMap(\.y))
    )
    return loss
  }

  /// Changes the weights by one step of an optimizer.
  ///
  /// - Parameters:
  ///   - gradients: The gradients.
  ///   - factor: What they are multiplied with before.
  ///   - learningRate: The η of the step.
  ///   - optimizer: The rule, and what it remembers.
  ///   - read: The words that were read: of a matrix with a column for each word only these change.
  ///   - predicted: The words that were to be predicted: of an output by classes only the rows of
  ///     their classes change, of one down a tree those of the nodes on their paths.
  /// - Throws: `RecurrentLMError.parameterShape` if the optimizer belongs to a model of other sizes,
  ///   `RecurrentLMError.notEnoughMemory` if what it remembers does not fit, or `CancellationError`:
  ///   then nothing has changed.
  private func descend(
    _ gradients: consuming Parameters,
    _ factor: Double,
    _ learningRate: Double,
    _ optimizer: OptimizerState,
    _ read: Set<Int>,
    _ predicted: Set<Int>
  ) throws {
    guard !optimizer.optimizer.rule.memories.isEmpty else {
      return try step(along: gradients, learningRate * factor)
    }
    var g = gradients
    if factor != 1 { for index in g.matrices.indices { g.matrices[index] *= factor } }
    var memories = try optimizer.memories(for: parameters)
    // From here on the step is whole: nothing below passes a safepoint.
    try Safepoint.pass()
    // Two owners would make the change of each matrix a copy.
    optimizer.memories = []
    let step: OptimizerStep<Double> = optimizer.nextStep(learningRate: learningRate)
    let network = network
    let shapes = network.shapes
    changeMatrices { index, weights in
      let (rows, columns) = weights.shape
      withRun(&weights, g.matrices[index], &memories, index) { run in
        switch shapes[index].change {
        case .all: step.apply(to: run)
        case .rowsMet:
          for row in network.rowsMet(predicting: predicted) {
            step.apply(to: run.part(from: row * columns, count: columns))
          }
        case .columnsOfWordsRead:
          for row in 0..<rows {
            for word in read { step.apply(to: run.part(from: row * columns + word, count: 1)) }
          }
        }
      }
    }
    optimizer.memories = memories
    optimizer.steps += 1
  }

  /// Takes a plain step, `θ -= factor · g`.
  ///
  /// No safepoint may show half a step. Where it takes long, the new weights are made in the place of
  /// the gradients, and at the end become the model's.
  private func step(along gradients: consuming Parameters, _ factor: Double) throws {
    var g = gradients
    guard parameterCount > weightsAtOnce else {
      return changeMatrices { $1.subtract(factor, times: g.matrices[$0]) }
    }
    for (index, matrix) in parameters.matrices.enumerated() {
      try g.matrices[index].become(matrix, minus: factor)
    }
    changeMatrices { $1 = g.matrices[$0] }
  }
}

/// So many weights change within a few milliseconds.
private let weightsAtOnce = 1 << 22

/// Lends the numbers of one matrix: weights, gradients, and what is remembered of them.
private func withRun(
  _ weights: inout Matrix,
  _ gradient: Matrix,
  _ memories: inout [Parameters],
  _ index: Int,
  _ body: (WeightRun<Double>) -> Void
) {
  let count = weights.count
  // Those that the rule has not lend no place.
  var lent = [[Double]](repeating: [], count: 2)
  for memory in memories.indices {
    swap(&lent[memory], &memories[memory].matrices[index].values)
  }
  var (first, second) = (lent[0], lent[1])
  lent = []
  first.withUnsafeMutableBufferPointer { first in
    second.withUnsafeMutableBufferPointer { second in
      withPointers(gradient.values, gradient.values, &weights.values) { gradients, _, weights in
        let places = (first.baseAddress, second.baseAddress)
        body(WeightRun(weights: weights, gradients: gradients, memories: places, count: count))
      }
    }
  }
  for (memory, values) in zip(memories.indices, [first, second]) {
    memories[memory].matrices[index].values = values
  }
}
