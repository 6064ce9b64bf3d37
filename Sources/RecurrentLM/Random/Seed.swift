/// Turns a seed as it is written in a cell into one that the generator takes.
///
/// - Parameter seed: The seed.
/// - Returns: The same number.
/// - Throws: `RecurrentLMError.invalidArgument` if it is not in `0...4294967295`.
package func checkedSeed(_ seed: Int) throws -> UInt32 {
  guard let seed = UInt32(exactly: seed) else {
    throw RecurrentLMError.invalidArgument(
      name: "seed",
      found: "\(seed)",
      expected: "a whole number in 0...4294967295"
    )
  }
  return seed
}
