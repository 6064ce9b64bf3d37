public import RecurrentLM
import RichDisplay

/// Draws numbers as a curve over their indices, which begin with 0.
///
///     plot([8.99, 6.12, 5.71])
///     plot(losses, title: "My loop", x: "step", y: "loss", axes: .logX)
///     plot(x, y)
///     plot([(1, 8.99), (2, 6.12)], style: .points)
///     plot(["training": losses, "held out": others])
///     plot(["sgd": first.history, "adagrad": second.history])
///     try plot(over: -4...4) { tanh($0) }
///
/// A notebook shows a chart with the numbers below it, a program prints them. NaN, infinities and what
/// has no place on a logarithmic axis leave a gap, and are counted. Of more than some thousand points
/// only those that can be seen are kept, and it is said.
///
/// - Parameters:
///   - values: The numbers, whole or not.
///   - title: What is shown.
///   - x: What the x axis measures.
///   - y: What the y axis measures.
///   - axes: `.linear`, or one of `.logX`, `.logY` and `.logLog`.
///   - style: `.lines` joins the points, `.points` leaves them alone.
public func plot(
  _ values: some Collection<Double>,
  title: String = "",
  x: String = "index",
  y: String = "",
  axes: PlotAxes = .linear,
  style: PlotStyle = .lines
) {
  say { try CurveChart(title: title, x: x, y: y, axes: axes, style: style).draw(Array(values)) }
}

/// Draws whole numbers as a curve over their indices.
public func plot(
  _ values: some Collection<Int>,
  title: String = "",
  x: String = "index",
  y: String = "",
  axes: PlotAxes = .linear,
  style: PlotStyle = .lines
) {
  say {
    try CurveChart(title: title, x: x, y: y, axes: axes, style: style).draw(values.map(Double.init))
  }
}

/// Draws the elements of a vector as a curve over their indices.
public func plot(
  _ values: Vector,
  title: String = "",
  x: String = "index",
  y: String = "",
  axes: PlotAxes = .linear,
  style: PlotStyle = .lines
) {
  say { try CurveChart(title: title, x: x, y: y, axes: axes, style: style).draw(values.values) }
}

/// Draws pairs of numbers, x first, as a curve.
public func plot(
  _ points: [(Double, Double)],
  title: String = "",
  x: String = "x",
  y: String = "",
  axes: PlotAxes = .linear,
  style: PlotStyle = .lines
) {
  say { try CurveChart(title: title, x: x, y: y, axes: axes, style: style).draw(points) }
}

/// Draws numbers as a curve over others.
///
/// - Parameters:
///   - xs: Where the points lie on the x axis.
///   - ys: How high they lie, as many.
///   - title: What is shown.
///   - x: What the x axis measures.
///   - y: What the y axis measures.
///   - axes: `.linear`, or one of `.logX`, `.logY` and `.logLog`.
///   - style: `.lines` joins the points in their order, `.points` leaves them alone.
/// - Throws: `RecurrentLMError.invalidArgument` if there are not as many x as y.
public func plot(
  _ xs: some Collection<Double>,
  _ ys: some Collection<Double>,
  title: String = "",
  x: String = "x",
  y: String = "",
  axes: PlotAxes = .linear,
  style: PlotStyle = .lines
) throws {
  print(
    try CurveChart(title: title, x: x, y: y, axes: axes, style: style).draw(Array(xs), Array(ys))
      .plain
  )
}

/// Draws lists of numbers as curves over their indices, each under its name, in the order of the names.
public func plot(
  _ curves: [String: [Double]],
  title: String = "",
  x: String = "index",
  y: String = "",
  axes: PlotAxes = .linear,
  style: PlotStyle = .lines
) {
  say { try CurveChart(title: title, x: x, y: y, axes: axes, style: style).draw(curves) }
}

/// Draws lists of pairs as curves, each under its name, in the order of the names.
public func plot(
  _ curves: [String: [(Double, Double)]],
  title: String = "",
  x: String = "x",
  y: String = "",
  axes: PlotAxes = .linear,
  style: PlotStyle = .lines
) {
  say { try CurveChart(title: title, x: x, y: y, axes: axes, style: style).draw(curves) }
}

/// Draws a function.
///
///     try plot(over: -4...4, title: "tanh") { tanh($0) }
///
/// - Parameters:
///   - range: Where x begins and ends.
///   - title: What is shown.
///   - x: What the x axis measures.
///   - y: What the y axis measures.
///   - axes: `.linear`, or one of `.logX`, `.logY` and `.logLog`.
///   - function: The function, which is called at 401 places.
/// - Throws: `RecurrentLMError.invalidArgument` for an endless range, or what the function throws.
public func plot(
  over range: ClosedRange<Double>,
  title: String = "",
  x: String = "x",
  y: String = "",
  axes: PlotAxes = .linear,
  _ function: (Double) throws -> Double
) throws {
  print(try CurveChart(title: title, x: x, y: y, axes: axes).draw(over: range, function).plain)
}

/// Prints the text of a chart, as a program shows it.
func say(_ chart: () throws -> some DisplayBlock) {
  do {
    print(try chart().plain)
  } catch {
    print("no chart: \(error)")
  }
}
