import RecurrentLM
import RichDisplay

extension NextWords: Displayable {
  var display: any DisplayBlock {
    let ranks = predictions.map(\.count).max() ?? 0
    let titles =
      ["t"] + (wordsRead == nil ? [] : ["after"])
      + (expectedWords == nil ? [] : ["what came"]) + (1...Swift.max(1, ranks)).map { "\($0)." }
    let table = Table(
      caption: "The likeliest next words" + (expectedWords == nil ? "" : "; ✓ marks what came"),
      columns: titles.enumerated().map { .init($1, $0 == 0 ? .right : .left) },
      rows: predictions.indices.map(row),
      hasRowHeaders: true
    )
    return unknownNote.map { Stack([table, Paragraph($0)]) } ?? table
  }

  private func row(_ t: Int) -> [Table.Cell] {
    let read: [Table.Cell] = wordsRead.map { [.init($0[t])] } ?? []
    let came = expectedWords.map { [cell($0[t], mark: "")] } ?? []
    return [.init("\(t)")] + read + came
      + predictions[t].map { cell($0, mark: $0.index == expectedWords?[t].index ? "\u{A0}✓" : "") }
  }

  private func cell(_ prediction: WordPrediction, mark: String) -> Table.Cell {
    // The root, as among thousands of words one in a hundred is a good guess already.
    .init(
      "\(prediction.word) \(prediction.percent)\(mark)",
      heat: prediction.probability.squareRoot()
    )
  }
}

extension WordPrediction: Displayable {
  /// The probability, such as `12.0 %` or `0.0126 %`, which a narrow cell does not break.
  fileprivate var percent: String {
    let decimals = probability >= 0.001 || probability == 0 ? 1 : 4
    return NumberText.fixed(probability * 100, decimals: decimals) + "\u{A0}%"
  }

  var display: any DisplayBlock { Paragraph("\(word) \(percent)") }
}

extension [WordPrediction] {
  /// The words as bars, as long as they are probable.
  var display: any DisplayBlock {
    let best = first.map { "\(quoted($0.word)) with \($0.percent)" } ?? "none"
    return BarChart(
      title: "The likeliest next words",
      alt: "The likeliest of \(count) next words is \(best).",
      axis: Axis("probability"),
      bars: map { .init($0.word, $0.probability, note: $0.percent) }
    )
  }
}
