extension Examples {
  /// Parts the examples by chance into a set to train on and a set to validate with.
  ///
  /// The examples to validate with are the first of `numpy.random.RandomState(seed).permutation(N)`,
  /// as scikit-learn's `ShuffleSplit` takes them. Both sets keep the order of the examples. The
  /// same seed parts the same examples in the same way on every machine.
  ///
  /// - Parameters:
  ///   - validation: The share of examples to validate with, above 0 and below 1, rounded to whole
  ///     examples.
  ///   - seed: What chance starts from, in 0...4294967295.
  /// - Returns: The two sets, neither of them empty.
  /// - Throws: `RecurrentLMError.invalidSplit` if the share lies outside, or so that a set would be
  ///   empty; `.invalidArgument` if the seed lies outside.
  /// - Complexity: O(number of examples).
  public func split(
    validation: Double,
    seed: Int
  ) throws -> (training: Examples, validation: Examples) {
    guard validation > 0, validation < 1 else {
      throw RecurrentLMError.invalidSplit(validation: validation, count: count)
    }
    let size = Int((validation * Double(count)).rounded())
    guard size > 0, size < count else {
      throw RecurrentLMError.invalidSplit(validation: validation, count: count)
    }
    var random = MersenneTwister(seed: try checkedSeed(seed))
    var isChosen = [Bool](repeating: false, count: count)
    for position in random.permutation(count).prefix(size) { isChosen[position] = true }
    return (
      training: Examples(indices.filter { !isChosen[$0] }.map { self[$0] }),
      validation: Examples(indices.filter { isChosen[$0] }.map { self[$0] })
    )
  }
}
