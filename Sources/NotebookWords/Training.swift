import Foundation
public import RecurrentLM

/// Trains a model and reports how its loss falls.
///
///     U -= η ∂L/∂U,   V -= η ∂L/∂V,   W -= η ∂L/∂W
///
/// One step for each sentence, in their order, over and over; with a `batchSize` of 16 one step for
/// 16 sentences of like length, with the sum of their gradients. Every `evaluateEvery` epochs the loss
/// over the whole set is measured before that epoch's steps; if it rose, the learning rate is
/// halved. In a notebook one display shows the curve as it grows; a program prints one line for each
/// measurement:
///
///     2015-09-30 10:08:19: Loss after num_examples_seen=0 epoch=0: 8.987425
///
/// Training a model again goes on from where it stopped, and says so, at the learning rate that it
/// is given; making the model again starts anew. An interrupt keeps the model as it is after its
/// last whole step.
///
/// With a `checkpoint` the model and its training are written to a file while it goes on, at last
/// when it ends or is interrupted. After an interrupt, or in a kernel that was started again,
/// `train(model, on: examples, resumingFrom: "run.npz")` goes on as if nothing had happened.
///
/// - Parameters:
///   - model: The model to train: an `RNN` or a `FastRNN`.
///   - examples: The training set.
///   - learningRate: The rate η to begin with, such as 0.005.
///   - epochs: How many times to go through the set.
///   - evaluateEvery: After how many epochs to measure the loss, or `.examples(3000)`.
///   - validation: Examples which the model never learns from. Their loss is measured too, ten times
///     an epoch and after the last step, and beside it that of models that only count.
///   - shuffle: Whether each epoch takes the examples in a new order of chance.
///   - seed: What the orders come from: they are those of `numpy.random.RandomState(seed)`.
///   - batchSize: How many sentences a step takes, 1 or more.
///   - optimizer: How a step changes the weights: `.sgd` as in the equations, `.adagrad()`,
///     `.rmsProp()` or `.adam()`, which give every weight a rate of its own.
///   - clipNorm: The largest norm of all gradients of a step together, above 0, such as 5: longer
///     ones are shortened to it; nil takes the gradients as they are.
///   - schedule: How the rate goes on: `.halving`, which halves it whenever the loss of the training set
///     rose, or `.linear(to: 0.002)`, which lets it fall on a straight line.
///   - averaging: With 0.998 the model gets the mean of its weights over about 500 steps, which jumps less
///     than they do: it is measured and saved, and the model's at the end. In `0..<1`; nil for no mean.
///   - checkpoint: A file to save the training to while it goes on, such as `run.npz`, or nil.
///   - every: After how many examples the checkpoint is written.
///   - vocabulary: The vocabulary that the model was made with, to be kept in the checkpoint. With it
///     a notebook shows a sentence that the model makes up at each measurement: `history.samples`.
/// - Returns: The losses, in the order in which they were measured; `plot` draws them.
/// - Throws: `RecurrentLMError.diverged` if the loss became NaN or too large for single precision: the
///   model then has the weights of the last measurement back. `RecurrentLMError.unwritableFile` if
///   the checkpoint cannot be written. `CancellationError` if interrupted.
@discardableResult
public func train<Validation: Collection<Example>>(
  _ model: any LanguageModel,
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
  vocabulary: Vocabulary? = nil
) throws -> TrainingHistory {
  let history = try model.train(
    on: examples,
    learningRate: learningRate,
    epochs: epochs,
    evaluateEvery: evaluateEvery,
    validation: validation,
    shuffle: shuffle,
    seed: seed,
    batchSize: batchSize,
    optimizer: optimizer,
    clipNorm: clipNorm,
    schedule: schedule,
    averaging: averaging,
    checkpoint: checkpoint,
    every: every,
    vocabulary: vocabulary,
    onEvaluation: report,
    onBegin: {
      if let line = model.history.continuationLine(learningRate: learningRate) { print(line) }
    }
  )
  if let line = history.heldOutLine { print(line) }
  return history
}

/// Goes on with a training from the checkpoint that it left, and reports how the loss falls.
///
/// The model takes the file's weights and history, and the training goes on with the very next
/// example: the weights and losses become the same bits as if it had never stopped. The file knows
/// the learning rate, the epochs and all else that `train` was told.
///
///     try train(model, on: examples, resumingFrom: "run.npz")
///
/// A training that is finished does nothing more.
///
/// - Parameters:
///   - model: A model of the same kind and sizes as the one in the file; its weights are replaced.
///   - examples: The training set, the same as before.
///   - checkpoint: The file that `train(…, checkpoint:)` wrote; it is written on.
///   - validation: The validation set, the same as before.
/// - Returns: The losses from the first beginning of the training.
/// - Throws: `RecurrentLMError.noTraining` if the file is that of a model alone,
///   `RecurrentLMError.otherExamples` if the training began with others,
///   `RecurrentLMError.unusableArray` or another fault of a file if it does not fit the model: then
///   the model stays as it is. And what `train` throws.
@discardableResult
public func train<Validation: Collection<Example>>(
  _ model: any LanguageModel,
  on examples: some Collection<Example>,
  resumingFrom checkpoint: String,
  validation: Validation = []
) throws -> TrainingHistory {
  let history = try model.train(
    on: examples,
    resumingFrom: checkpoint,
    validation: validation,
    onEvaluation: report
  )
  if let line = history.heldOutLine { print(line) }
  return history
}

private func report(_ evaluation: TrainingEvaluation) {
  let held = evaluation.validationLoss.map { ", held-out loss \(decimal($0, 6))" } ?? ""
  print(evaluation.logLine(at: Date()) + held)
}
