import RecurrentLM
package import RichDisplay
import Synchronization

/// Begins a chart that grows while a loop of one's own runs.
///
///     let chart = liveChart("loss")
///     for step in 1...1000 {
///       try model.sgdStep(x, y, learningRate: 0.005)
///       try chart.add(step, model.sentenceLoss(x, y))
///     }
///
/// A notebook shows it below the cell that adds to it, at most five times a second anew, and keeps the
/// last state. A terminal shows it when the cell ends, a program when it ends.
///
/// - Parameters:
///   - y: What the y axis measures.
///   - x: What the x axis measures.
///   - title: What is shown.
///   - axes: `.linear`, or one of `.logX`, `.logY` and `.logLog`.
/// - Returns: The chart, without a point.
public func liveChart(
  _ y: String,
  x: String = "step",
  title: String = "",
  axes: PlotAxes = .linear
) -> LiveChart {
  LiveChart(y: y, x: x, title: title, axes: axes)
}

/// A chart that grows while a loop runs: `liveChart` makes one.
///
/// However many points it takes, it keeps some thousands: the lowest and the highest of each stretch.
public final class LiveChart: Sendable {
  /// A curve, with what is kept of its points.
  private struct Curve {
    let name: String
    var points: [Point] = []
    var summary = CurveSummary()
    var total = 0
    var omitted = 0
  }

  /// A curve of twice as many points is thinned to so many.
  private static let kept = 2000

  private let curves = Mutex<[Curve]>([])
  private let frame: CurveChart
  private let x: Axis
  private let y: Axis

  /// Tells the chart from others, in this notebook and in earlier ones.
  package let id = UInt64.random(in: 0...UInt64.max)

  init(y: String, x: String, title: String, axes: PlotAxes) {
    frame = CurveChart(title: title, x: x, y: y, axes: axes)
    (self.x, self.y) = (Axis(x, scale: axes.x), Axis(y, scale: axes.y))
  }

  /// Adds a point, and shows it soon.
  ///
  /// - Parameters:
  ///   - x: Where it lies on the x axis, such as the number of the step.
  ///   - y: How high it lies, such as a loss; NaN and infinities leave a gap and are counted.
  ///   - curve: The name of its curve, where there are several.
  /// - Complexity: O(1), on average.
  public func add(_ x: Int, _ y: Double, to curve: String = "") {
    add(Double(x), y, to: curve)
  }

  /// Adds a point between whole numbers, and shows it soon.
  ///
  /// - Parameters:
  ///   - x: Where it lies on the x axis.
  ///   - y: How high it lies; NaN and infinities leave a gap and are counted.
  ///   - curve: The name of its curve, where there are several.
  /// - Complexity: O(1), on average.
  public func add(_ x: Double, _ y: Double, to curve: String = "") {
    record(x, y, to: curve)
    ProgramCharts.show(self)
  }

  /// Takes a point, and shows nothing.
  ///
  /// - Parameters:
  ///   - x: Where it lies on the x axis.
  ///   - y: How high it lies.
  ///   - curve: The name of its curve.
  package func record(_ x: Double, _ y: Double, to curve: String) {
    curves.withLock { curves in
      let index = curves.firstIndex { $0.name == curve } ?? curves.count
      if index == curves.count { curves.append(Curve(name: curve)) }
      let point = Point(x, y)
      curves[index].points.append(point)
      curves[index].total += 1
      if frame.holds(point) {
        curves[index].summary.add(point)
      } else {
        curves[index].omitted += 1
      }
      if curves[index].points.count >= 2 * Self.kept {
        curves[index].points = LineChart.thinned(
          curves[index].points,
          to: Self.kept,
          x: self.x,
          y: self.y
        )
      }
    }
  }

  /// The chart as it is now.
  package var chart: LineChart {
    let curves = curves.withLock { $0 }
    return frame.chart(
      of: curves.map {
        LineChart.Series($0.name, $0.points, total: $0.total, omitted: $0.omitted)
      },
      findings: curves.map { $0.summary.text(name: $0.name, x: x.title) }
    )
  }

  /// The newest point in a line, for a terminal: `loss 5.31 at step 120`.
  package var newest: String {
    let last = curves.withLock {
      $0.compactMap { curve in curve.points.last.map { (curve.name, $0) } }
    }
    return last.map { name, point in
      "\(name.isEmpty ? y.title : name) \(NumberText.significant(point.y)) at "
        + "\(x.title) \(NumberText.significant(point.x, digits: 7))"
    }.joined(separator: ", ")
  }
}

extension LiveChart: CustomStringConvertible {
  /// The chart as text.
  public var description: String { chart.plain }
}
