public import RecurrentLM
package import RichDisplay

/// Draws the losses of a training over the examples seen: a program prints them as a table.
///
/// - Parameter history: What `train` returned, or a model's `history`.
public func plot(_ history: TrainingHistory) {
  print(history)
}

/// Draws the losses of several trainings over the examples seen, each under its name.
///
///     plot(["sgd": first.history, "adagrad": second.history])
///
/// Of each training stand there the losses that were measured, or, where these are fewer than three,
/// those while it learnt; and those held out, if there are any.
///
/// - Parameters:
///   - histories: The trainings by their names; the curves are in the order of these.
///   - title: What is shown.
///   - axes: `.linear`, or one of `.logX`, `.logY` and `.logLog`.
public func plot(
  _ histories: [String: TrainingHistory],
  title: String = "Loss during training",
  axes: PlotAxes = .linear
) {
  say { try CurveChart(histories: title, axes: axes).draw(histories) }
}

extension CurveChart {
  /// Fewer measurements tell less of the course of a training than its losses while it learnt.
  private static let fewMeasurements = 3

  /// Prepares a chart of trainings.
  package init(histories title: String, axes: PlotAxes) {
    self.init(title: title, x: "examples seen", y: "loss (nats per word)", axes: axes)
  }

  /// Draws the losses of trainings under their names, in the order of these.
  ///
  /// - Throws: `CancellationError` if the task is cancelled.
  package func draw(_ histories: [String: TrainingHistory]) throws -> LineChart {
    try draw(
      histories.sorted { $0.key < $1.key }.flatMap { name, history -> [Curve] in
        let measured = history.losses.map(Self.point)
        let learnt = history.runningLosses.map(Self.point)
        let isCurve = measured.count < Self.fewMeasurements && learnt.count > measured.count
        let heldOut = history.validationLosses.map(Self.point)
        return [(name, isCurve ? learnt : measured)]
          + (heldOut.isEmpty ? [] : [("\(name), held out", heldOut)])
      }
    )
  }

  private static func point(_ entry: (examplesSeen: Int, loss: Double)) -> Point {
    Point(Double(entry.examplesSeen), entry.loss)
  }
}
