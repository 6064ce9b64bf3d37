extension LanguageModel {
  /// Goes on with a training from the checkpoint that it left.
  ///
  /// The model takes the file's weights and history, and the training goes on with the very next
  /// example, as if it had never stopped: its weights and losses become the same bits. What `train`
  /// was told, the file knows: the learning rate, the epochs, the order of the examples, the
  /// optimizer with all that it remembers, and the rest. The checkpoints go on as well, to the same file.
  ///
  ///     let (model, vocabulary) = try FastRNN.load(from: "run.npz")
  ///     try model.train(on: examples, resumingFrom: "run.npz")
  ///
  /// A training that is finished does nothing more.
  ///
  /// - Parameters:
  ///   - examples: The training set, the same as before.
  ///   - checkpoint: A file that `train(on:checkpoint:)` wrote, for a model of the same kind and the
  ///     same sizes. The other kind of model goes on too, in its own precision.
  ///   - validation: The validation set, the same as before.
  ///   - clock: What measures the time.
  ///   - onEvaluation: Called after each measurement of the loss.
  ///   - onProgress: Called after each step; it should return at once.
  ///   - onBegin: Called once, when all arguments were found good, before the first measurement.
  /// - Returns: The record of the model's training from its first beginning.
  /// - Throws: `RecurrentLMError.noTraining` if the file is that of a model alone,
  ///   `RecurrentLMError.otherExamples` if the training began with others,
  ///   `RecurrentLMError.otherVocabulary` if they are of another vocabulary,
  ///   `RecurrentLMError.unreadableFile`, `.missingArray` or `.unusableArray` if the file or an
  ///   array in it is broken or of another size than the model: in all these cases the model stays
  ///   as it is. And what `train` throws.
  /// - Complexity: O(epochs · N · H · (H · bpttTruncate + C)) for the epochs that are left.
  @discardableResult
  public func train<Validation: Collection<Example>>(
    on examples: some Collection<Example>,
    resumingFrom checkpoint: String,
    validation: Validation = [],
    clock: some Clock<Duration> = ContinuousClock(),
    onEvaluation: (TrainingEvaluation) throws -> Void = { _ in },
    onProgress: (TrainingProgress) throws -> Void = { _ in },
    onBegin: () throws -> Void = {}
  ) throws -> TrainingHistory {
    let (examples, validation) = (Array(examples), Array(validation))
    let file = try ModelFile(path: checkpoint, includingTraining: true)
    guard let training = file.training else { throw RecurrentLMError.noTraining(path: checkpoint) }
    try file.check(sizesOf: self, path: checkpoint)
    try training.check(examples: examples, validation: validation, path: checkpoint)
    let goingOn = try TrainingCheckpoint(
      path: checkpoint,
      every: training.every,
      vocabulary: file.vocabulary(),
      examples: examples,
      validation: validation
    )
    var record = file.history
    record.plan = training.plan
    try record.remember(nil, of: examples + validation)
    try setParameters(file.parameters)
    history = record
    var run = try TrainingRun(
      model: self,
      plan: training.plan,
      state: training.state,
      evaluated: training.evaluated,
      memories: training.memories,
      steps: training.steps,
      moving: training.moving,
      averagedSteps: training.averagedSteps,
      examples: examples,
      validation: validation,
      checkpoint: goingOn,
      clock: clock
    )
    try onBegin()
    try run.run(onEvaluation: onEvaluation, onProgress: onProgress)
    return history
  }
}

extension SavedTraining {
  /// Checks that the training goes on with the examples that it began with.
  fileprivate func check(examples: [Example], validation: [Example], path: String) throws {
    guard try checksum(of: examples) == examplesChecksum else {
      throw RecurrentLMError.otherExamples(path: path, name: "examples")
    }
    guard try checksum(of: validation) == validationChecksum else {
      throw RecurrentLMError.otherExamples(path: path, name: "validation")
    }
    guard state.examplesDone <= examples.count else {
      throw RecurrentLMError.unusableArray(
        path: path,
        name: SavedTraining.examplesDone,
        cause: "expected at most \(examples.count) examples, found \(state.examplesDone)"
      )
    }
  }
}

extension ModelFile {
  /// Checks that a model can take the file's weights.
  fileprivate func check(sizesOf model: some LanguageModel, path: String) throws {
    try model.network.check(parameters.network, as: "resumingFrom")
    do {
      try parameters.check(model.sizes)
    } catch RecurrentLMError.parameterShape(let name, let found, let expected) {
      throw RecurrentLMError.unusableArray(
        path: path,
        name: name,
        cause: "expected shape \(expected) as the model has, found \(found)"
      )
    }
    guard dropout == model.dropoutRate else {
      throw RecurrentLMError.unusableArray(
        path: path,
        name: ModelFile.dropout,
        cause: "expected \(general(model.dropoutRate)) as the model has, found \(general(dropout))"
      )
    }
    guard bpttTruncate ?? model.bpttTruncate == model.bpttTruncate else {
      throw RecurrentLMError.unusableArray(
        path: path,
        name: ModelFile.bpttTruncate,
        cause: "expected \(model.bpttTruncate) as the model has, found \(bpttTruncate ?? 0)"
      )
    }
  }
}
