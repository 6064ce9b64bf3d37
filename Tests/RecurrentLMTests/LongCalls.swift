import Foundation
import RecurrentLM

/// A call by its name, with sizes that let it take long.
struct LongCall: Sendable, CustomStringConvertible {
  let description: String

  /// Whether it can throw: a call that cannot ends early where somebody visits safepoints.
  var canThrow = true

  /// Makes what the call needs, and hands out the call.
  let prepare: @Sendable () throws -> (() throws -> Void)

  init(
    _ description: String,
    canThrow: Bool = true,
    _ prepare: @escaping @Sendable () throws -> (() throws -> Void)
  ) {
    self.description = description
    self.canThrow = canThrow
    self.prepare = prepare
  }
}

/// The table of the calls that can take long.
enum LongCalls {
  static let all: [LongCall] =
    models("RNN", words: 2000) { try RNN(vocabularySize: $0, hiddenSize: $1) }
    + models("FastRNN", words: 20_000) { try FastRNN(vocabularySize: $0, hiddenSize: $1) }
    + matrices + vectors + texts

  /// Word indices that seem to come by chance.
  static func words(_ count: Int, below bound: Int) -> [Int] {
    (0..<count).map { $0 &* 7919 &+ $0 / 13 }.map { $0 % bound }
  }

  private static func folder() throws -> URL {
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
      words: Int? = nil,
      _ body: @escaping @Sendable (Model, [Int]) throws -> Void
    ) -> LongCall {
      LongCall("\(name).\(call)") {
        let (model, x) = (try make(4000, 100), Self.words(words ?? count, below: 4000))
        return { try body(model, x) }
      }
    }
    func examples(
      _ call: String,
      _ body: @escaping @Sendable (Model, [Example]) throws -> Void
    ) -> LongCall {
      LongCall("\(name).\(call)") {
        let x = Self.words(20, below: 4000)
        let model = try make(4000, 100)
        return { try body(model, [Example](repeating: Example(x: x, y: x), count: 20_000)) }
      }
    }
    return [
      LongCall("\(name).init") { { _ = try make(60_000, 200) } },
      sentence("forward", words: 2500) { _ = try $0.forward($1) },
      sentence("predict", words: 2500) { _ = try $0.predict($1) },
      sentence("wordLosses") { _ = try $0.wordLosses($1, $1) },
      sentence("sentenceLoss", words: 60_000) { _ = try $0.sentenceLoss($1, $1) },
      sentence("bptt") { _ = try $0.bptt($1, $1) },
      sentence("sgdStep") { try $0.sgdStep($1, $1, learningRate: 0.01) },
      sentence("sgdStep, clipped") { try $0.sgdStep($1, $1, learningRate: 0.01, clipNorm: 1) },
      sentence("trainingStep, adaptive") { model, x in
        _ = try model.trainingStep(
          on: [Example(x: x, y: x)],
          learningRate: 0.01,
          clipNorm: nil,
          optimizer: OptimizerState(.adagrad())
        )
      },
      sentence("bpttTrace") { _ = try $0.bpttTrace($1.prefix(2000), $1.prefix(2000), at: 1999) },
      sentence("gradientCheck", words: 50) { _ = try gradientCheck($0, x: $1, y: $1) },
      examples("totalLoss") { _ = try $0.totalLoss(on: $1) },
      examples("loss") { _ = try $0.loss(on: $1) },
      examples("loss, without a word") { _ = try $0.loss(on: $1, without: 3) },
      examples("perplexity") { _ = try $0.perplexity(on: $1) },
      examples("train") { try $0.train(on: $1, epochs: 1) },
      examples("train, with a checkpoint") { model, examples in
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "run.npz").path
        try model.train(on: Array(examples.prefix(40)), epochs: 1000, checkpoint: path, every: 10)
      },
      LongCall("\(name).generate") {
        let words =
          ["SENTENCE_START", "SENTENCE_END", "UNKNOWN_TOKEN"] + (3..<4000).map { "w\($0)" }
        let (model, vocabulary) = (try make(4000, 100), try Vocabulary(words: words))
        return { _ = try generate(sentences: 100_000, with: model, vocabulary) }
      },
      LongCall("\(name).score") {
        let words =
          ["SENTENCE_START", "SENTENCE_END", "UNKNOWN_TOKEN"] + (3..<4000).map { "w\($0)" }
        let (model, vocabulary) = (try make(4000, 100), try Vocabulary(words: words))
        let sentence = [String](repeating: "w7", count: 50_000)
        return { _ = try model.score(words: sentence, vocabulary) }
      },
      LongCall("\(name).save and load") {
        let (model, folder) = (try make(60_000, 100), try folder())
        return {
          defer { try? FileManager.default.removeItem(at: folder) }
          let path = folder.appending(path: "model.npz").path
          try model.save(to: path)
          _ = try Model.loadParameters(from: path)
        }
      },
    ]
  }

  private static let matrices: [LongCall] = {
    func call(
      _ name: String,
      side: Int = 4000,
      canThrow: Bool = false,
      _ body: @escaping @Sendable (Matrix) throws -> Void
    ) -> LongCall {
      LongCall("Matrix.\(name)", canThrow: canThrow) {
        let values = (0..<side * side).map { Double($0 % 1000) * 1e-3 }
        let matrix = Matrix(rows: side, columns: side, values: values)
        return { try body(matrix) }
      }
    }
    return [
      call("dot", side: 2500, canThrow: true) { _ = try $0.dot($0) },
      call("dot(transposed:)", side: 2500, canThrow: true) { _ = try $0.dot(transposed: $0) },
      call("transposedDot", side: 2500, canThrow: true) { _ = try $0.transposedDot($0) },
      call("dot, a vector", side: 6000, canThrow: true) { matrix in
        for row in 0..<8 { _ = try matrix.dot(matrix[row]) }
      },
      call("transposedDot, a vector", side: 6000, canThrow: true) { matrix in
        for row in 0..<8 { _ = try matrix.transposedDot(matrix[row]) }
      },
      call("transposed") { _ = $0.transposed() }, call("tanh") { _ = tanh($0) },
      call("exp") { _ = exp($0) }, call("log") { _ = log($0) },
      call("softmax") { matrix in
        _ = softmax(matrix)
        _ = softmax(Matrix(rows: 1, columns: matrix.count, values: matrix.values))
      },
      call("+") { _ = $0 + $0 + 1.0 + $0 }, call("*") { _ = 2.0 * $0 * $0 },
      call("/ and -") { _ = -($0 / ($0 + 1)) - $0 },
      call("sum, mean, max, min and argmax", side: 6000) {
        _ = ($0.sum(), $0.mean(), $0.max(), $0.min(), $0.argmax())
      },
    ]
  }()

  private static let vectors: [LongCall] = {
    func call(
      _ name: String,
      canThrow: Bool = false,
      _ body: @escaping @Sendable (Vector) throws -> Void
    ) -> LongCall {
      LongCall("Vector.\(name)", canThrow: canThrow) {
        let vector = Vector((0..<16_000_000).map { Double($0 % 1000) * 1e-3 })
        return { try body(vector) }
      }
    }
    return [
      call("dot", canThrow: true) { for _ in 0..<8 { _ = try $0.dot($0) } },
      call("outer", canThrow: true) {
        let short = Vector(Array($0.values.prefix(6000)))
        _ = try short.outer(short)
      },
      call("tanh") { _ = tanh($0) }, call("exp") { _ = exp($0) }, call("log") { _ = log($0) },
      call("softmax") { _ = softmax($0) }, call("+") { _ = $0 + $0 + 1.0 - $0 },
      call("sum, mean, max, min and argmax") { vector in
        for _ in 0..<4 {
          _ = (vector.sum(), vector.mean(), vector.max(), vector.min(), vector.argmax())
        }
      },
    ]
  }()

  private static let texts: [LongCall] = {
    @Sendable func line(_ word: String) -> String { String(repeating: word, count: 1_500_000) }
    return [
      LongCall("tokenized, one long line") {
        let corpus = Corpus(documents: [line("word (more) ")])
        return { _ = try corpus.tokenized() }
      },
      LongCall("tokenized, one long line in capitals beyond ASCII") {
        let corpus = Corpus(documents: [line("ÄÖÜ Σ ")])
        return { _ = try corpus.tokenized() }
      },
      LongCall("tokenized, one word") {
        let corpus = Corpus(documents: [line("wordwordword")])
        return { _ = try corpus.tokenized() }
      },
      LongCall("tokenized, full stops") {
        let corpus = Corpus(documents: [line("a. B? ")])
        return { _ = try corpus.tokenized() }
      },
      LongCall("tokenized, lines") {
        let corpus = Corpus(
          documents: (0..<100_000).map { "He saw the \($0)th of them. So it was." }
        )
        return { _ = try corpus.tokenized() }
      },
      LongCall("Vocabulary and encode") {
        let sentence = words(200_000, below: 50_000).map { "w\($0)" }
        let text = TokenizedText(sentences: [[String]](repeating: sentence, count: 10))
        return {
          let vocabulary = try Vocabulary(of: text, size: 8000)
          _ = try vocabulary.encode(text)
        }
      },
      LongCall("unigramLoss") {
        let x = words(200, below: 4000)
        let examples = [Example](repeating: Example(x: x, y: x), count: 30_000)
        return { _ = try unigramLoss(of: examples, on: examples, vocabularySize: 4000) }
      },
    ]
  }()
}
