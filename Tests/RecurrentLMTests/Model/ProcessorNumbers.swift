import Foundation
import RecurrentLM
import Testing

/// What the models compute with one set of OpenBLAS's routines.
struct ProcessorNumbers: Codable {
  /// The routines that OpenBLAS took.
  let core: String

  /// Why OpenBLAS's products are wrong, or nil if they are right.
  let fault: String?

  /// The loss of every step of a short training in double precision.
  let textbook: [Double]

  /// A product of matrices in double precision, whose last bits tell the order of summation; in a
  /// loss the logarithm swallows them.
  let product: [Double]

  /// The same by the fast model, for one thread and for two.
  let fast: [[Double]]

  /// Whether one thread and two end with the same weights, losses of sets and sentences.
  let areThreadsEqual: Bool

  /// Computes all of it.
  init() throws {
    core = OpenBLASConfiguration.coreName
    do {
      try OpenBLASConfiguration.check()
      fault = nil
    } catch {
      fault = "\(error)"
    }
    let trial = ThreadTrial()
    textbook = try trial.train(try RNN(parameters: trial.weights()))
    let weights = try trial.weights()
    product = try weights.W.dot(weights.W).values
    let models = try [1, 2].map {
      try FastRNN(parameters: trial.weights(), bpttTruncate: 4, threads: $0)
    }
    fast = try models.map { try trial.train($0) }
    areThreadsEqual = try trial.outcome(models[0]) == trial.outcome(models[1])
  }
}

/// A training large enough for two threads to share it.
struct ThreadTrial {
  private static let C = 2000
  private static let H = 40

  func weights() throws -> Parameters {
    try Parameters(vocabularySize: Self.C, hiddenSize: Self.H, seed: 10)
  }

  private func examples() -> [Example] {
    var random = MersenneTwister(seed: 3)
    return [14, 45, 3, 30, 1, 16, 21].map { length in
      let words = (0...length).map { _ in Int(random.next() % UInt64(Self.C)) }
      return Example(x: Array(words.dropLast()), y: Array(words.dropFirst()))
    }
  }

  /// Trains and returns the loss of every step.
  func train(_ model: any LanguageModel) throws -> [Double] {
    try (0..<3).flatMap { epoch in
      try examples().map {
        // Clipped in one epoch, for the norm is a computation of its own.
        try model.trainingStep($0.x, $0.y, learningRate: 0.05, clipNorm: epoch == 1 ? 2 : nil)
      }
    }
  }

  /// What a training leaves behind: weights, the losses of a set, and sentences.
  struct Outcome: Equatable {
    let weights: Parameters
    let history: [Double]
    let sentences: [GeneratedSentence]
  }

  /// Trains a model on by `train(on:)`, and lets it make up sentences.
  func outcome(_ model: any LanguageModel) throws -> Outcome {
    let words =
      [Vocabulary.sentenceStart, Vocabulary.sentenceEnd]
      + (3..<Self.C).map { "w\($0)" } + [Vocabulary.unknown]
    let history = try model.train(on: examples(), learningRate: 0.05, epochs: 3, evaluateEvery: 1)
    return Outcome(
      weights: model.parameters,
      history: history.losses.map(\.loss),
      sentences: try generate(
        sentences: 3,
        with: model,
        try Vocabulary(words: words),
        minimumLength: 1,
        seed: 1
      )
    )
  }
}
