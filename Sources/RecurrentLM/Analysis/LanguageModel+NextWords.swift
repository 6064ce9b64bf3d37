// What a model expects: the words that it finds likeliest next, at each position of a sentence.

extension LanguageModel {
  /// Reads off the words that the model finds likeliest at each position of a sentence.
  ///
  ///     let (o, s) = try model.forward(example.x)
  ///     print(try model.nextWords(o, after: example.x, top: 5, vocabulary))
  ///
  /// - Parameters:
  ///   - o: Probabilities as the forward pass returns them, shape `[T, C]`.
  ///   - x: The words that were read, shape `[T]`, to be shown beside their predictions; nil shows
  ///     the positions alone.
  ///   - top: How many words for each position, 1 or more; all if the vocabulary has fewer.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: For each position the words and their probabilities, the likeliest first; of equally
  ///   probable ones the first in the vocabulary.
  /// - Throws: `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
  ///   `RecurrentLMError.shapeMismatch` if `o` is not `[T, C]`, `RecurrentLMError.emptySentence` if
  ///   it has no rows, `RecurrentLMError.notFinite` if it holds something else than numbers,
  ///   `RecurrentLMError.indexOutOfVocabulary` if `x` has an index that is not in `0..<C`,
  ///   `RecurrentLMError.invalidArgument` if `top` is below 1, or `CancellationError`.
  /// - Complexity: O(T · C · log top).
  public func nextWords(
    _ o: Matrix,
    after x: [Int]? = nil,
    top: Int = 5,
    _ vocabulary: Vocabulary
  ) throws -> NextWords {
    try checkVocabulary(vocabulary)
    try checkProbabilities(o, after: x)
    try checkTop(top)
    let predictions = try (0..<o.rows).map { t in
      try Safepoint.pass()
      let row = o.values[t * o.columns..<(t + 1) * o.columns]
      guard row.allSatisfy(\.isFinite) else {
        throw RecurrentLMError.notFinite(what: "a probability in row \(t) of 'o'")
      }
      return indicesOfLargest(top, of: row).map {
        WordPrediction(word: vocabulary[$0], index: $0, probability: o[t, $0])
      }
    }
    return NextWords(wordsRead: try x.map(vocabulary.decodeWords), predictions: predictions)
  }

  private func checkProbabilities(_ o: Matrix, after x: [Int]?) throws {
    guard o.rows > 0 else { throw RecurrentLMError.emptySentence }
    guard o.columns == vocabularySize, x == nil || x?.count == o.rows else {
      throw RecurrentLMError.shapeMismatch(
        operation: "nextWords",
        left: "\(o.shape)",
        right: "(\(x?.count ?? o.rows))",
        expected: "a row for each word read, of \(vocabularySize) probabilities"
      )
    }
  }

  /// Checks how many of the best are asked for.
  func checkTop(_ top: Int) throws {
    guard top >= 1 else {
      throw RecurrentLMError.invalidArgument(
        name: "top",
        found: "\(top)",
        expected: "1 or more"
      )
    }
  }
}
