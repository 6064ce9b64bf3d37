import JupyterKernel
import RecurrentLM
import RichDisplay

/// Training with one display that is updated in place.
///
/// It shows the loss curve as it grows, the speed and the time left. What stays in the saved notebook
/// is the finished chart and the table of losses: a grader, who sees nothing else, gets them alone.
final class LiveTraining {
  /// Front ends drop messages that come too fast; the eye asks for no more than this.
  private static let updateInterval = Duration.milliseconds(200)

  private let model: any LanguageModel
  private let output: ExecutionContext
  private let displayID: String
  private let isAnimated = !Grading.isRunning
  private let clock = ContinuousClock()
  private var lastUpdate: ContinuousClock.Instant

  init(_ model: any LanguageModel, context: CellContext) {
    self.model = model
    output = context.output
    // A cell may train twice, and two displays of one name would overwrite each other.
    displayID = "training-\(context.cell)-\(UInt64.random(in: 0...UInt64.max))"
    lastUpdate = clock.now
  }

  /// A call of the library's `train`, given whom to tell of measurements and of progress.
  typealias Training = (
    _ onEvaluation: (TrainingEvaluation) throws -> Void,
    _ onProgress: (TrainingProgress) throws -> Void
  ) throws -> TrainingHistory

  /// Trains as the library does, and reports.
  func run(_ train: Training) throws -> TrainingHistory {
    if isAnimated {
      output.display(
        bundle(progress: nil, note: "measuring the loss before the first step"),
        id: displayID
      )
    }
    do {
      let history = try train(
        { _ in self.update(progress: nil) },
        { progress in
          if self.clock.now - self.lastUpdate > Self.updateInterval {
            self.update(progress: progress)
          }
        }
      )
      finish(note: nil)
      return history
    } catch {
      let note =
        error is CancellationError
        ? "Interrupted. The model keeps its last whole step; train it again to go on."
        : "Stopped by an error."
      finish(note: note)
      throw error
    }
  }

  private func finish(note: String?) {
    let last = bundle(progress: nil, note: note)
    if isAnimated {
      output.update(last, id: displayID)
    } else {
      output.display(last)
    }
  }

  private func update(progress: TrainingProgress?) {
    guard isAnimated else { return }
    output.update(bundle(progress: progress, note: nil), id: displayID)
    lastUpdate = clock.now
  }

  private func bundle(progress: TrainingProgress?, note: String?) -> MIMEBundle {
    var blocks: [any DisplayBlock] = []
    if let progress { blocks.append(progress.bar) }
    if let note { blocks.append(Paragraph(note)) }
    if !model.history.losses.isEmpty {
      blocks.append(model.history.chart(vocabularySize: model.vocabularySize))
    }
    var bundle = Stack(blocks).bundle
    let plain = [note, model.history.losses.isEmpty ? nil : model.history.description]
    bundle.contents["text/plain"] = .text(plain.compactMap(\.self).joined(separator: "\n"))
    return bundle
  }
}

extension TrainingProgress {
  /// How far the training has come, how fast it is, and what is left.
  var bar: ProgressBar {
    let left = remaining.map { ", about \(Self.text($0)) left" } ?? ""
    return ProgressBar(
      label: "training",
      fraction: fraction,
      detail: "\(NumberText.grouped(examplesDone)) of "
        + "\(NumberText.grouped(examplesInAll)) examples, "
        + "\(NumberText.grouped(Int(wordsPerSecond))) words a second\(left)"
    )
  }

  private static func text(_ duration: Duration) -> String {
    let seconds = Int(duration.components.seconds)
    return seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
  }
}
