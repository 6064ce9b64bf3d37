import RecurrentLM
import SwiftSubset

extension Binding {
  /// The card of a run, and what stands on it.
  static let runCards: [Binding] = [
    .function("runCard(_:_:)") { (m: AnyModel, vocabulary: Vocabulary) in
      runCard(m.model, vocabulary)
    },
    .function("runCard(_:_:on:)") { (m: AnyModel, vocabulary: Vocabulary, examples: Examples) in
      try m.read { try runCard($0, vocabulary, on: examples) }
    },
    .member("RunCard.clipNorm") { (card: RunCard) in card.clipNorm },
    .member("RunCard.schedule") { (card: RunCard) in card.schedule },
    .member("RunCard.averaging") { (card: RunCard) in card.averaging },
    .member("RunCard.finalLoss") { (card: RunCard) in card.finalLoss },
    .member("RunCard.model") { (card: RunCard) in card.model },
    .member("RunCard.vocabularySize") { (card: RunCard) in card.vocabularySize },
    .member("RunCard.hiddenSize") { (card: RunCard) in card.hiddenSize },
    .member("RunCard.bpttTruncate") { (card: RunCard) in card.bpttTruncate },
    .member("RunCard.seed") { (card: RunCard) in card.seed },
    .member("RunCard.shuffleSeed") { (card: RunCard) in card.shuffleSeed },
    .member("RunCard.batchSize") { (card: RunCard) in card.batchSize },
    .member("RunCard.optimizer") { (card: RunCard) in card.optimizer },
    .member("RunCard.corpus") { (card: RunCard) in card.corpus },
    .member("RunCard.corpusChecksum") { (card: RunCard) in card.corpusChecksum },
    .member("RunCard.wordCount") { (card: RunCard) in card.wordCount },
    .member("RunCard.vocabularyChecksum") { (card: RunCard) in card.vocabularyChecksum },
    .member("RunCard.weightsChecksum") { (card: RunCard) in card.weightsChecksum },
    .member("RunCard.epochs") { (card: RunCard) in card.epochs },
    .member("RunCard.examplesSeen") { (card: RunCard) in card.examplesSeen },
    .member("RunCard.learningRates") { (card: RunCard) in
      pairs(card.learningRates.map { ($0.examplesSeen, $0.rate) })
    },
    .member("RunCard.losses") { (card: RunCard) in
      pairs(card.losses.map { ($0.examplesSeen, $0.loss) })
    },
    .member("RunCard.lossDecimals") { (card: RunCard) in card.lossDecimals },
    .member("RunCard.libraryVersion") { (card: RunCard) in card.libraryVersion },
    .member("RunCard.swiftVersion") { (card: RunCard) in card.swiftVersion },
    .member("RunCard.openBLASVersion") { (card: RunCard) in card.openBLASVersion },
    .member("RunCard.openBLASCore") { (card: RunCard) in card.openBLASCore },
    .member("RunCard.description") { (card: RunCard) in card.description },
  ]
}

extension RunCard: LibraryBridged {}
