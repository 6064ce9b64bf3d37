import RNNKernel
import RichDisplay
import Testing

@Suite struct TextDisplayTests {
  private func shown(_ cell: String) async throws -> MIMEBundle {
    try #require(try await SmallLesson.notebook().run(cell).result)
  }

  @Test func `a text comes with one of its sentences before and after`() async throws {
    let text = try await shown("text")
    #expect(text.text.contains("sentences 2"))
    #expect(
      text.text.contains("Sentence 0 As it was written What aren't you seeing here, my friend?")
    )
    #expect(text.text.contains("split into 10 words what are n't you seeing here , my friend ?"))
    let other = try await shown("text.sentence(1)")
    #expect(other.text.contains("As it was written Nothing. In lower case, split into 2 words"))
    await #expect(throws: (any Error).self) { try await shown("text.sentence(2)") }
  }

  @Test func `a vocabulary tells how much of the text its words make up`() async throws {
    let vocabulary = try await shown(
      """
      let words = Array(repeating: "a", count: 90) + (0..<10).map { "w\\($0)" }
      try Vocabulary(of: TokenizedText(sentences: [words]), size: 8)
      """
    )
    // Three tokens and five words: 90 and four times 1 of 100.
    #expect(vocabulary.text.contains("5 94.0 %") && vocabulary.text.contains("UNKNOWN_TOKEN 6.0 %"))
    #expect(try await !shown("vocabulary").text.contains("Coverage"))
  }

  @Test func `a pair has its words over its indices, x above y`() async throws {
    let decoded = try await shown("try example.decoded(by: vocabulary)")
    #expect(decoded.text.hasPrefix("A training pair of 7 words: y is x, one word further 0 1 2 3"))
    #expect(
      decoded.text.contains("word read SENTENCE_START the cat sat on the mat x 8 0 1 2 3 0 4")
    )
    #expect(decoded.text.contains("y 0 1 2 3 0 4 5 word to predict the cat sat on the mat ."))
    #expect(try await shown("example").text.contains("x 8 0 1 2 3 0 4 y 0 1 2 3 0 4 5"))
    let long = try await shown("Example(x: Array(0..<45), y: Array(1..<46))")
    #expect(long.html.count(of: "<table") == 4)
    #expect(long.text.contains("(steps 36 to 44)"))
  }

  @Test func `candidates stand side by side, the best first`() async throws {
    let ranking = try await shown(
      "try model.score([\"sat the dog .\", \"the cat sat .\"], vocabulary)"
    )
    #expect(ranking.text.contains("log probability per word perplexity sentence"))
    #expect(ranking.text.contains("words in brackets are unknown"))
    #expect(ranking.text.contains("[dog]") && ranking.html.contains("read as UNKNOWN_TOKEN\""))
    let inOrder = try await shown(
      "try [model.score(\"the cat\", vocabulary), model.score(\"cat the\", vocabulary)]"
    )
    #expect(inOrder.text.contains(/1 .*the cat SENTENCE_END 2 .*cat the SENTENCE_END/))
    let one = try await shown("try model.score(\"the cat sat .\", vocabulary)")
    #expect(one.text.contains("Perplexity is e to the power of minus"))
  }
}
