import RecurrentLM
import Testing

@Suite struct NextWordsTests {
  struct Expected: Decodable {
    let indices: [[Int]]
    let probabilities: [[Double]]
  }

  static let x = [0, 5, 17, 5, 29, 12]

  let vocabulary: Vocabulary

  init() throws {
    vocabulary = try SmallModel.vocabulary()
  }

  @Test(arguments: [(false, 1e-12), (true, 1e-4)])
  func `the likeliest words are those of NumPy`(isFast: Bool, tolerance: Double) throws {
    let model = try SmallModel.make(isFast: isFast)
    let expected: Expected = try NumPyWords.run("nextWords", model, ["x": Self.x, "top": 4])
    let next = try model.nextWords(try model.forward(Self.x).o, top: 4, vocabulary)
    #expect(next.wordsRead == nil)
    #expect(next.predictions.map { $0.map(\.index) } == expected.indices)
    for (ours, theirs) in zip(next.predictions.joined(), expected.probabilities.joined()) {
      #expect(agree(ours.probability, theirs, relative: tolerance))
      #expect(ours.word == vocabulary[ours.index])
    }
  }

  @Test(arguments: [false, true])
  func `a text is read as its words are`(isFast: Bool) throws {
    let model = try SmallModel.make(isFast: isFast)
    let (known, start) = ([5, 17], vocabulary.sentenceStartIndex)
    #expect(try model.next(after: "W5 w17", vocabulary) == model.next(after: [start] + known))
    let counts = try NGramModel(
      of: [Example(x: [start] + known, y: known + [vocabulary.sentenceEndIndex])],
      vocabulary: vocabulary,
      order: 2
    )
    #expect(try counts.next(after: "w5", vocabulary) == counts.next(after: [start, 5]))
  }

  @Test func `words that the vocabulary lacks are named, and a text without words is refused`()
    throws
  {
    let model = try SmallModel.make(isFast: false)
    let next = try model.nextWords(after: "w5 Zyzzyva w17", vocabulary)
    #expect(next.unknownWords == ["zyzzyva"])
    #expect("\(next)".hasSuffix("Not in the vocabulary, read as UNKNOWN_TOKEN: 'zyzzyva'."))
    #expect(try model.nextWords(after: "w5 w17", vocabulary).unknownWords.isEmpty)
    for text in ["", " \n"] {
      #expect(throws: RecurrentLMError.emptySentence) { try model.next(after: text, vocabulary) }
      #expect(throws: RecurrentLMError.emptySentence) {
        try model.nextWords(after: text, vocabulary)
      }
    }
    let other = try Vocabulary(words: vocabulary.words + ["more"])
    #expect(throws: RecurrentLMError.vocabularyMismatch(model: 30, vocabulary: 31)) {
      try model.next(after: "w5", other)
    }
  }

  @Test func `of equally probable words the first comes first, and all are enough`() throws {
    let model = try RNN(vocabularySize: 30, hiddenSize: 6)
    model.V = Matrix(rows: 30, columns: 6)
    let o = try model.forward([0, 5]).o
    #expect(try model.nextWords(o, vocabulary).predictions[1].map(\.index) == [0, 1, 2, 3, 4])
    #expect(try model.nextWords(o, top: 99, vocabulary).predictions[0].count == 30)
  }

  @Test func `a table shows what was read and what may follow`() throws {
    let model = try RNN(vocabularySize: 30, hiddenSize: 6)
    var o = Matrix(rows: 2, columns: 30)
    o[0, 5] = 0.75
    o[0, 28] = 0.25
    o[1, 12] = 1
    #expect(
      "\(try model.nextWords(o, after: [0, 29], top: 2, vocabulary))" == """
        t  after           1           2
        0  SENTENCE_START  w5 0.7500   '' 0.2500
        1  UNKNOWN_TOKEN   w12 1.0000  SENTENCE_START 0.0000
        """
    )
    #expect(
      "\(try model.nextWords(o, top: 1, vocabulary))" == """
        t  1
        0  w5 0.7500
        1  w12 1.0000
        """
    )
  }

  @Test func `the word that came is shown with its probability, and ticked`() throws {
    let model = try RNN(vocabularySize: 30, hiddenSize: 6)
    var o = Matrix(rows: 2, columns: 30)
    (o[0, 5], o[0, 28], o[1, 12], o[1, 7]) = (0.75, 0.25, 0.75, 0.25)
    let next = try model.nextWords(o, expected: [5, 7], top: 1, vocabulary)
    #expect(next.expectedWords?.map(\.index) == [5, 7])
    #expect(next.expectedWords?.map(\.probability) == [0.75, 0.25])
    #expect(
      "\(next)" == """
        t  came       1
        0  w5 0.7500  w5 0.7500 ✓
        1  w7 0.2500  w12 0.7500
        """
    )
    #expect(try model.nextWords(o, top: 1, vocabulary).expectedWords == nil)
    #expect(throws: RecurrentLMError.self) {
      try model.nextWords(o, expected: [5], vocabulary)
    }
    #expect(throws: RecurrentLMError.self) {
      try model.nextWords(o, expected: [5, 30], vocabulary)
    }
  }

  @Test func `bad arguments are refused`() throws {
    let model = try RNN(vocabularySize: 30, hiddenSize: 6)
    let o = try model.forward([0, 5]).o
    #expect(throws: RecurrentLMError.self) { try model.nextWords(o, top: 0, vocabulary) }
    let shape = #expect(throws: RecurrentLMError.self) {
      try model.nextWords(o.transposed(), vocabulary)
    }
    #expect(
      shape.map { "\($0)" } == """
        'nextWords' cannot combine shapes (30, 2) and (30): expected a row for each word read, of \
        30 probabilities
        """
    )
    #expect(throws: RecurrentLMError.self) { try model.nextWords(o, after: [0], vocabulary) }
    #expect(throws: RecurrentLMError.self) { try model.nextWords(o, after: [0, 30], vocabulary) }
    #expect(throws: RecurrentLMError.emptySentence) {
      try model.nextWords(Matrix(rows: 0, columns: 30), vocabulary)
    }
    #expect(throws: RecurrentLMError.notFinite(what: "a probability in row 0 of 'o'")) {
      try model.nextWords(o * .nan, vocabulary)
    }
    let other = try Vocabulary(words: SmallModel.words + ["more"])
    #expect(throws: RecurrentLMError.vocabularyMismatch(model: 30, vocabulary: 31)) {
      try model.nextWords(o, other)
    }
  }

  @Test func `a sentence can be given as text`() throws {
    let model = try SmallModel.make()
    let vocabulary = try SmallModel.vocabulary()
    let found = try model.nextWords(after: "W5 \u{201C}new\u{201D}", top: 3, vocabulary)
    let read = try #require(found.wordsRead)
    #expect(read.prefix(2) == [Vocabulary.sentenceStart, "w5"])
    let x = [vocabulary.sentenceStartIndex] + vocabulary.encode("w5 \u{201C}new\u{201D}")
    let same = try model.nextWords(model.forward(x).o, after: x, top: 3, vocabulary)
    #expect(found.predictions == same.predictions && read == same.wordsRead)
  }
}
