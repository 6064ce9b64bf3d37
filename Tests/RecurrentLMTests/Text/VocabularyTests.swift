import Foundation
import RecurrentLM
import Testing

/// Counting and encoding, against Python's `Counter`.
@Suite struct VocabularyTests {
  private let text = TokenizedText(sentences: [["b", "a", "b"], ["c", "b", "a", "d"]])

  @Test func `the vocabulary of the fortunes is that of Python's Counter`() throws {
    let nltk = try NLTKText.fortunes()
    let text = try Corpus.fortunes().tokenized()
    let vocabulary = try Vocabulary(of: text, size: 8000)
    try #require(vocabulary.count == nltk.vocabulary.count + 1)
    // One place is named: two lists of 8,000 words would fill the log.
    let other = nltk.vocabulary.indices.first { index in
      vocabulary[index] != nltk.vocabulary[index] || vocabulary.counts[index] != nltk.counts[index]
    }
    #expect(other == nil)
    #expect(vocabulary.unknownIndex == 7999)
    #expect(vocabulary.counts.reduce(0, +) == text.wordCount + 2 * text.sentenceCount)
    #expect(vocabulary.leastFrequent == ("disagreeable", 4))
    #expect(vocabulary.checksum == "bea0943f924ff89d")
    #expect(vocabulary.coverage > 0.92 && vocabulary.coverage < 0.93)
    let ranked = vocabulary.rankFrequencies
    #expect(ranked.count == 7997)
    #expect(ranked.map(\.rank) == Array(1...7997))
    // Those of Python's Counter, which are in order already, without the sentence tokens.
    #expect(
      ranked.map(\.frequency)
        == Array(
          zip(nltk.vocabulary, nltk.counts)
            .filter { !$0.0.hasPrefix("SENTENCE_") }.map(\.1)
        )
    )
    // Zipf's law: the slope on logarithmic axes is near -1.
    #expect(
      abs(log(Double(ranked[999].frequency) / Double(ranked[9].frequency)) / log(100) + 1) < 0.2
    )
  }

  @Test func `rank and frequency count words alone, from the most frequent`() throws {
    let ranked = try Vocabulary(of: text, size: 6).rankFrequencies
    #expect(ranked.map(\.rank) == [1, 2, 3])
    #expect(ranked.map(\.frequency) == [3, 2, 1])
    #expect(try SmallModel.vocabulary().rankFrequencies.isEmpty)
  }

  @Test func `ties go to the token seen first`() throws {
    let vocabulary = try Vocabulary(of: text, size: 6)
    #expect(
      vocabulary.words
        == ["b", "SENTENCE_START", "a", "SENTENCE_END", "c", "UNKNOWN_TOKEN"]
    )
    #expect(vocabulary.counts == [3, 2, 2, 2, 1, 1])
    #expect(vocabulary.leastFrequent == ("c", 1))
    #expect(vocabulary.coverage == 6.0 / 7)
  }

  @Test func `sentence tokens are kept where words are more frequent`() throws {
    let vocabulary = try Vocabulary(of: text, size: 4)
    #expect(vocabulary.words == ["b", "SENTENCE_START", "SENTENCE_END", "UNKNOWN_TOKEN"])
  }

  @Test func `a text with fewer words gives a smaller vocabulary and says so`() throws {
    let vocabulary = try Vocabulary(of: text)
    #expect(vocabulary.count == 7)
    #expect(vocabulary.requestedSize == 8000)
    #expect(vocabulary.description.contains("7 words (8000 asked for"))
    #expect(vocabulary.coverage == 1)
    #expect(try !Vocabulary(of: text, size: 7).description.contains("asked"))
  }

  @Test func `words and indices are each other's inverse`() throws {
    let vocabulary = try Vocabulary(of: text)
    for index in 0..<vocabulary.count { #expect(vocabulary[vocabulary[index]] == index) }
    #expect(vocabulary["z"] == nil)
    #expect(vocabulary[vocabulary.unknownIndex] == Vocabulary.unknown)
    #expect(vocabulary[vocabulary.sentenceStartIndex] == Vocabulary.sentenceStart)
    #expect(vocabulary[vocabulary.sentenceEndIndex] == Vocabulary.sentenceEnd)
  }

  @Test func `x lacks the last token and y the first`() throws {
    let vocabulary = try Vocabulary(of: text, size: 6)
    let examples = try vocabulary.encode(text)
    #expect(examples.count == 2)
    #expect(try vocabulary.decode(examples[1].x) == "SENTENCE_START c b a UNKNOWN_TOKEN")
    #expect(try vocabulary.decode(examples[1].y) == "c b a UNKNOWN_TOKEN SENTENCE_END")
    #expect(try vocabulary.decodeWords(examples[0].x.dropFirst()) == ["b", "a", "b"])
    #expect(vocabulary.encode(sentence: ["a", "zz"]) == [2, 5])
  }

  @Test func `an index outside the vocabulary is refused with its place`() throws {
    let vocabulary = try Vocabulary(of: text, size: 6)
    for index in [6, -1] {
      let error = RecurrentLMError.indexOutOfVocabulary(
        index: index,
        position: 1,
        vocabularySize: 6
      )
      #expect(throws: error) { try vocabulary.decode([0, index]) }
      #expect(throws: RecurrentLMError.self) { try vocabulary.word(at: index) }
    }
  }

  @Test func `a size below four and a text without words are refused`() {
    for size in [3, 0, -1] {
      #expect(throws: RecurrentLMError.vocabularyTooSmall(size: size, minimum: 4)) {
        try Vocabulary(of: text, size: size)
      }
    }
    #expect(throws: RecurrentLMError.noSentences(corpus: "sentences")) {
      try Vocabulary(of: TokenizedText(sentences: []))
    }
    #expect(throws: RecurrentLMError.noSentences(corpus: "sentences")) {
      try Vocabulary(of: TokenizedText(sentences: [[]]))
    }
  }

  @Test func `a list of words needs the three tokens and no word twice`() throws {
    let words = ["SENTENCE_START", "SENTENCE_END", "e\u{301}", "\u{E9}", "UNKNOWN_TOKEN"]
    let vocabulary = try Vocabulary(words: words)
    #expect(vocabulary["\u{E9}"] == 3)
    #expect(vocabulary["e\u{301}"] == 2)
    #expect(throws: RecurrentLMError.missingToken("UNKNOWN_TOKEN")) {
      try Vocabulary(words: Array(words.dropLast()))
    }
    #expect(throws: RecurrentLMError.duplicateWord("\u{E9}", first: 3, second: 5)) {
      try Vocabulary(words: words + ["\u{E9}"])
    }
  }

  // The reference was computed in Python from the definition of the hash.
  @Test func `the checksum is the hash of the words`() throws {
    let one = try Vocabulary(words: ["SENTENCE_START", "SENTENCE_END", "a", "UNKNOWN_TOKEN"])
    let other = try Vocabulary(words: ["SENTENCE_END", "SENTENCE_START", "a", "UNKNOWN_TOKEN"])
    #expect(one.checksum == "46842384fc7e93b3")
    #expect(one.checksum != other.checksum)
  }

  @Test func `text is encoded as training texts are`() throws {
    let corpus = Corpus(documents: ["The cat didn't stop. The dog sat."])
    let vocabulary = try Vocabulary(of: corpus.tokenized(), size: 30)
    let examples = try vocabulary.encode(corpus.tokenized())
    #expect(vocabulary.encode("The cat didn't stop.") == Array(examples[0].x.dropFirst()))
    #expect(vocabulary.encode("the zebra") == [vocabulary["the"], vocabulary.unknownIndex])
    #expect(vocabulary.encode(" ") == [])
  }
}
