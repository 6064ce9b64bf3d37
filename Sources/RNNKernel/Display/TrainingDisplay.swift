import Foundation
import RecurrentLM
import RichDisplay

extension TrainingHistory: Displayable {
  /// The chart, what its numbers mean, and the table of losses and samples: what a notebook keeps.
  var display: any DisplayBlock {
    guard !losses.isEmpty else { return Paragraph("no losses yet", heading: "Training") }
    let blocks: [(any DisplayBlock)?] = [chart, Paragraph(meaning), table, lastSample]
    return Stack(blocks.compactMap(\.self))
  }

  /// So few measurements are dots beside the curve of learning: a line between them would hide it.
  private static let mostDots = 25

  /// The losses over the examples seen; nil where a curve would have one point, which says less than
  /// a table.
  var chart: LineChart? {
    let whileLearning = runningLosses.map(point)
    guard losses.count > 1 || whileLearning.count > 1 else { return nil }
    let hasCurve = whileLearning.count > 1
    let isDotted = hasCurve && losses.count <= Self.mostDots
    var series = [LineChart.Series("training", losses.map(point), style: isDotted ? .dots : .line)]
    if hasCurve { series.append(LineChart.Series("while learning", whileLearning)) }
    if !validationLosses.isEmpty {
      series.append(LineChart.Series("held out", validationLosses.map(point)))
    }
    return LineChart(
      title: "Loss during training",
      alt: finding(last: whileLearning.last?.y),
      x: Axis("examples seen"),
      y: Axis("loss (nats per \(unit.noun))"),
      series: series,
      levels: levels,
      moments: rateChanges.map { .init(Double($0.examplesSeen), $0.label) }
    )
  }

  /// What the model reads and predicts, as its samples show; of a model without any it is not known.
  var unit: TokenUnit { samples.last?.sentence.unit ?? .words }

  /// What other models cost: one that guesses, and those that only count.
  private var levels: [LineChart.Mark] {
    let guessing = vocabularySize.map { [LineChart.Mark(log(Double($0)), "guessing: log C")] }
    return (guessing ?? []) + opponents.map { .init($0.loss, "counting: \($0.name)") }
  }

  /// The newest sample, its words shaded as they were probable; nil if there are none.
  var lastSample: ShadedText? {
    samples.last.map { seen, sentence in
      ShadedText(
        caption: "A sentence after \(counted(seen, "example"))",
        words: sentence.shadedWords,
        separator: sentence.unit.separator
      )
    }
  }

  private func finding(last: Double?) -> String {
    guard let first = losses.first, let final = losses.last else { return "" }
    let end = last ?? final.loss
    var text = "The loss \(end < first.loss ? "falls" : "rises") from "
    text += "\(Self.short(first.loss)) to \(Self.short(end)) nats per \(unit.noun)"
    text += " over \(NumberText.grouped(examplesSeen)) examples"
    if let from = validationLosses.first, let to = validationLosses.last {
      text += "; held out it goes from \(Self.short(from.loss)) to \(Self.short(to.loss))"
    }
    // A loop of one's own may have had any rates.
    guard !learningRates.isEmpty else { return text + "." }
    guard schedule == .halving else {
      return text + "; the rate fell to \(NumberText.significant(learningRates.last?.rate ?? 0))."
    }
    let halvings = rateChanges.count { $0.isHalving }
    let halved = "; the rate was halved \(counted(halvings, "time"))."
    text += halvings == 0 ? "; the rate was never halved." : halved
    return text
  }

  /// What a loss means, said with the last one measured, and with what was learnt from since then.
  private var meaning: String {
    guard let last = losses.last else { return "" }
    let guessing = vocabularySize.map { size in
      "Guessing among all \(NumberText.grouped(size)) \(unit) would cost log C = "
        + "\(Self.short(log(Double(size)))). "
    }
    let heldOut = validationLosses.last.flatMap { $0.examplesSeen > 0 ? $0 : nil }
    let newest = runningLosses.last.flatMap { $0.examplesSeen > last.examplesSeen ? $0 : nil }
    var parts: [String] = []
    if let heldOut {
      parts.append(
        "on the sentences held out, \(Self.short(heldOut.loss)) after "
          + "\(counted(heldOut.examplesSeen, "example")), the model hesitates as if among "
          + "\(Self.choices(heldOut.loss)) equally likely \(unit)"
      )
    }
    // What was measured before the first step says nothing of what was learnt.
    if heldOut == nil, last.examplesSeen > 0 || newest == nil {
      parts.append(
        "at the last one measured, \(Self.short(last.loss)) after "
          + "\(counted(last.examplesSeen, "example")), the model hesitates as if among "
          + "\(Self.choices(last.loss)) equally likely \(unit)"
      )
    }
    if let newest, heldOut == nil {
      let aim = "among about \(Self.choices(newest.loss))"
      parts.append(
        "over the last sentences learnt, which rises and falls with the sentences, "
          + (parts.isEmpty ? "the model hesitates as if \(aim) equally likely \(unit)" : aim)
      )
    }
    let trigram = opponents.last.map {
      " A \($0.name), which only counts, would hesitate among \(Self.choices($0.loss))."
    }
    return (guessing ?? "") + "Perplexity is e to the power of the loss: "
      + parts.joined(separator: "; ") + "." + (trigram ?? "")
  }

  /// The perplexity of a loss, as it is told.
  private static func choices(_ loss: Double) -> String {
    let perplexity = exp(loss)
    return perplexity < 1000
      ? NumberText.significant(perplexity, digits: 3) : groupedWhole(perplexity)
  }

  /// Where the learning rate changed, after it was first set.
  private var rateChanges: [(examplesSeen: Int, label: String, isHalving: Bool)] {
    // A line that falls all the time has no moments to mark.
    guard schedule == .halving else { return [] }
    return zip(learningRates, learningRates.dropFirst()).compactMap { before, change in
      guard change.rate != before.rate else { return nil }
      let isHalving = change.rate == before.rate / 2
      let rate = NumberText.significant(change.rate)
      return (change.examplesSeen, isHalving ? "halved to \(rate)" : "rate \(rate)", isHalving)
    }
  }

  private func point(_ entry: (examplesSeen: Int, loss: Double)) -> Point {
    Point(Double(entry.examplesSeen), entry.loss)
  }

  private static func short(_ loss: Double) -> String { NumberText.fixed(loss, decimals: 3) }
}
