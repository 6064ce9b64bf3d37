// What a training leaves: its checkpoint, its weights, and those to go back to.

extension TrainingRun {
  /// Writes the checkpoint, if there is to be one.
  mutating func save() throws {
    guard let checkpoint else { return }
    let moving = model.parameters
    var parameters = average?.weights?.parameters ?? moving
    // If a device has failed, these are older than the state: the file keeps what it has.
    try model.engineModel?.checkDevice()
    let memories = optimizer.memories.map(\.parameters)
    var error: RecurrentLMError?
    if try !([parameters, moving] + memories).allSatisfy({ try $0.areFinite() }) {
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
      steps: optimizer.steps,
      moving: average?.weights == nil ? nil : moving,
      averagedSteps: average?.steps ?? 0
    )
    try checkpoint.write(model, parameters: parameters, training: hasDiverged ? nil : training)
    if let error { throw error }
    // Writing is no training.
    stepsBegan = clock.now
  }

  /// Leaves the model the mean of its weights, if there is one, and the record the rate that was the
  /// last.
  mutating func leaveMean() throws {
    recordRate()
    guard !hasDiverged, let mean = average?.weights else { return }
    try model.restore(mean)
  }

  /// Records the rate, if it falls by itself.
  func recordRate() {
    guard plan.schedule != .halving, model.history.learningRates.last?.rate != learningRate
    else { return }
    model.history.learningRates.append((model.history.examplesSeen, learningRate))
  }

  /// Whether a training can go on with a loss.
  ///
  /// Scores beyond single precision are none for the engine. In double precision a loss could grow to
  /// hundreds of digits before it became infinite: both models give up at the same size.
  func isPossible(_ loss: Double) -> Bool {
    loss <= Double(Float.greatestFiniteMagnitude)
  }

  /// Puts the weights of the last evaluation back.
  mutating func diverged() throws -> RecurrentLMError {
    try model.restore(lastGood)
    hasDiverged = true
    return .diverged(
      learningRate: learningRate,
      epoch: model.history.epochs,
      examplesSeen: model.history.examplesSeen
    )
  }
}
