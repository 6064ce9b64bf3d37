/// What a check of an exercise found wrong.
public struct CheckFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, on one line that says what was found and what was expected.
  public let summary: String

  /// How far off it is, and what the mistake may be, a line each.
  public let details: [String]

  /// The summary and the details, a line each.
  public var description: String { ([summary] + details).joined(separator: "\n") }
}
