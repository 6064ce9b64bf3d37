/// One call of `train`: it takes the state from example to example, and saves it.
struct TrainingRun<Model: LanguageModel, Time: Clock<Duration>> {
  let model: Model
  let plan: TrainingPlan
  let examples: [Example]
  let validation: [Example]
  let checkpoint: TrainingCheckpoint?
  let clock: Time
  let start: Time.Instant
  var state: TrainingState
  var orders: EpochOrders
  let optimizer: OptimizerState
  let examplesDoneBefore: Int
  var wordsDone = 0
  var stepsBegan: Time.Instant
  var lastGood: any WeightStore
  var isLastGood: Bool
  var hasDiverged = false
  var running: RunningLoss
  var average: WeightAverage?

  /// Begins a run, or goes on with one, with the weights that the model has.
  ///
  /// `evaluated` are the weights of the last evaluation if they are not the model's, `memories` what
  /// the optimizer remembers, `moving` the weights of the next step if the model has their mean.
  init(
    model: Model,
    plan: TrainingPlan,
    state: TrainingState,
    evaluated: Parameters? = nil,
    memories: [Parameters] = [],
    steps: Int = 0,
    moving: Parameters? = nil,
    averagedSteps: Int = 0,
    examples: [Example],
    validation: [Example],
    checkpoint: TrainingCheckpoint?,
    clock: Time
  ) throws {
    // A mean is one set of weights more, and those of the next step are another while it is looked at.
    let sets = plan.averaging == nil ? 1 : 3
    try Memory.check(
      needed: Memory.bytes(
        ofShape: sets,
        model.parameterCount,
        bytesPerElement: Model.bytesPerWeight
      ),
      for: "the weights to go back to if the loss becomes infinite"
    )
    self.model = model
    self.plan = plan
    self.state = state
    self.examples = examples
    self.validation = validation
    self.checkpoint = checkpoint
    self.clock = clock
    start = clock.now
    stepsBegan = start
    lastGood = evaluated.map { model.store($0) } ?? model.weightStore.copy()
    isLastGood = evaluated == nil
    examplesDoneBefore = state.epochsDone * examples.count + state.examplesDone
    model.history.vocabularySize = model.vocabularySize
    running = RunningLoss(examplesInAll: plan.epochs * examples.count)
    optimizer = try OptimizerState(plan.optimizer)
    optimizer.memories = memories.map { model.store($0) }
    optimizer.steps = steps
    orders = try EpochOrders(plan, examples)
    for _ in 0..<state.epochsDone {
      try Safepoint.pass()
      orders.advance()
    }
    guard let decay = plan.averaging else { return }
    let mean = moving.map { _ in model.weightStore.copy() }
    average = WeightAverage(decay: decay, weights: mean, steps: averagedSteps)
    if let moving { try model.setParameters(moving) }
  }

  var examplesDone: Int { state.epochsDone * examples.count + state.examplesDone }

  /// The rate of the next step.
  var learningRate: Double {
    plan.schedule.rate(state.learningRate, done: examplesDone, of: plan.epochs * examples.count)
  }

  /// Trains to the end.
  ///
  /// However it ends, the checkpoint holds the model as it then is.
  mutating func run(
    onEvaluation: (TrainingEvaluation) throws -> Void,
    onProgress: (TrainingProgress) throws -> Void
  ) throws {
    do {
      try takeSteps(onEvaluation: onEvaluation, onProgress: onProgress)
      try save()
    } catch {
      try? leaveMean()
      throw error
    }
    try leaveMean()
  }

  mutating func takeSteps(
    onEvaluation: (TrainingEvaluation) throws -> Void,
    onProgress: (TrainingProgress) throws -> Void
  ) throws {
    do {
      if state.epochsDone < plan.epochs { try measureOpponents() }
      while state.epochsDone < plan.epochs {
        while state.examplesDone < examples.count {
          if state.needsEvaluation(plan, examples: examples.count) {
            try withMean { try onEvaluation(try $0.evaluate()) }
          }
          try measureHeldOutIfDue()
          try Safepoint.pass()
          let before = examplesDone
          let progress = try step(orders.batch(from: state.examplesDone).map { examples[$0] })
          if let every = checkpoint?.every, examplesDone / every > before / every { try save() }
          try onProgress(progress)
        }
        finishEpoch()
      }
      if examplesDone > 0 { try measureHeldOutIfDue(isLast: true) }
    } catch {
      try Safepoint.toTheEnd { try save() }
      throw error
    }
  }

  /// Does one training step.
  mutating func step(_ batch: [Example]) throws -> TrainingProgress {
    optimizer.dropoutSeed = Dropout.seed(plan.seed, after: examplesDone)
    let loss = try model.trainingStep(
      on: batch,
      learningRate: learningRate,
      clipNorm: plan.clipNorm,
      optimizer: optimizer
    )
    guard isPossible(loss) else { throw try diverged() }
    let weights = model.weightStore
    average?.follow(weights)
    let now = clock.now
    let words = batch.reduce(0) { $0 + $1.y.count }
    isLastGood = false
    model.history.examplesSeen += batch.count
    model.history.wordsSeen += words
    model.history.stepTime += stepsBegan.duration(to: now)
    stepsBegan = now
    if let mean = running.mean(adding: loss, sentences: batch.count, words: words) {
      model.history.runningLosses.append((model.history.examplesSeen, mean))
    }
    state.examplesDone += batch.count
    wordsDone += words
    return TrainingProgress(
      examplesDone: examplesDone,
      examplesInAll: plan.epochs * examples.count,
      examplesDoneBefore: examplesDoneBefore,
      wordsDone: wordsDone,
      epochsDone: state.epochsDone,
      sentenceLoss: loss / Double(words),
      elapsed: start.duration(to: now)
    )
  }

  /// Counts an epoch.
  mutating func finishEpoch() {
    state.epochsDone += 1
    state.examplesDone = 0
    model.history.epochs += 1
    orders.advance()
  }
}
