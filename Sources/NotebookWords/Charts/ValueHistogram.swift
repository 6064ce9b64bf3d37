import RecurrentLM
package import RichDisplay

/// How often numbers of each size occur, and where their mean lies.
package struct ValueHistogram: DisplayBlock {
  /// As many bins as can be told apart in a picture.
  private static let mostBins = 200

  private let title: String
  private let x: String
  private let low: Double
  private let width: Double
  private let summary: ValueSummary
  private let counts: [Int]
  private let others: Int
  private let areWhole: Bool

  /// Counts numbers.
  ///
  /// - Parameters:
  ///   - values: The numbers; those that are not finite are left out.
  ///   - bins: Into how many equal stretches they are put, in 1...200.
  ///   - title: What is shown.
  ///   - x: What the numbers are.
  /// - Throws: `RecurrentLMError.invalidArgument` for another number of bins, `CancellationError` if
  ///   the task is cancelled.
  /// - Complexity: O(number of values).
  package init(
    _ values: [Double],
    bins: Int,
    title: String,
    x: String
  ) throws {
    guard 1...Self.mostBins ~= bins else {
      throw RecurrentLMError.invalidArgument(
        name: "bins",
        found: "\(bins)",
        expected: "a number from 1 to \(Self.mostBins)"
      )
    }
    (self.title, self.x) = (title, x)
    let summary = try ValueSummary(values)
    self.summary = summary
    // Of whole numbers a bin begins between two: else some bins would have one more than others.
    let areWhole = summary.areWhole && summary.high - summary.low < 1e9
    others = values.count - summary.count
    var (low, width) = (summary.low, (summary.high / Double(bins) - summary.low / Double(bins)))
    if areWhole {
      width = max(1, (summary.high - summary.low + 1) / Double(bins)).rounded(.up)
      low -= 0.5
    } else if width <= max(abs(low), abs(summary.high)) * 1e-15 {
      // All are alike: one column around them.
      width = max(abs(low) * 0.1, low == 0 ? 1 : 1e-280) / Double(bins)
      low -= width * Double(bins) / 2
    }
    let needed = areWhole ? Int(((summary.high - low) / width).rounded(.up)) : bins
    var counts = [Int](repeating: 0, count: summary.count == 0 ? 0 : max(1, min(needed, bins)))
    try ValueSummary.visit(values) { value in
      guard value.isFinite else { return }
      // Halves, because the distance of two numbers may be too large for a number.
      let place = (value / 2 - low / 2) / (width / 2)
      counts[Int(min(Double(counts.count - 1), max(0, place)))] += 1
    }
    (self.low, self.width, self.counts, self.areWhole) = (low, width, counts, areWhole)
  }

  /// The counts as columns, with a line at the mean, and the numbers below.
  package var html: RichDisplay.HTML { chart.html }

  /// The counts as rows of characters; where they are many, as a line of bars.
  package var plain: String {
    guard counts.count <= 40, !counts.isEmpty else { return chart.plain }
    return BarChart(
      title: title,
      alt: finding,
      axis: Axis("how many, by \(x)"),
      bars: counts.indices.map { BarChart.Bar(name(of: $0), Double(counts[$0])) },
      digits: 9
    ).plain
  }

  private var chart: LineChart {
    let corners = counts.enumerated().flatMap { bin, count in
      [0, 1].map { Point(low + Double(bin + $0) * width, Double(count)) }
    }
    let ends = [corners.first, corners.last].map { $0.map { [Point($0.x, 0)] } ?? [] }
    return LineChart(
      title: title,
      alt: finding,
      x: Axis(x),
      y: Axis("how many"),
      series: [.init("", ends[0] + corners + ends[1], style: .columns)],
      moments: counts.isEmpty ? [] : [.init(summary.mean, "mean \(text(summary.mean))")],
      data: table
    )
  }

  private var table: Table {
    Table(
      caption: title.isEmpty ? "How many numbers of each size" : title,
      columns: [.init(x), .init("how many", .right)],
      rows: counts.indices.map { [.init(name(of: $0)), .init(NumberText.grouped(counts[$0]))] },
      hasRowHeaders: true,
      rowLimit: 60
    )
  }

  private var finding: String {
    let left = others > 0 ? "; \(NumberText.grouped(others)) not finite" : ""
    guard summary.count > 0 else { return "No finite number to count\(left)." }
    let most = counts.indices.max { (counts[$0], $1) < (counts[$1], $0) } ?? 0
    return "\(counted(summary.count, "number")) from \(text(summary.low)) to "
      + "\(text(summary.high)), mean \(text(summary.mean)); most, "
      + "\(NumberText.grouped(counts[most])), at \(name(of: most))\(left)."
  }

  /// The stretch of a bin, in words; of whole numbers the first and the last.
  private func name(of bin: Int) -> String {
    let (start, end) = (low + Double(bin) * width, low + Double(bin + 1) * width)
    guard areWhole else { return "\(text(start)) to \(text(end))" }
    return width == 1 ? text(start + 0.5) : "\(text(start + 0.5)) to \(text(end - 0.5))"
  }

  private func text(_ value: Double) -> String { NumberText.significant(value) }
}
