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
      dropout: model.dropoutRate,
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
