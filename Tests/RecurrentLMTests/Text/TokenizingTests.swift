import Foundation
import RecurrentLM
import Testing

/// Sentences and words against NLTK's, on the fortunes and on text made to be hard.
@Suite struct TokenizingTests {
  @Test(arguments: [false, true])
  func `the fortunes have the sentences and words that NLTK finds`(all: Bool) throws {
    let text = try Corpus.fortunes(includingUnsuitable: all).tokenized()
    try expectSame(text, NLTKText.fortunes(all: all))
  }

  @Test(arguments: [1, 2])
  func `text made of hard pieces is split as NLTK splits it`(seed: Int) throws {
    let nltk = try NLTKText.fuzz(seed: seed, count: 4000)
    let splitter = SentenceSplitter(try PunktTrainer().train(on: nltk.documents))
    let tokenizer = WordTokenizer()
    for (index, document) in nltk.documents.enumerated() {
      try #require(
        codePoints(splitter.split(document)) == codePoints(nltk.splits[index]),
        "sentences of \(document.debugDescription)"
      )
      try #require(
        codePoints(tokenizer.tokenize(document)) == codePoints(nltk.documentWords[index]),
        "words of \(document.debugDescription)"
      )
    }
  }

  // 2,000 documents are split with what the fortunes taught, 4,000 with what they teach.
  @Test(arguments: [(seed: 1, count: 2000), (seed: 2, count: 4000)])
  func `words of hard sentences are lower-cased as Python does`(seed: Int, count: Int) throws {
    let nltk = try NLTKText.fuzzWithFortunes(seed: seed, count: count)
    try expectSame(Corpus(documents: nltk.documents).tokenized(), nltk)
  }

  @Test(arguments: [1, 2, 3])
  func `prose with all that people type is split as NLTK splits it`(seed: Int) throws {
    let nltk = try NLTKText.prose(seed: seed, count: 3000)
    try expectSame(Corpus(documents: nltk.documents).tokenized(), nltk)
    let tokenizer = WordTokenizer()
    for (document, words) in zip(nltk.documents, nltk.documentWords) {
      // Whole documents too: full stops inside them stay with their words.
      try #require(codePoints(tokenizer.tokenize(document)) == codePoints(words), "\(document)")
    }
  }

  @Test func `licences are split as NLTK splits them with what the fortunes taught`() throws {
    // One at a time, as each is short.
    for text in try EnglishFiles.licences().prefix(4) {
      let documents = text.components(separatedBy: "\n\n")
      let nltk = try NLTKText.runWithFortunes(on: documents)
      try expectSame(Corpus(documents: documents).tokenized(), nltk)
    }
  }

  @Test func `licences and notes of packages are split as NLTK splits them`() throws {
    let documents = try (EnglishFiles.licences() + EnglishFiles.notes(bytes: 600_000))
      .flatMap { $0.components(separatedBy: "\n\n") }
    let nltk = try NLTKText.run(on: documents)
    try expectSame(Corpus(documents: documents).tokenized(), nltk)
  }

  /// What the fortunes take for an abbreviation and this text doesn't, before a word that neither knows,
  /// in `length` code points.
  private func documents(length: Int) -> [String] {
    let saying = "é It is definitive. Zyxwv."
    let padding = String(repeating: "a ", count: length)
    return [saying, String(padding.prefix(length - 2 - saying.unicodeScalars.count))]
  }

  @Test func `Punkt learns from a text of 100,000 characters itself`() throws {
    var sentences: [Int] = []
    for length in [99_999, 100_000] {
      let documents = documents(length: length)
      let text = try Corpus(documents: documents).tokenized()
      try expectSame(text, NLTKText.runWithFortunes(on: documents))
      sentences.append(text.sentenceCount)
    }
    #expect(sentences[0] != sentences[1])
  }

  private func expectSame(_ text: TokenizedText, _ nltk: NLTKText) throws {
    try #require(text.sentenceCount == nltk.sentences.count)
    for (index, expected) in nltk.sentences.enumerated() {
      try #require(codePoints(text.sentences[index]) == codePoints(expected), "\(expected)")
      try #require(codePoints([text.original(index)]) == codePoints([nltk.originals[index]]))
    }
    #expect(text.uniqueWordCount == nltk.uniqueWordCount)
    #expect(text.wordCount == nltk.sentences.reduce(0) { $0 + $1.count })
  }

  @Test func `the tutorial's example is split as the tutorial splits it`() {
    let words = WordTokenizer().tokenize("what aren't you understanding about this?!")
    #expect(
      words == "what are n't you understanding about this ? !".split(separator: " ").map { "\($0)" }
    )
  }

  @Test func `the sentence before its words is kept`() throws {
    let text = try Corpus(documents: ["One Ring. Two  Towers?"]).tokenized()
    #expect(text.sentences == [["one", "ring", "."], ["two", "towers", "?"]])
    #expect(text.original(1) == "Two  Towers?")
    #expect(TokenizedText(sentences: [["a", "b"]]).original(0) == "a b")
  }

  @Test(arguments: [[], [""], [" \n\t", "\u{3000}"]])
  func `documents without a word are refused`(documents: [String]) {
    #expect(throws: RecurrentLMError.noSentences(corpus: "documents")) {
      try Corpus(documents: documents).tokenized()
    }
  }

  @Test func `a cancelled task stops tokenizing`() async throws {
    let corpus = try Corpus.fortunes()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try corpus.tokenized().sentenceCount
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
