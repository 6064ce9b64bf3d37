import Foundation
import RecurrentLM
import Testing

/// The networks with gates that the oracles know, by their names.
enum GatedKind: String, CaseIterable, Decodable {
  case gru
  case gruAfter = "gru-reset-after"
  case lstm

  func make(
    C: Int,
    H: Int,
    layers: Int = 1,
    bpttTruncate: Int? = nil,
    seed: Int = 10
  ) throws -> any LanguageModel {
    switch self {
    case .gru, .gruAfter:
      try GRU(
        vocabularySize: C,
        hiddenSize: H,
        layers: layers,
        reset: self == .gru ? .before : .after,
        bpttTruncate: bpttTruncate,
        seed: seed
      )
    case .lstm:
      try LSTM(
        vocabularySize: C,
        hiddenSize: H,
        layers: layers,
        bpttTruncate: bpttTruncate,
        seed: seed
      )
    }
  }

  func load(_ path: String) throws -> any LanguageModel {
    switch self {
    case .gru, .gruAfter: try GRU.loadParameters(from: path)
    case .lstm: try LSTM.loadParameters(from: path)
    }
  }
}

/// All gradients of a sentence, of either textbook.
func gatedGradients(_ model: any LanguageModel, _ example: Example) throws -> Parameters {
  if let gru = model as? GRU { return try gru.gradients(of: example.x, example.y) }
  return try #require(model as? LSTM).gradients(of: example.x, example.y)
}

extension Parameters {
  /// The numbers of a file's array, such as those of all matrices `Uz`, `Ur`, `Uh`, one after another.
  func numbers(ofArray letter: String) -> [Double] {
    // A gate's letter, and the number of its layer, follow that of the array.
    names.filter { $0.first == letter.first }.flatMap { self[$0].values }
  }
}

/// What `gated_numpy.py` prints.
struct GatedNumPy: Decodable {
  let weights: [String: [Double]]
  let sentences: [[Int]]
  let o: [[Double]]
  let s: [[Double]]
  let loss: Double
  let gradients: [String: [Double]]

  static func run(
    _ kind: GatedKind,
    C: Int,
    H: Int,
    layers: Int,
    truncate: Int?
  ) throws -> GatedNumPy {
    let output = try NumPyOracle.run(
      "gated_numpy.py",
      [kind.rawValue] + [C, H, layers, truncate ?? -1, 10].map(String.init)
    )
    return try JSONDecoder().decode(GatedNumPy.self, from: output)
  }
}

/// What `gated_torch.py` has written: gradients and losses by PyTorch, C = 11 and H = 5.
struct GatedTorch: Decodable {
  let kind: GatedKind
  let layers: Int
  let sentences: [[Int]]
  let gradients: [String: [Double]]
  let losses: [String: [Double]]

  static func read() throws -> [GatedTorch] {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "gated_torch.json")
    return try JSONDecoder().decode([GatedTorch].self, from: Data(contentsOf: path))
  }
}

/// The first and the other words of each sentence.
func examples(of sentences: [[Int]]) -> [Example] {
  sentences.map { Example(x: Array($0.dropLast()), y: Array($0.dropFirst())) }
}
