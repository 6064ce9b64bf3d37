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

  /// The loss as it was measured last: the rate is halved if the next one is larger.
  var lastLoss: Double?

  init(learningRate: Double) {
    self.learningRate = learningRate
  }

  /// Whether the loss is to be measured before the next example.
  func needsEvaluation(_ plan: TrainingPlan) -> Bool {
    examplesDone == 0 && epochsDone.isMultiple(of: plan.evaluateEvery)
      && evaluationsDone <= epochsDone / plan.evaluateEvery
  }
}
