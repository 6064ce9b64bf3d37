/// The loss per word of the sentences that a training goes through, each before its own step, as a
/// mean over some hundred sentences: a curve long before the first epoch is over.
struct RunningLoss {
  private static let pointCount = 60

  private let sentencesPerPoint: Int
  private var loss = 0.0
  private var sentences = 0
  private var words = 0

  /// Begins a curve.
  ///
  /// - Parameter examplesInAll: The examples that the training has in all, over all its epochs.
  init(examplesInAll: Int) {
    // Means over fewer than 20 sentences jump too much to show anything.
    sentencesPerPoint = Swift.max(20, examplesInAll / Self.pointCount)
  }

  /// Takes the loss of one step's sentences, summed over their words.
  ///
  /// - Returns: A mean, weighted by words as the loss of a whole set is, or nil while there are too
  ///   few sentences for one.
  mutating func mean(adding stepLoss: Double, sentences count: Int, words: Int) -> Double? {
    loss += stepLoss
    sentences += count
    self.words += words
    guard sentences >= sentencesPerPoint else { return nil }
    defer { (loss, self.words, sentences) = (0, 0, 0) }
    return atLeastZero(loss / Double(Swift.max(1, self.words)))
  }
}
