extension Corpus {
  /// Divides the documents into sentences, and the sentences into words, or into characters.
  ///
  ///     let text = try corpus.tokenized()                    // "He's here." → he 's here .
  ///     let letters = try corpus.tokenized(by: .characters)  // "He's here." → H e ' s   h e r e .
  ///
  /// Punkt is trained on the documents in their own case and order, as on one text in which blank
  /// lines part them; each document is split into sentences with what it learnt; each sentence is
  /// put in lower case and split into words. Sentences without a word are left out. All of it gives
  /// what NLTK 3.10.4 gives. Characters keep their case, and white space is one blank.
  ///
  /// A text of fewer than 100,000 characters (code points, with two line feeds between each two
  /// documents) is too short to learn abbreviations from: it is split with what Punkt learnt from
  /// the fortunes.
  ///
  /// - Parameter unit: `.words`, or `.characters` for a model that writes letter by letter. Of a text
  ///   a model of characters reads some five times as many, but it has a vocabulary of a hundred in
  ///   place of thousands, and no unknown words.
  /// - Returns: The sentences and their words or characters.
  /// - Throws: `RecurrentLMError.noSentences` if the documents hold no word; `CancellationError` if
  ///   the task is cancelled.
  /// - Complexity: O(length of the documents).
  public func tokenized(by unit: TokenUnit = .words) throws -> TokenizedText {
    guard hasCharacters(Self.enoughToLearn) else { return try tokenized(with: .fortunes, by: unit) }
    return try tokenized(with: SentenceSplitter(PunktTrainer().train(on: documents)), by: unit)
  }

  /// The characters from which on Punkt learns from the text itself.
  static let enoughToLearn = 100_000

  /// Whether the documents, joined by blank lines, have as many code points.
  private func hasCharacters(_ limit: Int) -> Bool {
    var characters = -2
    for document in documents {
      characters += 2 + document.utf8.count { $0 & 0xC0 != 0x80 }
      if characters >= limit { return true }
    }
    return false
  }

  /// Divides the documents with a splitter that has learnt already.
  ///
  /// - Parameters:
  ///   - splitter: Learnt from these documents, or from others like them.
  ///   - unit: What the sentences are taken apart into.
  /// - Returns: The sentences and their words or characters.
  /// - Throws: As `tokenized(by:)`.
  package func tokenized(
    with splitter: SentenceSplitter,
    by unit: TokenUnit = .words
  ) throws -> TokenizedText {
    var builder = TextBuilder(splitter: splitter, unit: unit)
    try Meter.measure("the \(unit) of \(counted(count, "document"))", of: count) { meter in
      for (number, document) in documents.enumerated() {
        try Safepoint.pass()
        try builder.add(document, number)
        meter.advance()
      }
    }
    guard !builder.sentences.isEmpty else { throw RecurrentLMError.noSentences(corpus: name) }
    let identity = CorpusIdentity(name: name, checksum: checksum)
    try Safepoint.pass()
    return TokenizedText(
      sentences: builder.sentences,
      originals: builder.originals,
      documents: builder.documents,
      uniqueWordCount: builder.words.count,
      corpus: identity,
      unit: unit
    )
  }
}

/// Collects the sentences of one document after the other.
private struct TextBuilder {
  var splitter: SentenceSplitter
  var rewriter = WordRewriter()
  var words = WordIndex(capacity: 4096)
  var sentences: [[String]] = []
  var originals: [String] = []
  var documents: [Int] = []

  /// The bytes that were added since the memory was asked for last.
  private var unchecked = 0
  private static let bytesBetweenChecks = 1 << 20

  private let unit: TokenUnit

  init(splitter: SentenceSplitter, unit: TokenUnit) {
    self.splitter = splitter
    self.unit = unit
  }

  mutating func add(_ document: String, _ number: Int) throws {
    var copy = document
    try copy.withUTF8 { bytes in
      let ranges = splitter.ranges(in: bytes)
      for range in ranges {
        try Safepoint.pass()
        try add(UnsafeBufferPointer(rebasing: bytes[range]), number)
      }
    }
  }

  /// Asks for room while the lists grow; each of them moves when it doubles.
  private mutating func checkRoom(for count: Int) throws {
    unchecked += count
    guard unchecked >= Self.bytesBetweenChecks else { return }
    unchecked = 0
    try Memory.check(
      needed: Memory.sum(1 << 26, Memory.bytes(ofShape: 3, sentences.count, bytesPerElement: 32)),
      for: "the words of the text behind \(counted(sentences.count, "sentence"))"
    )
  }

  private mutating func add(_ sentence: UnsafeBufferPointer<UInt8>, _ document: Int) throws {
    // Its code points, as they are read and as they are written, up to three for one, in arrays that
    // double; and then its words.
    try Memory.check(
      needed: Memory.bytes(ofShape: 48, sentence.count, bytesPerElement: 1),
      for: "a sentence of \(sentence.count) bytes"
    )
    try checkRoom(for: sentence.count)
    var found: [String] = []
    if unit == .characters {
      found = Characters.trimmed(Characters.tokens(of: sentence))
      for character in found { _ = words.insert(character) }
    } else {
      UTF8Text.lowercased(sentence).withUnsafeBufferPointer { lower in
        rewriter.split(lower) { word in
          _ = words.insert(word)
          found.append(String(decoding: word, as: UTF8.self))
        }
      }
    }
    try Safepoint.pass()
    guard !found.isEmpty else { return }
    sentences.append(found)
    originals.append(String(decoding: sentence, as: UTF8.self))
    documents.append(document)
  }
}
