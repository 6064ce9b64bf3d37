// The forward pass.
//
//     s_t = tanh(U x_t + W s_{t-1})        s_{-1} = 0
//     o_t = softmax(V s_t)
//
// x_t is a one-hot vector, so U x_t is the column of U that belongs to the word.

extension RNN: TanhRecurrence {
  /// Runs the network forward over one sentence.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1}),   o_t = softmax(V s_t),   s_{-1} = 0
  ///
  /// - Parameter x: Word indices, shape `[T]`, each in `0..<C`.
  /// - Returns: Probabilities `o`, shape `[T, C]`, and hidden states `s`, shape `[T + 1, H]`, whose
  ///   row 0 is s_{-1}, so that row `t + 1` is s_t.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.indexOutOfVocabulary` if an index is not in `0..<C`.
  /// - Complexity: O(T · H · (H + C)).
  public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix) {
    try checkParameters()
    let x = try checkedWords(x)
    try checkMemory(forScoresOf: x.count)
    let (z, s, _) = try read(x[...], after: nil)
    let o = softmax(z)
    try Safepoint.pass()
    return (o, s)
  }

  func read(
    _ x: ArraySlice<Int>,
    after state: Vector?
  ) throws -> (z: Matrix, trace: Matrix, state: Vector) {
    let s = try states(of: x, after: state)
    return (try s.dropFirstRows(1).dot(transposed: V), s, s[x.count])
  }

  /// Reads one word and scores each word that may come next.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1}),   z_t = V s_t,   o_t = softmax(z_t)
  ///
  /// Where a probability is too small for a number, its score still tells how small.
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
    state = tanh(U.column(word) + (try W.dot(state)))
    return try V.dot(state)
  }
}
