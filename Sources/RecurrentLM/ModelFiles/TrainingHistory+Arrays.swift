// The record of a training in a model's file.
//
//     history_losses               [n, 2]: the examples seen, and the loss in nats per word
//     history_validation_losses    [n, 2]: the same of the validation set
//     history_running_losses       [n, 2]: the same of the sentences as they were learnt from
//     history_learning_rates       [n, 2]: the examples seen, and the rate from there on
//     history_opponents            [3, 2]: 0, and the loss of unigram, bigram and trigram, if known
//     history_sampling_errors      [n, 2]: the examples seen, and the error of the loss there, if any
//     history_epochs, history_examples, history_words     what was gone through, whole numbers
//     history_nanoseconds          the time that the steps took
//     history_initial_seed         what the weights were drawn with, missing if it is not known
//     history_of_series            1 if the weights are of the series' own program, otherwise missing
//     history_batch_size, …        how the last training was to go, see TrainingPlan+Arrays.swift
//     history_vocabulary           the checksum of the vocabulary, if the file lacks its words
//
// In NumPy the curve is `plot(*file["history_losses"].T)`.

extension TrainingHistory {
  private static let losses = "history_losses"
  private static let validationLosses = "history_validation_losses"
  private static let runningLosses = "history_running_losses"
  private static let learningRates = "history_learning_rates"
  private static let opponents = "history_opponents"
  private static let samplingErrors = "history_sampling_errors"
  private static let epochs = "history_epochs"
  private static let examples = "history_examples"
  private static let words = "history_words"
  private static let nanoseconds = "history_nanoseconds"
  private static let prefix = "history_"
  private static let initialSeed = "history_initial_seed"
  private static let vocabulary = "history_vocabulary"
  private static let isOfSeries = "history_of_series"

  /// What tells of the vocabulary where a file lacks its words.
  var vocabularyArray: [(name: String, array: NPYArray)] {
    vocabulary.map { [(Self.vocabulary, NPYArray([$0.checksum]))] } ?? []
  }

  /// The counts that a file may tell: as numbers of a table they are exact, and a training that goes
  /// on can add to them.
  static let possibleCounts = 0...1 << 53

  /// The times that it may tell, up to 146 years.
  private static let possibleNanoseconds = 0...1 << 62

  /// The arrays that a file keeps, only where the weights come from if the model was never trained.
  var arrays: [(name: String, array: NPYArray)] {
    let seed =
      (initialSeed.map { [(name: Self.initialSeed, array: NPYArray($0))] } ?? [])
      + (isOfSeries ? [(name: Self.isOfSeries, array: NPYArray(1))] : [])
    guard !learningRates.isEmpty || !losses.isEmpty || examplesSeen > 0 else { return seed }
    return seed + [
      (Self.losses, NPYArray(losses.map { (Self.kept($0.examplesSeen), $0.loss) })),
      (
        Self.validationLosses,
        NPYArray(validationLosses.map { (Self.kept($0.examplesSeen), $0.loss) })
      ),
      (Self.runningLosses, NPYArray(runningLosses.map { (Self.kept($0.examplesSeen), $0.loss) })),
      (Self.learningRates, NPYArray(learningRates.map { (Self.kept($0.examplesSeen), $0.rate) })),
      (Self.epochs, NPYArray(Self.kept(epochs))),
      (Self.examples, NPYArray(Self.kept(examplesSeen))),
      (Self.words, NPYArray(Self.kept(wordsSeen))), (Self.nanoseconds, NPYArray(nanoseconds)),
    ] + plan.pastArrays(prefix: Self.prefix)
      + (opponents.isEmpty ? [] : [(Self.opponents, NPYArray(opponents.map { (0, $0.loss) }))])
      + (samplingErrors.isEmpty
        ? []
        : [
          (
            Self.samplingErrors,
            NPYArray(samplingErrors.map { (Self.kept($0.examplesSeen), $0.error) })
          )
        ])
  }

  /// Reads the record, which is empty if the file has none.
  init(_ archive: ArrayReader) throws {
    vocabulary = try archive.words(Self.vocabulary, count: 1).map { words in
      guard let identity = VocabularyIdentity(checksum: words[0]) else {
        throw archive.failure(Self.vocabulary, "expected sixteen hexadecimal digits")
      }
      return identity
    }
    losses = try (archive.pairs(Self.losses) ?? []).map { ($0, $1) }
    validationLosses = try (archive.pairs(Self.validationLosses) ?? []).map { ($0, $1) }
    runningLosses = try (archive.pairs(Self.runningLosses) ?? []).map { ($0, $1) }
    learningRates = try (archive.pairs(Self.learningRates) ?? []).map { ($0, $1) }
    samplingErrors = try (archive.pairs(Self.samplingErrors) ?? []).map { ($0, $1) }
    let known = try archive.pairs(Self.opponents) ?? []
    guard known.isEmpty || known.count == Self.opponentNames.count else {
      throw archive.failure(Self.opponents, "expected \(Self.opponentNames.count) rows")
    }
    opponents = zip(Self.opponentNames, known).map { ($0, $1.1) }
    let counts = Self.possibleCounts
    epochs = try archive.wholeNumber(Self.epochs, in: counts) ?? 0
    examplesSeen = try archive.wholeNumber(Self.examples, in: counts) ?? 0
    wordsSeen = try archive.wholeNumber(Self.words, in: counts) ?? 0
    plan = try TrainingPlan(pastOf: archive, prefix: Self.prefix)
    initialSeed = try archive.wholeNumber(Self.initialSeed, in: 0...Int(UInt32.max))
    isOfSeries = try archive.wholeNumber(Self.isOfSeries, in: 0...1) == 1
    let times = Self.possibleNanoseconds
    for (name, last) in [
      (Self.losses, losses.last?.examplesSeen),
      (Self.validationLosses, validationLosses.last?.examplesSeen),
      (Self.runningLosses, runningLosses.last?.examplesSeen),
      (Self.learningRates, learningRates.last?.examplesSeen),
    ] {
      guard let last, last > examplesSeen else { continue }
      throw archive.failure(
        name,
        "the last row has \(last) examples: expected at most the \(examplesSeen) of "
          + "'\(Self.examples)'"
      )
    }
    stepTime = .nanoseconds(try archive.wholeNumber(Self.nanoseconds, in: times) ?? 0)
  }

  /// A count as a file may tell it.
  private static func kept(_ count: Int) -> Int { min(count, possibleCounts.upperBound) }

  /// As a whole number, the time is the same after it was written and read; a clock tells no more.
  private var nanoseconds: Int {
    let (seconds, attoseconds) = stepTime.components
    return min(
      Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000),
      Self.possibleNanoseconds.upperBound
    )
  }
}
