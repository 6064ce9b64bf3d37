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
