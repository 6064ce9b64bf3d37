/// How a training is to go, from its first example to its last: what a checkpoint keeps so that it
/// need not be said again.
struct TrainingPlan: Hashable, Sendable {
  /// So many that no training reaches the end, and so few that no count of examples overflows.
  static let possibleEpochs = 0...Int(Int32.max)

  /// How many times the examples are gone through.
  var epochs: Int

  /// After how many epochs the loss is measured, 1 or more.
  var evaluateEvery: Int

  /// Whether each epoch takes the examples in another order.
  var shuffle: Bool

  /// What the orders come from.
  var seed: Int

  /// How many examples a step takes, 1 or more.
  var batchSize: Int

  /// How a step changes the weights.
  var optimizer: Optimizer

  /// The norm that gradients are cut down to, or nil.
  var clipNorm: Double?

  /// Checks the arguments of a training, apart from the norm, which `checkClipNorm` checks.
  func check(learningRate: Double) throws {
    try require(
      learningRate.isFinite && learningRate > 0,
      "learningRate",
      shortest(learningRate),
      "a number above 0"
    )
    try require(
      Self.possibleEpochs.contains(epochs),
      "epochs",
      "\(epochs)",
      "a number of epochs in \(Self.possibleEpochs)"
    )
    try require(evaluateEvery >= 1, "evaluateEvery", "\(evaluateEvery)", "1 or more epochs")
    try require(batchSize >= 1, "batchSize", "\(batchSize)", "1 or more examples")
    _ = try checkedSeed(seed)
  }

  private func require(
    _ isGood: Bool,
    _ name: String,
    _ found: String,
    _ expected: String
  ) throws {
    guard isGood else {
      throw RecurrentLMError.invalidArgument(name: name, found: found, expected: expected)
    }
  }
}

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
