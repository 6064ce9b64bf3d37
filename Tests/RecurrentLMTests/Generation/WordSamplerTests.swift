import RecurrentLM
import Testing

/// How words are drawn, held against NumPy's arithmetic and against chance.
@Suite struct WordSamplerTests {
  struct Rule: CustomTestStringConvertible {
    let temperature: Double
    let topK: Int?
    var testDescription: String { "temperature \(temperature), topK \(topK ?? 0)" }
  }

  static let rules = [
    Rule(temperature: 1, topK: nil), Rule(temperature: 1, topK: 7),
    Rule(temperature: 0.5, topK: nil), Rule(temperature: 1.7, topK: 12),
    Rule(temperature: 0.8, topK: 1000), Rule(temperature: 0, topK: nil),
    Rule(temperature: 3, topK: 1),
  ]

  private func sampler(_ rule: Rule) throws -> WordSampler {
    try WordSampler(leavingOut: [0, 29], temperature: rule.temperature, topK: rule.topK)
  }

  private func probabilities() throws -> Vector {
    var state = Vector(count: 6)
    return try SmallModel.make().next(after: 0, state: &state)
  }

  @Test(arguments: rules)
  func `words are drawn with the probabilities of NumPy`(rule: Rule) throws {
    let o = try probabilities()
    let expected: [Double] = try NumPyWords.run(
      "distribution",
      try SmallModel.make(),
      ["o": o.values, "temperature": rule.temperature, "topK": rule.topK]
    )
    var sampler = try sampler(rule)
    var random = MersenneTwister(seed: 5)
    let draws = 100_000
    var counts = [Double](repeating: 0, count: 30)
    for _ in 0..<draws { counts[try sampler.draw(from: o, using: &random)] += 1 }
    let sum = sampler.weights.reduce(0, +)
    var chiSquare = 0.0
    var degrees = -1.0
    for (word, p) in expected.enumerated() {
      #expect(agree(sampler.weights[word] / sum, p, relative: 1e-12))
      guard p > 0 else {
        #expect(counts[word] == 0)
        continue
      }
      degrees += 1
      let mean = Double(draws) * p
      chiSquare += (counts[word] - mean) * (counts[word] - mean) / mean
    }
    // What chance exceeds once in a million times, after Wilson and Hilferty.
    let spread = 2 / (9 * max(1, degrees))
    let root = 1 - spread + 4.753 * spread.squareRoot()
    #expect(chiSquare <= degrees * root * root * root)
  }

  @Test func `of equally probable words the first are taken`() throws {
    var sampler = try WordSampler(leavingOut: [0], temperature: 1, topK: 3)
    var random = MersenneTwister(seed: 1)
    _ = try sampler.draw(from: [0.9, 0.1, 0.2, 0.3, 0.2, 0.2], using: &random)
    #expect(sampler.weights == [0, 0, 0.2, 0.3, 0.2, 0])
  }

  @Test func `as many words as there are is all of them`() throws {
    let o = try probabilities()
    var all = try sampler(Rule(temperature: 1, topK: nil))
    var top = try sampler(Rule(temperature: 1, topK: 30))
    var (first, second) = (MersenneTwister(seed: 3), MersenneTwister(seed: 3))
    for _ in 0..<1000 {
      #expect(try all.draw(from: o, using: &first) == top.draw(from: o, using: &second))
    }
  }

  @Test func `probabilities that are no numbers are refused`() throws {
    var sampler = try sampler(Rule(temperature: 1, topK: 3))
    var random = MersenneTwister(seed: 1)
    for value in [Double.nan, 0, .infinity] {
      #expect(throws: RecurrentLMError.self) {
        try sampler.draw(from: Vector(count: 30) + value, using: &random)
      }
    }
  }

  @Test(arguments: [0, 1, 2, 7, 63, 64, 100])
  func `the largest elements are those that sorting finds`(k: Int) {
    var random = MersenneTwister(seed: 9)
    // Few different numbers, so that many are equal.
    let values = (0..<64).map { _ in Double(random.next() % 10) }
    let sorted = values.indices.sorted {
      values[$0] == values[$1] ? $0 < $1 : values[$0] > values[$1]
    }
    #expect(indicesOfLargest(k, of: values[...]) == Array(sorted.prefix(k)))
    #expect(indicesOfLargest(1, of: values[20..<40]).first.map { $0 < 20 } ?? true)
  }
}
