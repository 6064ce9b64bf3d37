// The error of one word on its way back in time.
//
//     δ_t = (Vᵀ δo_t) ∘ (1 - s_t²),   δ_{k-1} = (Wᵀ δ_k) ∘ (1 - s_{k-1}²)
//
// These are the steps of `RNN.bptt`, without its sums and without a cut; an output by classes has an
// error of its own for δ_t. A network with gates follows its errors itself.

extension LanguageModel {
  /// Follows the error of one word back through time, as far as the sentence goes.
  ///
  ///     δ_t = (Vᵀ (o_t - onehot(y_t))) ∘ (1 - s_t²)
  ///     δ_{k-1} = (Wᵀ δ_k) ∘ (1 - s_{k-1}²)              k = t, t-1, …, 1
  ///
  /// `bptt` uses the first `bpttTruncate + 1` of these errors and cuts off the rest. Each step back
  /// multiplies with W and with a derivative of at most 1, so that the error mostly shrinks: the
  /// vanishing gradient. Where W is large enough it grows instead.
  ///
  /// Of a network with gates the errors are those of what it remembers, `∂L_t/∂s_k` of a GRU and
  /// `∂L_t/∂c_k` of an LSTM, those of all layers beside one another.
  ///
  ///     print(try model.bpttTrace(example.x, example.y, at: 12, vocabulary))
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  ///   - t: The word whose error is followed, in `0..<T`.
  ///   - vocabulary: The vocabulary that the model was made with, to name the words; nil names none.
  /// - Returns: The errors and their sizes, with and beyond truncation.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`;
  ///   `RecurrentLMError.indexOutOfRange` if `t` is not in `0..<T`, `RecurrentLMError.notFinite` if
  ///   an error is not a finite number, `RecurrentLMError.vocabularyMismatch` if model and
  ///   vocabulary differ in size, or `CancellationError`.
  /// - Complexity: O(t · H · (H + C)).
  public func bpttTrace(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>,
    at t: Int,
    _ vocabulary: Vocabulary? = nil
  ) throws -> BPTTTrace {
    let (x, y) = try checkedPair(x, y)
    if let vocabulary { try checkVocabulary(vocabulary) }
    guard x.indices.contains(t) else {
      throw RecurrentLMError.indexOutOfRange(
        index: "t = \(t)",
        valid: "0..<\(x.count)",
        of: "a sentence of \(counted(x.count, "word"))"
      )
    }
    let read = Array(x.prefix(t + 1))
    let deltas =
      network.gates == nil
      ? try errorsThroughTanh(read, expecting: y[t])
      : try errorsThroughGates(read, expecting: y[t])
    let trace = BPTTTrace(
      t: t,
      bpttTruncate: bpttTruncate,
      deltas: deltas,
      words: try vocabulary?.decodeWords(x.prefix(t + 1)),
      expectedWord: vocabulary?[y[t]]
    )
    guard trace.norms.allSatisfy(\.isFinite) else {
      throw RecurrentLMError.notFinite(what: "the error of word \(t)")
    }
    return trace
  }

  /// The errors of what a network with gates remembers, whose states its textbook makes.
  private func errorsThroughGates(_ x: [Int], expecting y: Int) throws -> Matrix {
    let weights = parameters
    let error = try weights.error(of: try forward(x).o[x.count - 1], expecting: y)
    let recurrent = try weights.withSoftmax()
    let textbook: any ErrorTracer =
      weights.network.gates?.kind == .lstm
      ? try LSTM(parameters: recurrent) : try GRU(parameters: recurrent)
    return try textbook.errors(x, endingWith: error)
  }

  /// The errors of the states of a network whose states are a tanh, shape `[t + 1, H]`.
  private func errorsThroughTanh(_ x: [Int], expecting y: Int) throws -> Matrix {
    let t = x.count - 1
    let (o, s) = try forward(x)
    let weights = parameters
    var deltas = Matrix(rows: t + 1, columns: hiddenSize)
    var delta = try weights.error(of: o[t], expecting: y) * (1 - s[t + 1] * s[t + 1])
    // Row k of `s` is s_{k-1}, for row 0 is s_{-1}.
    for k in stride(from: t, through: 0, by: -1) {
      try Safepoint.pass()
      deltas[t - k] = delta
      delta = try weights.W.transposedDot(delta) * (1 - s[k] * s[k])
    }
    return deltas
  }
}
