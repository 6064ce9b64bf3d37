extension Vocabulary {
  /// Makes the vocabulary of a text: its `size - 1` most frequent words, then `UNKNOWN_TOKEN`.
  ///
  /// Words that are as frequent as each other keep the order in which the text has them, the token
  /// of a sentence's start before its words and that of its end after them, as in Python's
  /// `Counter.most_common`. The two sentence tokens are kept even where rarer than the other words.
  ///
  /// - Parameters:
  ///   - text: The sentences to count.
  ///   - size: C, the number of words, at least 4. If the text has fewer, all are taken.
  /// - Throws: `RecurrentLMError.vocabularyTooSmall` if `size` is below 4, `.noSentences` if the
  ///   text is empty; `CancellationError` if the task is cancelled.
  /// - Complexity: O(words in the text + U log U) for U different words.
  public init(of text: TokenizedText, size: Int = 8000) throws {
    guard size >= Self.minimumSize else {
      throw RecurrentLMError.vocabularyTooSmall(size: size, minimum: Self.minimumSize)
    }
    guard text.wordCount > 0 else { throw RecurrentLMError.noSentences(corpus: text.name) }
    var index = WordIndex(capacity: text.uniqueWordCount)
    let frequency = try Self.count(text, in: &index)
    let kept = try Self.mostFrequent(size - 1, by: frequency, index)
    let keptCount = kept.reduce(0) { $0 + frequency[$1] }
    try self.init(
      words: kept.map(index.word) + [Self.unknown],
      counts: kept.map { frequency[$0] } + [frequency.reduce(0, +) - keptCount],
      requestedSize: size,
      unknownTypes: index.count - kept.count - (index.find(Self.unknown) == nil ? 0 : 1),
      corpus: text.corpus,
      unit: text.unit
    )
  }

  /// How often each word occurs, by its number in `index`, which numbers words as they come.
  private static func count(_ text: TokenizedText, in index: inout WordIndex) throws -> [Int] {
    var frequency: [Int] = []
    var words = 0
    func add(_ word: String, _ index: inout WordIndex) throws {
      words += 1
      if words & 0xFFF == 0 { try Safepoint.pass() }
      let number = index.insert(word)
      if number == frequency.count { frequency.append(0) }
      frequency[number] += 1
    }
    let count = text.sentenceCount
    try Meter.measure("the words of \(counted(count, "sentence"))", of: count) { meter in
      for sentence in text.sentences {
        try add(sentenceStart, &index)
        for word in sentence { try add(word, &index) }
        try add(sentenceEnd, &index)
        meter.advance()
      }
    }
    return frequency
  }

  /// The numbers of the most frequent words, the two sentence tokens certainly among them.
  private static func mostFrequent(
    _ limit: Int,
    by frequency: [Int],
    _ index: WordIndex
  ) throws -> [Int] {
    let tokens = [sentenceStart, sentenceEnd].compactMap(index.find)
    let unknown = index.find(Self.unknown)
    var comparisons = 0
    let order = try frequency.indices.filter { $0 != unknown }.sorted { first, second in
      comparisons += 1
      if comparisons & 0xFFFF == 0 { try Safepoint.pass() }
      return (frequency[second], first) < (frequency[first], second)
    }
    // The tokens have their places, wherever they stand in the order.
    var left = limit - tokens.count
    return order.filter { number in
      if tokens.contains(number) { return true }
      left -= 1
      return left >= 0
    }
  }
}
