import RecurrentLM
import RichDisplay

/// The losses of the sentences that a training goes through, each before its own step, as means over
/// so many of them: a curve long before the first epoch is over.
struct RunningLoss {
  private static let pointCount = 60

  /// A mean each, over the examples seen.
  private(set) var points: [Point] = []

  private var sum = 0.0
  private var count = 0

  /// Takes the loss of one sentence.
  ///
  /// - Parameters:
  ///   - progress: The state of the training after the sentence's step.
  ///   - examplesSeen: The examples that the model has seen in all its trainings.
  mutating func record(_ progress: TrainingProgress, examplesSeen: Int) {
    sum += progress.sentenceLoss
    count += 1
    // Means over fewer than 20 sentences jump too much to show anything.
    guard count >= max(20, progress.examplesInAll / Self.pointCount) else { return }
    points.append(Point(Double(examplesSeen), sum / Double(count)))
    sum = 0
    count = 0
  }
}
