// The rule by which the next word is drawn from the probabilities o_t.
//
//     w = o_t, with 0 for the words that are left out and for all but the topK largest
//     w_i ← (w_i / max w)^(1 / temperature)
//     p_i = w_i / Σ_j w_j
//
// One number u from 0 up to 1 is drawn, and the word is the first whose cumulative sum of weights is
// above u Σ_j w_j. Weights are never divided by their sum: probabilities in single precision, or
// with words left out, do not sum to 1, and the rule is right all the same.

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Draws words from the probabilities that a model gives them.
package struct WordSampler {
  private let leftOut: [Int]
  private let temperature: Double
  private let topK: Int?

  /// The weights that the last word was drawn with, 0 or more, shape `[C]`.
  ///
  /// They keep their storage from word to word, so that drawing takes no memory.
  package private(set) var weights: [Double] = []

  /// Makes a sampler.
  ///
  /// - Parameters:
  ///   - leftOut: The words that are never drawn, in `0..<C`.
  ///   - temperature: 1 for the model's own probabilities, 0 for the most probable word alone.
  ///   - topK: From how many of the most probable words one is drawn, of equals the first; nil for
  ///     all.
  /// - Throws: `RecurrentLMError.invalidArgument` if the temperature is below 0 or not finite, or
  ///   `topK` below 1.
  package init(leavingOut leftOut: [Int], temperature: Double, topK: Int?) throws {
    guard temperature >= 0, temperature.isFinite else {
      throw RecurrentLMError.invalidArgument(
        name: "temperature",
        found: shortest(temperature),
        expected: "a number not below 0"
      )
    }
    if let topK, topK < 1 {
      throw RecurrentLMError.invalidArgument(
        name: "topK",
        found: "\(topK)",
        expected: "1 word or more, or nil for all"
      )
    }
    self.leftOut = leftOut
    self.temperature = temperature
    self.topK = topK
  }

  /// Draws a word.
  ///
  /// - Parameters:
  ///   - o: The probabilities of the next word, shape `[C]`.
  ///   - random: The source of chance; one number is drawn.
  /// - Returns: The index of a word whose weight is above 0.
  /// - Throws: `RecurrentLMError.notFinite` if no word has a probability.
  /// - Complexity: O(C), with `topK` O(C · log topK).
  package mutating func draw(
    from o: Vector,
    using random: inout MersenneTwister
  ) throws -> Int {
    let likeliest = try weigh(o)
    var sum = 0.0
    for weight in weights { sum += weight }
    let target = random.nextUnit() * sum
    var cumulative = 0.0
    for index in weights.indices {
      cumulative += weights[index]
      if cumulative > target { return index }
    }
    // The product can round up to the sum itself.
    return weights.lastIndex { $0 > 0 } ?? likeliest
  }

  /// Computes the weights and returns the word with the largest.
  private mutating func weigh(_ o: Vector) throws -> Int {
    weights.removeAll(keepingCapacity: true)
    weights.append(contentsOf: o.values)
    for index in leftOut { weights[index] = 0 }
    let likeliest = weights.withUnsafeBufferPointer { indexOfLargest(of: $0, 0..<$0.count) }
    let top = weights[likeliest]
    guard top > 0, top.isFinite else {
      throw RecurrentLMError.notFinite(what: "the largest probability of the next word")
    }
    if temperature == 0 {
      keepOnly([likeliest])
    } else if let topK, topK < weights.count {
      keepOnly(indicesOfLargest(topK, of: weights[...]))
    }
    if temperature != 1, temperature != 0 {
      for index in weights.indices where weights[index] > 0 {
        weights[index] = exp(log(weights[index] / top) / temperature)
      }
    }
    return likeliest
  }

  private mutating func keepOnly(_ kept: [Int]) {
    let values = kept.map { weights[$0] }
    for index in weights.indices { weights[index] = 0 }
    for (index, value) in zip(kept, values) { weights[index] = value }
  }
}
