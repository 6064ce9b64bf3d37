extension TokenizedText {
  /// The sentences that a test holds for.
  ///
  ///     let short = try text.filtered { $0.words.count <= 30 && !$0.original.contains("http") }
  ///
  /// - Parameter isKept: Takes a sentence as it was written and its words, and tells whether to keep it.
  /// - Returns: A text of the sentences kept, in order.
  /// - Throws: What the test throws; `CancellationError` if the task is cancelled.
  /// - Complexity: O(number of words).
  public func filtered(_ isKept: (TokenizedSentence) throws -> Bool) throws -> TokenizedText {
    var words = WordIndex()
    var (kept, originals) = ([[String]](), [String]())
    for index in sentences.indices {
      try Safepoint.pass()
      guard try isKept(sentence(index)) else { continue }
      kept.append(sentences[index])
      originals.append(original(index))
      for word in sentences[index] { _ = words.insert(word) }
    }
    return TokenizedText(
      sentences: kept,
      originals: originals,
      uniqueWordCount: words.count,
      corpus: corpus,
      unit: unit
    )
  }

  /// The sentences without what a model cannot learn from: addresses, pictures in base64, tables.
  ///
  ///     let clean = try text.filtered(without: ["http", "[deleted]"], longestWord: 30)
  ///
  /// - Parameters:
  ///   - texts: Sentences that contain one of these, as they were written, are left out.
  ///   - longestWord: Sentences with a word of more letters are left out.
  ///   - longestSentence: Sentences of more words are left out.
  /// - Returns: A text of the other sentences, in order.
  /// - Throws: `CancellationError` if the task is cancelled.
  /// - Complexity: O(length of the text · number of texts).
  public func filtered(
    without texts: [String] = [],
    longestWord: Int = Int.max,
    longestSentence: Int = Int.max
  ) throws -> TokenizedText {
    try filtered { sentence in
      sentence.words.count <= longestSentence
        && !sentence.words.contains { $0.unicodeScalars.count > longestWord }
        && !texts.contains { sentence.original.contains($0) }
    }
  }
}
