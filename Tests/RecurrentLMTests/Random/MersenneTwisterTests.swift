import Foundation
import RecurrentLM
import Testing

@Suite struct MersenneTwisterTests {
  @Test func `the first and the ten thousandth number are the reference's`() {
    // mt19937 with its default seed, as the C++ standard gives it (26.6.5): number 10,000 is
    // 4123659995.
    var random = MersenneTwister(seed: 5489)
    let first = random.next()
    #expect(first >> 32 == 3_499_211_612)
    #expect(first & 0xffff_ffff == 581_869_302)
    for _ in 1..<4999 { _ = random.next() }
    #expect(random.next() & 0xffff_ffff == 4_123_659_995)
  }

  @Test func `numbers in a range are NumPy's`() {
    // numpy.random.RandomState(10).uniform(size=3)
    var random = MersenneTwister(seed: 10)
    let expected = [0.771320643266746, 0.0207519493594015, 0.6336482349262754]
    #expect(random.uniform(in: 0..<1, count: 3) == expected)
  }

  @Test func `orders of chance are NumPy's, one after the other`() throws {
    // Bounds of few and of many bits, just below and above a power of two, where draws are refused
    // least and most; and the number of sentences in the fortunes.
    let cases = [
      (0, 0), (1, 1), (2, 2), (3, 3), (10, 10), (4_294_967_295, 64), (4, 65), (5, 33_600),
      (6, 65_537),
    ]
    let output = try Python.run(
      "numpy_permutations.py",
      cases.flatMap { ["\($0.0)", "\($0.1)"] }
    )
    let expected = try JSONDecoder().decode([[[Int]]].self, from: output)
    for ((seed, count), orders) in zip(cases, expected) {
      var random = MersenneTwister(seed: UInt32(seed))
      #expect(random.permutation(count) == orders[0], "\(count) numbers, seed \(seed)")
      #expect(random.permutation(count) == orders[1], "\(count) numbers again, seed \(seed)")
    }
  }
}
