extension Vocabulary {
  /// Turns every sentence of a text into a training pair.
  ///
  ///     SENTENCE_START w_1 … w_n SENTENCE_END  →  x = all but the last, y = all but the first
  ///
  /// - Parameter text: The sentences.
  /// - Returns: One example a sentence, in order; words outside the vocabulary are
  ///   `UNKNOWN_TOKEN`. They remember the vocabulary: a model that learnt with another refuses them;
  ///   and the document that each stands in, if the text is a corpus's.
  /// - Throws: `RecurrentLMError.noSentences` if the text is empty; `CancellationError` if the task
  ///   is cancelled.
  /// - Complexity: O(words in the text).
  public func encode(_ text: TokenizedText) throws -> Examples {
    guard text.sentenceCount > 0 else { throw RecurrentLMError.noSentences(corpus: text.name) }
    var examples: [Example] = []
    examples.reserveCapacity(text.sentenceCount)
    let count = text.sentenceCount
    try Meter.measure("the indices of \(counted(count, "sentence"))", of: count) { meter in
      for (number, sentence) in text.sentences.enumerated() {
        if number & 0xFF == 0 { try Safepoint.pass() }
        // A sentence of some twenty words takes half a kilobyte.
        if number & 0xFFFF == 0xFFFF { try Memory.check(needed: 1 << 26, for: "the examples") }
        let words = encode(sentence: sentence)
        examples.append(
          Example(
            x: [sentenceStartIndex] + words,
            y: words + [sentenceEndIndex],
            vocabulary: identity,
            document: text.documents?[number]
          )
        )
        meter.advance()
      }
    }
    return Examples(examples)
  }

  /// The indices of a sentence's words, without the sentence tokens.
  ///
  /// - Parameter sentence: The words, as a `WordTokenizer` gives them for a sentence in lower case.
  /// - Returns: One index a word, in `0..<C`; `unknownIndex` for a word outside the vocabulary.
  public func encode(sentence: [String]) -> [Int] {
    var indices = [Int](repeating: unknownIndex, count: sentence.count)
    Safepoint.inPieces(of: sentence.count, size: 1 << 14) { piece in
      for place in piece { indices[place] = index.find(sentence[place]) ?? unknownIndex }
    }
    return indices
  }

  /// The indices of a text's words, without the sentence tokens.
  ///
  ///     try vocabulary.decode(vocabulary.encode("The cat sat."))    // the cat sat .
  ///
  /// - Parameter text: One sentence; it is taken apart as the vocabulary's text was.
  /// - Returns: One index a word, in `0..<C`; `unknownIndex` for a word outside the vocabulary.
  /// - Complexity: O(length of the text).
  public func encode(_ text: String) -> [Int] {
    encode(sentence: unit.tokens(of: text))
  }

  /// The text of some indices.
  ///
  /// - Parameter x: Indices in `0..<C`.
  /// - Returns: The words, with a blank between each two; characters with nothing between them.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if an index isn't in `0..<C`.
  public func decode(_ x: some Collection<Int>) throws -> String {
    unit.text(of: try decodeWords(x))
  }

  /// The words of some indices.
  ///
  /// - Parameter x: Indices in `0..<C`.
  /// - Returns: One word an index.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if an index isn't in `0..<C`.
  public func decodeWords(_ x: some Collection<Int>) throws -> [String] {
    try x.enumerated().map { position, index in
      if position & 0xFFFF == 0xFFFF { try Safepoint.pass() }
      guard words.indices.contains(index) else {
        throw RecurrentLMError.indexOutOfVocabulary(
          index: index,
          position: position,
          vocabularySize: count
        )
      }
      return words[index]
    }
  }
}
