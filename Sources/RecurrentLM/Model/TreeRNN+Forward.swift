// The forward pass, in logarithms, which are numbers where the probabilities have become 0.
//
//     s_t = tanh(U x_t + W s_{t-1})                                   s_{-1} = 0
//     log p_n = -log(1 + exp(-V_n · s_t)),   log(1 - p_n) = -log(1 + exp(V_n · s_t))
//     z_t[w] = the sum of these on the path of w,   o_t = exp(z_t) = softmax(z_t)

extension TreeRNN: TanhRecurrence {
  /// Runs the network forward over one sentence.
  ///
  ///     o_t[w] = Π_n p_n or 1 - p_n on the path of w,   p_n = σ(V_n · s_t)
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

  /// Computes states and log probabilities; what is left for the gradients are the states.
  func read(
    _ x: ArraySlice<Int>,
    after state: Vector?
  ) throws -> (z: Matrix, trace: Matrix, state: Vector) {
    let s = try states(of: x, after: state)
    let ofNodes = try s.dropFirstRows(1).dot(transposed: V)
    var z = Matrix(rows: x.count, columns: vocabularySize)
    for t in 0..<x.count {
      try Safepoint.pass()
      z[t] = Vector(tree.logProbabilities { ofNodes[t, $0] })
    }
    return (z, s, s[x.count])
  }

  /// The losses of log probabilities, `-z_t[y_t]`.
  func losses(ofScores z: Matrix, _ y: [Int]) throws -> [Double] {
    y.enumerated().map { -z[$0, $1] }
  }

  /// Reads one word and scores each word that may come next.
  ///
  ///     z_t[w] = log o_t[w]
  ///
  /// - Parameters:
  ///   - word: The index of the word read, in `0..<C`.
  ///   - state: The hidden state s_{t-1}, shape `[H]`, zeros before the first word; s_t afterwards.
  /// - Returns: The log probabilities of the next word, shape `[C]`; their softmax is o_t.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if the index is not in `0..<C`,
  ///   `RecurrentLMError.shapeMismatch` if the state has another size.
  /// - Complexity: O(H · (H + C)).
  public func scores(after word: Int, state: inout Vector) throws -> Vector {
    try checkParameters()
    _ = try checkedWords(CollectionOfOne(word))
    let next = tanh(U.column(word) + (try W.dot(state)))
    let ofNodes = try V.dot(next)
    state = next
    return Vector(tree.logProbabilities { ofNodes[$0] })
  }

  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = Σ_n log(1 + exp(∓V_n · s_t)),   - where the path of y_t takes the second branch, + the first
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C)).
  public func wordLosses(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> [Double] {
    try losses(of: x, y)
  }

  /// The loss of one sentence, summed over its words, in nats.
  ///
  ///     L = Σ_t Σ_n log(1 + exp(∓V_n · s_t))
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: A number of nats, 0 or more.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C)).
  public func sentenceLoss(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> Double {
    try wordLosses(x, y).reduce(0, +)
  }
}
