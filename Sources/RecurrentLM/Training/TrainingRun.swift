/// One call of `train`: it takes the state from example to example, and saves it.
struct TrainingRun<Model: LanguageModel, Time: Clock<Duration>> {
  private let model: Model
  private let plan: TrainingPlan
  private let examples: [Example]
  private let validation: [Example]
  private let checkpoint: TrainingCheckpoint?
  private let clock: Time
  private let start: Time.Instant
  private var state: TrainingState
  private var orders: EpochOrders
  private let optimizer: OptimizerState
  private let examplesDoneBefore: Int
  private var wordsDone = 0
  private var stepsBegan: Time.Instant
  private var lastGood: any WeightStore
  private var isLastGood: Bool
  private var hasDiverged = false
  private var running: RunningLoss

  /// Begins a run, or goes on with one, with the weights that the model has.
  ///
  /// `evaluated` are the weights of the last evaluation if they are not the model's, `memories` what
  /// the optimizer remembers.
  init(
    model: Model,
    plan: TrainingPlan,
    state: TrainingState,
    evaluated: Parameters? = nil,
    memories: [Parameters] = [],
    steps: Int = 0,
    examples: [Example],
    validation: [Example],
    checkpoint: TrainingCheckpoint?,
    clock: Time
  ) throws {
    try Memory.check(
      needed: Memory.bytes(ofShape: model.parameterCount, bytesPerElement: Model.bytesPerWeight),
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
  }

  private var examplesDone: Int { state.epochsDone * examples.count + state.examplesDone }

  /// Trains to the end.
  ///
  /// However it ends, the checkpoint holds the model as it then is.
  mutating func run(
    onEvaluation: (TrainingEvaluation) throws -> Void,
    onProgress: (TrainingProgress) throws -> Void
  ) throws {
    do {
      if state.epochsDone < plan.epochs { try measureOpponents() }
      while state.epochsDone < plan.epochs {
        while state.examplesDone < examples.count {
          if state.needsEvaluation(plan, examples: examples.count) {
            try onEvaluation(try evaluate())
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
    try save()
  }

  /// Measures the loss, records it, and halves the learning rate if it rose.
  private mutating func evaluate() throws -> TrainingEvaluation {
    let isSampled = state.evaluationsDone == 0 && examples.count > 2 * SampledLoss.size
    let sample = isSampled ? try SampledLoss(of: model, on: examples) : nil
    let loss = try sample?.loss ?? measuredLoss(examples)
    let validationLoss = validation.isEmpty ? nil : try measuredLoss(validation)
    guard isPossible(loss), isPossible(validationLoss ?? 0) else { throw try diverged() }
    let examplesSeen = model.history.examplesSeen
    let rose = state.lastLoss.map { loss > $0 } ?? false
    if rose {
      // A rate of 0 would be none; a file that tells one is refused.
      state.learningRate = max(state.learningRate * 0.5, .leastNonzeroMagnitude)
      model.history.learningRates.append((examplesSeen, state.learningRate))
    }
    // What chance alone may have made of a sample is no rise.
    state.lastLoss = loss + 2 * (sample?.error ?? 0)
    if let sample { model.history.samplingErrors.append((examplesSeen, sample.error)) }
    state.evaluationsDone += 1
    lastGood.take(from: model.weightStore)
    isLastGood = true
    model.history.losses.append((examplesSeen, loss))
    if let validationLoss { record(heldOut: validationLoss) }
    stepsBegan = clock.now
    return TrainingEvaluation(
      epoch: model.history.epochs,
      examplesSeen: examplesSeen,
      loss: loss,
      validationLoss: validationLoss,
      learningRate: state.learningRate,
      learningRateWasHalved: rose,
      wordsPerSecond: model.history.wordsPerSecond,
      elapsed: start.duration(to: stepsBegan)
    )
  }

  /// Measures what models that only count cost on the same sentences, if there is room for it.
  private mutating func measureOpponents() throws {
    // Those of a training that goes on are in its file.
    guard examplesDone == 0 || model.history.opponents.isEmpty else { return }
    defer { stepsBegan = clock.now }
    do {
      model.history.opponents = try Opponents.losses(
        of: examples,
        on: validation,
        C: model.vocabularySize
      )
    } catch RecurrentLMError.notEnoughMemory {
      model.history.opponents = []
    }
  }

  /// Measures what is held out, after each part of an epoch and after the last step.
  private mutating func measureHeldOutIfDue(isLast: Bool = false) throws {
    guard !validation.isEmpty, !isMeasuredHere else { return }
    guard isLast || state.heldOutMark(examples: examples.count) > state.heldOutDone else { return }
    let loss = try measuredLoss(validation)
    guard isPossible(loss) else { throw try diverged() }
    record(heldOut: loss)
    // Measuring is no training.
    stepsBegan = clock.now
  }

  /// Whether what is held out was measured after the step that was the last.
  private var isMeasuredHere: Bool {
    state.heldOutDone >= 0
      && model.history.validationLosses.last?.examplesSeen == model.history.examplesSeen
  }

  private mutating func record(heldOut loss: Double) {
    state.heldOutDone = state.heldOutMark(examples: examples.count)
    // A training before may have measured the same at its end.
    if model.history.validationLosses.last?.examplesSeen == model.history.examplesSeen {
      model.history.validationLosses.removeLast()
    }
    model.history.validationLosses.append((model.history.examplesSeen, loss))
  }

  /// The loss of examples; one that rounding leaves below 0 is 0, for a file holds no other.
  private func measuredLoss(_ examples: [Example]) throws -> Double {
    atLeastZero(try model.loss(on: examples))
  }

  /// Does one training step.
  private mutating func step(_ batch: [Example]) throws -> TrainingProgress {
    optimizer.dropoutSeed = Dropout.seed(plan.seed, after: examplesDone)
    let loss = try model.trainingStep(
      on: batch,
      learningRate: state.learningRate,
      clipNorm: plan.clipNorm,
      optimizer: optimizer
    )
    guard isPossible(loss) else { throw try diverged() }
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
  private mutating func finishEpoch() {
    state.epochsDone += 1
    state.examplesDone = 0
    model.history.epochs += 1
    orders.advance()
  }

  /// Writes the checkpoint, if there is to be one.
  private mutating func save() throws {
    guard let checkpoint else { return }
    var parameters = model.parameters
    let memories = optimizer.memories.map(\.parameters)
    var error: RecurrentLMError?
    if try !([parameters] + memories).allSatisfy({ try $0.areFinite() }) {
      // The next sentence would find out; but a file of such weights could not be read again.
      error = try diverged()
      parameters = lastGood.parameters
    }
    let training = SavedTraining(
      plan: plan,
      state: state,
      every: checkpoint.every,
      examplesChecksum: checkpoint.examplesChecksum,
      validationChecksum: checkpoint.validationChecksum,
      evaluated: isLastGood ? nil : lastGood.parameters,
      memories: memories,
      steps: optimizer.steps
    )
    try checkpoint.write(model, parameters: parameters, training: hasDiverged ? nil : training)
    if let error { throw error }
    // Writing is no training.
    stepsBegan = clock.now
  }

  /// Whether a training can go on with a loss.
  ///
  /// Scores beyond single precision are none for the engine. In double precision a loss could grow to
  /// hundreds of digits before it became infinite: both models give up at the same size.
  private func isPossible(_ loss: Double) -> Bool {
    loss <= Double(Float.greatestFiniteMagnitude)
  }

  /// Puts the weights of the last evaluation back.
  private mutating func diverged() throws -> RecurrentLMError {
    try model.restore(lastGood)
    hasDiverged = true
    return .diverged(
      learningRate: state.learningRate,
      epoch: model.history.epochs,
      examplesSeen: model.history.examplesSeen
    )
  }
}
