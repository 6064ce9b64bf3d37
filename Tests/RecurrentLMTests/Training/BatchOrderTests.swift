import RecurrentLM
import Testing

/// Training in batches: which sentences come together, and what is counted.
@Suite struct BatchOrderTests {
  /// A sentence of each length from 1 to 90, in an order of chance.
  private let examples: [Example] = {
    var random = MersenneTwister(seed: 4)
    return random.permutation(90).map { length in
      Example(x: [Int](repeating: 2, count: length + 1), y: [Int](repeating: 3, count: length + 1))
    }
  }()

  /// The words and the losses of each step.
  private func steps(
    _ batchSize: Int,
    shuffle: Bool,
    epochs: Int = 1
  ) throws -> (words: [Int], losses: [Double], examples: [Int]) {
    // A rate so small that the weights stay as they are.
    let model = try RNN(vocabularySize: 20, hiddenSize: 4)
    var (words, losses, done) = ([0], [Double](), [Int]())
    try model.train(
      on: examples,
      learningRate: 1e-300,
      epochs: epochs,
      shuffle: shuffle,
      seed: 5,
      batchSize: batchSize,
      onProgress: {
        words.append($0.wordsDone)
        losses.append($0.sentenceLoss)
        done.append($0.examplesDone)
      }
    )
    return (zip(words.dropFirst(), words).map { $0 - $1 }, losses, done)
  }

  @Test(arguments: [true, false])
  func `every sentence comes once an epoch, and the step that is not full last`(
    shuffle: Bool
  ) throws {
    let words = examples.reduce(0) { $0 + $1.x.count }
    for size in [1, 2, 7, 64, 90, 1000, Int.max] {
      let (counts, _, done) = try steps(size, shuffle: shuffle, epochs: 2)
      let size = min(size, 90)
      let ends = Array(stride(from: size, to: 90, by: size)) + [90]
      #expect(done == ends + ends.map { $0 + 90 })
      #expect(counts.prefix(counts.count / 2).reduce(0, +) == words)
      #expect(counts.reduce(0, +) == 2 * words)
    }
  }

  @Test func `sentences of like length come together, in no order of their lengths`() throws {
    let (counts, _, _) = try steps(10, shuffle: true)
    // Of 90 lengths in 9 batches the shortest ten are one batch, and so on.
    #expect(counts.sorted() == (0..<9).map { $0 * 100 + 55 })
    #expect(counts != counts.sorted())
    let (others, _, _) = try steps(10, shuffle: false)
    #expect(others.sorted() == counts.sorted() && others != counts)
  }

  @Test func `a step's loss is that of its words`() throws {
    let model = try RNN(vocabularySize: 20, hiddenSize: 4)
    let (counts, losses, _) = try steps(90, shuffle: false)
    #expect(counts.count == 1)
    #expect(agree(losses[0], try model.loss(on: examples), relative: 1e-12))
  }

  @Test func `without shuffling the batches follow the order of the examples`() throws {
    // A stretch has 32 batches: of two sentences each, all of the first 64 sentences come first.
    let (counts, _, _) = try steps(2, shuffle: false)
    let first = examples.prefix(64).reduce(0) { $0 + $1.x.count }
    #expect(counts.prefix(32).reduce(0, +) == first)
    // The first sentence is in the first batch.
    let length = examples[0].x.count
    #expect(abs(counts[0] - 2 * length) <= 4)
  }

  @Test(arguments: TrainingTrial.Kind.allCases)
  func `the loss falls, and the history tells what was done`(
    kind: TrainingTrial.Kind
  ) throws {
    let model = try kind.make()
    let examples = TrainingTrial().examples
    let history = try model.train(
      on: examples,
      learningRate: 0.1,
      epochs: 20,
      evaluateEvery: 5,
      batchSize: 3,
      optimizer: .adagrad()
    )
    #expect(history.losses.count == 4)
    #expect((history.losses.last?.loss ?? .nan) < history.losses[0].loss)
    #expect((history.batchSize, history.optimizer) == (3, .adagrad()))
    #expect((history.epochs, history.examplesSeen) == (20, 80))
    #expect(history.wordsSeen == 20 * examples.reduce(0) { $0 + $1.x.count })
  }

  @Test func `batches and optimizers out of range are refused`() throws {
    let model = try RNN(vocabularySize: 8, hiddenSize: 5)
    let examples = TrainingTrial().examples
    for (message, training) in [
      ("'batchSize'", { try model.train(on: examples, batchSize: 0) }),
      ("'decay'", { try model.train(on: examples, optimizer: .rmsProp(decay: 1)) }),
      ("'decay'", { try model.train(on: examples, optimizer: .rmsProp(decay: -0.1)) }),
      ("'decay'", { try model.train(on: examples, optimizer: .rmsProp(decay: .nan)) }),
      ("'meanDecay'", { try model.train(on: examples, optimizer: .adam(meanDecay: 1)) }),
      ("'squareDecay'", { try model.train(on: examples, optimizer: .adam(squareDecay: -1)) }),
      ("'epsilon'", { try model.train(on: examples, optimizer: .adagrad(epsilon: 0)) }),
      ("'epsilon'", { try model.train(on: examples, optimizer: .adagrad(epsilon: 1e-42)) }),
      ("'epsilon'", { try model.train(on: examples, optimizer: .rmsProp(epsilon: .infinity)) }),
    ] as [(String, () throws -> TrainingHistory)] {
      let error = #expect(throws: RecurrentLMError.self) { try training() }
      #expect("\(try #require(error))".contains(message))
    }
    #expect(model.history.examplesSeen == 0)
  }
}
