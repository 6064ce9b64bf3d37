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
}
