/// Curves over a common axis, such as the loss over the examples seen.
///
/// Points that have no place on the axes (NaN, infinities, and what is not above zero on a
/// logarithmic scale) leave a gap in their curve, and a note counts them.
package struct LineChart: DisplayBlock {
  /// A curve.
  package struct Series: Hashable, Sendable {
    /// What the curve is called; it stands at the curve's end.
    package var name: String

    /// Its points, in the order in which they are joined.
    package var points: [Point]

    /// Whether the points stand alone: a line between few measurements would hide what lies between.
    package var isDotted: Bool

    /// Makes a curve.
    ///
    /// - Parameters:
    ///   - name: What it is called; may be empty where there is only one.
    ///   - points: Its points.
    ///   - isDotted: Whether the points stand alone, without a line.
    package init(_ name: String, _ points: [Point], isDotted: Bool = false) {
      self.name = name
      self.points = points
      self.isDotted = isDotted
    }
  }

  /// A value worth naming.
  package struct Mark: Hashable, Sendable {
    /// Where it lies.
    package var value: Double

    /// What it is called, such as `log C` or `rate halved`.
    package var label: String

    /// Makes a mark.
    ///
    /// - Parameters:
    ///   - value: Where it lies.
    ///   - label: What it is called.
    package init(_ value: Double, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// What is shown.
  package var title: String

  /// The finding, for those who do not see the picture: `loss falls from 8.99 to 5.71`.
  package var alt: String

  /// The horizontal axis.
  package var x: Axis

  /// The vertical axis.
  package var y: Axis

  /// The curves; up to six have colours of their own.
  package var series: [Series]

  /// Heights with a dashed line across.
  package var levels: [Mark]

  /// Places with a dashed line upwards.
  package var moments: [Mark]

  /// Makes a chart.
  ///
  /// - Parameters:
  ///   - title: What is shown.
  ///   - alt: The finding.
  ///   - x: The horizontal axis.
  ///   - y: The vertical axis.
  ///   - series: The curves.
  ///   - levels: Heights with a dashed line across.
  ///   - moments: Places with a dashed line upwards.
  package init(
    title: String,
    alt: String,
    x: Axis,
    y: Axis,
    series: [Series],
    levels: [Mark] = [],
    moments: [Mark] = []
  ) {
    self.title = title
    self.alt = alt
    self.x = x
    self.y = y
    self.series = series
    self.levels = levels
    self.moments = moments
  }

  /// How many points have no place on the axes.
  var omitted: Int {
    series.reduce(0) { $0 + $1.points.count { !holds($0) } }
  }

  /// The line about the points that could not be drawn, if there are any.
  var remark: String? {
    let total = series.reduce(0) { $0 + $1.points.count }
    guard total > 0 else { return "no data yet" }
    guard omitted > 0 else { return nil }
    let points = omitted == 1 ? "1 point" : "\(NumberText.grouped(omitted)) points"
    let reason = x.scale == .logarithmic || y.scale == .logarithmic ? ", or not above zero" : ""
    return "\(points) not drawn: not a finite number\(reason)"
  }

  /// Whether a point has a place on both axes.
  func holds(_ point: Point) -> Bool {
    x.holds(point.x) && y.holds(point.y)
  }
}
