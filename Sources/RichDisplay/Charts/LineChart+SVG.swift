extension LineChart {
  /// The picture.
  package var svg: SVG {
    let drawing = LineDrawing(self)
    return drawing.drawn()
  }
}

/// The name of a curve, at the curve's end.
private struct Name {
  let text: String
  let x: Double
  var y: Double
  let index: Int
}

/// The layout of a line chart: where the plot stands, and what is drawn in it.
private struct LineDrawing {
  /// The size at which bold type of size 12 is measured: bold faces run wider.
  private static let boldSize = 13.5

  /// Of a curve with more points, each narrow column keeps its lowest and its highest one.
  private static let pointLimit = 400

  private let chart: LineChart
  private let xRange: AxisRange
  private let yRange: AxisRange
  private let plot: Rectangle
  private let names: [Name]
  private var svg = SVG(width: 680, height: 380)

  init(_ chart: LineChart) {
    self.chart = chart
    let points = chart.series.flatMap(\.points).filter { chart.holds($0) }
    let moments = chart.moments.map(\.value).filter { chart.x.holds($0) }
    let levels = chart.levels.map(\.value).filter { chart.y.holds($0) }
    xRange = AxisRange(chart.x, around: points.map(\.x) + moments, count: 7, isWidened: false)
    yRange = AxisRange(chart.y, around: points.map(\.y) + levels, count: 6, isWidened: true)
    let labelWidth = yRange.ticks.map { TextMeasure.width($0.label, size: 11) }.max() ?? 0
    let shown = chart.series.map { TextMeasure.fitted($0.name, to: 170, size: Self.boldSize) }
    let nameWidth = shown.map { TextMeasure.width($0, size: Self.boldSize) }.max() ?? 0
    let left = max(34, labelWidth.rounded(.up) + 14)
    let top = 54.0 + (chart.moments.isEmpty ? 0 : 16)
    let right = max(18, nameWidth > 0 ? nameWidth.rounded(.up) + 14 : 0)
    let frame = Rectangle(
      x: left,
      y: top,
      width: 680 - left - right,
      height: 380 - top - 44 - (chart.remark == nil ? 0 : 18)
    )
    plot = frame
    let (xs, ys) = (xRange, yRange)
    let ends = zip(chart.series, shown).enumerated().compactMap { index, pair -> Name? in
      guard !pair.1.isEmpty, let last = pair.0.points.last(where: { chart.holds($0) }) else {
        return nil
      }
      let x = frame.x + xs.position(last.x) * frame.width
      let y = frame.bottom - ys.position(last.y) * frame.height
      return Name(text: pair.1, x: x, y: y, index: index)
    }
    // Only names that stand below each other can run into each other.
    let byColumn = Dictionary(grouping: ends) { ($0.x / max(60, nameWidth)).rounded(.down) }
    names = byColumn.values.flatMap { Self.spread($0, within: frame) }
      .sorted { $0.index < $1.index }
  }

  /// The chart as a picture.
  func drawn() -> SVG {
    var copy = self
    copy.drawFrame()
    copy.drawMarks()
    for index in chart.series.indices { copy.drawCurve(index) }
    for name in names {
      copy.svg.text(
        name.text,
        at: Point(name.x + 8, name.y + 4),
        style: "font-weight:600",
        .label(name.index)
      )
    }
    if let remark = chart.remark {
      copy.svg.text(remark, at: Point(plot.x, 372), size: 11, .quiet)
    }
    return copy.svg
  }

  private mutating func drawFrame() {
    let title = TextMeasure.fitted(chart.title, to: 620, size: 14)
    svg.text(title, at: Point(SVG.margin, 20), size: 14, style: "font-weight:600", .text)
    svg.text(TextMeasure.fitted(chart.y.title, to: 500), at: Point(SVG.margin, 41), .quiet)
    for tick in yRange.ticks {
      let height = y(tick.value)
      svg.line(from: Point(plot.x, height), to: Point(plot.right, height), .grid)
      svg.text(tick.label, at: Point(plot.x - 7, height + 4), anchor: .end, size: 11, .quiet)
    }
    svg.line(from: Point(plot.x, plot.bottom), to: Point(plot.right, plot.bottom), .axis)
    for tick in xRange.ticks {
      let place = x(tick.value)
      svg.line(from: Point(place, plot.bottom), to: Point(place, plot.bottom + 4), .axis)
      svg.text(
        tick.label,
        at: Point(place, plot.bottom + 17),
        anchor: .middle,
        size: 11,
        .quiet
      )
    }
    svg.text(
      TextMeasure.fitted(chart.x.title, to: plot.width),
      at: Point(plot.right, plot.bottom + 35),
      anchor: .end,
      .quiet
    )
  }

  private mutating func drawMarks() {
    for level in chart.levels where chart.y.holds(level.value) {
      let height = y(level.value)
      svg.line(from: Point(plot.x, height), to: Point(plot.right, height), .reference)
      let label = TextMeasure.fitted(level.label, to: plot.width * 0.6)
      let base = height - plot.y < 14 ? height + 14 : height - 5
      svg.text(label, at: Point(plot.right - 4, base), anchor: .end, .text)
    }
    var free = plot.x - 6
    for moment in chart.moments.sorted(by: { $0.value < $1.value })
    where chart.x.holds(moment.value) {
      let place = x(moment.value)
      svg.line(from: Point(place, plot.y), to: Point(place, plot.bottom), .reference)
      let label = TextMeasure.fitted(moment.label, to: 160, size: 11)
      let width = TextMeasure.width(label, size: 11)
      let start = min(max(place - width / 2, plot.x), 676 - width)
      // A label that would run into the one before is left out: its line stands, and the plain
      // text names it.
      guard start >= free else { continue }
      svg.text(label, at: Point(start + width / 2, plot.y - 5), anchor: .middle, size: 11, .quiet)
      free = start + width + 6
    }
  }

  private mutating func drawCurve(_ index: Int) {
    let points = chart.series[index].points
    let runs = points.split { !chart.holds($0) }
    for run in runs where !chart.series[index].isDotted {
      let places = thinned(run.map { Point(x($0.x), y($0.y)) })
      if places.count > 1 {
        svg.polyline(places, .line(index))
      } else if let place = places.first {
        svg.dot(at: place, .area(index))
      }
    }
    guard points.count <= 25 || chart.series[index].isDotted else { return }
    for run in runs where run.count > 1 || chart.series[index].isDotted {
      for point in run { svg.dot(at: Point(x(point.x), y(point.y)), radius: 2.4, .area(index)) }
    }
  }

  /// Keeps, of many points, the extremes of each narrow column: peaks must not vanish.
  private func thinned(_ points: [Point]) -> [Point] {
    let limit = max(40, Self.pointLimit / max(1, chart.series.count))
    guard points.count > limit else { return points }
    let columnWidth = 2 * plot.width / Double(limit)
    var result: [Point] = []
    var rest = points[...]
    while let first = rest.first {
      let column = (first.x / columnWidth).rounded(.down)
      let stretch = rest.prefix { ($0.x / columnWidth).rounded(.down) == column }
      let indices = stretch.indices
      let extremes = [
        indices.max { stretch[$0].y < stretch[$1].y },
        indices.min { stretch[$0].y < stretch[$1].y },
      ]
      result += Set(extremes.compactMap(\.self)).sorted().map { stretch[$0] }
      rest = rest.dropFirst(stretch.count)
    }
    return result
  }

  private func x(_ value: Double) -> Double { plot.x + xRange.position(value) * plot.width }

  private func y(_ value: Double) -> Double { plot.bottom - yRange.position(value) * plot.height }

  /// Moves the names of curves apart where their ends lie close to one another.
  private static func spread(
    _ ends: [Name],
    within frame: Rectangle
  ) -> [Name] {
    let gap = min(15, frame.height / Double(max(1, ends.count)))
    var sorted = ends.sorted { ($0.y, $0.index) < ($1.y, $1.index) }
    for index in sorted.indices.dropFirst() {
      sorted[index].y = max(sorted[index].y, sorted[index - 1].y + gap)
    }
    var limit = frame.bottom
    for index in sorted.indices.reversed() {
      sorted[index].y = min(sorted[index].y, limit)
      limit = sorted[index].y - gap
    }
    return sorted
  }
}
