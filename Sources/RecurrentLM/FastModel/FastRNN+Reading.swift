// Sentences on their way into the engine.

extension FastRNN {
  /// How many words the loss of a set is computed for at once, in whole sentences.
  ///
  /// V is then read from memory once for all of them, and their states are products of several rows.
  private static let wordsAtOnce = 256

  /// How many words of one sentence have their losses computed at once.
  private static let wordsOfPart = 4096

  /// Lends the engine, or where somebody has it who waits at a safepoint, a second one.
  func withEngine<Result>(_ body: (FastEngine<Float>) throws -> Result) throws -> Result {
    let engine = engine.isAtWork ? engine.sibling() : engine
    return try engine.work { try body(engine) }
  }

  /// Takes a sentence into the engine for its losses, part by part where it is long.
  ///
  /// It then takes no more memory than a part of it. The state goes from part to part.
  func forEachPart(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>,
    _ body: (FastEngine<Float>) -> Void
  ) throws {
    try withEngine { engine in
      try withWords(x) { x in
        try withWords(y) { y in
          try check(x, y)
          for first in stride(from: 0, to: x.count, by: Self.wordsOfPart) {
            let part = first..<min(x.count, first + Self.wordsOfPart)
            let state = first > 0 ? engine.lastState : []
            try engine.take(
              UnsafeBufferPointer(rebasing: x[part]),
              UnsafeBufferPointer(rebasing: y[part]),
              for: .loss,
              after: state
            )
            body(engine)
            if part.upperBound < x.count { try Safepoint.pass() }
          }
        }
      }
    }
  }

  /// The loss of a set of examples, summed over all their words, in nats; NaN if a score is not a
  /// finite number.
  ///
  /// Several sentences are computed at once, which is faster than one after another.
  func totalLossInBatches(on examples: some Collection<Example>) throws -> Double {
    var total = 0.0
    var (batch, words) = ([Example](), 0)
    for example in examples {
      if example.x.count > Self.wordsOfPart {
        try Safepoint.pass()
        total += try sentenceLoss(example.x, example.y)
        continue
      }
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
    try Safepoint.pass()
    return try withEngine { engine in
      try read(batch: examples, for: .loss, into: engine)
      return engine.lossAlone()
    }
  }

  /// Checks sentences and takes them into the engine, to be computed together.
  func read(
    batch: [Example],
    for purpose: FastEngine<Float>.Purpose,
    into engine: FastEngine<Float>
  ) throws {
    guard !batch.isEmpty else { throw RecurrentLMError.noExamples }
    for example in batch { try check(example.x, example.y) }
    try engine.take(batch, for: purpose)
  }

  /// Checks a sentence and takes it into the engine.
  func read(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>,
    for purpose: FastEngine<Float>.Purpose,
    into engine: FastEngine<Float>
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
