import RichDisplay

/// How often numbers of each size occur, and where their mean lies.
struct ValueHistogram {
  /// As many bins as can be told apart in a picture.
  private static let binCount = 40

  private let title: String
  private let low: Double
  private let high: Double
  private let mean: Double
  private let counts: [Int]
  private let others: Int

  /// Counts numbers.
  ///
  /// - Parameters:
  ///   - values: The numbers; those that are not finite are left out.
  ///   - title: What they are.
  /// - Throws: `CancellationError` if the task is cancelled.
  /// - Complexity: O(number of values).
  init(_ values: [Double], title: String) throws {
    self.title = title
    let summary = try ValueSummary(values)
    let (low, high) = (summary.low, summary.high)
    var counts = [Int](repeating: 0, count: Self.binCount)
    try ValueSummary.visit(values) { value in
      guard value.isFinite else { return }
      let share = high > low ? (value - low) / (high - low) : 0
      counts[min(Self.binCount - 1, Int(share * Double(Self.binCount)))] += 1
    }
    (self.low, self.high, self.counts) = (low, high, counts)
    others = values.count - summary.count
    mean = summary.mean
  }

  /// The counts as steps, with a line at the mean.
  var chart: LineChart {
    let width = (high - low) / Double(Self.binCount)
    let steps = counts.enumerated().flatMap { bin, count in
      [0, 1].map { Point(low + Double(bin + $0) * width, Double(count)) }
    }
    let middle = NumberText.significant(mean)
    return LineChart(
      title: title,
      alt: "Elements from \(NumberText.significant(low)) to \(NumberText.significant(high)), "
        + "mean \(middle)"
        + (others > 0 ? "; \(NumberText.grouped(others)) are not finite." : "."),
      x: Axis("size of the element"),
      y: Axis("how many elements"),
      series: [.init("", [Point(low, 0)] + steps + [Point(high, 0)])],
      moments: [.init(mean, "mean \(middle)")]
    )
  }
}
