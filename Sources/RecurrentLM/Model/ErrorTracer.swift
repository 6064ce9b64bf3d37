/// A network that follows the errors of its states back in time itself, as one with gates does.
protocol ErrorTracer: LanguageModel {
  /// The errors of what the layers remember, for the word to predict after the last of those read.
  ///
  /// - Parameters:
  ///   - x: The words read, shape `[t + 1]`.
  ///   - error: The error of the upper layer's last state, shape `[H]`.
  /// - Returns: A row for each step back, shape `[t + 1, layers · H]`.
  /// - Throws: `CancellationError`.
  func errors(_ x: [Int], endingWith error: Vector) throws -> Matrix
}
