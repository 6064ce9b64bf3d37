import RecurrentLM
import Testing

@Suite struct NeuronTests {
  /// Two sentences with quotation marks, words 27 and 28, and one without.
  static let examples = [[0, 5, 27, 9, 11, 28, 6], [0, 27, 3, 4, 28], [0, 14, 20, 2]]
    .map { Example(x: $0, y: $0) }

  let vocabulary: Vocabulary

  init() throws {
    vocabulary = try SmallModel.vocabulary()
  }

  /// 1 inside quotation marks, 0 outside.
  private func quotes(_ words: [String]) -> [Double] {
    var inside = 0.0
    return words.map { word in
      if word == "``" { inside = 1 }
      if word == "''" { inside = 0 }
      return inside
    }
  }

  @Test(arguments: [(false, 0), (true, 1e-6)])
  func `a neuron's activations are a column of the hidden states`(
    isFast: Bool,
    tolerance: Double
  ) throws {
    let model = try SmallModel.make(isFast: isFast)
    let x = [0, 5, 27, 29, 28]
    let s = try model.forward(x).s
    for unit in 0..<6 {
      let trace = try model.neuron(unit, over: "W5 \"chocolate\"", vocabulary)
      #expect(trace.unit == unit)
      #expect(
        trace.words == [Vocabulary.sentenceStart, "w5", "``", Vocabulary.unknown, "''"]
      )
      #expect(trace == (try model.neuron(unit, over: Example(x: x, y: []), vocabulary)))
      for (t, activation) in trace.activations.enumerated() {
        #expect(abs(activation - s[t + 1, unit]) <= tolerance)
        #expect((-1...1).contains(activation))
      }
    }
  }

  @Test(arguments: [false, true])
  func `the states over a sentence are those of the forward pass`(isFast: Bool) throws {
    let model = try SmallModel.make(isFast: isFast)
    let read = try model.states(over: "W5 \"chocolate\"", vocabulary)
    #expect(read.words == [Vocabulary.sentenceStart, "w5", "``", Vocabulary.unknown, "''"])
    let s = try model.forward([0, 5, 27, 29, 28]).s
    #expect(read.states.shape == (5, 6))
    for t in 0..<5 { #expect(read.states[t] == s[t + 1]) }
    let example = Example(x: [0, 5, 27, 29, 28], y: [])
    #expect(try model.states(over: example, vocabulary) == read)
    let lines = read.description.split(separator: "\n")
    let header = "t  word             unit 0   unit 1   unit 2   unit 3   unit 4   unit 5"
    #expect(lines[0] == header)
    #expect(lines.count == 6)
  }

  @Test func `of many units the first and the last are told`() throws {
    let model = try RNN(vocabularySize: 30, hiddenSize: 8)
    let told = try model.states(over: "w5", vocabulary).description.split(separator: "\n")
    #expect(told[0].contains("unit 2  ...") && told[0].hasSuffix("unit 7"))
    #expect(!told[0].contains("unit 3"))
  }

  @Test(arguments: [(false, 1e-10), (true, 1e-6)])
  func `correlations are those of NumPy`(isFast: Bool, tolerance: Double) throws {
    let model = try SmallModel.make(isFast: isFast)
    let signals = try Self.examples.map { quotes(try vocabulary.decodeWords($0.x)) }
    let expected: [Double] = try NumPyWords.run(
      "correlations",
      model,
      ["sentences": Self.examples.map(\.x), "signals": signals]
    )
    let found = try model.neurons(following: quotes, over: Self.examples, top: 6, vocabulary)
    #expect(Set(found.map(\.unit)) == Set(0..<6))
    for match in found {
      // Some are nearly 0, and not their own size but 1 is what they are measured by.
      #expect(abs(match.correlation - expected[match.unit]) <= tolerance)
    }
    let sizes = found.map { abs($0.correlation) }
    #expect(sizes == sizes.sorted(by: >))
    #expect(
      try model.neurons(following: quotes, over: Self.examples, top: 2, vocabulary)
        == Array(found.prefix(2))
    )
  }

  @Test func `a unit made to follow quotation marks is found`() throws {
    let model = try RNN(vocabularySize: 30, hiddenSize: 6)
    for other in 0..<6 { model.W[2, other] = other == 2 ? 3 : 0 }
    for word in 0..<30 { model.U[2, word] = 0 }
    model.U[2, 0] = 9
    model.U[2, 27] = -9
    model.U[2, 28] = 9
    let found = try model.neurons(following: quotes, over: Self.examples, top: 1, vocabulary)
    #expect(found.map(\.unit) == [2])
    #expect(found[0].correlation < -0.99)
    #expect(found.description.hasPrefix("[neuron 2: correlation -1.0"))
    let trace = try model.neuron(2, over: "w3 \"w4\" w5", vocabulary)
    #expect(trace.activations.map { $0 < 0 } == [false, false, true, true, false, false])
    #expect(
      trace.description.split(separator: "\n").prefix(2) == [
        "word            neuron 2", "SENTENCE_START    1.0000",
      ]
    )
  }

  @Test func `a unit that never changes follows nothing`() throws {
    let model = try RNN(vocabularySize: 30, hiddenSize: 1)
    (model.U, model.W) = (model.U * 0, model.W * 0)
    let found = try model.neurons(following: quotes, over: Self.examples, vocabulary)
    #expect(
      found == (try model.neurons(following: quotes, over: Self.examples, top: 1, vocabulary))
    )
    #expect(found.map(\.correlation) == [0])
  }

  @Test func `bad arguments are refused`() throws {
    let model = try SmallModel.make()
    let error = #expect(throws: RecurrentLMError.self) {
      try model.neuron(6, over: "w2", vocabulary)
    }
    #expect(
      error.map { "\($0)" }
        == "neuron 6 is out of range: a model of 6 hidden units has 0..<6"
    )
    #expect(throws: RecurrentLMError.self) { try model.neuron(-1, over: "w2", vocabulary) }
    #expect(throws: RecurrentLMError.emptySentence) { try model.neuron(0, over: "", vocabulary) }
    #expect(throws: RecurrentLMError.emptySentence) {
      try model.neuron(0, over: Example(x: [], y: []), vocabulary)
    }
    #expect(throws: RecurrentLMError.emptySentence) { try model.states(over: " ", vocabulary) }
    let other = try Vocabulary(words: SmallModel.words + ["more"])
    #expect(throws: RecurrentLMError.vocabularyMismatch(model: 30, vocabulary: 31)) {
      try model.neuron(0, over: "w2", other)
    }
    #expect(throws: RecurrentLMError.vocabularyMismatch(model: 30, vocabulary: 31)) {
      try model.states(over: "w2", other)
    }
    #expect(throws: RecurrentLMError.noExamples) {
      try model.neurons(following: quotes, over: [], vocabulary)
    }
    #expect(throws: RecurrentLMError.self) {
      try model.neurons(following: quotes, over: Self.examples, top: 0, vocabulary)
    }
  }

  @Test func `a signal must have a number for each word, and change`() throws {
    let model = try SmallModel.make()
    func message(_ signal: ([String]) -> [Double]) throws -> String {
      let error = #expect(throws: RecurrentLMError.self) {
        try model.neurons(following: signal, over: Self.examples, vocabulary)
      }
      return error.map { "\($0)" } ?? ""
    }
    #expect(
      try message { _ in [1, 2] }
        == "expected a finite number for each of the 7 words for 'following', found 2"
    )
    #expect(
      try message { $0.map { _ in .nan } }
        == "expected a finite number for each of the 7 words for 'following', "
        + "found one that is not finite"
    )
    #expect(
      try message { $0.map { _ in 1 } }
        == "expected a signal that changes from word to word for 'following', "
        + "found 1 for all 16 words"
    )
  }
}
