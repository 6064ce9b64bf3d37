extension Examples {
  /// Parts the examples by chance into a set to train on and a set to validate with.
  ///
  /// Both sets keep the order of the examples. The same seed parts the same examples in the same
  /// way on every machine.
  ///
  /// - Parameters:
  ///   - validation: The share of examples to validate with, above 0 and below 1, rounded to whole
  ///     examples.
  ///   - seed: What chance starts from.
  /// - Returns: The two sets, neither of them empty.
  /// - Throws: `RecurrentLMError.invalidSplit` if the share lies outside, or so that a set would be
  ///   empty.
  /// - Complexity: O(number of examples).
  public func split(
    validation: Double,
    seed: Int
  ) throws -> (training: Examples, validation: Examples) {
    var generator = SplitMix64(state: UInt64(bitPattern: Int64(seed)))
    return try split(validation: validation, using: &generator)
  }

  /// Parts the examples by the chance of a generator.
  ///
  /// - Parameters:
  ///   - validation: The share of examples to validate with.
  ///   - generator: What chance comes from.
  /// - Returns: The two sets.
  /// - Throws: As `split(validation:seed:)`.
  package func split(
    validation: Double,
    using generator: inout some RandomNumberGenerator
  ) throws -> (training: Examples, validation: Examples) {
    guard validation > 0, validation < 1 else {
      throw RecurrentLMError.invalidSplit(validation: validation, count: count)
    }
    let size = Int((validation * Double(count)).rounded())
    guard size > 0, size < count else {
      throw RecurrentLMError.invalidSplit(validation: validation, count: count)
    }
    var isChosen = [Bool](repeating: false, count: count)
    for position in Self.shuffled(count, using: &generator).prefix(size) {
      isChosen[position] = true
    }
    return (
      training: Examples(indices.filter { !isChosen[$0] }.map { self[$0] }),
      validation: Examples(indices.filter { isChosen[$0] }.map { self[$0] })
    )
  }

  /// The numbers below `count` in an order of chance: Fisher and Yates, from the last down.
  private static func shuffled(
    _ count: Int,
    using generator: inout some RandomNumberGenerator
  ) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      // The high half of a product is below `last + 1`; for sets of this size it is fair enough.
      let chosen = generator.next().multipliedFullWidth(by: UInt64(last + 1)).high
      order.swapAt(last, Int(chosen))
    }
    return order
  }
}

/// Steele, Lea and Flood's generator (2014), https://doi.org/10.1145/2660193.2660195: enough for
/// one shuffle.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
