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

    /// How the points are drawn.
    package enum Style: Hashable, Sendable {
      /// Joined by lines.
      case line

      /// Alone: a line between few measurements would hide what lies between.
      case dots

      /// As columns: two points of one height are the upper corners of each.
      case columns
    }

    /// How the points are drawn.
    package var style: Style

    /// The names of the points, or none.
    package var labels: [String]

    /// How many points the curve has: more than are here, if most were left out before.
    package var total: Int

    /// How many of all have no place on the axes, if they were counted before.
    package var omitted: Int?

    /// Makes a curve.
    ///
    /// - Parameters:
    ///   - name: What it is called; may be empty where there is only one.
    ///   - points: Its points.
    ///   - style: How they are drawn.
    ///   - labels: Their names, or none.
    ///   - total: How many points there were, if these are what was kept of them.
    ///   - omitted: How many of those have no place on the axes.
    package init(
      _ name: String,
      _ points: [Point],
      style: Style = .line,
      labels: [String] = [],
      total: Int? = nil,
      omitted: Int? = nil
    ) {
      self.name = PlainText.shortened(name, to: 80)
      self.points = points
      self.style = style
      self.labels = labels.map { PlainText.shortened($0, to: 80) }
      self.total = total ?? points.count
      self.omitted = omitted
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
  ///
  /// Of very many points only some are kept.
  package let series: [Series]

  /// Heights with a dashed line across.
  package var levels: [Mark]

  /// Places with a dashed line upwards.
  package var moments: [Mark]

  /// The numbers below the picture; the points, if nothing is given.
  package var data: Table?

  /// How many points there were, and how many of them have no place on the axes.
  let counts: (total: Int, omitted: Int)

  /// The line about the curves that are not drawn, and about points that were left out among many.
  private let thinning: [String]

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
  ///   - data: The numbers below the picture.
  package init(
    title: String,
    alt: String,
    x: Axis,
    y: Axis,
    series: [Series],
    levels: [Mark] = [],
    moments: [Mark] = [],
    data: Table? = nil
  ) {
    self.title = title
    self.alt = alt
    self.x = x
    self.y = y
    self.levels = levels
    self.moments = moments
    self.data = data
    let thinned = Thinning(series, x: x, y: y)
    self.series = thinned.series
    (counts, thinning) = (thinned.counts, thinned.remarks)
  }

  /// The line about what could not be drawn, if there is anything.
  var remark: String? {
    guard counts.total > 0 else { return "no data yet" }
    var parts = thinning
    if counts.omitted > 0 {
      let points = counts.omitted == 1 ? "1 point" : "\(NumberText.grouped(counts.omitted)) points"
      let reason = x.scale == .logarithmic || y.scale == .logarithmic ? ", or not above zero" : ""
      parts.append("\(points) not drawn: not a finite number\(reason)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// Whether a point has a place on both axes.
  func holds(_ point: Point) -> Bool {
    x.holds(point.x) && y.holds(point.y)
  }
}
