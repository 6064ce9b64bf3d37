import JupyterKernel
import RecurrentLM
import SwiftSubset

extension Binding {
  /// The word `train`, which reports as the place it is said in can show.
  static let trainings: [Binding] = [
    Binding(
      "train(_:on:learningRate:epochs:evaluateEvery:validation:shuffle:seed:batchSize:"
        + "optimizer:clipNorm:schedule:averaging:checkpoint:every:vocabulary:)"
    ) { arguments in
      let model = try AnyModel.from(arguments[0]).changed()
      let examples = try Examples.from(arguments[1])
      let rate = try arguments[2].double()
      let epochs = try arguments[3].int()
      let evaluateEvery = try EvaluationInterval.from(arguments[4])
      let validation = try Examples.from(arguments[5])
      let (shuffle, seed) = (try arguments[6].bool(), try arguments[7].int())
      let batchSize = try arguments[8].int()
      let optimizer = try Optimizer.from(arguments[9])
      let clipNorm = try Double?.from(arguments[10])
      let schedule = try RateSchedule.from(arguments[11])
      let averaging = try Double?.from(arguments[12])
      let checkpoint = try String?.from(arguments[13])
      let every = try arguments[14].int()
      let vocabulary = try Vocabulary?.from(arguments[15])
      return try report(
        model,
        continuing: model.history.continuationLine(learningRate: rate),
        vocabulary: vocabulary,
        checkpoint: checkpoint
      ) {
        try model.train(
          on: examples,
          learningRate: rate,
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
          onEvaluation: $1,
          onProgress: $2,
          onBegin: $0
        )
      }.cellValue
    },
    .function("train(_:on:resumingFrom:validation:)") {
      (m: AnyModel, examples: Examples, checkpoint: String, validation: Examples) in
      let model = try m.changed()
      return try report(model, continuing: nil, vocabulary: nil, checkpoint: checkpoint) {
        try model.train(
          on: examples,
          resumingFrom: checkpoint,
          validation: validation,
          onEvaluation: $1,
          onProgress: $2,
          onBegin: $0
        )
      }
    },
  ]

  /// Trains with lines in a terminal, with a live display in a notebook.
  private static func report(
    _ model: any LanguageModel,
    continuing line: String?,
    vocabulary: Vocabulary?,
    checkpoint: String?,
    _ train: LiveTraining.Training
  ) throws -> TrainingHistory {
    if let sink = TerminalTraining.sink {
      let terminal = TerminalTraining(sink)
      let begin = { if let line { sink.write(line + "\n", to: .stdout) } }
      let history = try train(begin, terminal.report, terminal.show)
      if let line = history.heldOutLine { sink.write(line + "\n", to: .stdout) }
      return history
    }
    guard let context = CellContext.current else { return try train({}, { _ in }, { _ in }) }
    let training = LiveTraining(
      model,
      context: context,
      continuing: line,
      vocabulary: vocabulary,
      checkpoint: checkpoint
    )
    return try training.run(train)
  }
}
