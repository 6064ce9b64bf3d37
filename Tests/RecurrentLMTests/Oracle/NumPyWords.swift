import Foundation
import RecurrentLM
import Testing

/// What `numpy_words.py` does with a model's weights.
enum NumPyWords {
  /// Runs a task with the weights of a model and the values that the task needs.
  static func run<Result: Decodable>(
    _ task: String,
    _ model: any LanguageModel,
    _ values: [String: Any?]
  ) throws -> Result {
    let weights = model.parameters
    var request: [String: Any] = values.mapValues { $0 ?? NSNull() }
    for (name, matrix) in [("U", weights.U), ("V", weights.V), ("W", weights.W)] {
      request[name] = (0..<matrix.rows).map { matrix[$0].values }
    }
    let input = try JSONSerialization.data(withJSONObject: request)
    let output = try NumPyOracle.run("numpy_words.py", [task], input: input)
    return try JSONDecoder().decode(Result.self, from: output)
  }
}

/// Small models whose predictions are far from even, and the words that they know.
enum SmallModel {
  static let words =
    [Vocabulary.sentenceStart, Vocabulary.sentenceEnd]
    + (2..<27).map { "w\($0)" } + ["``", "''", Vocabulary.unknown]

  static func vocabulary() throws -> Vocabulary { try Vocabulary(words: words) }

  /// A model of 30 words and 6 hidden units; `isFast` makes it a `FastRNN`.
  static func make(isFast: Bool = false, bpttTruncate: Int = 4) throws -> any LanguageModel {
    let model = try RNN(vocabularySize: words.count, hiddenSize: 6, bpttTruncate: bpttTruncate)
    model.V = model.V * 4
    model.U = model.U * 4
    guard isFast else { return model }
    return try FastRNN(parameters: model.parameters, bpttTruncate: bpttTruncate)
  }
}
