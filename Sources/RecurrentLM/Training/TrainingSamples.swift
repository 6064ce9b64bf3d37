extension LanguageModel {
  /// Makes up a sentence and keeps it in the model's history: what the model has learned so far.
  ///
  /// The random numbers are the same each time, so that sentences differ by the model alone. A model
  /// from which none can be drawn, such as one that has diverged, leaves none. Where sentences are
  /// short it is the longest of a few.
  ///
  /// - Parameter vocabulary: The vocabulary that the model was made with.
  /// - Throws: `CancellationError` if the task is cancelled.
  package func recordSample(_ vocabulary: Vocabulary) throws {
    do {
      history.samples.append((history.examplesSeen, try sample(vocabulary)))
    } catch is RecurrentLMError {
      return
    }
  }

  /// The first sentence of five words or letters or more, or the longest of twenty: the training waits.
  private func sample(_ vocabulary: Vocabulary) throws -> GeneratedSentence {
    let (enough, attempts) = (5, 20)
    let most = vocabulary.unit == .words ? 20 : 100
    var random = MersenneTwister(seed: try checkedSeed(1))
    var writer = try SentenceWriter(
      model: self,
      vocabulary: vocabulary,
      prompt: [],
      lengths: enough...most,
      temperature: 1,
      topK: nil
    )
    var longest = try writer.attempt(using: &random)
    for _ in 1..<attempts where longest.words.count < enough {
      let next = try writer.attempt(using: &random)
      if next.words.count > longest.words.count { longest = next }
    }
    guard !longest.words.isEmpty else {
      throw RecurrentLMError.sentencesTooShort(minimumLength: 1, attempts: attempts, longest: 0)
    }
    return longest
  }
}
