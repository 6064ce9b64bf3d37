import Foundation
public import RecurrentLM

/// Trains a model and reports how its loss falls.
///
///     U -= η ∂L/∂U,   V -= η ∂L/∂V,   W -= η ∂L/∂W
///
/// One step for each sentence, in their order, over and over. Every `evaluateEvery` epochs the loss
/// over the whole set is measured before that epoch's steps; if it rose, the learning rate is
/// halved. In a notebook one display shows the curve as it grows; a program prints one line for each
/// measurement:
///
///     2015-09-30 10:08:19: Loss after num_examples_seen=0 epoch=0: 8.987425
///
/// Training a model again goes on from where it stopped; making the model again starts anew. An
/// interrupt keeps the model as it is after its last whole step.
///
/// - Parameters:
///   - model: The model to train: an `RNN` or a `FastRNN`.
///   - examples: The training set.
///   - learningRate: The rate η to begin with, such as 0.005.
///   - epochs: How many times to go through the set.
///   - evaluateEvery: After how many epochs to measure the loss.
///   - validation: Examples whose loss is measured too, and which the model never learns from.
/// - Returns: The losses, in the order in which they were measured; `plot` draws them.
/// - Throws: `RecurrentLMError.diverged` if the loss became NaN or infinite: the model then has the
///   weights of the last measurement back. `CancellationError` if interrupted.
@discardableResult
public func train<Validation: Collection<Example>>(
  _ model: any LanguageModel,
  on examples: some Collection<Example>,
  learningRate: Double = 0.005,
  epochs: Int = 100,
  evaluateEvery: Int = 5,
  validation: Validation = []
) throws -> TrainingHistory {
  try model.train(
    on: examples,
    learningRate: learningRate,
    epochs: epochs,
    evaluateEvery: evaluateEvery,
    validation: validation,
    onEvaluation: { evaluation in
      let held = evaluation.validationLoss.map { ", held-out loss \(decimal($0, 6))" } ?? ""
      print(evaluation.logLine(at: Date()) + held)
    }
  )
}
