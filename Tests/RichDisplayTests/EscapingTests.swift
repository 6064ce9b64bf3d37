import RichDisplay
import Testing

@Suite struct EscapingTests {
  private static let hostile = "<img src=x onerror=\"alert('1')\">&\u{1B}[31m\u{0}\u{202E}</svg>"

  private static let blocks: [any DisplayBlock] = [
    Table(
      caption: hostile,
      columns: [Table.Column(hostile)],
      rows: [[Table.Cell(hostile, heat: 1, note: hostile)]],
      hasRowHeaders: true
    ),
    ProgressBar(label: hostile, fraction: 0.5, detail: hostile),
    ShadedText(caption: hostile, words: [ShadedText.Word(hostile, -1, note: hostile)]),
    Paragraph(hostile, heading: hostile), CodeBlock(hostile, firstLine: 1), Markdown(hostile),
    Equation(latex: hostile),
    LineChart(
      title: hostile,
      alt: hostile,
      x: Axis(hostile),
      y: Axis(hostile),
      series: [LineChart.Series(hostile, [Point(1, 2), Point(2, 3)])],
      levels: [LineChart.Mark(2, hostile)],
      moments: [LineChart.Mark(1, hostile)]
    ),
    BarChart(
      title: hostile,
      alt: hostile,
      axis: Axis(hostile),
      bars: [BarChart.Bar(hostile, 1, note: hostile), BarChart.Bar(hostile, 2)],
      divider: BarChart.Divider(hostile, after: 1)
    ),
    Table(
      caption: hostile,
      columns: [Table.Column("")],
      rows: [[Table.Cell(words: [ShadedText.Word(hostile, 1, note: hostile)])]]
    ),
    Folded(Paragraph(hostile), summary: hostile),
    HeatMap(
      title: hostile,
      alt: hostile,
      values: [[1, 2]],
      rowLabels: [hostile],
      columnLabels: [hostile, hostile],
      rowTitle: hostile,
      blank: HeatMap.Blank(hostile, [[true]]),
      limit: HeatMap.Limit(hostile, above: 1)
    ),
    Diagram.unrolled(over: [hostile, hostile], outputs: [hostile]),
  ]

  @Test func `every markup character is escaped`() {
    #expect(
      escaped("<a href=\"x\">'&'</a>") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;"
    )
  }

  @Test func `control characters become visible and line breaks stay`() {
    #expect(escaped("\u{1B}\u{0}\u{7F}\u{202E}\n") == "\u{241B}\u{2400}\u{2421}\u{FFFD}\n")
  }

  @Test(arguments: blocks.indices) func `hostile text stays text in every block`(index: Int) {
    let block = Self.blocks[index]
    let html = block.html.source
    #expect(!html.contains("<img src=x"))
    #expect(!html.contains("<script") && !html.contains("<style"))
    #expect(!html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    #expect(!html.contains("\u{202E}"))
    for tag in ["div", "table", "tr", "td", "span", "figure", "details", "pre", "p"] {
      #expect(
        Self.count("<\(tag)>", html) + Self.count("<\(tag) ", html) == Self.count("</\(tag)>", html)
      )
    }
  }

  @Test(arguments: blocks.indices) func `every block has a plain text without control characters`(
    index: Int
  ) {
    guard !(Self.blocks[index] is Equation) else { return }
    let plain = Self.blocks[index].plain
    #expect(!plain.isEmpty)
    #expect(!plain.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test(arguments: blocks.indices) func `every block has a text form and one for notebooks`(
    index: Int
  ) {
    let contents = Self.blocks[index].bundle.contents
    #expect(contents["text/plain"] != nil)
    #expect(contents["text/html"] != nil || contents["text/latex"] != nil)
    #expect(contents["image/svg+xml"] == nil)
  }

  private static func count(_ part: String, _ text: String) -> Int {
    text.ranges(of: part).count
  }
}
