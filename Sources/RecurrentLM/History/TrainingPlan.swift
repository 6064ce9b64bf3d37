/// How a training is to go, from its first example to its last: what `train` is told, apart from the
/// rate to begin with, a checkpoint keeps so that it need not be said again, and a run card shows.
struct TrainingPlan: Hashable, Sendable {
  /// So many that no training reaches the end, and so few that no count of examples overflows.
  static let possibleEpochs = 0...Int(Int32.max)

  /// How many times the examples are gone through.
  var epochs = 100

  /// When the loss is measured.
  var evaluateEvery = EvaluationInterval.epochs(5)

  /// Whether each epoch takes the examples in another order.
  var shuffle = false

  /// What the orders come from.
  var seed = 1

  /// How many examples a step takes, 1 or more.
  var batchSize = 1

  /// How a step changes the weights.
  var optimizer = Optimizer.sgd

  /// The norm that gradients are cut down to, or nil.
  var clipNorm: Double?

  /// How the rate goes on.
  var schedule = RateSchedule.halving

  /// The share of the mean of the weights that is kept from step to step, nil for no mean.
  var averaging: Double?

  /// The seed that the order of the examples comes from, nil for their own order.
  var shuffleSeed: Int? {
    get { shuffle ? seed : nil }
    set {
      shuffle = newValue != nil
      seed = newValue ?? seed
    }
  }

  /// Checks what a training is told, and the rate to begin with.
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
    try evaluateEvery.check()
    try require(batchSize >= 1, "batchSize", "\(batchSize)", "1 or more examples")
    _ = try checkedSeed(seed)
    try optimizer.check()
    try checkClipNorm(clipNorm)
    try schedule.check(learningRate: learningRate)
    if let averaging {
      try require(
        (0..<1).contains(averaging),
        "averaging",
        shortest(averaging),
        "a number from 0 to below 1: 0.998 is a mean over about 500 steps"
      )
    }
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

extension TrainingPlan {
  /// What differs from one plain step for each example, in their own order.
  var text: String {
    let rule = optimizer == .sgd ? "" : ", \(optimizer)"
    let batches = batchSize == 1 ? "" : ", \(grouped(batchSize)) a step"
    let clipping = clipNorm.map { ", gradients clipped to \(general($0))" } ?? ""
    let order = shuffleSeed.map { ", shuffled with seed \($0)" } ?? ""
    let rates = schedule == .halving ? "" : ", rate \(schedule)"
    let mean = averaging.map { ", weights averaged with \(general($0))" } ?? ""
    return rule + rates + batches + clipping + mean + order
  }
}
