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
    try checkParameters()
    let (x, y) = try checkedPair(x, y)
    // A long sentence goes part by part, so that there are never scores of all its words.
    let wordsAtOnce = max(1, Self.scoresAtOnce / vocabularySize)
    var (losses, state) = ([Double](), Vector?.none)
    losses.reserveCapacity(y.count)
    for first in stride(from: 0, to: x.count, by: wordsAtOnce) {
      let part = first..<min(x.count, first + wordsAtOnce)
      let s = try states(of: x[part], after: state)
      state = s[part.count]
      let z = try s.dropFirstRows(1).dot(transposed: V)
      losses += try self.losses(ofScores: z, Array(y[part]))
      if part.upperBound < x.count { try Safepoint.pass() }
    }
    return losses
  }

  /// How many scores a loss has in memory at once: 32 MiB of them.
  private static let scoresAtOnce = 1 << 22

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
  ///
  /// - Throws: `CancellationError`.
  func losses(ofScores z: Matrix, _ y: [Int]) throws -> [Double] {
    var losses: [Double] = []
    losses.reserveCapacity(y.count)
    try Safepoint.forEachPiece(of: y.count, size: max(1, (1 << 20) / z.columns)) { piece in
      for t in piece {
        losses.append(negativeLogSoftmax(z.values[t * z.columns..<(t + 1) * z.columns], y[t]))
      }
    }
    return losses
  }
}
