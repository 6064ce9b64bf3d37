/// A network of the textbook, in double precision.
///
/// It says how it reads words, how its scores come from what it has read, and what its gradients are.
/// Losses, training steps and the check of its gradients follow from that.
protocol TextbookModel: ProbedModel, GradientProbe {
  /// What a network carries on from word to word.
  associatedtype State

  /// What the words of a sentence have left in the network: what its gradients are computed from.
  associatedtype Trace

  /// Reads a sentence, or a part of one that comes after a state.
  ///
  /// - Returns: The scores `z` of the words that may come next, shape `[T, C]`, what the words have
  ///   left, and the state after the last of them.
  /// - Throws: `CancellationError`.
  func read(
    _ x: ArraySlice<Int>,
    after state: State?
  ) throws -> (z: Matrix, trace: Trace, state: State)

  /// The losses of scores `z`, shape `[T, C]`, for the labels `y`, shape `[T]`.
  ///
  /// - Throws: `CancellationError`.
  func losses(ofScores z: Matrix, _ y: [Int]) throws -> [Double]

  /// The derivatives of a sentence's summed loss, from its probabilities `o` and what it has left.
  ///
  /// - Throws: `RecurrentLMError.notEnoughMemory` or `CancellationError`.
  func gradients(
    _ x: [Int],
    _ y: [Int],
    _ o: consuming Matrix,
    _ trace: Trace
  ) throws -> Parameters

  /// Hands out the matrices, one after another in the network's order, to be changed in place.
  func changeMatrices(_ change: (_ index: Int, inout Matrix) -> Void)
}

extension TextbookModel {
  /// Checks that the matrices, which anyone may replace, still have their shapes.
  ///
  /// - Throws: `RecurrentLMError.parameterShape` if one has another shape.
  func checkParameters() throws { try parameters.check(sizes) }

  /// Checks that there is room for the hidden states of so many words, their scores, and the
  /// probabilities that these become.
  func checkMemory(forScoresOf words: Int) throws {
    try Memory.check(
      needed: Memory.sum(
        Memory.bytes(ofShape: 2, words, vocabularySize),
        Memory.bytes(ofShape: 2, words + 1, hiddenSize)
      ),
      for: "a sentence of \(words) words"
    )
  }

  // The gradient check moves the weights of a copy one by one.

  func gradientsAndProbe(
    _ x: [Int],
    _ y: [Int]
  ) throws -> (gradients: Parameters, probe: any GradientProbe) {
    try checkParameters()
    try checkMemory(forScoresOf: x.count)
    let (z, trace, _) = try read(x[...], after: nil)
    let gradients = try gradients(x, y, softmax(z), trace)
    return (gradients, try Self(parameters: parameters, bpttTruncate: bpttTruncate))
  }

  func loss(_ x: [Int], _ y: [Int]) throws -> Double { try sentenceLoss(x, y) }

  subscript(matrix: Int, row: Int, column: Int) -> Double {
    get { parameters.matrices[matrix][row, column] }
    set { changeMatrices { if $0 == matrix { $1[row, column] = newValue } } }
  }
}
