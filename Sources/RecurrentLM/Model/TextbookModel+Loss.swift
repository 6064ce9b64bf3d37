// The loss of one sentence.
//
//     L(y, o) = -Σ_t log o_t[y_t]
//             =  Σ_t (log Σ_w exp(z_t[w]) - z_t[y_t])        z_t = V s_t
//
// The second line is the first without its probabilities. They become 0 where a score lies 745 below
// the largest, and the loss infinite; the scores do not.

/// How many scores a loss has in memory at once: 32 MiB of them.
private let scoresAtOnce = 1 << 22

extension TextbookModel {
  /// The losses of the words of a sentence.
  ///
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, `.lengthsDiffer`,
  ///   `.parameterShape`, or `CancellationError`.
  func losses(of x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double] {
    try checkParameters()
    let (x, y) = try checkedPair(x, y)
    // A long sentence goes part by part, so that there are never scores of all its words.
    let wordsAtOnce = max(1, scoresAtOnce / vocabularySize)
    var (losses, state) = ([Double](), State?.none)
    losses.reserveCapacity(y.count)
    for first in stride(from: 0, to: x.count, by: wordsAtOnce) {
      let part = first..<min(x.count, first + wordsAtOnce)
      let (z, _, last) = try read(x[part], after: state)
      state = last
      losses += try self.losses(ofScores: z, Array(y[part]))
      if part.upperBound < x.count { try Safepoint.pass() }
    }
    return losses
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
