import RecurrentLM
import RichDisplay

extension BPTTTrace: Displayable {
  /// More bars would no longer fit on a page; the table below has them all.
  private static let barLimit = 24

  var display: any DisplayBlock {
    let shares = norms.map { norms[0] > 0 ? $0 / norms[0] : 0 }
    let bars = zip(norms, shares).prefix(Self.barLimit).enumerated().map { steps, size in
      BarChart.Bar(label(steps), size.0, note: "\(Self.percent(size.1)) left")
    }
    return Stack([
      BarChart(
        title: title,
        alt: finding,
        axis: Axis("|δ|, the size of the error"),
        bars: bars,
        divider: .init("cut off by bpttTruncate = \(bpttTruncate)", after: stepsUsed),
        data: table(shares)
      ),
      Paragraph(finding),
    ])
  }

  private var title: String {
    let aim = expectedWord.map { ", where \(quoted($0)) was to come" } ?? ""
    return "The error of word \(t)\(aim), on its way back"
  }

  /// What the picture shows, in words.
  private var finding: String {
    guard let first = norms.first, let last = norms.last, first > 0 else {
      return "There is no error at word \(t): the model was certain, and right."
    }
    let size = NumberText.significant(first, digits: 3)
    var text = "The error at word \(t) has a size of \(size). "
    if t > 0 {
      let verb = last < first ? "shrinks" : "grows"
      text += "It \(verb) to \(Self.percent(last / first)) of that on its way back to word 0. "
    }
    let hidden = norms.count - Self.barLimit
    if hidden > 0 { text += "\(hidden) more steps stand in the table. " }
    guard stepsUsed < norms.count else {
      return text + "Truncation cuts nothing off: bptt uses all \(stepsUsed) errors."
    }
    let left = Self.percent(norms[stepsUsed] / first)
    return text + "bptt uses the first \(stepsUsed) errors and cuts off the rest, from \(left) on: "
      + "what words further back contributed, it does not learn."
  }

  private func label(_ steps: Int) -> String {
    let word = words.map { "\($0[t - steps])  " } ?? ""
    return steps == 0 ? "\(word)0" : "\(word)−\(steps)"
  }

  private func table(_ shares: [Double]) -> Table {
    Table(
      caption: "Sizes of the errors, k = t − steps back",
      columns: [.init("steps back", .right), .init("k", .right)]
        + (words == nil ? [] : [.init("word")])
        + [.init("|δ|", .right), .init("left", .right), .init("bptt")],
      rows: norms.indices.map { steps in
        let word: [Table.Cell] = words.map { [.init($0[t - steps])] } ?? []
        return [.init("\(steps)"), .init("\(t - steps)")] + word + [
          .init(NumberText.significant(norms[steps], keepsZeros: true)),
          .init(Self.percent(shares[steps])),
          .init(steps < stepsUsed ? "used" : "cut off"),
        ]
      },
      hasRowHeaders: true
    )
  }

  private static func percent(_ share: Double) -> String {
    share > 0 && share < 1e-5
      ? "less than 0.001 %"
      : NumberText.significant(share * 100, digits: 2, keepsZeros: true) + " %"
  }
}
