/// The random numbers of NumPy's `RandomState`: MT19937.
///
/// Goals, in this order: the same bits as `numpy.random.RandomState(seed)`, so that a class with
/// another tool has the same weights; then simplicity.
///
/// Source: M. Matsumoto and T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed
/// uniform pseudorandom number generator", 1998; seeding is the authors' `init_genrand` of 2002.
public struct MersenneTwister: RandomNumberGenerator, Sendable {
  private static let size = 624
  private static let offset = 397

  private var state: [UInt32]
  private var position = MersenneTwister.size

  /// Makes a generator that draws what `numpy.random.RandomState(seed)` draws.
  ///
  /// - Parameter seed: Any 32-bit number; equal seeds give equal numbers.
  public init(seed: UInt32) {
    state = [seed]
    state.reserveCapacity(Self.size)
    for index in 1..<UInt32(Self.size) {
      let last = state[state.count - 1]
      state.append(1_812_433_253 &* (last ^ (last >> 30)) &+ index)
    }
  }

  /// Draws 64 random bits, the first 32 drawn on top.
  ///
  /// - Returns: A number of any size.
  public mutating func next() -> UInt64 {
    let high = next32()
    return UInt64(high) << 32 | UInt64(next32())
  }

  /// Draws a number from 0 up to, not including, 1, in steps of 2⁻⁵³.
  ///
  /// - Returns: What NumPy's `random_sample()` returns.
  public mutating func nextUnit() -> Double {
    let a = next32() >> 5
    let b = next32() >> 6
    return (Double(a) * 67_108_864 + Double(b)) / 9_007_199_254_740_992
  }

  /// Draws numbers evenly from a range.
  ///
  /// - Parameters:
  ///   - range: The smallest number and the bound that is not reached.
  ///   - count: How many, 0 or more.
  /// - Returns: What NumPy's `uniform(low, high, count)` returns.
  /// - Complexity: O(count).
  public mutating func uniform(in range: Range<Double>, count: Int) -> [Double] {
    let width = range.upperBound - range.lowerBound
    return [Double](count: count) { _ in range.lowerBound + width * nextUnit() }
  }

  /// Draws 32 random bits.
  mutating func next32() -> UInt32 {
    if position == Self.size { twist() }
    var y = state[position]
    position += 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9d2c_5680
    y ^= (y << 15) & 0xefc6_0000
    return y ^ (y >> 18)
  }

  private mutating func twist() {
    for index in 0..<Self.size {
      let next = state[(index + 1) % Self.size]
      let y = (state[index] & 0x8000_0000) | (next & 0x7fff_ffff)
      let mixed = (y >> 1) ^ (y & 1 == 0 ? 0 : 0x9908_b0df)
      state[index] = state[(index + Self.offset) % Self.size] ^ mixed
    }
    position = 0
  }
}
