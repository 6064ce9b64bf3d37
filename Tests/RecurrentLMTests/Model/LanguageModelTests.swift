import Foundation
import RecurrentLM
import Testing

/// What both models can do beyond the passes of the network.
@Suite struct LanguageModelTests {
  enum Kind: CaseIterable {
    case textbook
    case fast

    func make() throws -> any LanguageModel {
      switch self {
      case .textbook: try RNN(vocabularySize: 60, hiddenSize: 10)
      case .fast: try FastRNN(vocabularySize: 60, hiddenSize: 10)
      }
    }

    func make(_ parameters: Parameters) throws -> any LanguageModel {
      switch self {
      case .textbook: try RNN(parameters: parameters)
      case .fast: try FastRNN(parameters: parameters)
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func `a copy has weights and a history of its own`(kind: Kind) throws {
    let model = try kind.make()
    let examples = [Example(x: [0, 2, 3], y: [2, 3, 1])]
    try model.train(on: examples, learningRate: 0.1, epochs: 2, evaluateEvery: 1)
    let copy = try model.copy()
    #expect(type(of: copy) == type(of: model))
    #expect(copy.parameters == model.parameters)
    #expect(copy.bpttTruncate == model.bpttTruncate)
    #expect(copy.history.losses.map(\.loss) == model.history.losses.map(\.loss))
    let before = model.parameters
    try copy.train(on: examples, learningRate: 0.1, epochs: 1, evaluateEvery: 1)
    #expect(model.parameters == before)
    #expect(copy.parameters != before)
    #expect((model.history.losses.count, copy.history.losses.count) == (2, 3))
  }

  @Test(arguments: Kind.allCases)
  func `a word is left out where it is the label and read where it is not`(kind: Kind) throws {
    let numpy = try NumPyModel.run(C: 60, H: 10, T: 14, truncate: 4)
    let model = try kind.make()
    let first = numpy.examples[0]
    let word = first.y[3]
    var losses: [Double] = []
    for (t, label) in first.y.enumerated() where label != word {
      losses.append(-log(numpy.o[t][label]))
    }
    #expect(losses.count < first.y.count)
    // A sentence that lacks the word counts whole.
    let rest = numpy.examples.dropFirst().first { !$0.y.contains(word) }
    let other = try #require(rest)
    let loss =
      (losses.reduce(0, +) + (try model.totalLoss(on: [other])))
      / Double(losses.count + other.y.count)
    let tolerance = kind == .textbook ? 1e-12 : 1e-4
    let ours = try model.loss(on: [first, other], without: word)
    #expect(agree(ours, loss, relative: tolerance))
    #expect(try model.perplexity(on: [first, other], without: word) == exp(ours))
    #expect(try model.loss(on: [first, other]) != ours)
    #expect(try model.perplexity(on: [first]) == exp(try model.loss(on: [first])))
  }

  /// A model with the scores 0, 120 and 800 gave losses of 87 for 120 and infinity for 800: the
  /// losses were logarithms of probabilities that had underflowed.
  @Test(arguments: Kind.allCases, [120.0, 800])
  func `where a probability underflows, all losses are right`(kind: Kind, score: Double) throws {
    let (x, y) = ([2, 3, 2], [0, 1, 2])
    // All states are 1, and the scores of all words the rows of V.
    let parameters = try Parameters(
      U: Matrix([[20, 20, 20, 20]]),
      V: Matrix([[0], [score], [1], [2]]),
      W: Matrix([[0]])
    )
    let model = try kind.make(parameters)
    // log Σ exp z - z_y: of the largest score no more than 1e-50 is lost.
    let expected = [score, 0, score - 1]
    let losses = try model.wordLosses(x, y)
    #expect(zip(losses, expected).allSatisfy { abs($0 - $1) <= 1e-6 * score })
    let sum = expected.reduce(0, +)
    #expect(agree(try model.sentenceLoss(x, y), sum, relative: 1e-6))
    let example = Example(x: x, y: y)
    #expect(agree(try model.totalLoss(on: [example]), sum, relative: 1e-6))
    #expect(agree(try model.loss(on: [example]), sum / 3, relative: 1e-6))
    #expect(agree(try model.loss(on: [example], without: 1), sum / 2, relative: 1e-6))
    #expect(agree(try model.loss(on: [example], without: 0), (score - 1) / 2, relative: 1e-6))
    // A loss that is large, not infinite, is no reason to give a training up.
    let history = try model.train(on: [example], learningRate: 0.001, epochs: 1, evaluateEvery: 1)
    #expect(agree(history.losses[0].loss, sum / 3, relative: 1e-6))
    #expect(model.history.examplesSeen == 1)
  }

  @Test(arguments: Kind.allCases)
  func `scores become the probabilities of the next word`(kind: Kind) throws {
    let model = try kind.make()
    var (state, other) = (Vector(count: model.hiddenSize), Vector(count: model.hiddenSize))
    for word in [3, 0, 5] {
      let scores = try model.scores(after: word, state: &state)
      #expect(try softmax(scores) == model.next(after: word, state: &other))
    }
    #expect(state == other)
  }

  @Test(arguments: Kind.allCases)
  func `a word that is none, and nothing left to measure, are refused`(kind: Kind) throws {
    let model = try kind.make()
    let examples = [Example(x: [0, 2], y: [2, 2])]
    for word in [-1, 60] {
      let error = #expect(throws: RecurrentLMError.self) {
        try model.loss(on: examples, without: word)
      }
      #expect("\(try #require(error))".contains("0..<60"))
    }
    #expect(throws: RecurrentLMError.noExamples) { try model.loss(on: examples, without: 2) }
    #expect(throws: RecurrentLMError.noExamples) { try model.perplexity(on: []) }
  }
}
