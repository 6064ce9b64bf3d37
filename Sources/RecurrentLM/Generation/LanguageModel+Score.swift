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
  /// - Throws: `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size.
  /// - Complexity: O(T · H · (H + C)).
  public func score(_ sentence: String, _ vocabulary: Vocabulary) throws -> SentenceScore {
    try score(words: WordTokenizer().tokenize(sentence.lowercased()), vocabulary)
  }
}
