/// The words that a model knows, each with its index.
///
/// The most frequent words come first, and where two are as frequent the one seen first in the text.
/// The tokens that mark where a sentence starts and ends are counted like words, one of each a
/// sentence. The last word, `UNKNOWN_TOKEN`, stands for all words that aren't in the vocabulary.
public struct Vocabulary: Sendable, CustomStringConvertible {
  /// The token before the first word of every sentence.
  public static let sentenceStart: String = "SENTENCE_START"

  /// The token after the last word of every sentence.
  public static let sentenceEnd: String = "SENTENCE_END"

  /// The token that stands for every word outside the vocabulary.
  public static let unknown: String = "UNKNOWN_TOKEN"

  /// The smallest size: the three tokens and one word.
  static let minimumSize = 4

  /// The words by index, of shape `[C]`.
  public let words: [String]

  /// How often each word occurs in the text, by index; for `UNKNOWN_TOKEN`, the words it stands for.
  ///
  /// Shape `[C]`; all zero if the vocabulary wasn't made from a text.
  public let counts: [Int]

  /// The size that was asked for; `count` is smaller if the text has fewer words.
  public let requestedSize: Int

  /// How many different words of the text `UNKNOWN_TOKEN` stands for, nil if that is not known: the
  /// vocabulary wasn't made from a text.
  public let unknownTypes: Int?

  /// The index of the token before the first word of a sentence, in `0..<C`.
  public let sentenceStartIndex: Int

  /// The index of the token after the last word of a sentence, in `0..<C`.
  public let sentenceEndIndex: Int

  /// The index of the token for words outside the vocabulary, in `0..<C`.
  public let unknownIndex: Int

  /// What the words are: words, or the characters of a text that was taken apart into them.
  public let unit: TokenUnit

  let index: WordIndex

  /// What tells the words from those of another vocabulary.
  let identity: VocabularyIdentity

  /// The corpus that the words were counted in, nil if the vocabulary wasn't made from one.
  let corpus: CorpusIdentity?

  /// The number of words, C.
  public var count: Int { words.count }

  /// Makes a vocabulary of words that are in order already, such as a model file's.
  ///
  /// - Parameter words: Different words, among them `SENTENCE_START`, `SENTENCE_END` and
  ///   `UNKNOWN_TOKEN`.
  /// - Throws: `RecurrentLMError.missingToken` if one of the three is missing, `.duplicateWord` if
  ///   a word occurs twice.
  /// - Complexity: O(C).
  public init(words: [String]) throws {
    try self.init(
      words: words,
      counts: [Int](repeating: 0, count: words.count),
      requestedSize: words.count
    )
  }

  init(
    words: [String],
    counts: [Int],
    requestedSize: Int,
    unknownTypes: Int? = nil,
    corpus: CorpusIdentity? = nil,
    unit: TokenUnit = .words
  ) throws {
    var index = WordIndex(capacity: words.count)
    for (position, word) in words.enumerated() {
      if position & 0xFFF == 0xFFF { try Safepoint.pass() }
      let first = index.insert(word)
      guard first == position else {
        throw RecurrentLMError.duplicateWord(word, first: first, second: position)
      }
    }
    func find(_ token: String) throws -> Int {
      guard let position = index.find(token) else { throw RecurrentLMError.missingToken(token) }
      return position
    }
    sentenceStartIndex = try find(Self.sentenceStart)
    sentenceEndIndex = try find(Self.sentenceEnd)
    unknownIndex = try find(Self.unknown)
    self.words = words
    self.counts = counts
    self.requestedSize = requestedSize
    self.unknownTypes = unknownTypes
    self.index = index
    identity = try VocabularyIdentity(words)
    self.corpus = corpus
    self.unit = unit
  }

  /// The index of a word, nil if it isn't in the vocabulary.
  ///
  /// - Parameter word: The word as it was counted, in lower case, or the character. Two words are
  ///   equal if their code points are.
  public subscript(word: String) -> Int? { index.find(word) }

  /// The word with an index.
  ///
  /// - Parameter index: An index in `0..<C`. Use `word(at:)` where it may lie outside.
  public subscript(index: Int) -> String {
    precondition(
      words.indices.contains(index),
      "index \(index) is outside the vocabulary of \(count) words"
    )
    return words[index]
  }

  /// The word with an index that may lie outside the vocabulary.
  ///
  /// - Parameter index: The index.
  /// - Returns: The word.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if the index isn't in `0..<C`.
  public func word(at index: Int) throws -> String { try decodeWords([index])[0] }

  /// The least frequent of the words kept, and how often it occurs.
  public var leastFrequent: (word: String, count: Int) {
    let tokens = [sentenceStartIndex, sentenceEndIndex, unknownIndex]
    let position = words.indices.last { !tokens.contains($0) } ?? unknownIndex
    return (words[position], counts[position])
  }

  /// The share of the text's words that the vocabulary keeps, from 0 to 1.
  ///
  /// The sentence tokens aren't counted. It is 0 if the vocabulary wasn't made from a text.
  public var coverage: Double {
    let all = counts.reduce(0, +) - counts[sentenceStartIndex] - counts[sentenceEndIndex]
    return all > 0 ? Double(all - counts[unknownIndex]) / Double(all) : 0
  }

  /// How often the words occur, from the most frequent to the rarest: what a Zipf plot shows.
  ///
  ///     frequency ≈ constant / rank        (Zipf's law)
  ///
  /// The ranks count from 1. The sentence tokens and `UNKNOWN_TOKEN` are no words and aren't among
  /// them; of equally frequent words each has a rank of its own. Empty if the vocabulary wasn't made
  /// from a text.
  ///
  /// - Complexity: O(C log C).
  public var rankFrequencies: [(rank: Int, frequency: Int)] {
    let tokens = [sentenceStartIndex, sentenceEndIndex, unknownIndex]
    return counts.indices.filter { counts[$0] > 0 && !tokens.contains($0) }
      .map { counts[$0] }
      .sorted(by: >)
      .enumerated()
      .map { ($0.offset + 1, $0.element) }
  }

  /// Sixteen hexadecimal digits that differ if any word or the order of the words differs.
  ///
  /// The 64-bit FNV-1a hash of the words in UTF-8, joined by line feeds.
  public var checksum: String { identity.checksum }

  /// The size, the rarest word and the checksum; and the size asked for if it is another one.
  public var description: String {
    let asked = requestedSize == count ? "" : " (\(requestedSize) asked for: the text has no more)"
    let (word, times) = leastFrequent
    let rarest = times > 0 ? ", least frequent \(quoted(word)) × \(times)" : ""
    return "vocabulary of \(count) \(unit)\(asked)\(rarest), checksum \(checksum)"
  }
}
