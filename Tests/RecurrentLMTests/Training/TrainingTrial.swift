import RecurrentLM

/// A training small enough to be stopped everywhere, and with all that a checkpoint has to keep:
/// orders of chance, a validation set, clipping, and a rate so large that it is halved.
struct TrainingTrial: Sendable {
  enum Kind: String, CaseIterable, Codable {
    case textbook
    case fast
    case textbookClasses
    case fastClasses

    /// Those with a softmax over all words: each file is written to the disk, which takes its time.
    static let plain: [Kind] = [.textbook, .fast]

    private static let classes = WordClasses(count: 3, classOfWord: [0, 0, 1, 2, 2, 1, 2, 0])

    func make(seed: Int = 10) throws -> any LanguageModel {
      switch self {
      case .textbook: try RNN(vocabularySize: 8, hiddenSize: 5, seed: seed)
      case .fast: try FastRNN(vocabularySize: 8, hiddenSize: 5, seed: seed)
      case .textbookClasses: try ClassRNN(classes: Self.classes, hiddenSize: 5, seed: seed)
      case .fastClasses:
        try FastRNN(
          vocabularySize: 8,
          hiddenSize: 5,
          output: .classes(of: Self.classes),
          seed: seed
        )
      }
    }

    func load(_ path: String) throws -> any LanguageModel {
      switch self {
      case .textbook: try RNN.loadParameters(from: path)
      case .fast, .fastClasses: try FastRNN.loadParameters(from: path)
      case .textbookClasses: try ClassRNN.loadParameters(from: path)
      }
    }

    func loadWithWords(
      _ path: String
    ) throws -> (model: any LanguageModel, vocabulary: Vocabulary) {
      switch self {
      case .textbook: try RNN.load(from: path)
      case .fast, .fastClasses: try FastRNN.load(from: path)
      case .textbookClasses: try ClassRNN.load(from: path)
      }
    }
  }

  let examples = [
    Example(x: [0, 2, 3], y: [2, 3, 1]), Example(x: [0, 4, 2, 3], y: [4, 2, 3, 1]),
    Example(x: [0, 5], y: [5, 1]), Example(x: [0, 7, 6, 6], y: [7, 6, 6, 1]),
  ]
  let validation = [Example(x: [0, 3, 2], y: [3, 2, 1])]
  let epochs = 10
  var learningRate = 3.0
  var batchSize = 1
  var optimizer = Optimizer.sgd
  var examplesInAll: Int { epochs * examples.count }

  func vocabulary() throws -> Vocabulary {
    try Vocabulary(
      of: TokenizedText(sentences: [["a", "b", "c", "d", "e"], ["a", "b"]]),
      size: 8
    )
  }

  @discardableResult
  func train(
    _ model: any LanguageModel,
    checkpoint: String? = nil,
    every: Int = 1,
    vocabulary: Vocabulary? = nil,
    stoppingAfter stop: Int? = nil,
    onProgress: (TrainingProgress) throws -> Void = { _ in }
  ) throws -> TrainingHistory {
    try model.train(
      on: examples,
      learningRate: learningRate,
      epochs: epochs,
      evaluateEvery: 2,
      validation: validation,
      shuffle: true,
      seed: 3,
      batchSize: batchSize,
      optimizer: optimizer,
      clipNorm: 1.5,
      checkpoint: checkpoint,
      every: every,
      vocabulary: vocabulary,
      onEvaluation: { _ in if stop == 0 { throw Stopped() } },
      onProgress: {
        try onProgress($0)
        if $0.examplesDone == stop { throw Stopped() }
      }
    )
  }

  @discardableResult
  func resume(
    _ model: any LanguageModel,
    from path: String,
    stoppingAfter stop: Int? = nil,
    onProgress: (TrainingProgress) throws -> Void = { _ in }
  ) throws -> TrainingHistory {
    var steps = 0
    return try model.train(
      on: examples,
      resumingFrom: path,
      validation: validation,
      onProgress: {
        try onProgress($0)
        steps += 1
        if steps == stop { throw Stopped() }
      }
    )
  }
}

struct Stopped: Error {}

/// The first thing in which two models or their histories differ by a bit, the time apart.
func difference(_ a: any LanguageModel, _ b: any LanguageModel) -> String? {
  func bits(_ matrix: Matrix) -> [UInt64] { matrix.values.map(\.bitPattern) }
  func bits(_ pairs: [(Int, Double)]) -> [[UInt64]] {
    pairs.map { [UInt64($0.0), $0.1.bitPattern] }
  }
  let (p, q) = (a.parameters, b.parameters)
  if bits(p.U) != bits(q.U) { return "U" }
  if bits(p.V) != bits(q.V) { return "V" }
  if bits(p.W) != bits(q.W) { return "W" }
  if p != q { return "another matrix" }
  let (g, h) = (a.history, b.history)
  if bits(g.losses.map { ($0, $1) }) != bits(h.losses.map { ($0, $1) }) { return "losses" }
  if bits(g.validationLosses.map { ($0, $1) }) != bits(h.validationLosses.map { ($0, $1) }) {
    return "validationLosses"
  }
  if bits(g.opponents.map { (0, $0.loss) }) != bits(h.opponents.map { (0, $0.loss) }) {
    return "opponents"
  }
  if bits(g.learningRates.map { ($0, $1) }) != bits(h.learningRates.map { ($0, $1) }) {
    return "learningRates"
  }
  if g.epochs != h.epochs { return "epochs" }
  if g.examplesSeen != h.examplesSeen { return "examplesSeen" }
  if g.wordsSeen != h.wordsSeen { return "wordsSeen" }
  return nil
}
