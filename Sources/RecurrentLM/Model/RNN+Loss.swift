// The loss of one sentence.
//
//     L(y, o) = -Σ_t log o_t[y_t]
//             =  Σ_t (log Σ_w exp(z_t[w]) - z_t[y_t])        z_t = V s_t
//
// The second line is the first without its probabilities. They become 0 where a score lies 745 below
// the largest, and the loss infinite; the scores do not.

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension RNN {
  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log o_t[y_t] = log Σ_w exp(z_t[w]) - z_t[y_t],   z_t = V s_t
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C)).
  public func wordLosses(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> [Double] {
    let (x, y) = try checkedPair(x, y)
    return losses(ofScores: try states(of: x).dropFirstRows(1).dot(transposed: V), y)
  }

  /// The loss of one sentence, summed over its words, in nats.
  ///
  ///     L = -Σ_t log o_t[y_t] = Σ_t (log Σ_w exp(z_t[w]) - z_t[y_t]),   z_t = V s_t
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: A number of nats, 0 or more.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C)).
  public func sentenceLoss(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> Double {
    try wordLosses(x, y).reduce(0, +)
  }

  /// The losses of scores `z`, shape `[T, C]`, for the labels `y`, shape `[T]`.
  func losses(ofScores z: Matrix, _ y: [Int]) -> [Double] {
    y.enumerated().map { t, label in
      negativeLogSoftmax(z.values[t * z.columns..<(t + 1) * z.columns], label)
    }
  }
}
