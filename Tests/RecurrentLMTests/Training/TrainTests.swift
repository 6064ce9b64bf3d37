import Foundation
import RecurrentLM
import Testing

@Suite struct TrainTests {
  private let examples = [
    Example(x: [0, 2, 3], y: [2, 3, 1]), Example(x: [0, 4, 2, 3], y: [4, 2, 3, 1]),
    Example(x: [0, 5], y: [5, 1]),
  ]

  enum Kind: CaseIterable {
    case textbook
    case fast

    func make() throws -> any LanguageModel {
      switch self {
      case .textbook: try RNN(vocabularySize: 8, hiddenSize: 5)
      case .fast: try FastRNN(vocabularySize: 8, hiddenSize: 5)
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func `the loss falls, and each is measured before its epoch's steps`(
    kind: Kind
  ) throws {
    let model = try kind.make()
    let before = try model.loss(on: examples)
    var evaluations: [TrainingEvaluation] = []
    var progress: [TrainingProgress] = []
    let history = try model.train(
      on: examples,
      learningRate: 0.1,
      epochs: 7,
      evaluateEvery: 3,
      validation: examples.prefix(1),
      onEvaluation: { evaluations.append($0) },
      onProgress: { progress.append($0) }
    )
    #expect(history.losses.map(\.examplesSeen) == [0, 9, 18])
    #expect(history.losses[0].loss == before)
    #expect(history.losses[2].loss < history.losses[1].loss)
    #expect(history.validationLosses.map(\.examplesSeen) == [0, 9, 18, 21])
    #expect(evaluations.map(\.epoch) == [0, 3, 6])
    #expect(evaluations.map(\.loss) == history.losses.map(\.loss))
    #expect(progress.map(\.examplesDone) == Array(1...21))
    #expect(progress.allSatisfy { $0.examplesInAll == 21 })
    #expect(progress.last?.fraction == 1)
    #expect((history.epochs, history.examplesSeen, history.wordsSeen) == (7, 21, 63))
    #expect(history.wordsPerSecond > 0)
    #expect(model.history.losses.count == 3)
  }

  @Test(arguments: Kind.allCases)
  func `training again goes on where it stopped`(kind: Kind) throws {
    let once = try kind.make()
    let twice = try kind.make()
    try once.train(on: examples, learningRate: 0.1, epochs: 4, evaluateEvery: 1)
    try twice.train(on: examples, learningRate: 0.1, epochs: 2, evaluateEvery: 1)
    let history = try twice.train(on: examples, learningRate: 0.1, epochs: 2, evaluateEvery: 1)
    #expect(once.parameters == twice.parameters)
    #expect(history.losses.map(\.examplesSeen) == [0, 3, 6, 9])
    #expect(history.losses.map(\.loss) == once.history.losses.map(\.loss))
  }

  @Test func `the rate is halved when the loss rose`() throws {
    let model = try Kind.textbook.make()
    var evaluations: [TrainingEvaluation] = []
    try model.train(
      on: examples,
      learningRate: 3,
      epochs: 30,
      evaluateEvery: 1,
      onEvaluation: { evaluations.append($0) }
    )
    let rose = zip(evaluations, evaluations.dropFirst()).map { $0.loss < $1.loss }
    #expect(rose.contains(true))
    #expect(evaluations.dropFirst().map(\.learningRateWasHalved) == rose)
    var rate = 3.0
    for (evaluation, didRise) in zip(evaluations.dropFirst(), rose) {
      if didRise { rate /= 2 }
      #expect(evaluation.learningRate == rate)
    }
    #expect(model.history.learningRates.map(\.rate).last == rate)
  }

  @Test(arguments: Kind.allCases)
  func `a rate that is too large ends with an error and the last good weights`(
    kind: Kind
  ) throws {
    let model = try kind.make()
    try model.train(on: examples, learningRate: 0.1, epochs: 1, evaluateEvery: 1)
    let good = model.parameters
    let error = #expect(throws: RecurrentLMError.self) {
      try model.train(on: self.examples, learningRate: 1e300, epochs: 5, evaluateEvery: 1)
    }
    #expect("\(try #require(error))".contains("try a smaller rate"))
    #expect(model.parameters == good)
    #expect(try model.loss(on: examples).isFinite)
  }

  @Test(arguments: Kind.allCases)
  func `cancelling keeps the last whole step and the losses so far`(
    kind: Kind
  ) async throws {
    let examples = examples
    let expected = try kind.make()
    try expected.sgdStep(examples[0].x, examples[0].y, learningRate: 0.1)
    try expected.sgdStep(examples[1].x, examples[1].y, learningRate: 0.1)
    let weights = expected.parameters
    let training = Task {
      let model = try kind.make()
      #expect(throws: CancellationError.self) {
        try model.train(
          on: examples,
          learningRate: 0.1,
          epochs: 9,
          evaluateEvery: 1,
          onProgress: { if $0.examplesDone == 2 { withUnsafeCurrentTask { $0?.cancel() } } }
        )
      }
      return (model.parameters, model.history.losses.count)
    }
    let (parameters, losses) = try await training.value
    #expect(parameters == weights)
    #expect(losses == 1)
  }

  @Test func `an evaluation is logged as in the tutorial`() throws {
    let model = try Kind.textbook.make()
    var lines: [String] = []
    let date = Date(timeIntervalSince1970: 1_443_607_699)
    let utc = try #require(TimeZone(secondsFromGMT: 0))
    try model.train(
      on: examples,
      epochs: 1,
      evaluateEvery: 1,
      onEvaluation: { lines.append($0.logLine(at: date, in: utc)) }
    )
    let line = try #require(lines.first)
    #expect(
      line.hasPrefix("2015-09-30 10:08:19: Loss after num_examples_seen=0 epoch=0: 2.0"),
      "\(line)"
    )
  }

  @Test func `arguments out of range are refused`() throws {
    let model = try Kind.textbook.make()
    #expect(throws: RecurrentLMError.self) { try model.train(on: examples, learningRate: 0) }
    #expect(throws: RecurrentLMError.self) { try model.train(on: examples, learningRate: .nan) }
    #expect(throws: RecurrentLMError.self) { try model.train(on: examples, epochs: -1) }
    #expect(throws: RecurrentLMError.self) { try model.train(on: examples, evaluateEvery: 0) }
  }
}
