#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Two models that predict together.
///
///     p(w | h) = λ p₁(w | h) + (1 - λ) p₂(w | h)
///
/// A network and counts are wrong about different words, and a mixture of them is better than both.
/// The weight λ is fitted on sentences that neither has learnt from, and the mixture measured on
/// others again.
///
///     let both = try MixtureModel(of: network, trigram, fittedOn: tuning)
///     try both.perplexity(on: heldOut)
///
/// Source: F. Jelinek and R. Mercer, "Interpolated estimation of Markov source parameters from sparse
/// data", 1980.
public struct MixtureModel {
  /// The model with the weight λ.
  public let first: any WordModel

  /// The model with the weight 1 - λ.
  public let second: any WordModel

  /// The weight λ of the first model, in `0...1`.
  public let weight: Double

  /// Mixes two models with a weight that is given.
  ///
  /// - Parameters:
  ///   - first: The model with the weight λ.
  ///   - second: The model with the weight 1 - λ, of the same vocabulary.
  ///   - weight: λ, in `0...1`.
  /// - Throws: `RecurrentLMError.invalidArgument` if λ is not in `0...1`,
  ///   `.otherVocabulary` if the models learnt with two vocabularies, or if these have two sizes,
  ///   `.vocabulariesDiffer`.
  public init(of first: any WordModel, _ second: any WordModel, weight: Double) throws {
    guard weight >= 0, weight <= 1 else {
      throw RecurrentLMError.invalidArgument(
        name: "weight",
        found: shortest(weight),
        expected: "a number from 0 to 1"
      )
    }
    try Self.check(first, second)
    (self.first, self.second, self.weight) = (first, second, weight)
  }

  /// Mixes two models with the weight that costs least on some sentences.
  ///
  ///     λ = argmin -Σ_t log(λ p₁(y_t) + (1 - λ) p₂(y_t))
  ///
  /// The loss has one minimum between 0 and 1, where its slope is 0; halving the interval finds it.
  ///
  /// - Parameters:
  ///   - first: The model with the weight λ.
  ///   - second: The model with the weight 1 - λ, of the same vocabulary.
  ///   - examples: Sentences that neither model has learnt from, and that the mixture is not going to
  ///     be judged by.
  /// - Throws: `RecurrentLMError.noExamples` if there are no words, what `init(of:_:weight:)` throws
  ///   for two vocabularies and `wordLosses` for sentences, `.notFinite` if both models find a word
  ///   impossible, or `CancellationError`.
  /// - Complexity: That of both models' `wordLosses`.
  public init(
    of first: any WordModel,
    _ second: any WordModel,
    fittedOn examples: some Collection<Example>
  ) throws {
    try Self.check(first, second)
    try first.checkVocabulary(of: examples)
    try second.checkVocabulary(of: examples)
    var ratios: [Double] = []
    try Meter.measureLoss(of: examples) { meter in
      for example in examples {
        try Safepoint.pass()
        let (one, other) = (
          try first.wordLosses(example.x, example.y), try second.wordLosses(example.x, example.y)
        )
        for (one, other) in zip(one, other) {
          guard !one.isNaN, !other.isNaN, one < .infinity || other < .infinity else {
            throw RecurrentLMError.notFinite(what: "the loss of a word to fit the weight on")
          }
          ratios.append(other - one)
        }
        meter.advance()
      }
    }
    guard !ratios.isEmpty else { throw RecurrentLMError.noExamples }
    (self.first, self.second) = (first, second)
    weight = try Self.fitted(ratios)
  }

  /// The weight at which the loss has no slope, from the logarithms of p₁ / p₂ of all words.
  private static func fitted(_ ratios: [Double]) throws -> Double {
    // -dL/dλ = Σ (p₁ - p₂) / (λ p₁ + (1 - λ) p₂), with numerator and denominator over the larger p.
    func slope(_ weight: Double) throws -> Double {
      try Safepoint.pass()
      return ratios.reduce(0) { sum, ratio in
        let (one, other) = (exp(min(ratio, 0)), exp(min(-ratio, 0)))
        return sum + (one - other) / (weight * one + (1 - weight) * other)
      }
    }
    var (low, high) = (0.0, 1.0)
    // A part in 2³⁰ of a weight is less than anybody reads.
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if try slope(middle) > 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// Checks that the words of both models are the same.
  private static func check(_ first: any WordModel, _ second: any WordModel) throws {
    guard first.vocabularySize == second.vocabularySize else {
      throw RecurrentLMError.vocabulariesDiffer(first.vocabularySize, second.vocabularySize)
    }
    guard let one = first.vocabularyIdentity, let other = second.vocabularyIdentity else { return }
    try one.check(other, of: "the vocabulary of the second model")
  }
}

extension MixtureModel: CustomStringConvertible {
  /// The weights and the two models.
  public var description: String {
    "MixtureModel: \(decimal(weight, 3)) × \(first) + \(decimal(1 - weight, 3)) × \(second)"
  }
}

extension MixtureModel: WordModel {
  /// The number of words C.
  public var vocabularySize: Int { first.vocabularySize }

  /// The checksum of the vocabulary that the models learnt with, nil if it is not known.
  public var vocabularyChecksum: String? { first.vocabularyChecksum ?? second.vocabularyChecksum }

  /// Reads words and predicts the next.
  ///
  ///     p(w | h) = λ p₁(w | h) + (1 - λ) p₂(w | h)
  ///
  /// - Parameter words: The words read, SENTENCE_START first.
  /// - Returns: The probabilities of the word after them, shape `[C]`.
  /// - Throws: What either model throws.
  /// - Complexity: That of both models.
  public func next(after words: some Collection<Int>) throws -> Vector {
    mixed(try first.next(after: words), try second.next(after: words))
  }

  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log(λ p₁(y_t | x_0, …, x_t) + (1 - λ) p₂(y_t | x_0, …, x_t))
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: That of both models.
  public func wordLosses(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double] {
    zip(try first.wordLosses(x, y), try second.wordLosses(x, y)).map { mixed($0, $1) }
  }

  /// The loss of a word that costs so much in either model.
  func mixed(_ one: Double, _ other: Double) -> Double {
    // Of probabilities that are too small for a number, the logarithms are not.
    let (a, b) = (log(weight) - one, log(1 - weight) - other)
    let larger = max(a, b)
    guard larger != -.infinity else { return .infinity }
    return atLeastZero(-larger - log(exp(a - larger) + exp(b - larger)))
  }

  /// The probabilities of all words, of those that either model gives them.
  func mixed(_ one: Vector, _ other: Vector) -> Vector { weight * one + (1 - weight) * other }
}
