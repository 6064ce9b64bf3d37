// How a training was to go, in a model's file: for the training that goes on, and for the history.
//
//     training_epochs                how many times the examples are gone through in all
//     training_evaluate_every        after how many epochs the loss is measured
//     …evaluate_every_examples       after how many examples, if not after epochs
//     training_shuffle               1 if each epoch has an order of chance, otherwise 0
//     training_seed                  what the orders come from
//     …batch_size                    how many examples a step takes
//     …optimizer, _decay, _epsilon   how it changes the weights, see Optimizer+Arrays.swift
//     …clip_norm                     what the gradients are shortened to, missing for none
//     …rate_at_end                   the rate that a line leads to, missing if it is halved
//     …averaging                     the share of the weights' mean that is kept, missing for none
//     history_shuffle_seed           what the orders came from, missing for the examples' own
//
// A history's `epochs` are those that were finished, and it tells no measurements to come: of its plan a
// file keeps what a run card shows.

extension TrainingPlan {
  /// The arrays of a training that goes on, their names after a prefix.
  func arrays(prefix: String) -> [(name: String, array: NPYArray)] {
    [
      (prefix + "epochs", NPYArray(epochs)),
      (evaluationName(prefix), NPYArray(evaluateEvery.count)),
      (prefix + "shuffle", NPYArray(shuffle ? 1 : 0)), (prefix + "seed", NPYArray(seed)),
    ] + arraysOfSteps(prefix: prefix)
  }

  /// The arrays of a training that was, their names after a prefix.
  func pastArrays(prefix: String) -> [(name: String, array: NPYArray)] {
    (shuffleSeed.map { [(prefix + "shuffle_seed", NPYArray($0))] } ?? [])
      + arraysOfSteps(prefix: prefix)
  }

  private func evaluationName(_ prefix: String) -> String {
    prefix + (evaluateEvery.unit == .epochs ? "evaluate_every" : "evaluate_every_examples")
  }

  private func arraysOfSteps(prefix: String) -> [(name: String, array: NPYArray)] {
    [(prefix + "batch_size", NPYArray(batchSize))] + optimizer.arrays(prefix: prefix)
      + (clipNorm.map { [(prefix + "clip_norm", NPYArray($0))] } ?? [])
      + (schedule.end.map { [(prefix + "rate_at_end", NPYArray($0))] } ?? [])
      + (averaging.map { [(prefix + "averaging", NPYArray($0))] } ?? [])
  }

  /// Reads what tells of steps that not every file has.
  private mutating func readOptions(_ archive: ArrayReader, prefix: String) throws {
    clipNorm = try archive.positiveNumber(prefix + "clip_norm")
    schedule = RateSchedule(end: try archive.number(prefix + "rate_at_end"))
    averaging = try archive.number(prefix + "averaging")
    if let averaging, averaging >= 1 {
      throw archive.failure(prefix + "averaging", "expected a number in 0..<1, found \(averaging)")
    }
  }

  /// Reads the plan of a training that goes on; nil if the file has none.
  init?(_ archive: ArrayReader, prefix: String) throws {
    func whole(_ name: String, in range: ClosedRange<Int>) throws -> Int {
      try archive.require({ try archive.wholeNumber($0, in: range) }, prefix + name)
    }
    guard archive.contains(prefix + "epochs") else { return nil }
    epochs = try whole("epochs", in: Self.possibleEpochs)
    let everyExamples = "evaluate_every_examples"
    evaluateEvery =
      archive.contains(prefix + everyExamples)
      ? .examples(try whole(everyExamples, in: 1...Int.max))
      : .epochs(try whole("evaluate_every", in: 1...Int.max))
    shuffle = try whole("shuffle", in: 0...1) == 1
    seed = try whole("seed", in: 0...Int(UInt32.max))
    batchSize = try whole("batch_size", in: 1...Int.max)
    let name = prefix + "optimizer"
    optimizer = try archive.require({ _ in try Optimizer(archive, prefix: prefix) }, name)
    try readOptions(archive, prefix: prefix)
  }

  /// Reads the plan of a training that was: what a file does not tell is as `train` has it.
  init(pastOf archive: ArrayReader, prefix: String) throws {
    batchSize = try archive.wholeNumber(prefix + "batch_size", in: 1...Int.max) ?? 1
    optimizer = try Optimizer(archive, prefix: prefix) ?? .sgd
    try readOptions(archive, prefix: prefix)
    shuffleSeed = try archive.wholeNumber(prefix + "shuffle_seed", in: 0...Int(UInt32.max))
  }
}
