import Foundation
import JupyterKernel
import RecurrentLM
import RichDisplay

/// Training in a terminal: a line for each measurement, and below it a bar that shows how far it is.
final class TerminalTraining {
  /// The terminal that the running cell writes to, or nil where a front end is shown displays.
  @TaskLocal static var sink: TerminalSink?

  /// How often the bar is drawn anew: the eye asks for no more.
  private static let updateInterval = Duration.milliseconds(200)

  private let sink: TerminalSink
  private let clock = ContinuousClock()
  private var lastUpdate: ContinuousClock.Instant

  init(_ sink: TerminalSink) {
    self.sink = sink
    lastUpdate = clock.now
  }

  /// Writes a measurement's line.
  func report(_ evaluation: TrainingEvaluation) {
    let held = evaluation.validationLoss.map {
      ", held-out loss \(NumberText.fixed($0, decimals: 6))"
    }
    sink.write(evaluation.logLine(at: Date()) + (held ?? "") + "\n", to: .stdout)
  }

  /// Draws the bar, if it is time to.
  func show(_ progress: TrainingProgress) {
    guard clock.now - lastUpdate > Self.updateInterval else { return }
    lastUpdate = clock.now
    // Without a label the time left is still to be seen where a line has eighty columns.
    sink.drawBar(progress.bar(label: "", rate: nil).plain)
  }
}
