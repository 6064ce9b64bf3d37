// The forward pass, in logarithms, which are numbers where the probabilities have become 0.
//
//     s_t = tanh(U x_t + W s_{t-1})                                   s_{-1} = 0
//     log a_t = A s_t - log Σ_k exp(A_k · s_t)
//     log p_t[w] = V_w · s_t - log Σ_{v in κ(w)} exp(V_v · s_t)       the word among those of its class
//     z_t[w] = log a_t[κ(w)] + log p_t[w],   o_t = exp(z_t) = softmax(z_t)

extension ClassRNN: TanhRecurrence {
  /// Runs the network forward over one sentence.
  ///
  ///     o_t[w] = a_t[κ(w)] · exp(V_w · s_t) / Σ_{v in κ(w)} exp(V_v · s_t),   a_t = softmax(A s_t)
  ///
  /// - Parameter x: Word indices, shape `[T]`, each in `0..<C`.
  /// - Returns: Probabilities `o`, shape `[T, C]`, and hidden states `s`, shape `[T + 1, H]`, whose
  ///   row 0 is s_{-1}, so that row `t + 1` is s_t.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.indexOutOfVocabulary` if an index is not in `0..<C`.
  /// - Complexity: O(T · H · (H + C + K)).
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
    var (logA, z) = try logProbabilities(after: s.dropFirstRows(1))
    try Safepoint.forEachPiece(of: x.count, size: max(1, (1 << 20) / vocabularySize)) { piece in
      for t in piece {
        for (word, number) in classes.classOfWord.enumerated() { z[t, word] += logA[t, number] }
      }
    }
    logA = Matrix(rows: 0, columns: 0)
    return (z, s, s[x.count])
  }

  /// The losses of log probabilities, `-z_t[y_t]`.
  func losses(ofScores z: Matrix, _ y: [Int]) throws -> [Double] {
    y.enumerated().map { -z[$0, $1] }
  }

  /// The logarithms of `a_t`, shape `[T, K]`, and of the probabilities of all words among those of their
  /// classes, shape `[T, C]`, after states of shape `[T, H]`.
  func logProbabilities(after s: Matrix) throws -> (classes: Matrix, words: Matrix) {
    var (logA, logP) = (try s.dot(transposed: A), try s.dot(transposed: V))
    let classOfWord = classes.classOfWord
    try Safepoint.forEachPiece(of: s.rows, size: max(1, (1 << 18) / vocabularySize)) { piece in
      for t in piece {
        let row = logA.values[t * classes.count..<(t + 1) * classes.count]
        let ofAll = logSum(row)
        var ofClass = [[Double]](repeating: [], count: classes.count)
        for (word, number) in classOfWord.enumerated() { ofClass[number].append(logP[t, word]) }
        let sums = ofClass.map { logSum($0[...]) }
        for number in 0..<classes.count { logA[t, number] -= ofAll }
        for (word, number) in classOfWord.enumerated() { logP[t, word] -= sums[number] }
      }
    }
    return (logA, logP)
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
  /// - Complexity: O(H · (H + C + K)).
  public func scores(after word: Int, state: inout Vector) throws -> Vector {
    try checkParameters()
    _ = try checkedWords(CollectionOfOne(word))
    let next = tanh(U.column(word) + (try W.dot(state)))
    let (logA, logP) = try logProbabilities(
      after: Matrix(rows: 1, columns: hiddenSize, values: next.values)
    )
    state = next
    return Vector(classes.classOfWord.enumerated().map { logA[0, $1] + logP[0, $0] })
  }

  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log a_t[κ(y_t)] - log p_t[y_t]
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C + K)).
  public func wordLosses(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> [Double] {
    try losses(of: x, y)
  }

  /// The loss of one sentence, summed over its words, in nats.
  ///
  ///     L = -Σ_t (log a_t[κ(y_t)] + log p_t[y_t])
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: A number of nats, 0 or more.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C + K)).
  public func sentenceLoss(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> Double {
    try wordLosses(x, y).reduce(0, +)
  }
}
