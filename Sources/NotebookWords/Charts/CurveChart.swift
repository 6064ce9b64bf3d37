import Foundation
import RecurrentLM
package import RichDisplay

/// What `plot` and `scatter` draw, and what is written at its edges.
package struct CurveChart {
  /// A curve before it is drawn.
  package typealias Curve = (name: String, points: [Point])

  /// So many curves are told of in words.
  private static let mostTold = 6

  private let title: String
  private let x: String
  private let y: String
  private let axes: PlotAxes
  private let style: PlotStyle

  /// Prepares a chart.
  ///
  /// - Parameters:
  ///   - title: What is shown.
  ///   - x: What the x axis measures.
  ///   - y: What the y axis measures.
  ///   - axes: How the axes turn numbers into lengths.
  ///   - style: How points are drawn.
  package init(
    title: String,
    x: String,
    y: String,
    axes: PlotAxes = .linear,
    style: PlotStyle = .lines
  ) {
    self.title = title
    (self.x, self.y) = (x, y)
    (self.axes, self.style) = (axes, style)
  }

  /// Draws a list of numbers over their indices.
  ///
  /// - Throws: As `draw` of curves does.
  package func draw(_ values: [Double]) throws -> LineChart {
    try draw([("", try Self.points(of: values))])
  }

  /// Draws pairs of numbers.
  ///
  /// - Throws: As `draw` of curves does.
  package func draw(_ pairs: [(Double, Double)]) throws -> LineChart {
    try draw([("", pairs.map { Point($0.0, $0.1) })])
  }

  /// Draws numbers over others.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if they differ in number.
  package func draw(_ x: [Double], _ y: [Double]) throws -> LineChart {
    try draw([("", try Self.points(x, y))])
  }

  /// Draws lists under their names, in the order of these.
  ///
  /// - Throws: As `draw` of curves does.
  package func draw(_ lists: [String: [Double]]) throws -> LineChart {
    try draw(lists.sorted { $0.key < $1.key }.map { ($0.key, try Self.points(of: $0.value)) })
  }

  /// Draws lists of pairs under their names, in the order of these.
  ///
  /// - Throws: As `draw` of curves does.
  package func draw(_ lists: [String: [(Double, Double)]]) throws -> LineChart {
    try draw(
      lists.sorted { $0.key < $1.key }.map { name, pairs in
        (name, pairs.map { Point($0.0, $0.1) })
      }
    )
  }

  /// Draws a function at equal steps of the axis.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` for a range without bounds that can be drawn, or
  ///   what the function throws.
  package func draw(
    over range: ClosedRange<Double>,
    _ function: (Double) throws -> Double
  ) throws -> LineChart {
    let (low, high) = (range.lowerBound, range.upperBound)
    let isLogarithmic = axes.x == .logarithmic
    guard low.isFinite, high.isFinite, (high - low).isFinite, low > 0 || !isLogarithmic else {
      throw RecurrentLMError.invalidArgument(
        name: "over",
        found: "\(low)...\(high)",
        expected: isLogarithmic
          ? "two numbers above 0, as on a logarithmic axis" : "two finite numbers"
      )
    }
    let steps = 400
    let points = try (0...steps).map { step in
      try Safepoint.pass()
      let share = Double(step) / Double(steps)
      // The ends are to be the ends that were asked for.
      let inner =
        isLogarithmic
        ? exp(log(low) + share * (log(high) - log(low))) : low + share * (high - low)
      let place = step == steps ? high : inner
      return Point(place, try function(place))
    }
    return try draw([("", points)])
  }

  /// Draws curves.
  ///
  /// - Throws: `CancellationError` if the task is cancelled.
  package func draw(_ curves: [Curve], labels: [String] = []) throws -> LineChart {
    let findings = try curves.prefix(Self.mostTold).map { curve in
      var summary = CurveSummary()
      try Safepoint.forEachPiece(of: curve.points.count) { piece in
        for point in curve.points[piece] where holds(point) { summary.add(point) }
      }
      return summary.text(name: curve.name, x: x)
    }
    try Safepoint.pass()
    return chart(
      of: curves.map { LineChart.Series($0.name, $0.points, style: dots, labels: labels) },
      findings: findings
    )
  }

  /// Whether a point has a place on the axes.
  func holds(_ point: Point) -> Bool {
    Axis(x, scale: axes.x).holds(point.x) && Axis(y, scale: axes.y).holds(point.y)
  }

  /// How points are drawn.
  var dots: LineChart.Series.Style { style.isJoined ? .line : .dots }

  /// The chart of curves that were put into words.
  ///
  /// - Parameters:
  ///   - series: The curves.
  ///   - findings: The first of them in words.
  /// - Returns: The chart.
  func chart(of series: [LineChart.Series], findings: [String]) -> LineChart {
    let told = findings.prefix(Self.mostTold)
    let rest = series.count - told.count
    let more = rest > 0 ? "; and \(counted(rest, "more curve"))" : ""
    let kind = dots == .dots ? "Points" : series.count > 1 ? "Curves" : "A curve"
    return LineChart(
      title: title,
      alt: told.isEmpty
        ? "No curve, for there is no list." : "\(kind): \(told.joined(separator: "; "))\(more).",
      x: Axis(x, scale: axes.x),
      y: Axis(y, scale: axes.y),
      series: series
    )
  }

  /// Numbers as points over their indices.
  private static func points(of values: [Double]) throws -> [Point] {
    try Memory.check(
      needed: values.count * MemoryLayout<Point>.stride,
      for: "a chart of \(counted(values.count, "number"))"
    )
    var points: [Point] = []
    points.reserveCapacity(values.count)
    try Safepoint.forEachPiece(of: values.count) { piece in
      for index in piece { points.append(Point(Double(index), values[index])) }
    }
    return points
  }

  /// Numbers as points over others.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if they differ in number.
  package static func points(_ x: [Double], _ y: [Double]) throws -> [Point] {
    guard x.count == y.count else {
      throw RecurrentLMError.invalidArgument(
        name: "y",
        found: counted(y.count, "number"),
        expected: "as many numbers as x has (\(x.count))"
      )
    }
    return zip(x, y).map { Point($0, $1) }
  }
}
