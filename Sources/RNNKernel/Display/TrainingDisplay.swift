import Foundation
import RecurrentLM
import RichDisplay

extension TrainingHistory: Displayable {
  var display: any DisplayBlock { chart(vocabularySize: nil) }

  /// The losses over the examples seen, as a chart with its table.
  ///
  /// - Parameter vocabularySize: C, to draw the loss of guessing, log C.
  /// - Returns: The chart and its table; the table alone where a curve would have one point.
  func chart(vocabularySize: Int?) -> any DisplayBlock {
    guard let first = losses.first, let last = losses.last else {
      return Paragraph("no losses yet", heading: "Training")
    }
    let whileLearning = runningLosses.map(point)
    // A curve of one point says less than its row in the table.
    guard losses.count > 1 || whileLearning.count > 1 else { return table }
    var series = [LineChart.Series("training", losses.map(point))]
    if whileLearning.count > 1 {
      series.append(LineChart.Series("while learning", whileLearning))
    }
    if !validationLosses.isEmpty {
      series.append(LineChart.Series("held out", validationLosses.map(point)))
    }
    let guessing = vocabularySize.map { LineChart.Mark(log(Double($0)), "guessing: log C") }
    let chart = LineChart(
      title: "Loss during training",
      alt: "The loss goes from \(text(first.loss)) to \(text(whileLearning.last?.y ?? last.loss)) "
        + "nats per word over \(NumberText.grouped(examplesSeen)) examples.",
      x: Axis("examples seen"),
      y: Axis("loss (nats per word)"),
      series: series,
      levels: guessing.map { [$0] } ?? [],
      moments: learningRates.dropFirst().map { change in
        .init(Double(change.examplesSeen), "rate \(NumberText.significant(change.rate))")
      }
    )
    return Stack([chart, table])
  }

  private var table: Table {
    let hasValidation = !validationLosses.isEmpty
    let columns: [Table.Column] =
      [.init("examples seen", .right), .init("loss", .right)]
      + (hasValidation ? [.init("held-out loss", .right), .init("perplexity", .right)] : [])
    return Table(
      caption: "Losses in nats per word; \(NumberText.grouped(Int(wordsPerSecond))) words a second",
      columns: columns,
      rows: losses.map { seen, loss in
        let held = validationLosses.first { $0.examplesSeen == seen }?.loss
        return [.init(NumberText.grouped(seen)), .init(text(loss))]
          + (hasValidation ? [.init(held.map(text) ?? ""), .init(held.map(perplexity) ?? "")] : [])
      }
    )
  }

  private func point(_ entry: (examplesSeen: Int, loss: Double)) -> Point {
    Point(Double(entry.examplesSeen), entry.loss)
  }

  private func text(_ loss: Double) -> String { NumberText.fixed(loss, decimals: 6) }

  private func perplexity(_ loss: Double) -> String {
    NumberText.fixed(exp(loss), decimals: 1)
  }
}
