// The loss of one sentence, which follows from its scores: see TextbookModel+Loss.swift.

extension RNN {
  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log o_t[y_t] = log Σ_w exp(z_t[w]) - z_t[y_t],   z_t = V s_t
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
  ///     L = -Σ_t log o_t[y_t] = Σ_t (log Σ_w exp(z_t[w]) - z_t[y_t]),   z_t = V s_t
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
