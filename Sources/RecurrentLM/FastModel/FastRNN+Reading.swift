// Sentences on their way into the engine.

extension FastRNN {
  /// Checks a sentence and lends it to the engine.
  func withSentence<Result>(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>,
    _ body: (_ x: Words, _ y: Words) throws -> Result
  ) throws -> Result {
    try withWords(x) { x in
      try withWords(y) { y in
        try check(x, y)
        return try body(x, y)
      }
    }
  }

  /// Checks sentences that are to be computed together.
  func check(_ batch: [Example]) throws {
    guard !batch.isEmpty else { throw RecurrentLMError.noExamples }
    for example in batch { try check(example.x, example.y) }
  }

  /// Checks the words and the labels of a sentence.
  func check(
    _ x: some RandomAccessCollection<Int>,
    _ y: some RandomAccessCollection<Int>
  ) throws {
    guard x.count == y.count else {
      throw RecurrentLMError.lengthsDiffer(x: x.count, y: y.count)
    }
    try checkParameters()
    try check(x)
    try check(y)
  }

  private func check(_ words: some RandomAccessCollection<Int>) throws {
    guard !words.isEmpty else { throw RecurrentLMError.emptySentence }
    for (position, word) in words.enumerated() where word < 0 || word >= vocabularySize {
      throw RecurrentLMError.indexOutOfVocabulary(
        index: word,
        position: position,
        vocabularySize: vocabularySize
      )
    }
  }

  /// Lends the words as they lie in memory: walking through a collection of a type that is known
  /// only at run time would take memory for each word.
  private func withWords<Result>(
    _ words: some Collection<Int>,
    _ body: (Words) throws -> Result
  ) throws -> Result {
    if let result = try words.withContiguousStorageIfAvailable(body) { return result }
    return try Array(words).withUnsafeBufferPointer(body)
  }
}
