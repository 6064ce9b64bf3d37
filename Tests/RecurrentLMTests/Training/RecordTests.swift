import RecurrentLM
import Testing

/// The losses of a loop of one's own.
@Suite struct RecordTests {
  private let example = Example(x: [0, 1, 2], y: [1, 2, 3])

  private func models() throws -> [any LanguageModel] {
    [
      try RNN(vocabularySize: 5, hiddenSize: 3, seed: 1),
      try FastRNN(vocabularySize: 5, hiddenSize: 3, seed: 1),
    ]
  }

  @Test func `losses stand in the history where the loop was`() throws {
    for model in try models() {
      try model.record(loss: 1.75, examples: 0)
      try model.record(loss: 1.5)
      try model.record(loss: 1.25, examples: 10)
      #expect(model.history.losses.map(\.examplesSeen) == [0, 1, 11])
      #expect(model.history.losses.map(\.loss) == [1.75, 1.5, 1.25])
      #expect(model.history.examplesSeen == 11)
    }
  }

  @Test func `a training goes on where the loop ended`() throws {
    for model in try models() {
      try model.record(loss: 1.75, examples: 100)
      let history = try model.train(on: [example], epochs: 2, evaluateEvery: 1)
      #expect(history.losses.map(\.examplesSeen) == [100, 100, 101])
    }
  }

  @Test(arguments: [Double.nan, .infinity, -0.5])
  func `what is no loss is refused`(loss: Double) throws {
    let model = try RNN(vocabularySize: 5, hiddenSize: 3, seed: 1)
    #expect(throws: RecurrentLMError.self) { try model.record(loss: loss) }
    #expect(model.history.losses.isEmpty && model.history.examplesSeen == 0)
  }

  @Test(arguments: [-1, Int.min]) func `a number of examples below 0 is refused`(count: Int) throws
  {
    let model = try RNN(vocabularySize: 5, hiddenSize: 3, seed: 1)
    #expect(throws: RecurrentLMError.self) { try model.record(loss: 1, examples: count) }
    try model.record(loss: 1, examples: Int.max)
    #expect(throws: RecurrentLMError.self) { try model.record(loss: 1, examples: 1) }
    #expect(model.history.losses.count == 1)
  }

  @Test func `of thousands of losses a text has three hundred`() throws {
    let model = try RNN(vocabularySize: 5, hiddenSize: 3, seed: 1)
    for step in 0..<5000 { try model.record(loss: Double(step)) }
    let lines = model.history.description.split(separator: "\n")
    #expect(lines.count == 302 && lines.last == "300 of 5,000 measurements")
    #expect(lines[1].hasSuffix("0.000000") && lines[300].hasSuffix("4999.000000"))
  }
}
