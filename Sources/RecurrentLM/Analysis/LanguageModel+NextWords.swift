// What a model expects: the words that it finds likeliest next, at each position of a sentence.

extension LanguageModel {
  /// Reads off the words that the model finds likeliest at each position of a sentence.
  ///
  ///     let (o, s) = try model.forward(example.x)
  ///     try model.nextWords(o, after: example.x, expected: example.y, top: 5, vocabulary)
  ///
  /// - Parameters:
  ///   - o: Probabilities as the forward pass returns them, shape `[T, C]`.
  ///   - x: The words that were read, shape `[T]`, to be shown beside their predictions; nil shows
  ///     the positions alone.
  ///   - y: The words that really came next, shape `[T]`, to be marked among the predictions; nil
  ///     marks none.
  ///   - top: How many words for each position, 1 or more; all if the vocabulary has fewer.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: For each position the words and their probabilities, the likeliest first; of equally
  ///   probable ones the first in the vocabulary.
  /// - Throws: `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
  ///   `RecurrentLMError.shapeMismatch` if `o` is not `[T, C]`, `RecurrentLMError.emptySentence` if
  ///   it has no rows, `RecurrentLMError.notFinite` if it holds something else than numbers,
  ///   `RecurrentLMError.indexOutOfVocabulary` if `x` or `y` has an index that is not in `0..<C`,
  ///   `RecurrentLMError.invalidArgument` if `top` is below 1, or `CancellationError`.
  /// - Complexity: O(T · C · log top).
  public func nextWords(
    _ o: Matrix,
    after x: [Int]? = nil,
    expected y: [Int]? = nil,
    top: Int = 5,
    _ vocabulary: Vocabulary
  ) throws -> NextWords {
    try checkVocabulary(vocabulary)
    for words in [x, y] { try checkProbabilities(o, with: words) }
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
    let came = try y.map { y in
      zip(y, try vocabulary.decodeWords(y)).enumerated().map { t, pair in
        WordPrediction(word: pair.1, index: pair.0, probability: o[t, pair.0])
      }
    }
    return NextWords(
      wordsRead: try x.map(vocabulary.decodeWords),
      predictions: predictions,
      expectedWords: came,
      unknownWords: []
    )
  }

  /// Reads a sentence and tells the words that the model finds likeliest after each of its words.
  ///
  ///     print(try model.nextWords(after: "once upon a", vocabulary))
  ///
  /// - Parameters:
  ///   - sentence: One sentence or its beginning; it is taken apart as the vocabulary's text was,
  ///     words that the vocabulary lacks are read as UNKNOWN_TOKEN and listed below.
  ///   - top: How many words for each position, 1 or more; all if the vocabulary has fewer.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: For SENTENCE_START and each word the likeliest next words, the likeliest first.
  /// - Throws: `RecurrentLMError.emptySentence` for no words, or what
  ///   `nextWords(_:after:expected:top:_:)` throws for a vocabulary, numbers and `top`.
  /// - Complexity: O(T · H · (H + C)).
  public func nextWords(
    after sentence: String,
    top: Int = 5,
    _ vocabulary: Vocabulary
  ) throws -> NextWords {
    try checkVocabulary(vocabulary)
    let words = vocabulary.unit.tokens(of: sentence)
    guard !words.isEmpty else { throw RecurrentLMError.emptySentence }
    let indices = vocabulary.encode(sentence: words)
    let x = [vocabulary.sentenceStartIndex] + indices
    let read = try nextWords(forward(x).o, after: x, top: top, vocabulary)
    return NextWords(
      wordsRead: read.wordsRead,
      predictions: read.predictions,
      expectedWords: nil,
      unknownWords: zip(words, indices).compactMap { word, index in
        index == vocabulary.unknownIndex ? word : nil
      }
    )
  }

  private func checkProbabilities(_ o: Matrix, with words: [Int]?) throws {
    guard o.rows > 0 else { throw RecurrentLMError.emptySentence }
    guard o.columns == vocabularySize, words == nil || words?.count == o.rows else {
      throw RecurrentLMError.shapeMismatch(
        operation: "nextWords",
        left: "\(o.shape)",
        right: "(\(words?.count ?? o.rows))",
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
