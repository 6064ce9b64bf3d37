// The outer loop of stochastic gradient descent.
//
// Every `evaluateEvery` epochs the loss is measured before that epoch's steps. If it rose since the
// last measurement, the learning rate is halved.
//
// Source: D. Britz, "Recurrent Neural Networks Tutorial, Part 2", 2015.

extension LanguageModel {
  /// Trains the model on examples, one step for each in their order, and records the losses.
  ///
  ///     U -= η ∂L/∂U,   V -= η ∂L/∂V,   W -= η ∂L/∂W
  ///
  /// Training again goes on with the weights and the history that the model has. When it is
  /// cancelled, the model keeps its last whole step, and `history` the losses up to there.
  ///
  /// - Parameters:
  ///   - examples: The training set.
  ///   - learningRate: The rate η to begin with; it is halved whenever the loss rose.
  ///   - epochs: How many times the set is gone through, 0 or more.
  ///   - evaluateEvery: After how many epochs the loss is measured, 1 or more.
  ///   - validation: Examples that are measured with each evaluation and never trained on.
  ///   - clock: What measures the time.
  ///   - onEvaluation: Called after each measurement of the loss.
  ///   - onProgress: Called after each example; it should return at once.
  /// - Returns: The record of the model's training, this one and those before.
  /// - Throws: `RecurrentLMError.diverged` if the loss became NaN or infinite: then the model has
  ///   the weights of the last evaluation back; `RecurrentLMError.invalidArgument`, `.noExamples`
  ///   or a fault of a sentence; `CancellationError`; or what the closures throw.
  /// - Complexity: O(epochs · N · H · (H · bpttTruncate + C)).
  @discardableResult
  public func train<Validation: Collection<Example>>(
    on examples: some Collection<Example>,
    learningRate: Double = 0.005,
    epochs: Int = 100,
    evaluateEvery: Int = 5,
    validation: Validation = [],
    clock: some Clock<Duration> = ContinuousClock(),
    onEvaluation: (TrainingEvaluation) throws -> Void = { _ in },
    onProgress: (TrainingProgress) throws -> Void = { _ in }
  ) throws -> TrainingHistory {
    try checkTraining(learningRate, epochs, evaluateEvery)
    guard examples.contains(where: { !$0.y.isEmpty }) else { throw RecurrentLMError.noExamples }
    var run = TrainingRun(
      model: self,
      learningRate: learningRate,
      examplesInAll: epochs * examples.count,
      clock: clock
    )
    for epoch in 0..<epochs {
      if epoch.isMultiple(of: evaluateEvery) {
        try onEvaluation(try run.evaluate(on: examples, validation: validation))
      }
      for example in examples {
        try Task.checkCancellation()
        try onProgress(try run.step(example))
      }
      run.finishEpoch()
    }
    return history
  }

  private func checkTraining(_ learningRate: Double, _ epochs: Int, _ evaluateEvery: Int) throws {
    guard learningRate.isFinite, learningRate > 0 else {
      throw RecurrentLMError.invalidArgument(
        name: "learningRate",
        found: "\(learningRate)",
        expected: "a number above 0"
      )
    }
    guard epochs >= 0 else {
      throw RecurrentLMError.invalidArgument(
        name: "epochs",
        found: "\(epochs)",
        expected: "0 or more epochs"
      )
    }
    guard evaluateEvery >= 1 else {
      throw RecurrentLMError.invalidArgument(
        name: "evaluateEvery",
        found: "\(evaluateEvery)",
        expected: "1 or more epochs"
      )
    }
  }
}
