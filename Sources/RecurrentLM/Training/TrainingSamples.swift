extension LanguageModel {
  /// Makes up a sentence and keeps it in the model's history: what the model has learned so far.
  ///
  /// The random numbers are the same each time, so that sentences differ by the model alone. A model
  /// from which none can be drawn, such as one that has diverged, leaves none.
  ///
  /// - Parameter vocabulary: The vocabulary that the model was made with.
  /// - Throws: `CancellationError` if the task is cancelled.
  package func recordSample(_ vocabulary: Vocabulary) throws {
    do {
      let made = try generate(
        sentences: 1,
        with: self,
        vocabulary,
        minimumLength: 5,
        maximumLength: 20
      )
      for sentence in made { history.samples.append((history.examplesSeen, sentence)) }
    } catch is RecurrentLMError {
      return
    }
  }
}
