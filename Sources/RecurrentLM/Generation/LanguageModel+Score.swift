// How probable a model finds a sentence, and which of several it finds most probable.
//
//     log p(w_1, …, w_m) = Σ_i log p(w_i | w_1, …, w_{i-1})

extension LanguageModel {
  /// Scores a sentence: how probable the model finds it.
  ///
  ///     log p(w_1, …, w_m) = Σ_i log p(w_i | w_1, …, w_{i-1})
  ///
  /// The sentence is lower-cased and split into words as training texts are.
  ///
  /// - Parameters:
  ///   - sentence: One sentence; words that the vocabulary lacks count as UNKNOWN_TOKEN.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The log probability of each word and of SENTENCE_END.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
  ///   `RecurrentLMError.notFinite` if a probability is not a number, or `CancellationError`.
  /// - Complexity: O(T · H · (H + C)).
  public func score(_ sentence: String, _ vocabulary: Vocabulary) throws -> SentenceScore {
    try score(words: WordTokenizer().trainingWords(of: sentence), vocabulary)
  }

  /// Scores several sentences and ranks them, the most probable first.
  ///
  ///     print(try model.score(["i went home .", "home went i ."], vocabulary))
  ///
  /// The rank is by the probability of the whole sentence, which is what a translator or a speech
  /// recognizer picks the best of its candidates by. Each word can only lower it, so among sentences
  /// of different lengths it favours the short ones; the ranking shows the log probability per word
  /// too, by which such sentences can be compared.
  ///
  /// - Parameters:
  ///   - sentences: The candidates, at least one; of equally probable ones the first stays first.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The scores in order. A sentence that the model finds impossible is last, with a log
  ///   probability of `-infinity`.
  /// - Throws: `RecurrentLMError.invalidArgument` for no sentences, or as the score of one sentence.
  /// - Complexity: O(words · H · (H + C)).
  public func score(
    _ sentences: [String],
    _ vocabulary: Vocabulary
  ) throws -> SentenceRanking {
    guard !sentences.isEmpty else {
      throw RecurrentLMError.invalidArgument(
        name: "sentences",
        found: "none",
        expected: "at least one sentence"
      )
    }
    return SentenceRanking(of: try sentences.map { try score($0, vocabulary) })
  }

  /// Scores a sentence that is already split into words.
  ///
  /// - Parameters:
  ///   - words: The words without the tokens of start and end; those that the vocabulary lacks count
  ///     as UNKNOWN_TOKEN.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The log probability of each word and of SENTENCE_END.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
  ///   `RecurrentLMError.notFinite` if a probability is not a number, or `CancellationError`.
  /// - Complexity: O(T · H · (H + C)).
  public func score(words: [String], _ vocabulary: Vocabulary) throws -> SentenceScore {
    guard !words.isEmpty else { throw RecurrentLMError.emptySentence }
    try checkVocabulary(vocabulary)
    let y = vocabulary.encode(sentence: words) + [vocabulary.sentenceEndIndex]
    var state = Vector(count: hiddenSize)
    var read = vocabulary.sentenceStartIndex
    var logProbabilities: [Double] = []
    for word in y {
      try Safepoint.pass()
      let z = try scores(after: read, state: &state)
      let loss = negativeLogSoftmax(z.values[...], word)
      guard !loss.isNaN else {
        throw RecurrentLMError.notFinite(what: "the probability of \(quoted(vocabulary[word]))")
      }
      logProbabilities.append(-loss)
      read = word
    }
    return SentenceScore(
      words: y.map { vocabulary[$0] },
      writtenWords: words + [Vocabulary.sentenceEnd],
      logProbabilities: logProbabilities
    )
  }
}
