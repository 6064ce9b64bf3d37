// What a training measures between its steps.

extension TrainingRun {
  /// Measures the loss, records it, and halves the learning rate if it rose.
  mutating func evaluate() throws -> TrainingEvaluation {
    let isSampled = state.evaluationsDone == 0 && examples.count > 2 * SampledLoss.size
    let sample = isSampled ? try SampledLoss(of: model, on: examples) : nil
    let loss = try sample?.loss ?? measuredLoss(examples)
    let validationLoss = validation.isEmpty ? nil : try measuredLoss(validation)
    guard isPossible(loss), isPossible(validationLoss ?? 0) else { throw try diverged() }
    let examplesSeen = model.history.examplesSeen
    let rose = plan.schedule == .halving && state.lastLoss.map { loss > $0 } ?? false
    recordRate()
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
      learningRate: learningRate,
      learningRateWasHalved: rose,
      wordsPerSecond: model.history.wordsPerSecond,
      elapsed: start.duration(to: stepsBegan)
    )
  }

  /// Measures what models that only count cost on the same sentences, if there is room for it.
  mutating func measureOpponents() throws {
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
  mutating func measureHeldOutIfDue(isLast: Bool = false) throws {
    guard !validation.isEmpty, !isMeasuredHere else { return }
    guard isLast || state.heldOutMark(examples: examples.count) > state.heldOutDone else { return }
    try withMean { run in
      let loss = try run.measuredLoss(run.validation)
      guard run.isPossible(loss) else { throw try run.diverged() }
      run.record(heldOut: loss)
    }
    // Measuring is no training.
    stepsBegan = clock.now
  }

  /// Whether what is held out was measured after the step that was the last.
  var isMeasuredHere: Bool {
    state.heldOutDone >= 0
      && model.history.validationLosses.last?.examplesSeen == model.history.examplesSeen
  }

  mutating func record(heldOut loss: Double) {
    recordRate()
    state.heldOutDone = state.heldOutMark(examples: examples.count)
    // A training before may have measured the same at its end.
    if model.history.validationLosses.last?.examplesSeen == model.history.examplesSeen {
      model.history.validationLosses.removeLast()
    }
    model.history.validationLosses.append((model.history.examplesSeen, loss))
  }

  /// The loss of examples; one that rounding leaves below 0 is 0, for a file holds no other.
  func measuredLoss(_ examples: [Example]) throws -> Double {
    atLeastZero(try model.loss(on: examples))
  }

  /// Does something while the model has the mean of its weights, if there is one.
  mutating func withMean(_ body: (inout Self) throws -> Void) throws {
    guard let mean = average?.weights else { return try body(&self) }
    let moving = model.weightStore.copy()
    try model.restore(mean)
    let outcome = Result { try body(&self) }
    // A training that has diverged has left its weights for those of an evaluation.
    if !hasDiverged { try model.restore(moving) }
    try outcome.get()
  }
}
