import RecurrentLM
import RichDisplay

/// The loss per word of the sentences that a training goes through, each before its own step, as a
/// mean over some hundred sentences: a curve long before the first epoch is over.
struct RunningLoss {
  private static let pointCount = 60

  /// A mean each, over the examples seen.
  private(set) var points: [Point] = []

  private var loss = 0.0
  private var examplesAtLastPoint: Int?
  private var wordsBefore = 0
  private var wordsAtLastPoint = 0

  /// Takes the loss of one step's sentences.
  ///
  /// - Parameters:
  ///   - progress: The state of the training after the step.
  ///   - examplesSeen: The examples that the model has seen in all its trainings.
  mutating func record(_ progress: TrainingProgress, examplesSeen: Int) {
    // Weighted by words, as the loss of a whole set is: short sentences are the easier ones.
    loss += progress.sentenceLoss * Double(progress.wordsDone - wordsBefore)
    wordsBefore = progress.wordsDone
    let sentences = examplesSeen - (examplesAtLastPoint ?? examplesSeen - 1)
    if examplesAtLastPoint == nil { examplesAtLastPoint = examplesSeen - 1 }
    // Means over fewer than 20 sentences jump too much to show anything.
    guard sentences >= max(20, progress.examplesInAll / Self.pointCount) else { return }
    let words = max(1, progress.wordsDone - wordsAtLastPoint)
    points.append(Point(Double(examplesSeen), loss / Double(words)))
    wordsAtLastPoint = progress.wordsDone
    loss = 0
    examplesAtLastPoint = examplesSeen
  }
}
