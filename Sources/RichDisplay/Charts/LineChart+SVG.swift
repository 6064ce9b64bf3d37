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
  private static let pointLimit = 760

  /// More dots than this are drawn as one path, which takes a fifth of the letters.
  private static let dotLimit = 300

  /// More names than this can't be read in one picture.
  private static let labelLimit = 100

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
    // Dots are to be seen whole, with room for their names; curves go from edge to edge.
    let isCloud = !points.isEmpty && chart.series.allSatisfy { $0.style == .dots }
    let (xs, ys) = (points.map(\.x) + moments, points.map(\.y) + levels)
    xRange = AxisRange(chart.x, around: xs, count: 7, isWidened: false, hasMargins: isCloud)
    yRange = AxisRange(chart.y, around: ys, count: 6, isWidened: !isCloud, hasMargins: isCloud)
    let labelWidth = yRange.ticks.map { TextMeasure.width($0.label, size: 11) }.max() ?? 0
    let shown = chart.series.map { TextMeasure.fitted($0.name, to: 170, size: LineName.boldSize) }
    // In the plot the curves would run through the names of levels.
    let levelNames = chart.levels.filter { chart.y.holds($0.value) }
      .map { ($0.value, TextMeasure.fitted($0.label, to: 170)) }
    let widths =
      shown.map { LineName.width($0, isLevel: false) }
      + levelNames.map { LineName.width($0.1, isLevel: true) }
    let nameWidth = widths.max() ?? 0
    let left = max(34, labelWidth.rounded(.up) + 14)
    let head = (chart.title.isEmpty ? 0.0 : 21) + (chart.y.title.isEmpty ? 0 : 21)
    let top = 12 + head + (chart.moments.isEmpty ? 0 : 16)
    let right = max(18, nameWidth > 0 ? nameWidth.rounded(.up) + 14 : 0)
    let frame = Rectangle(
      x: left,
      y: top,
      width: 680 - left - right,
      height: 380 - top - 44 - (chart.remark == nil ? 0 : 18)
    )
    plot = frame
    names = Self.names(
      zip(chart.series, shown).map { ($0.points.last { chart.holds($0) }, $1) },
      levelNames,
      at: { [xRange, yRange] point in
        Point(
          frame.x + xRange.position(point.x) * frame.width,
          frame.bottom - yRange.position(point.y) * frame.height
        )
      },
      in: frame
    )
  }

  /// The names of curves and levels, each right of where they end, and moved apart.
  private static func names(
    _ curves: [(last: Point?, text: String)],
    _ levels: [(value: Double, text: String)],
    at place: (Point) -> Point,
    in frame: Rectangle
  ) -> [LineName] {
    let ends = curves.enumerated().compactMap { index, curve -> LineName? in
      guard !curve.text.isEmpty, let last = curve.last.map(place) else { return nil }
      return LineName(text: curve.text, x: last.x, y: last.y, curve: index)
    }
    let besides = levels.map { level in
      // Only the height is the level's own.
      LineName(
        text: level.text,
        x: frame.right,
        y: place(Point(1, level.value)).y,
        curve: nil
      )
    }
    return LineName.spread(ends + besides, within: frame)
  }

  /// The chart as a picture.
  func drawn() -> SVG {
    var copy = self
    copy.drawFrame()
    // Columns would hide the marks.
    let columns = chart.series.indices.filter { chart.series[$0].style == .columns }
    for index in columns { copy.drawCurve(index) }
    copy.drawMarks()
    for index in chart.series.indices where !columns.contains(index) { copy.drawCurve(index) }
    for name in names {
      let place = Point(name.x + 8, name.y + 4)
      if let curve = name.curve {
        copy.svg.text(name.text, at: place, style: "font-weight:600", .label(curve))
      } else {
        copy.svg.text(name.text, at: place, .text)
      }
    }
    if let remark = chart.remark {
      let line = TextMeasure.fitted(remark, to: 670 - plot.x, size: 11)
      copy.svg.text(line, at: Point(plot.x, 372), size: 11, .quiet)
    }
    return copy.svg
  }

  private mutating func drawFrame() {
    let title = TextMeasure.fitted(chart.title, to: 620, size: 14)
    svg.text(title, at: Point(SVG.margin, 20), size: 14, style: "font-weight:600", .text)
    let base = chart.title.isEmpty ? 20.0 : 41
    svg.text(TextMeasure.fitted(chart.y.title, to: 500), at: Point(SVG.margin, base), .quiet)
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
    let curve = chart.series[index]
    let runs = curve.points.split { !chart.holds($0) }
    switch curve.style {
    case .columns:
      for run in runs { drawColumns(Array(run), index) }
    case .dots:
      let dots = runs.joined().map { Point(x($0.x), y($0.y)) }
      if dots.count > Self.dotLimit {
        svg.dots(at: dots, .dots(index))
      } else {
        for dot in dots { svg.dot(at: dot, radius: 2.4, .area(index)) }
      }
      drawLabels(of: curve)
    case .line:
      for run in runs {
        let places = thinned(run.map { Point(x($0.x), y($0.y)) })
        if places.count > 1 {
          svg.polyline(places, .line(index))
        } else if let place = places.first {
          svg.dot(at: place, .area(index))
        }
      }
      guard curve.points.count <= 25 else { return }
      for run in runs where run.count > 1 {
        for point in run { svg.dot(at: Point(x(point.x), y(point.y)), radius: 2.4, .area(index)) }
      }
    }
  }

  private mutating func drawColumns(_ points: [Point], _ index: Int) {
    for (left, right) in zip(points, points.dropFirst()) where left.y == right.y && left.y != 0 {
      let (start, end) = (x(left.x), x(right.x))
      let gap = end - start > 4 ? 0.5 : 0
      let frame = Rectangle(
        x: start + gap,
        y: y(left.y),
        width: max(end - start - 2 * gap, 0.5),
        height: plot.bottom - y(left.y)
      )
      svg.rectangle(frame, .area(index))
    }
  }

  /// Writes the names beside their dots: to the right, to the left, above or below.
  ///
  /// One that would run into another everywhere is left out, and the table has it.
  private mutating func drawLabels(of curve: LineChart.Series) {
    var taken: [Rectangle] = []
    // Better on no other's dot; in a crowd of them no place would be left.
    let dots = curve.points.filter { chart.holds($0) }.prefix(Self.labelLimit)
      .map { Rectangle(x: x($0.x) - 3, y: y($0.y) - 3, width: 6, height: 6) }
    for (label, point) in zip(curve.labels, curve.points) where chart.holds(point) {
      guard taken.count < Self.labelLimit else { return }
      let text = TextMeasure.fitted(label, to: 140, size: 11)
      let width = TextMeasure.width(text, size: 11)
      let dot = Point(x(point.x), y(point.y))
      let places = [
        Point(dot.x + 6, dot.y), Point(dot.x - 6 - width, dot.y),
        Point(dot.x - width / 2, dot.y - 12), Point(dot.x - width / 2, dot.y + 12),
      ].map { Rectangle(x: $0.x, y: $0.y - 7, width: width, height: 12) }
      let open = places.filter { place in
        place.x > plot.x && place.right < 678 && !taken.contains { $0.meets(place) }
      }
      let free = open.first { place in !dots.contains { $0.meets(place) } } ?? open.first
      guard let free else { continue }
      svg.text(text, at: Point(free.x, free.y + 11), size: 11, .text)
      taken.append(free)
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
