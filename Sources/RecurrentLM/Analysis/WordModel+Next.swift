extension WordModel {
  /// Reads the beginning of a sentence and predicts the next word.
  ///
  ///     p(w | SENTENCE_START, w_1, …, w_T)
  ///
  /// The model itself knows indices alone, so the vocabulary comes with the text:
  ///
  ///     let p = try model.next(after: "he went to", vocabulary)
  ///     print(vocabulary[p.argmax()], p.max())
  ///
  /// `model.nextWords(after: "he went to", vocabulary)` shows the likeliest words of each position.
  ///
  /// - Parameters:
  ///   - text: The beginning of a sentence; it is taken apart as the vocabulary's text was,
  ///     words that the vocabulary lacks are read as UNKNOWN_TOKEN.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The probabilities of the word after the text, shape `[C]`.
  /// - Throws: `RecurrentLMError.emptySentence` for no words: how a sentence begins is
  ///   `next(after: [vocabulary.sentenceStartIndex])`. `RecurrentLMError.vocabularyMismatch` or
  ///   `.otherVocabulary` if the model was made with another vocabulary, or `CancellationError`.
  /// - Complexity: That of `next(after:)` for the words.
  public func next(after text: String, _ vocabulary: Vocabulary) throws -> Vector {
    try checkVocabulary(vocabulary)
    let words = vocabulary.encode(text)
    guard !words.isEmpty else { throw RecurrentLMError.emptySentence }
    return try next(after: [vocabulary.sentenceStartIndex] + words)
  }
}
