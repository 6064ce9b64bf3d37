/// Where a training stands between two examples.
struct TrainingState: Hashable, Sendable {
  /// The learning rate η of the next step.
  var learningRate: Double

  /// The epochs that are finished.
  var epochsDone = 0

  /// The examples done in the epoch that is not finished.
  var examplesDone = 0

  /// How often the loss was measured.
  var evaluationsDone = 0

  /// How far the training was, in parts of `heldOutMark`, when held-out sentences were measured last.
  var heldOutDone = -1

  /// The loss as it was measured last, at most as large as its error lets it be: the rate is halved if
  /// the next one is larger.
  var lastLoss: Double?

  init(learningRate: Double) {
    self.learningRate = learningRate
  }

  /// Whether the loss is to be measured before the next of so many examples an epoch.
  func needsEvaluation(_ plan: TrainingPlan, examples: Int) -> Bool {
    let interval = plan.evaluateEvery.count
    switch plan.evaluateEvery.unit {
    case .epochs:
      return examplesDone == 0 && epochsDone.isMultiple(of: interval)
        && evaluationsDone <= epochsDone / interval
    case .examples:
      return evaluationsDone <= (epochsDone * examples + examplesDone) / interval
    }
  }

  /// How many parts of the training are done: held-out sentences are measured after each.
  ///
  /// Ten parts are an epoch; of small sets, whose epochs are over at once, a hundred examples are one.
  func heldOutMark(examples: Int) -> Int {
    examples >= 1000
      ? 10 * epochsDone + 10 * examplesDone / examples
      : (epochsDone * examples + examplesDone) / 100
  }
}
