import RecurrentLM
import Testing

@Suite struct TrainingSamplesTests {
  private let example = Example(x: [0, 5, 17, 5], y: [5, 17, 5, 1])

  @Test func `samples are kept in the history, each after the examples it was made after`() throws {
    let vocabulary = try SmallModel.vocabulary()
    let model = try RNN(vocabularySize: 30, hiddenSize: 6)
    try model.recordSample(vocabulary)
    try model.train(on: [example], learningRate: 0.5, epochs: 40)
    try model.recordSample(vocabulary)
    let samples = model.history.samples
    #expect(samples.map(\.examplesSeen) == [0, 40])
    #expect(samples.allSatisfy { 1...20 ~= $0.sentence.words.count })
    // The same random numbers: an untrained model again would write the same.
    let again = try RNN(vocabularySize: 30, hiddenSize: 6)
    try again.recordSample(vocabulary)
    #expect(again.history.samples.map(\.sentence) == [samples[0].sentence])
    #expect(samples[0].sentence != samples[1].sentence)
    let told = "\(model.history)".split(separator: "\n").suffix(2)
    #expect(told.last == "sample after 40 examples: \(samples[1].sentence)")
  }

  @Test func `a sample changes neither the weights nor what training makes of them`() throws {
    let vocabulary = try SmallModel.vocabulary()
    let models = try (0..<2).map { _ in try RNN(vocabularySize: 30, hiddenSize: 6) }
    try models[0].train(on: [example], epochs: 3, shuffle: true)
    try models[1].train(
      on: [example],
      epochs: 3,
      shuffle: true,
      onEvaluation: { _ in try models[1].recordSample(vocabulary) }
    )
    #expect(models[0].parameters == models[1].parameters)
    #expect(models[1].history.samples.count == 1)
  }

  @Test func `a model that can write no sentence leaves none`() throws {
    let vocabulary = try SmallModel.vocabulary()
    let model = try RNN(vocabularySize: 30, hiddenSize: 6)
    model.V = model.V * .nan
    try model.recordSample(vocabulary)
    #expect(model.history.samples.isEmpty)
  }

  // Each sample cost a thousand attempts and then there was none.
  @Test func `where sentences are short a sample is the longest of a few`() throws {
    let vocabulary = try SmallModel.vocabulary()
    let model = try RNN(vocabularySize: 30, hiddenSize: 6)
    // The model ends a sentence after every other word.
    model.U = model.U * 0 + 20
    model.W = model.W * 0
    model.V = model.V * 0
    model.V[vocabulary.sentenceEndIndex] = Vector(count: 6) + 0.6
    try model.recordSample(vocabulary)
    let sentence = try #require(model.history.samples.first?.sentence)
    #expect(1...4 ~= sentence.words.count)
    // From a model that writes long ones, it is the sentence that 'generate' begins with.
    let other = try RNN(vocabularySize: 30, hiddenSize: 6)
    try other.recordSample(vocabulary)
    let made = try generate(
      sentences: 1,
      with: other,
      vocabulary,
      minimumLength: 5,
      maximumLength: 20
    )
    #expect(other.history.samples.map(\.sentence) == made)
  }

  @Test func `a history knows among how many words its model guesses`() throws {
    let model = try RNN(vocabularySize: 30, hiddenSize: 6)
    #expect(model.history.vocabularySize == nil)
    let history = try model.train(on: [example], epochs: 1)
    #expect(history.vocabularySize == 30)
    // log 30
    #expect("\(history)".contains("1 epoch, 1 example, guessing: log C = 3.401197, "))
  }
}
