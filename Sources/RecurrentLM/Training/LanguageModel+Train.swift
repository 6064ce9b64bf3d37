// The outer loop of stochastic gradient descent.
//
// Every `evaluateEvery` epochs the loss is measured before that epoch's steps. If it rose since the
// last measurement, the learning rate is halved. What is held out is measured more often.
//
// Source: D. Britz, "Recurrent Neural Networks Tutorial, Part 2", 2015.

extension LanguageModel {
  /// Trains the model on examples, one step for each, and records the losses.
  ///
  ///     U -= η ∂L/∂U,   V -= η ∂L/∂V,   W -= η ∂L/∂W
  ///
  /// With a `batchSize` above 1 a step takes so many examples, of like length, and the sum of their
  /// gradients: fewer steps an epoch, which is faster where a step costs much by itself. With another
  /// `optimizer` than `.sgd` every weight has a rate of its own, and a step costs more; what the
  /// optimizer remembers begins anew with each call.
  ///
  /// With `averaging` a mean of the weights is kept beside them, over about `1 / (1 - β)` steps. Steps are
  /// taken from the weights themselves, which jump about; what is measured and saved, and what the model
  /// has at the end, is the mean, which jumps less:
  ///
  ///     a_k = a_{k-1} + s_k (θ_k - a_{k-1}),   s_k = (1 - γ) / (1 - γᵏ),   γ = β⁵⁰
  ///
  /// where `θ_k` are the weights after every 50 steps. A training of fewer has none.
  ///
  /// Training again goes on with the weights and the history that the model has, at the learning
  /// rate that it is given, not at the one that the training before had come down to;
  /// `history.learningRates.last` tells that one. When it is cancelled, the model keeps its last
  /// whole step, and `history` the losses up to there.
  ///
  /// With a `checkpoint` the model, its history and all that the training needs to go on are written
  /// to a file after every so many examples, and once more when the training ends, is cancelled or
  /// fails. The file is replaced at once when the new one is whole: a process that is killed leaves
  /// the last checkpoint. It is a model file, which `load(from:)` and NumPy read as any other, and
  /// `train(on:resumingFrom:)` goes on from it to the same bits.
  ///
  /// - Parameters:
  ///   - examples: The training set.
  ///   - learningRate: The rate η to begin with.
  ///   - epochs: How many times the set is gone through, 0 or more.
  ///   - evaluateEvery: After how many epochs the loss of the training set is measured, 1 or more, or
  ///     `.examples(3000)`. Of more than 2,000 sentences the first measurement takes 1,000, and
  ///     `history.samplingErrors` tells how far it may be wrong.
  ///   - validation: Examples that are never trained on, and measured with each evaluation, ten times
  ///     an epoch (of fewer than 1,000 examples, every hundred) and after the last step. Beside their
  ///     loss `history.opponents` has that of models that only count.
  ///   - shuffle: Whether each epoch takes the examples in a new order of chance. The orders are
  ///     those of `permutation` of one `numpy.random.RandomState(seed)`, one after the other.
  ///   - seed: What the orders come from, in `0...4294967295`.
  ///   - batchSize: How many examples a step takes, 1 or more; the last step of an epoch may take
  ///     fewer.
  ///   - optimizer: How a step changes the weights: `.sgd`, `.adagrad()`, `.rmsProp()` or
  ///     `.adam()`.
  ///   - clipNorm: The largest norm of all gradients of a step together, above 0, such as 5: longer
  ///     ones are shortened to it; nil takes the gradients as they are.
  ///   - schedule: How the rate goes on: `.halving`, which halves it whenever the loss of the training
  ///     set rose, or `.linear(to: 0.002)`.
  ///   - averaging: The share β of the mean of the weights that is kept from step to step, in `0..<1`, or
  ///     nil for no mean.
  ///   - checkpoint: A file to save the training to while it goes on, such as `run.npz`, or nil.
  ///   - every: After how many examples the checkpoint is written, 1 or more, counted over all
  ///     epochs.
  ///   - vocabulary: The vocabulary that the model was made with, to be kept in the checkpoint.
  ///   - clock: What measures the time.
  ///   - onEvaluation: Called after each measurement of the loss.
  ///   - onProgress: Called after each step; it should return at once.
  ///   - onBegin: Called once, when all arguments were found good, before the first measurement.
  /// - Returns: The record of the model's training, this one and those before.
  /// - Throws: `RecurrentLMError.diverged` if the loss became NaN or too large for single
  ///   precision: then the model has the weights of the last evaluation back;
  ///   `RecurrentLMError.unwritableFile` if a checkpoint cannot be written;
  ///   `RecurrentLMError.invalidArgument`, `.vocabularyMismatch`, `.otherVocabulary`,
  ///   `.noExamples` or a fault of a sentence; `CancellationError`; or what the closures throw.
  /// - Complexity: O(epochs · N · H · (H · bpttTruncate + C)), and O(C · H) a checkpoint.
  @discardableResult
  public func train<Validation: Collection<Example>>(
    on examples: some Collection<Example>,
    learningRate: Double = 0.005,
    epochs: Int = 100,
    evaluateEvery: EvaluationInterval = 5,
    validation: Validation = [],
    shuffle: Bool = false,
    seed: Int = 1,
    batchSize: Int = 1,
    optimizer: Optimizer = .sgd,
    clipNorm: Double? = nil,
    schedule: RateSchedule = .halving,
    averaging: Double? = nil,
    checkpoint: String? = nil,
    every: Int = 10_000,
    vocabulary: Vocabulary? = nil,
    clock: some Clock<Duration> = ContinuousClock(),
    onEvaluation: (TrainingEvaluation) throws -> Void = { _ in },
    onProgress: (TrainingProgress) throws -> Void = { _ in },
    onBegin: () throws -> Void = {}
  ) throws -> TrainingHistory {
    let plan = TrainingPlan(
      epochs: epochs,
      evaluateEvery: evaluateEvery,
      shuffle: shuffle,
      seed: seed,
      batchSize: batchSize,
      optimizer: optimizer,
      clipNorm: clipNorm,
      schedule: schedule,
      averaging: averaging
    )
    try plan.check(learningRate: learningRate)
    guard examples.contains(where: { !$0.y.isEmpty }) else { throw RecurrentLMError.noExamples }
    let (examples, validation) = (Array(examples), Array(validation))
    if let vocabulary { try checkVocabulary(vocabulary) }
    var run = try TrainingRun(
      model: self,
      plan: plan,
      state: TrainingState(learningRate: learningRate),
      examples: examples,
      validation: validation,
      checkpoint: checkpoint.map { path in
        try TrainingCheckpoint(
          path: path,
          every: every,
          vocabulary: vocabulary,
          examples: examples,
          validation: validation
        )
      },
      clock: clock
    )
    try history.remember(vocabulary?.identity, of: examples + validation)
    try onBegin()
    history.learningRates.append((history.examplesSeen, learningRate))
    history.plan = plan
    try run.run(onEvaluation: onEvaluation, onProgress: onProgress)
    return history
  }
}
