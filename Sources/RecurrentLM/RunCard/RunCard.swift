/// What a class has to compare to know that two runs are the same.
///
///     runCard(model, vocabulary)
///
///     model       RNN, 8,000 words, 100 hidden units, bpttTruncate 4, seed 10
///     corpus      fortunes                            5f1c0d5c8a6f7b21
///     vocabulary  8,000 words                         bea0943f924ff89d
///     weights     1,610,000 in double precision       63b2f1a3c1d09e57
///     training    1,000 examples, 10 epochs, learning rate 0.005
///     losses      before training: 8.98742512, 100: 8.91273310, …
///     made with   swift-rnn 0.1.0, Swift 6.3, OpenBLAS 0.3.21 for SkylakeX
///
/// Corpus and vocabulary have the same checksums on every machine, and so have weights that were
/// only drawn. Weights that were trained have the same checksum on machines of one kind; on others
/// their last digits differ, and the losses agree as far as the card shows them.
public struct RunCard: Sendable {
  /// The kind of the model, `RNN` or `FastRNN`.
  public let model: String

  /// The number of words C.
  public let vocabularySize: Int

  /// The number of hidden units H.
  public let hiddenSize: Int

  /// How many steps before its own each error goes back in time.
  public let bpttTruncate: Int

  /// The number of weights.
  let parameterCount: Int

  /// Layers and an output by classes, nothing for one layer and one softmax.
  let detailText: String

  /// What has to be known of weights that another program has trained.
  let noteOnWeights: String?

  /// The seed that the weights were drawn with, nil for weights that came from elsewhere.
  public let seed: Int?

  /// The seed of the order of the examples in training, nil for their own order.
  public var shuffleSeed: Int? { plan.shuffleSeed }

  /// How many examples a step of the last training took.
  public var batchSize: Int { plan.batchSize }

  /// How the steps of the last training changed the weights.
  public var optimizer: Optimizer { plan.optimizer }

  /// The norm that the gradients of the last training were shortened to, nil if they were taken as
  /// they are.
  public var clipNorm: Double? { plan.clipNorm }

  /// How the learning rate of the last training went on.
  public var schedule: RateSchedule { plan.schedule }

  /// The share of the mean of the weights that the last training kept from step to step, nil without a
  /// mean.
  public var averaging: Double? { plan.averaging }

  /// How the last training was to go.
  let plan: TrainingPlan

  /// The name of the corpus, nil if the vocabulary was made without one.
  public let corpus: String?

  /// The checksum of the corpus, nil if the vocabulary was made without one.
  public let corpusChecksum: String?

  /// The number of words in the vocabulary, which is C unless it is another model's.
  public let wordCount: Int

  /// What the words are: words or characters.
  let unit: TokenUnit

  /// The checksum of the vocabulary.
  public let vocabularyChecksum: String

  /// The checksum of the vocabulary that the model learnt with, nil if it is not known.
  let learntVocabularyChecksum: String?

  /// The checksum of the weights, in the model's own precision.
  public let weightsChecksum: String

  /// The passes over the training set that were finished.
  public let epochs: Int

  /// The training steps done, one for each example.
  public let examplesSeen: Int

  /// The learning rates, each from the number of examples seen at which it began.
  public let learningRates: [(examplesSeen: Int, rate: Double)]

  /// The losses on the training set, in nats per word, with the examples seen before each, rounded
  /// to `lossDecimals`.
  ///
  /// The first is that of the model before its training.
  public let losses: [(examplesSeen: Int, loss: Double)]

  /// The loss of the model as it is, in nats per word: of the examples that the card was asked for, of
  /// the validation set of its training, or of the training set, if that was measured after the last
  /// step; nil otherwise.
  public let finalLoss: Double?

  /// Whether the final loss is that of the validation set.
  let isHeldOut: Bool

  /// The mean loss of the sentences that were learnt from last, each before its own step.
  let lastRunningLoss: (examplesSeen: Int, loss: Double)?

  /// How many decimals of a loss agree between machines: 8 in double, 4 in single precision.
  ///
  /// Two losses that straddle the border between two roundings may differ by one in the last.
  public let lossDecimals: Int

  /// The version of the library.
  public let libraryVersion: String

  /// The version of the Swift compiler that built it.
  public let swiftVersion: String

  /// The version of OpenBLAS.
  public let openBLASVersion: String

  /// The kind of processor that OpenBLAS computes for.
  public let openBLASCore: String
}

/// Says what a model is made of and how it came to be, for comparing two runs.
///
/// The losses of a training were measured before its epochs, the last of them before the last steps.
/// Where no loss of the model as it is was measured, the card says what the last sentences cost while
/// they were learnt from.
///
/// - Parameters:
///   - model: The model, trained or not.
///   - vocabulary: The vocabulary that the model was made with.
/// - Returns: The card; printing it shows it.
/// - Complexity: O(C · H).
public func runCard(_ model: any LanguageModel, _ vocabulary: Vocabulary) -> RunCard {
  RunCard(of: model, vocabulary, finalLoss: nil)
}

/// Says what a model is made of, how it came to be and how good it is, for comparing two runs.
///
/// The losses of a training were measured before its epochs, the last of them before the last steps.
/// This card has the loss of the model as it is.
///
///     print(try runCard(model, vocabulary, on: heldOut))
///
/// - Parameters:
///   - model: The model, trained or not.
///   - vocabulary: The vocabulary that the model was made with.
///   - examples: What the final loss is measured on, such as the held-out examples.
/// - Returns: The card; printing it shows it.
/// - Throws: What `loss(on:)` throws.
/// - Complexity: O(N · H · (H + C)).
public func runCard(
  _ model: any LanguageModel,
  _ vocabulary: Vocabulary,
  on examples: some Collection<Example>
) throws -> RunCard {
  RunCard(of: model, vocabulary, finalLoss: try model.loss(on: examples))
}

extension RunCard {
  fileprivate init<Model: LanguageModel>(
    of model: Model,
    _ vocabulary: Vocabulary,
    finalLoss: Double?
  ) {
    let history = model.history
    self.model = "\(Model.self)"
    vocabularySize = model.vocabularySize
    hiddenSize = model.hiddenSize
    bpttTruncate = model.bpttTruncate
    parameterCount = model.parameterCount
    detailText = model.detailText
    noteOnWeights = model.noteOnWeights
    seed = history.initialSeed
    plan = history.plan
    corpus = vocabulary.corpus?.name
    corpusChecksum = vocabulary.corpus?.checksum
    wordCount = vocabulary.count
    unit = vocabulary.unit
    vocabularyChecksum = vocabulary.checksum
    learntVocabularyChecksum = history.vocabularyChecksum
    weightsChecksum = model.parameters.checksum(bytesPerWeight: Model.bytesPerWeight)
    epochs = history.epochs
    examplesSeen = history.examplesSeen
    learningRates = history.learningRates
    let decimals = Model.bytesPerWeight == 4 ? 4 : 8
    lossDecimals = decimals
    func rounded(_ loss: Double) -> Double { Double(decimal(loss, decimals)) ?? .nan }
    losses = history.losses.map { ($0.examplesSeen, rounded($0.loss)) }
    func current(_ measured: [(examplesSeen: Int, loss: Double)]) -> Double? {
      measured.last.flatMap { $0.examplesSeen == history.examplesSeen ? rounded($0.loss) : nil }
    }
    let heldOut = examplesSeen > 0 ? current(history.validationLosses) : nil
    let own = examplesSeen > 0 ? current(history.losses) : nil
    self.finalLoss = finalLoss.map(rounded) ?? heldOut ?? own
    isHeldOut = finalLoss == nil && heldOut != nil
    lastRunningLoss = history.runningLosses.last.map { ($0.examplesSeen, rounded($0.loss)) }
    libraryVersion = Release.version
    swiftVersion = Release.swiftVersion
    openBLASVersion = BLAS.version
    openBLASCore = BLAS.coreName
  }
}
