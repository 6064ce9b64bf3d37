import Foundation
import RecurrentLM
import RichDisplay

extension TrainingHistory {
  /// So many measurements show the course of a training; a table of hundreds would hide it.
  private static let mostRows = 24

  /// The losses, perplexities and rates, and the sentence that the model made up each time.
  var table: Table {
    let shown = PlainText.evenly(losses, limit: Self.mostRows)
    let part = shown.count < losses.count ? "; \(shown.count) of \(losses.count) measurements" : ""
    return Table(
      caption: "Losses in nats per word; \(groupedWhole(wordsPerSecond)) words a second"
        + part,
      columns: columns.filter(\.isShown).map { .init($0.title, $0.alignment) },
      rows: shown.map { seen, loss in
        columns.filter(\.isShown).map { .init($0.text(seen, loss)) }
      },
      hasRowHeaders: true
    )
  }

  private struct Column {
    var title: String
    var isShown = true
    var alignment = Alignment.right
    var text: (_ examplesSeen: Int, _ loss: Double) -> String
  }

  private var columns: [Column] {
    let heldOut = Dictionary(
      validationLosses.map { ($0.examplesSeen, $0.loss) },
      uniquingKeysWith: { $1 }
    )
    let sentences = Dictionary(
      samples.map { ($0.examplesSeen, $0.sentence.text) },
      uniquingKeysWith: { $1 }
    )
    return [
      Column(title: "examples seen") { seen, _ in NumberText.grouped(seen) },
      Column(title: "loss") { _, loss in Self.text(loss) },
      Column(title: "perplexity") { _, loss in Self.perplexity(loss) },
      Column(title: "held-out loss", isShown: !heldOut.isEmpty) { seen, _ in
        heldOut[seen].map(Self.text) ?? ""
      },
      Column(title: "held-out perplexity", isShown: !heldOut.isEmpty) { seen, _ in
        heldOut[seen].map(Self.perplexity) ?? ""
      },
      Column(title: "rate", isShown: !learningRates.isEmpty) { seen, _ in
        let rate = learningRates.last { $0.examplesSeen <= seen }?.rate
        return rate.map { NumberText.significant($0) } ?? ""
      },
      Column(title: "a sentence of the model", isShown: !sentences.isEmpty, alignment: .left) {
        seen,
        _ in
        sentences[seen] ?? ""
      },
    ]
  }

  private static func text(_ loss: Double) -> String { NumberText.fixed(loss, decimals: 6) }

  private static func perplexity(_ loss: Double) -> String {
    let perplexity = exp(loss)
    return perplexity < 1e6
      ? NumberText.grouped(perplexity, decimals: 1) : NumberText.significant(perplexity, digits: 3)
  }
}
