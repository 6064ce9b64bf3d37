import RecurrentLM
import Testing

/// Sentences and words against NLTK's, on the fortunes and on text made to be hard.
@Suite struct TokenizingTests {
  @Test(arguments: [false, true])
  func `the fortunes have the sentences and words that NLTK finds`(all: Bool) throws {
    let corpus = try Corpus.fortunes(includingUnsuitable: all)
    let nltk = try NLTKText.fortunes(all: all)
    let text = try corpus.tokenized()
    #expect(text.sentenceCount == nltk.sentences.count)
    #expect(text.uniqueWordCount == nltk.uniqueWordCount)
    #expect(text.wordCount == nltk.sentences.reduce(0) { $0 + $1.count })
    for index in 0..<min(text.sentenceCount, nltk.sentences.count) {
      try #require(text.original(index) == nltk.originals[index])
      try #require(text.sentences[index] == nltk.sentences[index])
    }
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

  @Test(arguments: [1, 2])
  func `words of hard sentences are lower-cased as Python does`(seed: Int) throws {
    let nltk = try NLTKText.fuzz(seed: seed, count: 2000)
    let text = try Corpus(documents: nltk.documents).tokenized()
    try #require(text.sentenceCount == nltk.sentences.count)
    for (found, expected) in zip(text.sentences, nltk.sentences) {
      try #require(codePoints(found) == codePoints(expected), "words of \(expected)")
    }
    #expect(text.uniqueWordCount == nltk.uniqueWordCount)
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
