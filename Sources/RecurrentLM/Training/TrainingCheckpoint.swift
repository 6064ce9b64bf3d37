/// Where a training is saved while it goes on, and what its file needs besides.
struct TrainingCheckpoint {
  let path: String

  /// After how many examples the file is written, 1 or more.
  let every: Int

  let vocabulary: Vocabulary?
  let examplesChecksum: Int
  let validationChecksum: Int

  /// Writes a model to the file, in place of the checkpoint before.
  ///
  /// - Parameters:
  ///   - model: The model as it is after its last step.
  ///   - parameters: Its weights.
  ///   - training: How to go on, or nil if the training cannot.
  /// - Throws: `RecurrentLMError.unwritableFile` if the file cannot be written; the one before stays.
  func write<Model: LanguageModel>(
    _ model: Model,
    parameters: Parameters,
    training: SavedTraining?
  ) throws {
    let file = ModelFile(
      parameters: parameters,
      bpttTruncate: model.bpttTruncate,
      vocabulary: vocabulary,
      history: model.history,
      training: training
    )
    try file.write(to: path, bytesPerWeight: Model.bytesPerWeight)
  }
}

extension TrainingCheckpoint {
  /// Prepares checkpoints, and finds out before the training whether the file can be written.
  init(
    path: String,
    every: Int,
    vocabulary: Vocabulary?,
    examples: [Example],
    validation: [Example]
  ) throws {
    guard every >= 1 else {
      throw RecurrentLMError.invalidArgument(
        name: "every",
        found: "\(every)",
        expected: "1 or more examples"
      )
    }
    _ = try AtomicFile(path: path)
    self.init(
      path: path,
      every: every,
      vocabulary: vocabulary,
      examplesChecksum: try checksum(of: examples),
      validationChecksum: try checksum(of: validation)
    )
  }
}

/// What a checkpoint holds besides the model: all that its training needs to go on.
struct SavedTraining {
  var plan: TrainingPlan
  var state: TrainingState

  /// After how many examples the file is written.
  var every: Int

  var examplesChecksum: Int
  var validationChecksum: Int

  /// The weights of the last evaluation, nil if they are the model's own: those to go back to if the
  /// loss becomes infinite.
  var evaluated: Parameters?

  /// What the optimizer remembers, nothing before its first step.
  var memories: [Parameters]

  /// How many steps the optimizer has taken.
  var steps: Int

  /// How many numbers there are for each weight.
  var weightSets: Int { (evaluated == nil ? 0 : 1) + memories.count }
}

/// A number that differs if any word or the order of the examples differs: the 64-bit FNV-1a hash
/// of the lengths and the indices.
///
/// - Throws: `CancellationError`.
func checksum(of examples: [Example]) throws -> Int {
  var hash = FNV1a.start
  func add(_ number: Int) {
    withUnsafeBytes(of: number.littleEndian) { hash = FNV1a.hash($0, from: hash) }
  }
  for example in examples {
    try Safepoint.pass()
    for words in [example.x, example.y] {
      add(words.count)
      try Safepoint.forEachPiece(of: words.count) { piece in
        for word in words[piece] { add(word) }
      }
    }
  }
  return Int(truncatingIfNeeded: hash)
}
