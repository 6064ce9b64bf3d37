extension LineChart {
  /// The picture.
  package var svg: SVG {
    let drawing = LineDrawing(self)
    return drawing.drawn()
  }
}

/// The layout of a line chart: where the plot stands, and what is drawn in it.
private struct LineDrawing {
  /// Of a curve with more points, each narrow column keeps its lowest and its highest one.
  private static let pointLimit = 400

  private let chart: LineChart
  private let xRange: AxisRange
  private let yRange: AxisRange
  private let plot: Rectangle
  private let names: [LineName]
  private var svg = SVG(width: 680, height: 380)

  init(_ chart: LineChart) {
    self.chart = chart
    let points = chart.series.flatMap(\.points).filter { chart.holds($0) }
    let moments = chart.moments.map(\.value).filter { chart.x.holds($0) }
    let levels = chart.levels.map(\.value).filter { chart.y.holds($0) }
    xRange = AxisRange(chart.x, around: points.map(\.x) + moments, count: 7, isWidened: false)
    yRange = AxisRange(chart.y, around: points.map(\.y) + levels, count: 6, isWidened: true)
    let labelWidth = yRange.ticks.map { TextMeasure.width($0.label, size: 11) }.max() ?? 0
    let shown = chart.series.map { TextMeasure.fitted($0.name, to: 170, size: LineName.boldSize) }
    let shownLevels = chart.levels.filter { chart.y.holds($0.value) }
    let levelNames = shownLevels.map { TextMeasure.fitted($0.label, to: 170, size: 12) }
    let nameWidth =
      (shown.map { TextMeasure.width($0, size: LineName.boldSize) }
      + levelNames.map { TextMeasure.width($0, size: 12) }).max() ?? 0
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
    func height(_ value: Double) -> Double { frame.bottom - ys.position(value) * frame.height }
    let ends = zip(chart.series, shown).enumerated().compactMap { index, pair -> LineName? in
      guard !pair.1.isEmpty, let last = pair.0.points.last(where: { chart.holds($0) }) else {
        return nil
      }
      let x = frame.x + xs.position(last.x) * frame.width
      return LineName(text: pair.1, x: x, y: height(last.y), curve: index)
    }
    let levelEnds = zip(shownLevels, levelNames).map { level, label in
      LineName(text: label, x: frame.right, y: height(level.value), curve: nil)
    }
    // Only names that stand below each other can run into each other: all in the margin do.
    let byColumn = Dictionary(grouping: ends + levelEnds) { name -> Double in
      name.right > frame.right ? frame.right : (name.x / max(60, nameWidth)).rounded(.down)
    }
    names = byColumn.sorted { $0.key < $1.key }.flatMap { LineName.spread($0.value, within: frame) }
  }

  /// The chart as a picture.
  func drawn() -> SVG {
    var copy = self
    copy.drawFrame()
    copy.drawMarks()
    for index in chart.series.indices { copy.drawCurve(index) }
    for name in names {
      let place = Point(name.x + 8, name.y + 4)
      if let curve = name.curve {
        copy.svg.text(name.text, at: place, style: "font-weight:600", .label(curve))
      } else {
        copy.svg.text(name.text, at: place, .text)
      }
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
}
