import Foundation
import RecurrentLM
import Testing

/// Mixtures of two models.
@Suite struct MixtureTests {
  private let vocabulary: Vocabulary
  private let training: [Example]
  private let heldOut: [Example]

  init() throws {
    vocabulary = try SmallModel.vocabulary()
    func examples(_ range: Range<Int>) -> [Example] {
      range.map { number in
        let words = (0..<6).map { 2 + (number * 7 + $0 * $0 * 3) % 11 }
        return Example(x: [0] + words, y: words + [1])
      }
    }
    (training, heldOut) = (examples(0..<30), examples(30..<40))
  }

  @Test func `the fitted weight is the one that costs least`() throws {
    let counts = try NGramModel(of: training, vocabulary: vocabulary, order: 2)
    let model = try SmallModel.make()
    let fitted = try MixtureModel(of: model, counts, fittedOn: heldOut)
    let (one, other) = (
      try heldOut.flatMap { try model.wordLosses($0.x, $0.y) },
      try heldOut.flatMap { try counts.wordLosses($0.x, $0.y) }
    )
    func loss(_ weight: Double) -> Double {
      zip(one, other).reduce(0) { $0 - log(weight * exp(-$1.0) + (1 - weight) * exp(-$1.1)) }
        / Double(one.count)
    }
    let best = try #require((0...10_000).map { Double($0) / 10_000 }.min { loss($0) < loss($1) })
    #expect(abs(fitted.weight - best) <= 1e-4)
    #expect(agree(try fitted.loss(on: heldOut), loss(fitted.weight), relative: 1e-12))
    let single = min(try model.loss(on: heldOut), try counts.loss(on: heldOut))
    #expect(try fitted.loss(on: heldOut) <= single + 1e-8)
  }

  @Test(arguments: [false, true])
  func `probabilities are mixed, and whole weights are one model`(isFast: Bool) throws {
    let counts = try NGramModel(of: training, vocabulary: vocabulary, order: 3)
    let model = try SmallModel.make(isFast: isFast)
    let words = [0, 3, 7]
    let (p, q) = (try model.next(after: words), try counts.next(after: words))
    let mixture = try MixtureModel(of: model, counts, weight: 0.25)
    let mixed = try mixture.next(after: words)
    #expect(agree(mixed.sum(), 1, relative: 1e-6))
    for word in 0..<30 {
      #expect(agree(mixed[word], 0.25 * p[word] + 0.75 * q[word], relative: 1e-13))
    }
    let own = try MixtureModel(of: model, counts, weight: 1).loss(on: heldOut)
    #expect(agree(own, try model.loss(on: heldOut), relative: 1e-6))
    let alone = try MixtureModel(of: model, counts, weight: 0).loss(on: heldOut)
    #expect(agree(alone, try counts.loss(on: heldOut), relative: 1e-12))
    let score = try mixture.score("w3 w7", vocabulary)
    let losses = try mixture.wordLosses([0, 3, 7], [3, 7, 1])
    for (logProbability, loss) in zip(score.logProbabilities, losses) {
      #expect(agree(logProbability, -loss, relative: 1e-5))
    }
    let sentence = try #require(
      try generate(sentences: 1, with: mixture, vocabulary, minimumLength: 2).first
    )
    #expect(sentence.words.count >= 2)
  }

  @Test func `a model that is not a number makes no mixture that costs nothing`() throws {
    let counts = try NGramModel(of: training, vocabulary: vocabulary, order: 2)
    let model = try RNN(vocabularySize: 30, hiddenSize: 3)
    model.V = model.V * .nan
    let mixtures = [
      try MixtureModel(of: model, counts, weight: 0.5),
      try MixtureModel(of: counts, model, weight: 0.5),
    ]
    for mixture in mixtures { #expect(try mixture.loss(on: heldOut).isNaN) }
  }

  @Test func `two vocabularies and weights out of range are refused`() throws {
    let counts = try NGramModel(of: training, vocabulary: vocabulary)
    #expect(throws: RecurrentLMError.vocabulariesDiffer(8, 30)) {
      try MixtureModel(of: RNN(vocabularySize: 8, hiddenSize: 2), counts, weight: 0.5)
    }
    let other = try Vocabulary(words: vocabulary.words.reversed())
    let others = try NGramModel(
      of: other.encode(TokenizedText(sentences: [["w3", "w4"]])),
      vocabulary: other
    )
    #expect(throws: RecurrentLMError.self) { try MixtureModel(of: counts, others, weight: 0.5) }
    for weight in [-0.1, 1.1, .nan] {
      #expect(throws: RecurrentLMError.self) {
        try MixtureModel(of: counts, counts, weight: weight)
      }
    }
    #expect(throws: RecurrentLMError.noExamples) {
      try MixtureModel(of: counts, counts, fittedOn: [Example]())
    }
  }
}
