import RecurrentLM
import RichDisplay

extension Vocabulary: Displayable {
  var display: any DisplayBlock {
    let blocks: [(any DisplayBlock)?] = [
      Paragraph(description, heading: "Vocabulary"),
      coverageTable,
      Table(
        caption: "Most frequent and rarest \(unit)",
        columns: [.init("index", .right), .init(unit.noun), .init("count", .right)],
        rows: rows(0..<min(12, count)) + rows(max(12, count - 4)..<max(12, count))
      ),
      rankChart,
    ]
    return Stack(blocks.compactMap(\.self))
  }

  /// How much of the text the most frequent words make up; nil if they were not counted in one.
  private var coverageTable: (any DisplayBlock)? {
    guard coverage > 0 else { return nil }
    let frequencies = rankFrequencies.map(\.frequency)
    let kept = Double(frequencies.reduce(0, +))
    let sizes = [10, 100, 1000, 10_000].filter { $0 < frequencies.count } + [frequencies.count]
    return Table(
      caption: "Coverage: how much of the text's \(unit) they are",
      columns: [.init("the most frequent \(unit)", .right), .init("share of the text", .right)],
      rows: sizes.map { size in
        let share = Double(frequencies.prefix(size).reduce(0, +)) / kept * coverage
        return [.init(NumberText.grouped(size)), .init(NumberText.percent(share))]
      }
        + [
          [.init("all others: UNKNOWN_TOKEN"), .init(NumberText.percent(1 - coverage))]
        ],
      hasRowHeaders: true
    )
  }

  private func rows(_ indices: Range<Int>) -> [[Table.Cell]] {
    indices.map { index in
      let times = index < counts.count ? NumberText.grouped(counts[index]) : ""
      return [.init("\(index)"), .init(self[index]), .init(times)]
    }
  }

  /// Zipf's law: on two logarithmic axes the counts fall almost along a straight line.
  private var rankChart: LineChart {
    // Ranks in equal steps of the logarithm: eight thousand points would look the same.
    var points: [Point] = []
    var rank = 1.0
    let ranked = rankFrequencies.map(\.frequency)
    while Int(rank) <= ranked.count {
      points.append(Point(Double(Int(rank)), Double(ranked[Int(rank) - 1])))
      rank = max(rank + 1, rank * 1.15)
    }
    return LineChart(
      title: "How often the \(unit) occur, from the most frequent to the rarest",
      alt: "On logarithmic axes the counts of the \(unit) fall nearly along a straight line, "
        + "from \(ranked.first ?? 0) for the most frequent to \(ranked.last ?? 0) for the rarest.",
      x: Axis("rank", scale: .logarithmic),
      y: Axis("count", scale: .logarithmic),
      series: [LineChart.Series(unit.description, points)]
    )
  }
}
