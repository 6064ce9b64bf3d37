/// Checks a limit for the norm of the gradients.
///
/// - Parameter clipNorm: The limit, or nil for none.
/// - Throws: `RecurrentLMError.invalidArgument` if it is not a number above 0.
package func checkClipNorm(_ clipNorm: Double?) throws {
  guard let clipNorm, !(clipNorm > 0 && clipNorm.isFinite) else { return }
  throw RecurrentLMError.invalidArgument(
    name: "clipNorm",
    found: shortest(clipNorm),
    expected: "a number above 0, or nil for no clipping"
  )
}
