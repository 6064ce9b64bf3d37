import RecurrentLM
import SwiftSubset

extension Binding {
  /// What a cell can do with any model that predicts words, with counts and with mixtures.
  static let wordModels: [Binding] =
    ["WordModel", "NGramModel", "MixtureModel"].flatMap(requirements) + derived + smoothings
    + counting + mixtures

  /// What every model has of its own, under the name of one type.
  private static func requirements(_ name: String) -> [Binding] {
    [
      .member("\(name).vocabularySize") { (m: AnyWordModel) in m.model.vocabularySize },
      .member("\(name).vocabularyChecksum") { (m: AnyWordModel) in m.model.vocabularyChecksum },
      .member("\(name).next(after:)") { (m: AnyWordModel, words: [Int]) in
        try m.read { try $0.next(after: words) }
      },
      .member("\(name).wordLosses(_:_:)") { (m: AnyWordModel, x: [Int], y: [Int]) in
        try m.read { try $0.wordLosses(x, y) }
      },
      .member("\(name).totalLoss(on:)") { (m: AnyWordModel, examples: Examples) in
        try m.read { try $0.totalLoss(on: examples) }
      },
      .member("\(name).description") { (m: AnyWordModel) in "\(m.model)" },
    ]
  }

  /// What follows from it.
  private static let derived: [Binding] = [
    .member("WordModel.loss(on:without:)") { (m: AnyWordModel, examples: Examples, word: Int?) in
      try m.read { try $0.loss(on: examples, without: word) }
    },
    .member("WordModel.perplexity(on:without:)") {
      (m: AnyWordModel, examples: Examples, word: Int?) in
      try m.read { try $0.perplexity(on: examples, without: word) }
    },
    .member("WordModel.next(after:_:)") {
      (m: AnyWordModel, text: String, vocabulary: Vocabulary) in
      try m.read { try $0.next(after: text, vocabulary) }
    },
    .member("WordModel.score(_:_:)|String,Vocabulary") {
      (m: AnyWordModel, sentence: String, vocabulary: Vocabulary) in
      try m.read { try $0.score(sentence, vocabulary) }
    },
    .member("WordModel.score(_:_:)|[String],Vocabulary") {
      (m: AnyWordModel, sentences: [String], vocabulary: Vocabulary) in
      try m.read { try $0.score(sentences, vocabulary) }
    },
    .member("WordModel.score(words:_:)") {
      (m: AnyWordModel, words: [String], vocabulary: Vocabulary) in
      try m.read { try $0.score(words: words, vocabulary) }
    },
  ]

  private static let smoothings: [Binding] = [
    .function("Smoothing.wittenBell") { Smoothing.wittenBell },
    .function("Smoothing.kneserNey(discount:)") { (discount: Double?) in
      Smoothing.kneserNey(discount: discount)
    },
    .member("Smoothing.description") { (smoothing: Smoothing) in smoothing.description },
  ]

  private static let counting: [Binding] = [
    .function("NGramModel.init(of:vocabulary:order:smoothing:)") {
      (examples: Examples, vocabulary: Vocabulary, order: Int, smoothing: Smoothing) in
      try NGramModel(of: examples, vocabulary: vocabulary, order: order, smoothing: smoothing)
    },
    .member("NGramModel.order") { (model: NGramModel) in model.order },
    .member("NGramModel.smoothing") { (model: NGramModel) in model.smoothing },
    .member("NGramModel.wordCount") { (model: NGramModel) in model.wordCount },
    .member("NGramModel.probability(of:after:)") { (model: NGramModel, word: Int, words: [Int]) in
      try model.probability(of: word, after: words)
    },
  ]

  private static let mixtures: [Binding] = [
    .function("MixtureModel.init(of:_:weight:)") {
      (first: AnyWordModel, second: AnyWordModel, weight: Double) in
      try MixtureModel(of: first.model, second.model, weight: weight)
    },
    .function("MixtureModel.init(of:_:fittedOn:)") {
      (first: AnyWordModel, second: AnyWordModel, examples: Examples) in
      try first.read { first in
        try second.read { try MixtureModel(of: first, $0, fittedOn: examples) }
      }
    },
    .member("MixtureModel.first") { (model: MixtureModel) in AnyWordModel(model: model.first) },
    .member("MixtureModel.second") { (model: MixtureModel) in AnyWordModel(model: model.second) },
    .member("MixtureModel.weight") { (model: MixtureModel) in model.weight },
  ]
}

extension NGramModel: LibraryBridged {}
extension MixtureModel: LibraryBridged {}
extension Smoothing: LibraryBridged {}

/// Any model that predicts words.
struct AnyWordModel: Bridged {
  let model: any WordModel

  static func from(_ value: Value) throws -> AnyWordModel {
    AnyWordModel(model: try value.library(as: (any WordModel).self))
  }
  var cellValue: Value { .library(model) }

  /// Reads the model in a call that takes long, as its networks are when the call begins.
  func read<Result>(_ body: (any WordModel) throws -> Result) throws -> Result {
    switch model {
    case let network as any LanguageModel: try AnyModel(model: network).read { try body($0) }
    case let mixture as MixtureModel:
      try AnyWordModel(model: mixture.first).read { first in
        try AnyWordModel(model: mixture.second).read { second in
          try body(MixtureModel(of: first, second, weight: mixture.weight))
        }
      }
    default: try body(model)
    }
  }
}
