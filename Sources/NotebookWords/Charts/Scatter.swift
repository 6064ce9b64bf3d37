import RecurrentLM
package import RichDisplay

/// Draws pairs of numbers, x first, as dots, with names beside them.
///
///     try scatter([(1, 2), (2, 4.5)], labels: ["he", "she"])
///
/// A name that would run into another is left out of the picture; the table below has all.
///
/// - Parameters:
///   - points: The pairs.
///   - labels: Their names, one each, or none.
///   - title: What is shown.
///   - x: What the x axis measures.
///   - y: What the y axis measures.
///   - axes: `.linear`, or one of `.logX`, `.logY` and `.logLog`.
/// - Throws: `RecurrentLMError.invalidArgument` if there are names, and not one for each point.
public func scatter(
  _ points: [(Double, Double)],
  labels: [String] = [],
  title: String = "",
  x: String = "x",
  y: String = "y",
  axes: PlotAxes = .linear
) throws {
  print(
    try CurveChart(title: title, x: x, y: y, axes: axes, style: .points)
      .draw(points.map { Point($0.0, $0.1) }, labels: labels).plain
  )
}

/// Draws points as dots, from two lists.
///
/// - Parameters:
///   - xs: Where the points lie on the x axis.
///   - ys: How high they lie, as many.
///   - labels: Their names, one each, or none.
///   - title: What is shown.
///   - x: What the x axis measures.
///   - y: What the y axis measures.
///   - axes: `.linear`, or one of `.logX`, `.logY` and `.logLog`.
/// - Throws: `RecurrentLMError.invalidArgument` if there are not as many x as y, or names, and not one
///   for each point.
public func scatter(
  _ xs: some Collection<Double>,
  _ ys: some Collection<Double>,
  labels: [String] = [],
  title: String = "",
  x: String = "x",
  y: String = "y",
  axes: PlotAxes = .linear
) throws {
  print(
    try CurveChart(title: title, x: x, y: y, axes: axes, style: .points)
      .draw(CurveChart.points(Array(xs), Array(ys)), labels: labels).plain
  )
}

extension CurveChart {
  /// Draws points with names, or without any.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if there are names, and not one for each point.
  package func draw(_ points: [Point], labels: [String]) throws -> LineChart {
    guard labels.isEmpty || labels.count == points.count else {
      throw RecurrentLMError.invalidArgument(
        name: "labels",
        found: counted(labels.count, "label"),
        expected: "none, or one for each of the \(counted(points.count, "point"))"
      )
    }
    // Of thousands of dots no name can be read.
    let mostNamed = 2000
    return try draw([("", points)], labels: labels.count > mostNamed ? [] : labels)
  }
}
