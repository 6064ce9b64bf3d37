import Foundation
import RecurrentLM

/// A call by its name, with sizes that let it take long.
struct LongCall: Sendable, CustomStringConvertible {
  let description: String

  /// The public calls that it stands for, as `PublicCalls` names them.
  let covers: [String]

  /// Whether it can throw: a call that cannot ends early where somebody visits safepoints.
  var canThrow = true

  /// Makes what the call needs, and hands out the call.
  let prepare: @Sendable () throws -> (() throws -> Void)

  init(
    _ description: String,
    covers: [String] = [],
    canThrow: Bool = true,
    _ prepare: @escaping @Sendable () throws -> (() throws -> Void)
  ) {
    self.description = description
    self.covers = covers
    self.canThrow = canThrow
    self.prepare = prepare
  }
}

/// The table of the calls that can take long.
enum LongCalls {
  static let all: [LongCall] =
    models("RNN", words: 2000) { try RNN(vocabularySize: $0, hiddenSize: $1) }
    + models("FastRNN", words: 20_000) { try FastRNN(vocabularySize: $0, hiddenSize: $1) }
    + readings("RNN") { try RNN(vocabularySize: $0, hiddenSize: $1) }
    + readings("FastRNN") { try FastRNN(vocabularySize: $0, hiddenSize: $1) }
    + weights("RNN") { try RNN(parameters: $0) }
    + weights("FastRNN") { try FastRNN(parameters: $0) }
    + models("ClassRNN", words: 2000) { try ClassRNN(classes: classes($0, 40), hiddenSize: $1) }
    + models("FastRNN by classes", words: 20_000) {
      try FastRNN(vocabularySize: $0, hiddenSize: $1, output: .classes(of: classes($0, 20)))
    }
    + models("TreeRNN", words: 2000) { try TreeRNN(tree: tree($0), hiddenSize: $1) }
    + models("FastRNN down a tree", words: 20_000) {
      let output = Output.hierarchicalSoftmax(of: try tree($0))
      return try FastRNN(vocabularySize: $0, hiddenSize: $1, output: output)
    }
    + models("GRU", words: 2000) { try GRU(vocabularySize: $0, hiddenSize: $1) }
    + models("FastRNN with gates", words: 20_000) {
      try FastRNN(
        vocabularySize: $0,
        hiddenSize: $1,
        cell: .gru,
        output: .classes(of: classes($0, 20))
      )
    }
    + setters + classModels + gatedModels + devices + matrices + vectors + texts + files + counting

  private static let trainCall =
    "train(on:learningRate:epochs:evaluateEvery:validation:shuffle:seed:batchSize:optimizer:"
    + "clipNorm:schedule:averaging:checkpoint:every:vocabulary:clock:onEvaluation:onProgress:onBegin:)"
  private static let generateCall =
    "generate(sentences:with:_:prompt:minimumLength:maximumLength:temperature:topK:seed:)"

  /// Word indices that seem to come by chance.
  static func words(_ count: Int, below bound: Int) -> [Int] {
    (0..<count).map { $0 &* 7919 &+ $0 / 13 }.map { $0 % bound }
  }

  /// So many words in classes.
  static func classes(_ C: Int, _ K: Int) -> WordClasses {
    WordClasses(count: K, classOfWord: (0..<C).map { $0 % K })
  }

  /// A tree over so many words.
  static func tree(_ C: Int) throws -> WordTree {
    try WordTree(counts: [Int](repeating: 1, count: C))
  }

  /// A vocabulary of so many words.
  static func vocabulary(_ count: Int) throws -> Vocabulary {
    try Vocabulary(
      words: ["SENTENCE_START", "SENTENCE_END", "UNKNOWN_TOKEN"] + (3..<count).map { "w\($0)" }
    )
  }

  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The calls of one model, on a sentence of so many words or on many short ones.
  private static func models<Model: LanguageModel & SendableMetatype>(
    _ name: String,
    words count: Int,
    _ make: @escaping @Sendable (Int, Int) throws -> Model
  ) -> [LongCall] {
    func sentence(
      _ call: String,
      covers: String...,
      words: Int? = nil,
      _ body: @escaping @Sendable (Model, [Int]) throws -> Void
    ) -> LongCall {
      LongCall(
        "\(name).\(call)",
        covers: covers.map { $0.hasPrefix("gradientCheck") ? $0 : "Model.\($0)" }
      ) {
        let (model, x) = (try make(4000, 100), Self.words(words ?? count, below: 4000))
        return { try body(model, x) }
      }
    }
    func examples(
      _ call: String,
      covers: String...,
      body: @escaping @Sendable (Model, [Example]) throws -> Void
    ) -> LongCall {
      LongCall("\(name).\(call)", covers: covers.map { "Model.\($0)" }) {
        let x = Self.words(20, below: 4000)
        let model = try make(4000, 100)
        return { try body(model, [Example](repeating: Example(x: x, y: x), count: 20_000)) }
      }
    }
    return [
      LongCall(
        "\(name).init",
        covers: ["Model.init(vocabularySize:hiddenSize:bpttTruncate:seed:)"]
      ) { { _ = try make(60_000, 200) } },
      sentence("forward", covers: "forward(_:)", words: 2500) { _ = try $0.forward($1) },
      sentence("predict", covers: "predict(_:)", words: 2500) { _ = try $0.predict($1) },
      sentence("next, a sentence", covers: "next(after:)", words: 2500) {
        _ = try $0.next(after: $1)
      },
      sentence("wordLosses", covers: "wordLosses(_:_:)") { _ = try $0.wordLosses($1, $1) },
      sentence("sentenceLoss", covers: "sentenceLoss(_:_:)", words: 60_000) {
        _ = try $0.sentenceLoss($1, $1)
      },
      sentence("bptt", covers: "bptt(_:_:)") { _ = try $0.bptt($1, $1) },
      sentence("sgdStep", covers: "sgdStep(_:_:learningRate:clipNorm:)") {
        try $0.sgdStep($1, $1, learningRate: 0.01)
      },
      sentence("sgdStep, clipped") { try $0.sgdStep($1, $1, learningRate: 0.01, clipNorm: 1) },
      sentence(
        "trainingStep, adaptive",
        covers: "trainingStep(on:learningRate:clipNorm:optimizer:)"
      ) { model, x in
        _ = try model.trainingStep(
          on: [Example(x: x, y: x)],
          learningRate: 0.01,
          clipNorm: nil,
          optimizer: OptimizerState(.adagrad())
        )
      },
      sentence("bpttTrace", covers: "bpttTrace(_:_:at:_:)") {
        _ = try $0.bpttTrace($1.prefix(2000), $1.prefix(2000), at: 1999)
      },
      sentence(
        "gradientCheck",
        covers: "gradientCheck(_:x:y:h:threshold:sampling:seed:)",
        words: 50
      ) {
        _ = try gradientCheck($0, x: $1, y: $1)
      },
      examples("totalLoss", covers: "totalLoss(on:)") { _ = try $0.totalLoss(on: $1) },
      examples("loss", covers: "loss(on:without:)") { _ = try $0.loss(on: $1) },
      examples("loss, without a word") { _ = try $0.loss(on: $1, without: 3) },
      examples("perplexity", covers: "perplexity(on:without:)") { _ = try $0.perplexity(on: $1) },
      examples("train", covers: trainCall) { try $0.train(on: $1, epochs: 1) },
      examples("train, with a checkpoint") { model, examples in
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "run.npz").path
        try model.train(on: Array(examples.prefix(40)), epochs: 1000, checkpoint: path, every: 10)
      },
      LongCall("\(name).generate", covers: [generateCall]) {
        let (model, vocabulary) = (try make(4000, 100), try vocabulary(4000))
        return { _ = try generate(sentences: 100_000, with: model, vocabulary) }
      },
      LongCall("\(name).score", covers: ["Model.score(words:_:)"]) {
        let (model, vocabulary) = (try make(4000, 100), try vocabulary(4000))
        let sentence = [String](repeating: "w7", count: 50_000)
        return { _ = try model.score(words: sentence, vocabulary) }
      },
      LongCall(
        "\(name).save and load",
        covers: ["Model.save(to:vocabulary:)", "Model.loadParameters(from:)", "Model.load(from:)"]
      ) {
        let (model, folder) = (try make(60_000, 100), try folder())
        let vocabulary = try vocabulary(60_000)
        return {
          defer { try? FileManager.default.removeItem(at: folder) }
          let path = folder.appending(path: "model.npz").path
          try model.save(to: path, vocabulary: vocabulary)
          _ = try Model.load(from: path)
        }
      },
    ]
  }
}
