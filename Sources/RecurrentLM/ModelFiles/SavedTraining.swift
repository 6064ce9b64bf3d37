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

  /// The weights of the next step, nil if they are the model's own: with a mean, the model's are that.
  var moving: Parameters?

  /// How many steps the mean of the weights has seen.
  var averagedSteps = 0

  /// How many numbers there are for each weight.
  var weightSets: Int { [evaluated, moving].count { $0 != nil } + memories.count }
}
