import Foundation
import RecurrentLM

/// The words that a model finds likeliest next, and what a temperature makes of their probabilities.
///
///     p(w) = o[w]^(1/temperature) / Σ_v o[v]^(1/temperature)
package struct TemperedWords {
  /// How many words are told apart.
  private static let count = 8

  /// The likeliest words, in the order of their own probabilities, whatever the temperature: so that an
  /// eye can follow each.
  package let words: [String]

  /// The logarithms of the probabilities of these words.
  private let likeliest: [Double]

  /// Those of all others.
  private let others: [Double]

  /// Takes what a model expects.
  ///
  /// - Parameters:
  ///   - probabilities: Those of all words, shape `[C]`.
  ///   - leftOut: Words that are never drawn.
  ///   - vocabulary: The vocabulary.
  init(_ probabilities: [Double], leavingOut leftOut: Set<Int>, _ vocabulary: Vocabulary) {
    let drawn = probabilities.indices.filter { !leftOut.contains($0) }
    // Of equal ones the first in the vocabulary, as everywhere.
    let sorted = drawn.sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
    words = sorted.prefix(Self.count).map { shortened(vocabulary[$0]) }
    likeliest = sorted.prefix(Self.count).map { log(probabilities[$0]) }
    others = sorted.dropFirst(Self.count).map { log(probabilities[$0]) }
  }

  /// The probabilities at a temperature.
  ///
  /// - Parameter temperature: Above 0.
  /// - Returns: Those of the likeliest words, and at last that of all others together.
  package func probabilities(at temperature: Double) -> [Double] {
    let top = likeliest.first ?? 0
    var weights = likeliest.map { exp(($0 - top) / temperature) }
    weights.append(others.reduce(0) { $0 + exp(($1 - top) / temperature) })
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }
}
