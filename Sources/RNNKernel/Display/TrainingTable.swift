import Foundation
import RecurrentLM
import RichDisplay

extension TrainingHistory {
  /// So many measurements show the course of a training; a table of hundreds would hide it.
  private static let mostRows = 24

  /// The losses, perplexities and rates, and the sentence that the model made up each time.
  var table: Table {
    let all = measurements
    let shown = PlainText.evenly(all, limit: Self.mostRows)
    let speed =
      wordsPerSecond > 0 ? "; \(groupedWhole(wordsPerSecond)) \(unit) a second" : ""
    let part = shown.count < all.count ? "; \(shown.count) of \(all.count) measurements" : ""
    return Table(
      caption: "Losses in nats per \(unit.noun)" + speed + part,
      columns: columns.filter(\.isShown).map { .init($0.title, $0.alignment) },
      rows: shown.map { seen, loss, heldOut in
        columns.filter(\.isShown).map { .init($0.text(seen, loss, heldOut)) }
      },
      hasRowHeaders: true
    )
  }

  private struct Column {
    var title: String
    var isShown = true
    var alignment = Alignment.right
    var text: (_ examplesSeen: Int, _ loss: Double?, _ heldOut: Double?) -> String
  }

  private var columns: [Column] {
    let errors = Dictionary(
      samplingErrors.map { ($0.examplesSeen, $0.error) },
      uniquingKeysWith: { $1 }
    )
    let hasHeldOut = !validationLosses.isEmpty
    let sentences = Dictionary(
      samples.map { ($0.examplesSeen, $0.sentence.text) },
      uniquingKeysWith: { $1 }
    )
    return [
      Column(title: "examples seen") { seen, _, _ in NumberText.grouped(seen) },
      Column(title: "loss") { seen, loss, _ in
        loss.map { Self.text($0) + (errors[seen].map { " ± " + Self.text($0) } ?? "") } ?? ""
      },
      Column(title: "perplexity") { _, loss, _ in loss.map(Self.perplexity) ?? "" },
      Column(title: "held-out loss", isShown: hasHeldOut) { _, _, heldOut in
        heldOut.map(Self.text) ?? ""
      },
      Column(title: "held-out perplexity", isShown: hasHeldOut) { _, _, heldOut in
        heldOut.map(Self.perplexity) ?? ""
      },
      Column(title: "rate", isShown: !learningRates.isEmpty) { seen, _, _ in
        let rate = learningRates.last { $0.examplesSeen <= seen }?.rate
        return rate.map { NumberText.significant($0) } ?? ""
      },
      Column(title: "a sentence of the model", isShown: !sentences.isEmpty, alignment: .left) {
        seen,
        _,
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
