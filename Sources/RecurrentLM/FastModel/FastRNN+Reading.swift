// Sentences on their way into the engine.

extension FastRNN {
  /// How many words the loss of a set is computed for at once, in whole sentences.
  ///
  /// V is then read from memory once for all of them, and their states are products of several rows.
  private static let wordsAtOnce = 256

  /// The loss of a set of examples, summed over all their words, in nats; NaN if a score is not a
  /// finite number.
  ///
  /// Several sentences are computed at once, which is faster than one after another.
  func totalLossInBatches(on examples: some Collection<Example>) throws -> Double {
    var total = 0.0
    var (batch, words) = ([Example](), 0)
    for example in examples {
      if words + example.x.count > Self.wordsAtOnce, words > 0 {
        total += try loss(ofBatch: batch)
        batch.removeAll(keepingCapacity: true)
        words = 0
      }
      batch.append(example)
      words += example.x.count
    }
    return batch.isEmpty ? total : total + (try loss(ofBatch: batch))
  }

  private func loss(ofBatch examples: [Example]) throws -> Double {
    try Task.checkCancellation()
    try read(batch: examples, for: .loss)
    return engine.withWorkers { engine.lossAlone() }
  }

  /// Checks sentences and takes them into the engine, to be computed together.
  func read(batch: [Example], for purpose: FastEngine<Float>.Purpose) throws {
    guard !batch.isEmpty else { throw RecurrentLMError.noExamples }
    for example in batch { try check(example.x, example.y) }
    try engine.take(batch, for: purpose)
  }

  /// Checks a sentence and takes it into the engine.
  func read(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>,
    for purpose: FastEngine<Float>.Purpose
  ) throws {
    try withWords(x) { x in
      try withWords(y) { y in
        try check(x, y)
        try engine.take(x, y, for: purpose)
      }
    }
  }

  private func check(
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
  private func withWords(
    _ words: some Collection<Int>,
    _ body: (UnsafeBufferPointer<Int>) throws -> Void
  ) throws {
    if try words.withContiguousStorageIfAvailable(body) == nil {
      try Array(words).withUnsafeBufferPointer(body)
    }
  }
}
