// Orders of chance as NumPy's `RandomState` draws them.
//
// Source: NumPy, `numpy/random/mtrand.pyx` (`shuffle`, `permutation`) and
// `numpy/random/src/distributions/distributions.c` (`random_interval`).

extension MersenneTwister {
  /// Draws an order of the numbers below `count`, every order as likely as any other.
  ///
  /// Fisher and Yates: from the last place down, each number changes places with one drawn from
  /// those not placed yet.
  ///
  /// - Parameter count: N, how many numbers; none for 0 or less.
  /// - Returns: `0..<N`, each once, as `numpy.random.RandomState(seed).permutation(count)` has them.
  /// - Complexity: O(N).
  package mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<max(0, count))
    for last in stride(from: count - 1, to: 0, by: -1) {
      if last & 0xFFFF == 0, !Safepoint.passes() { break }
      order.swapAt(last, Int(nextInteger(through: UInt64(last))))
    }
    return order
  }

  /// Draws a whole number in `0...bound`.
  ///
  /// As many low bits are drawn as the bound has, again and again until they are not above it: all
  /// numbers are equally likely, at the price of at most two draws on average.
  private mutating func nextInteger(through bound: UInt64) -> UInt64 {
    let mask = UInt64.max >> bound.leadingZeroBitCount
    let isNarrow = bound <= UInt64(UInt32.max)
    while true {
      let drawn = (isNarrow ? UInt64(next32()) : next()) & mask
      if drawn <= bound { return drawn }
    }
  }
}
