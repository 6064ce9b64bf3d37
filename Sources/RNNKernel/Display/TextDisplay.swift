import RecurrentLM
import RichDisplay

extension Corpus: Displayable {
  var display: any DisplayBlock {
    let first = documents.first { $0.utf8.count > 80 } ?? documents.first ?? ""
    let excerpt = first.count > 600 ? first.prefix(600) + "…" : first[...]
    return Stack([
      Paragraph(description, heading: "Corpus"),
      Paragraph(String(excerpt), heading: "One of its documents"),
    ])
  }
}

extension TokenizedText: Displayable {
  var display: any DisplayBlock {
    let counts = [
      ("sentences", sentenceCount), ("words", wordCount), ("different words", uniqueWordCount),
    ]
    return Table(
      caption: "Tokenized text",
      columns: [.init("what"), .init("how many", .right)],
      rows: counts.map { [.init($0.0), .init(NumberText.grouped($0.1))] },
      hasRowHeaders: true
    )
  }
}

extension Vocabulary: Displayable {
  var display: any DisplayBlock {
    Stack([
      Paragraph(description, heading: "Vocabulary"),
      Table(
        caption: "The most frequent words, and the rarest that are kept",
        columns: [.init("index", .right), .init("word"), .init("count", .right)],
        rows: rows(0..<min(12, count)) + rows(max(12, count - 4)..<max(12, count))
      ),
      rankChart,
    ])
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
      title: "How often the words occur, from the most frequent to the rarest",
      alt: "On logarithmic axes the counts of the words fall nearly along a straight line, "
        + "from \(ranked.first ?? 0) for the most frequent to \(ranked.last ?? 0) for the rarest.",
      x: Axis("rank", scale: .logarithmic),
      y: Axis("count", scale: .logarithmic),
      series: [LineChart.Series("words", points)]
    )
  }
}

extension Examples: Displayable {
  var display: any DisplayBlock { Paragraph(description, heading: "Examples") }
}

extension Example: Displayable {
  var display: any DisplayBlock {
    Table(
      caption: "A training pair of \(x.count) words: y is x, one word further",
      columns: [.init("")] + x.indices.map { .init("\($0)", .right) },
      rows: [("x", x), ("y", y)].map { name, words in
        [.init(name)] + words.map { .init("\($0)") }
      },
      hasRowHeaders: true
    )
  }
}
