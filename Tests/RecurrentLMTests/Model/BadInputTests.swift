import RecurrentLM
import Testing

/// What both models refuse, and that they say why.
@Suite struct BadInputTests {
  let model: RNN

  init() throws {
    model = try RNN(vocabularySize: 20, hiddenSize: 3)
  }

  @Test func `an empty sentence is refused`() {
    #expect(throws: RecurrentLMError.emptySentence) { try model.forward([]) }
    #expect(throws: RecurrentLMError.emptySentence) { try model.bptt([], []) }
  }

  @Test func `a word outside the vocabulary is refused with its place`() {
    let error = RecurrentLMError.indexOutOfVocabulary(
      index: 20,
      position: 2,
      vocabularySize: 20
    )
    #expect(throws: error) { try model.forward([0, 19, 20]) }
    #expect(throws: error) { try model.sgdStep([0, 1, 2], [1, 2, 20], learningRate: 0.1) }
    #expect("\(error)".contains("0..<20"))
    #expect(throws: (any Error).self) { try model.predict([-1]) }
  }

  @Test func `inputs and labels of different lengths are refused`() {
    #expect(throws: RecurrentLMError.lengthsDiffer(x: 2, y: 1)) {
      try model.bptt([1, 2], [2])
    }
  }

  @Test(arguments: [0, -1, Int.max])
  func `sizes out of range are refused`(size: Int) {
    #expect(throws: RecurrentLMError.self) { try RNN(vocabularySize: size) }
    #expect(throws: RecurrentLMError.self) { try RNN(vocabularySize: 9, hiddenSize: size) }
  }

  @Test func `a negative truncation and a seed out of range are refused`() {
    #expect(throws: RecurrentLMError.self) { try RNN(vocabularySize: 9, bpttTruncate: -1) }
    #expect(throws: RecurrentLMError.self) { try RNN(vocabularySize: 9, seed: -1) }
    #expect(throws: RecurrentLMError.self) { try RNN(vocabularySize: 9, seed: 1 << 32) }
  }

  @Test func `a model larger than the memory is refused before it is made`() throws {
    let error = #expect(throws: RecurrentLMError.self) {
      try RNN(vocabularySize: 2_000_000_000, hiddenSize: 1_000_000)
    }
    guard case .notEnoughMemory(_, let needed, let available) = try #require(error) else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(needed > available)
  }

  @Test func `a matrix of another shape is refused when it is used`() throws {
    model.U = Matrix(rows: 2, columns: 20)
    let error = #expect(throws: RecurrentLMError.self) { try model.forward([1]) }
    #expect("\(try #require(error))".contains("(H = 3, C = 20), found (2, 20)"))
  }

  @Test func `weights that are no numbers leave the model as it is`() throws {
    model.W[0, 0] = .nan
    let V = model.V
    #expect(throws: RecurrentLMError.self) {
      try model.sgdStep([1, 2], [2, 3], learningRate: 0.1)
    }
    #expect(model.V == V)
    #expect(throws: RecurrentLMError.self) {
      try model.sgdStep([1, 2], [2, 3], learningRate: .nan)
    }
  }

  @Test func `a loss without words is refused`() {
    #expect(throws: RecurrentLMError.noExamples) { try model.loss(on: []) }
    #expect(throws: RecurrentLMError.noExamples) { try model.train(on: [Example]()) }
  }
}
