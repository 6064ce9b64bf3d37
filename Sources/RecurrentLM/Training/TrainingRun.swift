/// One call of `train`: the learning rate, the counts, and the weights to fall back to.
struct TrainingRun<Model: LanguageModel, Time: Clock<Duration>> {
  private let model: Model
  private let clock: Time
  private let start: Time.Instant
  private let examplesInAll: Int
  private var learningRate: Double
  private var examplesDone = 0
  private var wordsDone = 0
  private var epochsDone = 0
  private var lastLoss: Double?
  private var lastGood: Parameters
  private var stepsBegan: Time.Instant

  /// Begins a run with the weights that the model has.
  init(model: Model, learningRate: Double, examplesInAll: Int, clock: Time) {
    self.model = model
    self.clock = clock
    self.examplesInAll = examplesInAll
    self.learningRate = learningRate
    start = clock.now
    stepsBegan = start
    lastGood = model.parameters
    model.history.learningRates.append((model.history.examplesSeen, learningRate))
  }

  /// Measures the loss, records it, and halves the learning rate if it rose.
  mutating func evaluate(
    on examples: some Collection<Example>,
    validation: some Collection<Example>
  ) throws -> TrainingEvaluation {
    let loss = try model.loss(on: examples)
    guard loss.isFinite else { throw try diverged() }
    let validationLoss = validation.isEmpty ? nil : try model.loss(on: validation)
    let examplesSeen = model.history.examplesSeen
    let rose = lastLoss.map { loss > $0 } ?? false
    if rose {
      learningRate *= 0.5
      model.history.learningRates.append((examplesSeen, learningRate))
    }
    lastLoss = loss
    lastGood = model.parameters
    model.history.losses.append((examplesSeen, loss))
    if let validationLoss { model.history.validationLosses.append((examplesSeen, validationLoss)) }
    stepsBegan = clock.now
    return TrainingEvaluation(
      epoch: model.history.epochs,
      examplesSeen: examplesSeen,
      loss: loss,
      validationLoss: validationLoss,
      learningRate: learningRate,
      learningRateWasHalved: rose,
      wordsPerSecond: model.history.wordsPerSecond,
      elapsed: start.duration(to: stepsBegan)
    )
  }

  /// Does one training step.
  mutating func step(_ example: Example) throws -> TrainingProgress {
    let loss = try model.trainingStep(example.x, example.y, learningRate: learningRate)
    guard loss.isFinite else { throw try diverged() }
    let now = clock.now
    model.history.examplesSeen += 1
    model.history.wordsSeen += example.y.count
    model.history.stepTime += stepsBegan.duration(to: now)
    stepsBegan = now
    examplesDone += 1
    wordsDone += example.y.count
    return TrainingProgress(
      examplesDone: examplesDone,
      examplesInAll: examplesInAll,
      wordsDone: wordsDone,
      epochsDone: epochsDone,
      sentenceLoss: loss / Double(example.y.count),
      elapsed: start.duration(to: now)
    )
  }

  /// Counts an epoch.
  mutating func finishEpoch() {
    epochsDone += 1
    model.history.epochs += 1
  }

  private func diverged() throws -> RecurrentLMError {
    try model.setParameters(lastGood)
    return .diverged(
      learningRate: learningRate,
      epoch: model.history.epochs,
      examplesSeen: model.history.examplesSeen
    )
  }
}
