extension LanguageModel {
  /// Records a loss of a training loop of one's own, as `train` records those of its own loop.
  ///
  ///     for example in examples {
  ///       try model.sgdStep(example.x, example.y, learningRate: 0.005)
  ///       try model.record(loss: model.loss(on: validation))
  ///     }
  ///     plot(model.history)
  ///
  /// Steps alone leave no trace in `history`: only the loop knows which of them are to count.
  ///
  /// - Parameters:
  ///   - loss: A loss in nats per word, 0 or more.
  ///   - examples: How many examples were learnt from since the loss before, 0 or more: 0 for a loss
  ///     before the first step, 100 where every hundredth is recorded.
  /// - Throws: `RecurrentLMError.invalidArgument` for a loss that is not a finite number of 0 or more,
  ///   or for a number of examples below 0: then the history stays as it is.
  public func record(loss: Double, examples: Int = 1) throws {
    guard loss.isFinite, loss >= 0 else {
      throw RecurrentLMError.invalidArgument(
        name: "loss",
        found: shortest(loss),
        expected: "a finite number of nats per word, 0 or more"
      )
    }
    let (seen, isTooMany) = history.examplesSeen.addingReportingOverflow(examples)
    guard examples >= 0, !isTooMany else {
      throw RecurrentLMError.invalidArgument(
        name: "examples",
        found: "\(examples)",
        expected: "how many examples were learnt from since the loss before, 0 or more"
      )
    }
    history.examplesSeen = seen
    history.vocabularySize = vocabularySize
    history.losses.append((seen, loss))
  }
}
