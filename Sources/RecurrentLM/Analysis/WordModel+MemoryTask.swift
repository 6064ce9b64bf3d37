extension WordModel {
  /// How often the model gives the right late word in sentences of a made-up language.
  ///
  ///     accuracy(d) = share of sentences with p(right answer) > p(any other answer)
  ///
  /// The model reads each sentence up to the late word, and the answers of the task are compared by
  /// their probabilities. A model that has forgotten the early word guesses: it is right in about
  /// `task.chance` of the sentences.
  ///
  ///     let task = MemoryTask.repetition
  ///     try model.accuracy(of: task, at: 10, vocabulary)
  ///
  /// - Parameters:
  ///   - task: The language.
  ///   - distance: How many words stand between the early and the late word.
  ///   - vocabulary: The vocabulary that the model was made with; it has the words of the language.
  ///   - sentences: How many sentences are read, 1 or more. With n of them the share is uncertain by
  ///     about 1/√n.
  ///   - seed: What the sentences come from, in `0...4294967295`. Over a short distance there are few
  ///     sentences, and the model may have learnt from all of them.
  /// - Returns: The share of right answers, from 0 to 1.
  /// - Throws: `RecurrentLMError.invalidArgument` for a distance that the language does not have, or
  ///   no sentences; `.unknownWords` if the vocabulary lacks a word of the language,
  ///   `.vocabularyMismatch` or `.otherVocabulary` if the model was made with another,
  ///   `.notFinite` if a probability is no number, or `CancellationError`.
  /// - Complexity: O(sentences · distance · H · (H + C)) for a network.
  public func accuracy(
    of task: MemoryTask,
    at distance: Int,
    _ vocabulary: Vocabulary,
    sentences: Int = 200,
    seed: Int = 2
  ) throws -> Double {
    try checkVocabulary(vocabulary)
    try task.check(distance, name: "at")
    guard sentences >= 1 else {
      throw RecurrentLMError.invalidArgument(
        name: "sentences",
        found: "\(sentences)",
        expected: "1 sentence or more"
      )
    }
    let answers = try vocabulary.knownIndices(of: task.answers)
    var random = MersenneTwister(seed: try checkedSeed(seed))
    var right = 0
    for _ in 0..<sentences {
      try Safepoint.pass()
      let sentence = try task.sentence(over: distance, using: &random)
      let words = try vocabulary.knownIndices(of: sentence.words)
      let o = try next(after: [vocabulary.sentenceStartIndex] + Array(words[..<sentence.answer]))
      guard answers.allSatisfy({ o[$0].isFinite }) else {
        throw RecurrentLMError.notFinite(what: "a probability after word \(sentence.answer)")
      }
      let best = answers.map { o[$0] }.max() ?? 0
      let likeliest = answers.filter { o[$0] == best }
      // Of equally probable answers none is the model's.
      if likeliest == [words[sentence.answer]] { right += 1 }
    }
    return Double(right) / Double(sentences)
  }
}
