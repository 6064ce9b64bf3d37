import RecurrentLM
import Testing

/// What became of a sentence, beside what it was.
@Suite struct DecodingTests {
  @Test func `a sentence is shown as it was written and as it was taken apart`() throws {
    let text = try Corpus(documents: ["What aren't you seeing? Nothing."]).tokenized()
    let sentence = text.sentence(0)
    #expect(sentence.original == "What aren't you seeing?")
    #expect(sentence.words == ["what", "are", "n't", "you", "seeing", "?"])
    #expect(
      "\(sentence)" == """
        written:  What aren't you seeing?
        6 words:  what | are | n't | you | seeing | ?
        """
    )
    #expect(TokenizedText(sentences: [["a", "b"]]).sentence(0).original == "a b")
  }

  @Test func `a pair is shown with the words of its indices`() throws {
    let vocabulary = try SmallModel.vocabulary()
    let decoded = try Example(x: [0, 5, 29], y: [5, 29, 1]).decoded(by: vocabulary)
    #expect(decoded.x == [Vocabulary.sentenceStart, "w5", Vocabulary.unknown])
    #expect(decoded.y == ["w5", Vocabulary.unknown, Vocabulary.sentenceEnd])
    #expect(
      "\(decoded)" == """
        t   x  word read        y  word to predict
        0   0  SENTENCE_START   5  w5
        1   5  w5              29  UNKNOWN_TOKEN
        2  29  UNKNOWN_TOKEN    1  SENTENCE_END
        """
    )
  }

  @Test func `pairs that are none of the vocabulary's are refused`() throws {
    let vocabulary = try SmallModel.vocabulary()
    #expect(throws: RecurrentLMError.lengthsDiffer(x: 2, y: 1)) {
      try Example(x: [0, 5], y: [5]).decoded(by: vocabulary)
    }
    #expect(throws: RecurrentLMError.self) {
      try Example(x: [0, 30], y: [5, 1]).decoded(by: vocabulary)
    }
  }
}
