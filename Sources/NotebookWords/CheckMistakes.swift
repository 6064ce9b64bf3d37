extension CheckComparison {
  /// How two values of one type are compared.
  package typealias Comparing<Compared> =
    @Sendable (
      CheckComparison, _ found: Compared, _ expected: Compared
    ) throws -> String

  /// Compares, and hints at what the mistake is: at those that lead to this very value, else at the one
  /// that is often made.
  ///
  /// A hint at another mistake than the student's own sends them away from it.
  ///
  /// - Parameters:
  ///   - found: What the student found.
  ///   - expected: What it should be.
  ///   - mistakes: Hints at mistakes, each with the value that its mistake leads to.
  ///   - compare: How two such values are compared.
  /// - Returns: The line that says it is right.
  /// - Throws: `CheckFailure` if they differ.
  package func passes<Compared>(
    _ found: Compared,
    _ expected: Compared,
    mistakes: [(String, Compared)] = [],
    by compare: Comparing<Compared>
  ) throws -> String {
    do {
      return try compare(self, found, expected)
    } catch let failure as CheckFailure {
      let made = try mistakes.filter { try agrees(found, $0.1, by: compare) }.map(\.0)
      let hints = (made.isEmpty ? [hint] : made).filter { !$0.isEmpty }
      throw CheckFailure(
        summary: failure.summary,
        details: failure.details + hints.map { "hint: \($0)" }
      )
    }
  }

  private func agrees<Compared>(
    _ found: Compared,
    _ other: Compared,
    by compare: Comparing<Compared>
  ) throws -> Bool {
    do {
      _ = try compare(self, found, other)
      return true
    } catch is CheckFailure {
      return false
    }
  }
}
