// The loss of one sentence.
//
//     L(y, o) = -Σ_t log o_t[y_t]

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension RNN {
  /// The loss of one sentence, summed over its words, in nats.
  ///
  ///     L = -Σ_t log o_t[y_t]
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
    let (x, y) = try checkedPair(x, y)
    return loss(of: try forward(x).o, y)
  }

  /// The loss of predictions `o`, shape `[T, C]`, for the labels `y`, shape `[T]`.
  func loss(of o: Matrix, _ y: [Int]) -> Double {
    y.enumerated().reduce(0) { sum, label in sum - log(o[label.offset, label.element]) }
  }
}
