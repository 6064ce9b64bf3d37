import Foundation
import RecurrentLM

extension SizedCall {
  /// So many words that what has a number for each of a thousand words outgrows the memory.
  private static func words(_ bytes: Int) -> [Int] {
    [Int](repeating: 1, count: min(bytes / 4000 + 1, 1 << 20))
  }

  /// The side of a square matrix of so many bytes.
  static func side(_ bytes: Int) -> Int {
    Int((Double(min(bytes, 1 << 40)) / 8).squareRoot()) + 1
  }

  private static func vocabulary(_ count: Int) throws -> Vocabulary {
    try Vocabulary(
      words: ["SENTENCE_START", "SENTENCE_END", "UNKNOWN_TOKEN"] + (3..<count).map { "w\($0)" }
    )
  }

  static func models<Model: LanguageModel & SendableMetatype>(
    _ make: @escaping @Sendable (Int, Int) throws -> Model
  ) -> [SizedCall] {
    sizes(make) + sentences(make) + readings(make)
  }

  private static func sizes<Model: LanguageModel & SendableMetatype>(
    _ make: @escaping @Sendable (Int, Int) throws -> Model
  ) -> [SizedCall] {
    [
      tooLarge("Model.init(vocabularySize:hiddenSize:bpttTruncate:seed:)") {
        _ = try make(max(8, $0 / 16), 100)
      },
      tooLarge("Model.init(vocabularySize:hiddenSize:bpttTruncate:seed:)") {
        _ = try make(100, max(8, side($0)))
      },
      tooLarge(
        "generate(sentences:with:_:prompt:minimumLength:maximumLength:temperature:topK:seed:)"
      ) { bytes in
        _ = try generate(
          sentences: bytes / 32,
          with: make(4, 2),
          vocabulary(4),
          minimumLength: 1
        )
      },
      // As many weights as fit twice, not five times.
      large(
        "Model.init(parameters:bpttTruncate:)",
        "Model.copy()",
        "Model.parameters",
        "Model.setParameters(_:)",
        "Model.U",
        "Model.V",
        "Model.W",
        "runCard(_:_:)"
      ) { _ in
        let parameters = try Parameters(
          U: Matrix(rows: 10, columns: 1 << 21),
          V: Matrix(rows: 1 << 21, columns: 10),
          W: Matrix(rows: 10, columns: 10)
        )
        let model = try Model(parameters: parameters, bpttTruncate: 4)
        _ = runCard(model, try vocabulary(4))
        let other = try model.copy()
        try other.setParameters(parameters)
        try model.sgdStep([1], [2], learningRate: 0.1)
      },
      large("Model.save(to:vocabulary:)", "Model.load(from:)", "Model.loadParameters(from:)") { _ in
        let path = FileManager.default.temporaryDirectory
          .appending(path: "sizes-\(ProcessInfo.processInfo.processIdentifier).npz").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let count = 1 << 21
        try make(count, 8).save(to: path)
        _ = try Model.loadParameters(from: path)
      },
    ]
  }

  /// A model of a thousand words, on sentences whose scores do not fit.
  private static func sentences<Model: LanguageModel & SendableMetatype>(
    _ make: @escaping @Sendable (Int, Int) throws -> Model
  ) -> [SizedCall] {
    func all(_ body: @escaping @Sendable (Model, [Int]) throws -> Void)
      -> @Sendable (Int) throws -> Void
    {
      { try body(try make(1000, 2), words($0)) }
    }
    return [
      tooLarge("Model.forward(_:)", body: all { _ = try $0.forward($1) }),
      tooLarge("Model.predict(_:)", body: all { _ = try $0.predict($1) }),
      tooLarge("Model.bptt(_:_:)", body: all { _ = try $0.bptt($1, $1) }),
      tooLarge(
        "Model.sgdStep(_:_:learningRate:clipNorm:)",
        body: all { try $0.sgdStep($1, $1, learningRate: 0.1, clipNorm: 1) }
      ),
      tooLarge(
        "Model.trainingStep(_:_:learningRate:)",
        "Model.trainingStep(_:_:learningRate:clipNorm:)",
        body: all { _ = try $0.trainingStep($1, $1, learningRate: 0.1) }
      ),
      tooLarge(
        "Model.trainingStep(on:learningRate:clipNorm:optimizer:)",
        "Model.train(on:learningRate:epochs:evaluateEvery:validation:shuffle:seed:batchSize:"
          + "optimizer:clipNorm:schedule:averaging:checkpoint:every:vocabulary:clock:onEvaluation:onProgress:onBegin:)",
        body: all { model, x in
          let batch = [Example](repeating: Example(x: [1], y: [1]), count: 2)
          _ = try model.trainingStep(
            on: batch + [Example(x: x, y: x)],
            learningRate: 0.1,
            clipNorm: nil,
            optimizer: OptimizerState(.adagrad())
          )
        }
      ),
      tooLarge(
        "Model.bpttTrace(_:_:at:_:)",
        body: { bytes in
          let x = words(bytes)
          _ = try make(1000, 500).bpttTrace(x, x, at: x.count - 1)
        }
      ),
      tooLarge(
        "Model.nextWords(after:top:_:)",
        body: all { model, x in
          let text = String(repeating: "w7 ", count: x.count)
          _ = try model.nextWords(after: text, vocabulary(1000))
        }
      ),
      large(
        "gradientCheck(_:x:y:h:threshold:)",
        body: all { model, x in
          let x = x.prefix(20)
          _ = try gradientCheck(model, x: x, y: x)
        }
      ),
    ]
  }

  /// What keeps a number for each word, and no row of scores.
  private static func readings<Model: LanguageModel & SendableMetatype>(
    _ make: @escaping @Sendable (Int, Int) throws -> Model
  ) -> [SizedCall] {
    func all(_ body: @escaping @Sendable (Model, [Int]) throws -> Void)
      -> @Sendable (Int) throws -> Void
    {
      { _ in
        // Their scores would fill the memory, and take a second or two to compute.
        let count = 1_200_000 / Model.bytesPerWeight
        try body(try make(1000, 2), [Int](repeating: 1, count: count))
      }
    }
    return [
      large("Model.wordLosses(_:_:)", body: all { _ = try $0.wordLosses($1, $1) }),
      large("Model.sentenceLoss(_:_:)", body: all { _ = try $0.sentenceLoss($1, $1) }),
      large(
        "Model.totalLoss(on:)",
        "Model.loss(on:without:)",
        "Model.perplexity(on:without:)",
        "runCard(_:_:on:)",
        body: all { _ = try $0.loss(on: [Example(x: $1, y: $1)], without: 3) }
      ),
      large(
        "Model.score(_:_:)",
        "Model.score(words:_:)",
        body: all { model, x in
          let text = [String](repeating: "w7", count: x.count / 8)
          _ = try model.score(words: text, vocabulary(1000))
        }
      ),
      large(
        "Model.states(over:_:)",
        "Model.neuron(_:over:_:)",
        "Model.neurons(following:over:top:_:)",
        body: { bytes in
          let x = words(bytes)
          _ = try make(1000, 300).states(over: Example(x: x, y: x), vocabulary(1000))
        }
      ),
    ]
  }
}
