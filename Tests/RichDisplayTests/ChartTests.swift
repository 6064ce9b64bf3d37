import Foundation
import RichDisplay
import Testing

@Suite struct ChartTests {
  private func chart(
    _ points: [Point],
    scale: Axis.Scale = .linear,
    levels: [LineChart.Mark] = []
  ) -> LineChart {
    LineChart(
      title: "Loss",
      alt: "the finding",
      x: Axis("examples seen"),
      y: Axis("loss (nats per word)", scale: scale),
      series: [LineChart.Series("", points)],
      levels: levels
    )
  }

  private static let charts: [any DisplayBlock] = [
    LineChart(
      title: "t",
      alt: "the finding",
      x: Axis("x"),
      y: Axis("y"),
      series: [LineChart.Series("a", [Point(0, 1), Point(1, 2)])]
    ),
    BarChart(title: "t", alt: "the finding", axis: Axis("p"), bars: [BarChart.Bar("a", 1)]),
    HeatMap(title: "t", alt: "the finding", values: [[1, -2]]),
    Diagram(
      title: "t",
      alt: "the finding",
      nodes: [Diagram.Node("a", label: "a", at: Point(40, 60))],
      arrows: []
    ),
  ]

  @Test(arguments: charts.indices) func `a chart has its finding as alt and a rule for the dark`(
    index: Int
  ) throws {
    let block = Self.charts[index]
    #expect(block.html.source.contains("<img alt=\"the finding\" src=\"data:image/svg+xml;base64,"))
    let svg = try picture(block)
    #expect(svg.contains("@media (prefers-color-scheme:dark){"))
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(try svg == picture(block))
  }

  @Test func `ticks are round numbers`() throws {
    let svg = try picture(chart([Point(0, 8.99), Point(900, 5.71)]))
    let shown = texts(svg)
    #expect(
      shown == [
        "Loss", "loss (nats per word)", "5", "6", "7", "8", "9", "0", "200", "400", "600", "800",
        "examples seen",
      ]
    )
  }

  @Test func `between whole numbers nothing is marked`() throws {
    let shown = try texts(picture(chart([Point(0, 7), Point(1, 9), Point(2, 8), Point(3, 9)])))
    #expect(
      shown == ["Loss", "loss (nats per word)", "7", "8", "9", "0", "1", "2", "3", "examples seen"]
    )
  }

  /// The base lines of texts that begin alike.
  private func bases(of beginning: String, in svg: String) -> [Double] {
    svg.matches(of: /<text x="[^"]*" y="([^"]*)"[^>]*>([^<]*)</)
      .filter { $0.2.hasPrefix(beginning) }.compactMap { Double($0.1) }
  }

  // Two of them were written over each other.
  @Test(arguments: [[5.31, 5.32], [5.31, 5.31], [5.3, 5.31, 5.32, 8.99, 8.98], [5.6, 5.71]])
  func `names of levels that lie close together are moved apart`(values: [Double]) throws {
    let levels = values.enumerated().map { LineChart.Mark($1, "level \($0)") }
    var block = chart([Point(0, 8.99), Point(900, 5.33)], levels: levels)
    let lowest = bases(of: "0", in: try picture(block))[0]
    #expect(bases(of: "level", in: try picture(block)).count == values.count)
    for title in ["Loss", ""] {
      block.title = title
      let places = bases(of: "level", in: try picture(block)).sorted()
      for (above, below) in zip(places, places.dropFirst()) { #expect(below - above >= 14.9) }
      #expect(places.allSatisfy { $0 > 0 && $0 < lowest })
    }
    // What lies higher is named higher.
    let svg = try picture(block)
    let heights = values.indices.map { bases(of: "level \($0)", in: svg)[0] }
    let fromTheTop = zip(heights, values).sorted { $0.0 < $1.0 }.map(\.1)
    #expect(fromTheTop == values.sorted(by: >))
  }

  @Test func `a name that has no room to the right of its dot stands elsewhere`() throws {
    let points = [Point(1, 2), Point(1.01, 2), Point(1.02, 2), Point(5, 3)]
    let names = ["he", "she", "it", "they went home"]
    let block = LineChart(
      title: "",
      alt: "the finding",
      x: Axis("x"),
      y: Axis("y"),
      series: [LineChart.Series("", points, style: .dots, labels: names)]
    )
    let shown = try texts(picture(block))
    #expect(names.allSatisfy(shown.contains), "\(shown)")
  }

  @Test func `a name does not stand on the dot of another`() throws {
    let block = LineChart(
      title: "",
      alt: "the finding",
      x: Axis("x"),
      y: Axis("y"),
      series: [
        LineChart.Series(
          "",
          [Point(1, 2), Point(1.05, 2), Point(5, 3)],
          style: .dots,
          labels: ["he", "went", "home"]
        )
      ]
    )
    let svg = try picture(block)
    let dot = try #require(svg.firstMatch(of: /<circle cx="([^"]*)"/)?.1)
    let name = try #require(svg.firstMatch(of: /<text x="([^"]*)"[^>]*>he</)?.1)
    // To the right of its dot it would stand on the one of "went".
    #expect(try #require(Double(name)) < #require(Double(dot)))
  }

  @Test func `a curve that is thinned keeps its peaks, its ends and its gaps`() {
    var points = (0..<10_000).map { Point(Double($0), Double($0 % 10)) }
    points[4321].y = 99
    points[7777].y = .nan
    let kept = LineChart.thinned(points, to: 500, x: Axis("x"), y: Axis("y"))
    #expect(kept.count <= 500 && kept.contains(points[4321]))
    #expect(kept.first == points.first && kept.last == points.last)
    #expect(kept.contains { $0.y.isNaN })
  }

  @Test func `a logarithmic axis has powers of ten`() throws {
    let shown = try texts(picture(chart([Point(0, 1), Point(1, 1e-8)], scale: .logarithmic)))
    #expect(shown.contains("10⁻⁴") && shown.contains("10⁰") && shown.contains("10⁻⁸"))
  }

  @Test(
    arguments: [
      [], [Point(3, 8000)], [Point(.nan, .nan)], [Point(0, .infinity), Point(1, 2)],
      [Point(0, 1e308), Point(1, -1e308)], [Point(0, .leastNonzeroMagnitude), Point(1, 0)],
      [Point(0, 7), Point(1, 7)], [Point(1e16, 1e16), Point(1e16 + 2, 1e16 + 2)],
      [Point(0, 9e299), Point(1, -9e299)],
    ] as [[Point]],
    [Axis.Scale.linear, .logarithmic]
  )
  func `odd data still make a chart`(points: [Point], scale: Axis.Scale) throws {
    let block = chart(points, scale: scale)
    let svg = try picture(block)
    #expect(!svg.contains("NaN\"") && !svg.contains("nan") && !svg.contains("inf"))
    #expect(!block.plain.isEmpty)
  }

  @Test func `what is not a number leaves a gap and is counted`() throws {
    let block = chart([
      Point(0, 1), Point(1, 2), Point(2, .nan), Point(3, 2), Point(4, 1),
    ])
    let svg = try picture(block)
    #expect(svg.components(separatedBy: "class=\"l0\"").count == 3)
    #expect(block.plain.contains("1 point not drawn"))
    #expect(texts(svg).contains { $0.hasPrefix("1 point not drawn") })
  }

  @Test func `a hundred thousand points stay below 20 kB and keep their peak`() throws {
    var points = (0..<100_000).map { Point(Double($0), Double(($0 * 7919) % 101)) }
    points[54321].y = 1000
    let block = chart(points)
    #expect(block.html.source.utf8.count < 20_000)
    #expect(try picture(block).contains(" 54 ") || picture(block).contains(" 54L"))
  }

  @Test func `a level is named and lies within the axis`() throws {
    let block = chart([Point(0, 6), Point(1, 5)], levels: [LineChart.Mark(8.987, "log C")])
    #expect(try texts(picture(block)).contains("log C"))
    #expect(try texts(picture(block)).contains("9"))
    #expect(block.plain.contains("log C at 8.987"))
  }

  @Test func `names of levels and curves that lie close stand below each other`() throws {
    let levels = zip([5, 5.01, 5.02], ["one", "two", "three"]).map { LineChart.Mark($0, $1) }
    let svg = try picture(
      LineChart(
        title: "t",
        alt: "a",
        x: Axis("x"),
        y: Axis("y"),
        series: [LineChart.Series("curve", [Point(0, 9), Point(1, 5.005)])],
        levels: levels
      )
    )
    let heights = try ["one", "two", "three", "curve"].map { name in
      let match = try Regex("<text [^>]*y=\"([0-9.]+)\"[^>]*>\(name)<").firstMatch(in: svg)
      let digits = try #require(match?[1].substring)
      return try #require(Double(digits))
    }
    .sorted()
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 14 })
  }

  @Test func `a bar chart starts at zero, and names what it cannot draw`() throws {
    let block = BarChart(
      title: "t",
      alt: "a",
      axis: Axis("p"),
      bars: [BarChart.Bar("x", 0.5), BarChart.Bar("y", .nan), BarChart.Bar("z", -0.25)]
    )
    let svg = try picture(block)
    #expect(texts(svg).contains("0") && texts(svg).contains("NaN"))
    #expect(svg.components(separatedBy: "<rect").count == 3)
    let close = BarChart(
      title: "t",
      alt: "a",
      axis: Axis("p"),
      bars: [BarChart.Bar("x", 0.9), BarChart.Bar("y", 1)]
    )
    #expect(try texts(picture(close)).contains("0"))
    let many = BarChart(
      title: "t",
      alt: "a",
      axis: Axis("p"),
      bars: (0..<100).map { BarChart.Bar("\($0)", 1) }
    )
    #expect(many.plain.contains("… and 60 more"))
  }

  @Test func `bars below a divider are outlines, and it is named in both forms`() throws {
    let block = BarChart(
      title: "t",
      alt: "a",
      axis: Axis("p"),
      bars: [.init("x", 0.5, note: "100 % left"), .init("y", 0.25), .init("z", 0.125)],
      divider: .init("cut off here", after: 2)
    )
    let svg = try picture(block)
    #expect(texts(svg).contains("cut off here") && texts(svg).contains("0.500  ·  100 % left"))
    #expect(svg.components(separatedBy: "class=\"f0\"").count == 3)
    #expect(svg.components(separatedBy: "class=\"l0\"").count == 2)
    let lines = block.plain.split(separator: "\n")
    #expect(lines[3].hasSuffix("100 % left") && lines[5] == "--- cut off here")
    var whole = block
    whole.divider = .init("nowhere", after: 3)
    #expect(try !picture(whole).contains("nowhere"))
  }

  @Test func `the numbers below a picture have a caption, and may be others than it shows`() {
    let bars = [BarChart.Bar("x", 0.5)]
    let chart = BarChart(title: "the title", alt: "a", axis: Axis("p"), bars: bars)
    #expect(chart.html.source.contains(">the title</caption>"))
    let data = Table(caption: "more", columns: [.init("n")], rows: [["42"]])
    let other = BarChart(title: "t", alt: "a", axis: Axis("p"), bars: bars, data: data)
    #expect(other.html.source.contains(">more</caption>") && other.html.source.contains(">42</td>"))
  }

  @Test func `a picture is the same byte for byte`() throws {
    var svg = SVG(width: 40, height: 20)
    svg.line(from: Point(0, 1.26), to: Point(40, 10), .grid)
    svg.text("a<b", at: Point(2, 15), .text)
    #expect(
      svg.source == """
        <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><style>\
        text{font-family:system-ui,'Helvetica Neue',Helvetica,Arial,sans-serif;paint-order:stroke;\
        stroke:#fff;stroke-width:2.5px;stroke-opacity:.7;stroke-linejoin:round}\
        .g{fill:none;stroke:#e3e3e3;stroke-width:1}.t{fill:#222}\
        @media (prefers-color-scheme:dark){text{stroke:#111}\
        .g{fill:none;stroke:#3c3c3c;stroke-width:1}.t{fill:#e0e0e0}}</style>\
        <path d="M0 1.3L40 10" class="g"></path>\
        <text x="2" y="15" font-size="12" class="t">a&lt;b</text></svg>
        """
    )
  }
}
