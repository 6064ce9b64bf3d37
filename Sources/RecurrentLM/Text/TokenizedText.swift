/// A corpus taken apart into sentences and words.
///
///     text.sentences[17]    // ["what", "are", "n't", "you", "understanding", "about", "this", "?"]
///     text.original(17)     // "What aren't you understanding about this?"
///
/// The sentences hold the words alone. The tokens that mark where a sentence starts and ends come in
/// where a `Vocabulary` counts and encodes.
public struct TokenizedText: Sendable, CustomStringConvertible {
  /// The words of each sentence, in lower case and in order; or its characters, see `unit`.
  public let sentences: [[String]]

  /// The number of words in all sentences.
  public let wordCount: Int

  /// The number of different words.
  public let uniqueWordCount: Int

  /// What the sentences are taken apart into: `wordCount` counts characters if these are it.
  public let unit: TokenUnit

  /// What the text was made from.
  var name: String { corpus?.name ?? "sentences" }

  /// The corpus, nil if the text was made from words.
  let corpus: CorpusIdentity?

  /// The sentences as they were written, nil if the text was made from words.
  private let originals: [String]?

  /// The number of the document of each sentence, nil if the text was made from words.
  let documents: [Int]?

  /// The number of sentences.
  public var sentenceCount: Int { sentences.count }

  /// Makes a text of sentences that are already divided into words.
  ///
  /// - Parameter sentences: The words of each sentence. They are taken as they are.
  /// - Complexity: O(number of words).
  public init(sentences: [[String]]) {
    var words = WordIndex()
    for (number, sentence) in sentences.enumerated() {
      if number & 0xFF == 0xFF, !Safepoint.passes() { break }
      for word in sentence { _ = words.insert(word) }
    }
    self.init(sentences: sentences, originals: nil, uniqueWordCount: words.count)
  }

  init(
    sentences: [[String]],
    originals: [String]?,
    documents: [Int]? = nil,
    uniqueWordCount: Int,
    corpus: CorpusIdentity? = nil,
    unit: TokenUnit = .words
  ) {
    self.sentences = sentences
    self.originals = originals
    self.documents = documents
    self.uniqueWordCount = uniqueWordCount
    self.corpus = corpus
    self.unit = unit
    wordCount = sentences.reduce(0) { $0 + $1.count }
  }

  /// A sentence as it was written, before it was taken apart.
  ///
  /// - Parameter index: The number of the sentence, in `0..<sentenceCount`.
  /// - Returns: The sentence in its own case, or its words with blanks between them if the text
  ///   was made from words.
  public func original(_ index: Int) -> String {
    precondition(
      sentences.indices.contains(index),
      "sentence \(index) is not in the text: it has \(sentences.count)"
    )
    return originals?[index] ?? unit.text(of: sentences[index])
  }

  /// The counts, in words.
  public var description: String {
    "\(counted(sentenceCount, "sentence")), \(counted(wordCount, unit.noun)), "
      + "\(grouped(uniqueWordCount)) of them different"
  }
}
