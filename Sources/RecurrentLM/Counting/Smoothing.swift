/// How a model that counts gives probability to what it has not seen.
///
///     try NGramModel(of: training, vocabulary: vocabulary, order: 2, smoothing: .wittenBell)
public struct Smoothing: Hashable, Sendable {
  /// The two rules.
  enum Rule: Hashable {
    case wittenBell
    /// A discount for all lengths of run, or one for each length.
    case kneserNey(Double?)
  }

  let rule: Rule

  /// Each context gives as much as it has different followers.
  ///
  ///     p(w | h) = (n(h w) + N(h) p(w | h')) / (n(h) + N(h))
  ///
  /// `n` counts, `N(h)` is the number of different words seen after the context h, and h' is h
  /// without its oldest word (Witten and Bell, 1991).
  public static let wittenBell: Smoothing = Smoothing(rule: .wittenBell)

  /// Each follower gives the same part D of a count, and shorter contexts count not how often but
  /// after how many different words something came.
  ///
  ///     p(w | h) = (max(n(h w) - D, 0) + D N(h) p(w | h')) / n(h)
  ///
  /// `San Francisco` is frequent, but `Francisco` comes after one word only: after any other it is
  /// improbable (interpolated Kneser–Ney; Kneser and Ney, 1995). Contexts that begin with
  /// SENTENCE_START, before which no word can stand, count how often.
  ///
  /// - Parameter discount: D, above 0 and at most 1; with nil each length of run has its own,
  ///   D = n₁ / (n₁ + 2 n₂), from how many runs count once and twice.
  /// - Returns: The rule.
  public static func kneserNey(discount: Double? = nil) -> Smoothing {
    Smoothing(rule: .kneserNey(discount))
  }

  /// Checks the number of the rule.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if the discount is out of range.
  func check() throws {
    guard case .kneserNey(let discount?) = rule, !(discount > 0 && discount <= 1) else { return }
    throw RecurrentLMError.invalidArgument(
      name: "discount",
      found: shortest(discount),
      expected: "a number above 0 and at most 1, or nil"
    )
  }
}

extension Smoothing: CustomStringConvertible {
  /// The name and what it was given, such as `kneserNey(discount: 0.75)`.
  public var description: String {
    switch rule {
    case .wittenBell: "wittenBell"
    case .kneserNey(nil): "kneserNey()"
    case .kneserNey(let discount?): "kneserNey(discount: \(shortest(discount)))"
    }
  }
}
