import RichDisplay

/// How the axes of a chart turn numbers into lengths.
///
///     plot(counts, axes: .logLog)
///
/// On a logarithmic axis equal lengths are equal factors; what is not above 0 has no place on it, and
/// is left out and counted.
public struct PlotAxes: Hashable, Sendable {
  private let isXLogarithmic: Bool
  private let isYLogarithmic: Bool

  /// Both axes have equal steps.
  public static let linear: PlotAxes = PlotAxes(isXLogarithmic: false, isYLogarithmic: false)

  /// The x axis is logarithmic, as Matplotlib's `semilogx` has it.
  public static let logX: PlotAxes = PlotAxes(isXLogarithmic: true, isYLogarithmic: false)

  /// The y axis is logarithmic, as Matplotlib's `semilogy` has it.
  public static let logY: PlotAxes = PlotAxes(isXLogarithmic: false, isYLogarithmic: true)

  /// Both axes are logarithmic, as Matplotlib's `loglog` has it.
  public static let logLog: PlotAxes = PlotAxes(isXLogarithmic: true, isYLogarithmic: true)

  /// The scale of the x axis.
  var x: Axis.Scale { isXLogarithmic ? .logarithmic : .linear }

  /// The scale of the y axis.
  var y: Axis.Scale { isYLogarithmic ? .logarithmic : .linear }
}

/// How a chart draws points.
public struct PlotStyle: Hashable, Sendable {
  let isJoined: Bool

  /// Joined by lines, in their order.
  public static let lines: PlotStyle = PlotStyle(isJoined: true)

  /// As dots, each alone.
  public static let points: PlotStyle = PlotStyle(isJoined: false)
}
