// How a training goes on, in a checkpoint.
//
//     training_learning_rate         the rate of the next step; the one to begin with, on a line
//     training_epochs, …             what it was told, see TrainingPlan+Arrays.swift
//     training_checkpoint_every      after how many examples the file is written
//     training_epochs_done           the epochs that are finished
//     training_examples_done         the examples done in the epoch that is not
//     training_evaluations_done      how often the loss was measured
//     training_held_out_done         after how many parts held-out sentences were measured last
//     training_last_loss             the loss measured last, missing before the first
//     training_examples_checksum     of the examples trained on
//     training_validation_checksum   of the examples only measured
//     training_U, _V, _W             the weights of the last measurement, missing if U, V, W are
//     training_squares_U, _V, _W     what the optimizer remembers, missing before its first step
//     training_means_U, _V, _W       the same, where it remembers two numbers of each weight
//     training_moving_U, _V, _W      the weights of the next step, where U, V, W are a mean of them
//     training_averaged_steps        how many steps that mean has seen
//     training_steps                 how many steps it has taken, where its next depends on that
//
// The order of an epoch follows from the seed and the number of epochs done.

extension SavedTraining {
  static let prefix = "training_"
  static let examplesDone = prefix + "examples_done"
  private static let moving = prefix + "moving_"

  /// The arrays that a file keeps, apart from the weights.
  var arrays: [(name: String, array: NPYArray)] {
    var arrays: [(name: String, array: NPYArray)] = [
      ("learning_rate", NPYArray(state.learningRate)), ("checkpoint_every", NPYArray(every)),
      ("epochs_done", NPYArray(state.epochsDone)), ("examples_done", NPYArray(state.examplesDone)),
      ("evaluations_done", NPYArray(state.evaluationsDone)),
      ("held_out_done", NPYArray(state.heldOutDone)),
      ("examples_checksum", NPYArray(examplesChecksum)),
      ("validation_checksum", NPYArray(validationChecksum)),
    ]
    if plan.optimizer.rule.countsSteps { arrays.append(("steps", NPYArray(steps))) }
    if plan.averaging != nil { arrays.append(("averaged_steps", NPYArray(averagedSteps))) }
    if let loss = state.lastLoss { arrays.append(("last_loss", NPYArray(loss))) }
    return arrays.map { (Self.prefix + $0.name, $0.array) } + plan.arrays(prefix: Self.prefix)
  }

  /// The arrays of the weights that are not the model's.
  var arraysOfWeights: [(name: String, array: NPYArray)] {
    (evaluated?.arrays(prefix: Self.prefix) ?? []) + (moving?.arrays(prefix: Self.moving) ?? [])
      + arraysOfMemories
  }

  /// The arrays of what the optimizer remembers.
  private var arraysOfMemories: [(name: String, array: NPYArray)] {
    zip(plan.optimizer.rule.memories, memories).flatMap { $1.arrays(prefix: Self.prefix(of: $0)) }
  }

  private static func prefix(of memory: Optimizer.Memory) -> String {
    prefix + memory.rawValue + "_"
  }

  /// Reads how to go on; nil if the file is that of a model alone.
  init?(_ archive: ArrayReader, model: Parameters) throws {
    func whole(_ name: String, in range: ClosedRange<Int> = 0...Int.max) throws -> Int {
      try archive.require({ try archive.wholeNumber($0, in: range) }, Self.prefix + name)
    }
    guard let plan = try TrainingPlan(archive, prefix: Self.prefix) else { return nil }
    self.plan = plan
    state = TrainingState(
      learningRate: try archive.require(archive.positiveNumber, Self.prefix + "learning_rate")
    )
    state.epochsDone = try whole("epochs_done", in: 0...plan.epochs)
    state.examplesDone = try whole("examples_done")
    state.evaluationsDone = try whole("evaluations_done")
    // A file of before such measurements has none; they begin where it goes on.
    let heldOutDone = try archive.wholeNumber(Self.prefix + "held_out_done", in: -1...Int.max)
    state.heldOutDone = heldOutDone ?? -1
    state.lastLoss = try archive.number(Self.prefix + "last_loss")
    every = try whole("checkpoint_every", in: 1...Int.max)
    examplesChecksum = try whole("examples_checksum", in: Int.min...Int.max)
    validationChecksum = try whole("validation_checksum", in: Int.min...Int.max)
    let hasWeights = archive.contains(Self.prefix + model.network.shapes[0].name)
    evaluated =
      hasWeights
      ? try archive.parameters(of: model.network, model.sizes, prefix: Self.prefix) : nil
    memories = try Self.memories(of: plan.optimizer.rule, archive, like: model)
    let counts = TrainingHistory.possibleCounts
    steps = plan.optimizer.rule.countsSteps ? try whole("steps", in: counts) : 0
    guard plan.averaging != nil else { return }
    averagedSteps = try whole("averaged_steps", in: counts)
    guard averagedSteps >= WeightAverage.interval else { return }
    moving = try archive.parameters(of: model.network, model.sizes, prefix: Self.moving)
  }

  /// Reads what an optimizer remembers; nothing if the file has nothing of it.
  private static func memories(
    of rule: Optimizer.Rule,
    _ archive: ArrayReader,
    like model: Parameters
  ) throws -> [Parameters] {
    let first = model.network.shapes[0].name
    guard rule.memories.contains(where: { archive.contains(prefix(of: $0) + first) }) else {
      return []
    }
    return try rule.memories.map { memory in
      let prefix = prefix(of: memory)
      let weights = try archive.parameters(of: model.network, model.sizes, prefix: prefix)
      for (shape, matrix) in weights.all {
        guard let cause = memory.fault(matrix) else { continue }
        throw archive.failure(prefix + shape.name, cause)
      }
      return weights
    }
  }
}
