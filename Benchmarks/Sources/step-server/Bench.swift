import Foundation
import RecurrentLM

/// The models under measurement, kept between requests.
struct Bench {
  /// The tutorial's rate.
  static let learningRate = 0.005

  private var models: [String: any LanguageModel] = [:]
  private var examples: [Example] = []
  private var classes: WordClasses?

  /// Does what is asked.
  mutating func answer(_ request: Request) throws -> Any {
    let count = request.steps ?? 1
    switch request.do {
    case "losses": return try losses(request, count)
    case "time": return try milliseconds(request, count)
    case "sentences": return try sentences(count)
    case "train": return try trainWordsPerSecond(request, count)
    case "epoch": return try epoch(request)
    case "evaluate": return try evaluateWordsPerSecond(request, count)
    case "learn": return try learn(request)
    case "generate": return try generateWordsPerSecond(request, count)
    default: return ["error": "unknown request '\(request.do)'"]
    }
  }

  /// The loss before each of a few steps of a new model.
  private func losses(_ request: Request, _ count: Int) throws -> [Double] {
    let model = try make(request)
    if let size = request.batch {
      let steps = try BatchSteps(request)
      let batch = (0..<size).map { number in
        let (x, y) = sentence(request, number)
        return Example(x: x, y: y)
      }
      return try (0..<count).map { _ in try steps.step(model, on: batch) }
    }
    let (x, y) = sentence(request)
    return try (0..<count).map { _ in
      try model.trainingStep(x, y, learningRate: Self.learningRate)
    }
  }

  /// The time of a step, the mean of a few.
  private mutating func milliseconds(_ request: Request, _ count: Int) throws -> Double {
    let model = try kept(request)
    let (x, y) = sentence(request)
    return try duration {
      for _ in 0..<count { try model.sgdStep(x, y, learningRate: Self.learningRate) }
    } * 1000 / Double(count)
  }

  /// The first sentences of the fortunes, which the peers train on too.
  private mutating func sentences(_ count: Int) throws -> [[Int]] {
    let text = try Corpus.fortunes().tokenized()
    let vocabulary = try Vocabulary(of: text, size: 8000)
    let all = try vocabulary.encode(text)
    examples = Array(all.prefix(count))
    classes = try WordClasses(of: all, count: 200, vocabulary: vocabulary)
    return examples.map { $0.x + [$0.y[$0.y.count - 1]] }
  }

  private mutating func trainWordsPerSecond(_ request: Request, _ count: Int) throws -> Double {
    let model = try kept(request)
    let examples = examples.prefix(count)
    let words = examples.reduce(0) { $0 + $1.x.count }
    if request.batch != nil {
      let steps = try BatchSteps(request)
      let batches = steps.batches(of: examples)
      return Double(words)
        / (try duration { for batch in batches { _ = try steps.step(model, on: batch) } })
    }
    return Double(words)
      / (try duration {
        for example in examples {
          try model.sgdStep(
            example.x,
            example.y,
            learningRate: Self.learningRate,
            clipNorm: request.clip
          )
        }
      })
  }

  /// Trains a new model for one epoch of all sentences, and tells the number of its weights.
  private func epoch(_ request: Request) throws -> Int {
    let model = try make(request)
    try model.train(on: examples, learningRate: Self.learningRate, epochs: 1)
    return model.parameterCount
  }

  private mutating func evaluateWordsPerSecond(_ request: Request, _ count: Int) throws -> Double {
    let model = try kept(request)
    let examples = examples.prefix(count)
    let words = examples.reduce(0) { $0 + $1.x.count }
    return Double(words) / (try duration { _ = try model.loss(on: examples) })
  }

  private mutating func generateWordsPerSecond(_ request: Request, _ count: Int) throws -> Double {
    let model = try kept(request)
    var state = Vector(count: model.hiddenSize)
    return Double(count)
      / (try duration {
        var word = 0
        for _ in 0..<count { word = try model.next(after: word, state: &state).argmax() }
      })
  }

  /// The loss of held-out sentences after some seconds of training, and the words trained on.
  private func learn(_ request: Request) throws -> [Double] {
    let text = try Corpus.fortunes().tokenized()
    let vocabulary = try Vocabulary(of: text, size: 8000)
    let (training, validation, _) = try vocabulary.encode(text).split(validation: 0.05, seed: 1)
    let model: any LanguageModel
    if request.output == "classes" {
      let classes = try WordClasses(of: training, count: 200, vocabulary: vocabulary)
      model = try FastRNN(vocabularySize: 8000, output: .classes(of: classes))
    } else {
      model = try make(request)
    }
    let steps = try BatchSteps(request)
    // The training measures its loss before the first step: that is not learning.
    var deadline = ContinuousClock().now
    do {
      try model.train(
        on: training,
        learningRate: steps.rate,
        epochs: 1000,
        evaluateEvery: 1001,
        shuffle: true,
        seed: 1,
        batchSize: steps.size,
        optimizer: steps.optimizer,
        clipNorm: request.clip,
        onEvaluation: { _ in deadline = ContinuousClock().now + .seconds(request.seconds ?? 1) },
        onProgress: { _ in if ContinuousClock().now > deadline { throw TimeIsUp() } }
      )
    } catch is TimeIsUp {}
    return [try model.loss(on: validation), Double(model.history.wordsSeen)]
  }

  private func make(_ request: Request) throws -> any LanguageModel {
    let (C, H) = (request.C ?? 8000, request.H ?? 100)
    if request.output == "classes", let classes {
      return try FastRNN(vocabularySize: C, hiddenSize: H, output: .classes(of: classes))
    }
    if request.output == "tree", let classes {
      return try FastRNN(
        vocabularySize: C,
        hiddenSize: H,
        output: .hierarchicalSoftmax(of: classes)
      )
    }
    return request.model == "RNN"
      ? try RNN(vocabularySize: C, hiddenSize: H) : try FastRNN(vocabularySize: C, hiddenSize: H)
  }

  private mutating func kept(_ request: Request) throws -> any LanguageModel {
    let key =
      "\(request.model ?? "FastRNN") \(request.C ?? 8000) \(request.H ?? 100) "
      + (request.output ?? "")
    if let model = models[key] { return model }
    let model = try make(request)
    models[key] = model
    return model
  }

  /// A sentence without a meaning, the same in every peer: primes spread the words out.
  private func sentence(_ request: Request, _ number: Int = 0) -> (x: [Int], y: [Int]) {
    let (C, T) = (request.C ?? 8000, request.T ?? 45)
    let places = (0..<T).map { $0 + 1009 * number }
    return (places.map { ($0 * 7919 + 13) % C }, places.map { ($0 * 104_729 + 7) % C })
  }

  private func duration(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let duration = try clock.measure(body)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }
}
