import Foundation
import RecurrentLM
import Testing

/// When losses are measured, and of what.
@Suite struct EvaluationTests {
  private static func examples(_ count: Int) -> [Example] {
    (0..<count).map { number in
      let words = (0..<1 + number % 4).map { 2 + (number * 3 + $0 * 5) % 8 }
      return Example(x: [0] + words, y: words + [1])
    }
  }

  @Test func `what is held out is measured ten times an epoch and after the last step`() throws {
    let model = try FastRNN(vocabularySize: 10, hiddenSize: 3)
    let heldOut = Array(Self.examples(20).suffix(5))
    let history = try model.train(
      on: Self.examples(1000),
      epochs: 2,
      evaluateEvery: 1,
      validation: heldOut,
      batchSize: 7
    )
    let seen = history.validationLosses.map(\.examplesSeen)
    #expect(seen.count == 21)
    #expect(seen.first == 0 && seen[10] == 1000 && seen.last == 2000)
    #expect(zip(seen, seen.dropFirst()).allSatisfy { (93...107).contains($1 - $0) })
    #expect(history.losses.map(\.examplesSeen) == [0, 1000])
    #expect(history.validationLosses.last?.loss == (try model.loss(on: heldOut)))
    // The next training measures the same at its beginning.
    try model.train(on: Self.examples(1000), epochs: 1, validation: heldOut)
    #expect(model.history.validationLosses.count == 31)
    let card = runCard(model, try LongCalls.vocabulary(10))
    #expect("\(card)".contains(" on the held-out examples"))
  }

  @Test func `an interval can be one of examples`() throws {
    let model = try RNN(vocabularySize: 10, hiddenSize: 3)
    let history = try model.train(on: Self.examples(40), epochs: 2, evaluateEvery: .examples(25))
    #expect(history.losses.map(\.examplesSeen) == [0, 25, 50, 75])
    for interval in [EvaluationInterval.examples(0), .epochs(0), .examples(-3)] {
      #expect(throws: RecurrentLMError.self) {
        try model.train(on: Self.examples(40), evaluateEvery: interval)
      }
    }
  }

  @Test func `the first loss of many sentences is that of a sample, with its error`() throws {
    let model = try FastRNN(vocabularySize: 10, hiddenSize: 3)
    model.V = model.V * 5
    let examples = Self.examples(5000)
    let whole = try model.loss(on: examples)
    let history = try model.train(on: examples, learningRate: 0.001, epochs: 1)
    let (seen, error) = try #require(history.samplingErrors.first)
    #expect(history.samplingErrors.count == 1 && seen == 0)
    // Every fifth sentence: as far off as chance has it, or less.
    let loss = try #require(history.losses.first?.loss)
    #expect(abs(loss - whole) < 4 * error)
    let untrained = try FastRNN(vocabularySize: 10, hiddenSize: 3)
    untrained.V = untrained.V * 5
    let sample = stride(from: 0, to: 5000, by: 5).map { examples[$0] }
    #expect(agree(loss, try untrained.loss(on: sample), relative: 1e-6))
    let few = try FastRNN(vocabularySize: 10, hiddenSize: 3)
    #expect(try few.train(on: examples.prefix(2000), epochs: 1).samplingErrors.isEmpty)
  }

  @Test func `a sample's loss that is not a number ends the training`() throws {
    let model = try FastRNN(vocabularySize: 10, hiddenSize: 3)
    model.V = model.V * .nan
    #expect(throws: RecurrentLMError.self) { try model.train(on: Self.examples(5000), epochs: 1) }
    #expect(model.history.losses.isEmpty)
  }

  @Test func `models that count stand beside a training, and in its file`() throws {
    let (training, heldOut) = (Self.examples(60), Array(Self.examples(80).suffix(20)))
    let vocabulary = try LongCalls.vocabulary(10)
    let model = try RNN(vocabularySize: 10, hiddenSize: 3)
    let history = try model.train(on: training, epochs: 1, validation: heldOut)
    #expect(history.opponents.map(\.name) == ["unigram", "bigram", "trigram"])
    for (number, opponent) in history.opponents.enumerated() {
      let counts = try NGramModel(of: training, vocabulary: vocabulary, order: number + 1)
      #expect(opponent.loss == (try counts.loss(on: heldOut)))
    }
    // Without held-out sentences every tenth is left out of counting.
    let alone = try RNN(vocabularySize: 10, hiddenSize: 3).train(on: training, epochs: 1)
    let tenths = training.indices.filter { $0 % 10 == 9 }
    let counts = try NGramModel(
      of: training.indices.filter { $0 % 10 != 9 }.map { training[$0] },
      vocabulary: vocabulary,
      order: 3
    )
    #expect(alone.opponents.last?.loss == (try counts.loss(on: tenths.map { training[$0] })))
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).npz").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try model.save(to: path, vocabulary: vocabulary)
    let read = try RNN.load(from: path).model.history
    #expect(read.opponents.map(\.loss) == history.opponents.map(\.loss))
  }
}
