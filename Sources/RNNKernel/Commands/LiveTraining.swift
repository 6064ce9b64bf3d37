import JupyterKernel
import RecurrentLM
import RichDisplay

/// Training with one display that is updated in place.
///
/// It shows the loss curve as it grows, the speed, the time left, and a sentence that the model makes
/// up at each measurement. What stays in the saved notebook is the finished chart, and the table of
/// losses and sentences: a grader, who sees nothing else, gets them alone.
///
/// Only the thread of its cell uses it.
final class LiveTraining: @unchecked Sendable {
  /// Front ends drop messages that come too fast; the eye asks for no more than this.
  private static let updateInterval = Duration.milliseconds(200)

  private let model: any LanguageModel
  private let output: ExecutionContext
  private let displayID: String
  private let continuationLine: String?
  private let vocabulary: Vocabulary?
  private let checkpoint: String?
  private let isAnimated = !Grading.isRunning
  private let clock = ContinuousClock()
  private var lastUpdate: ContinuousClock.Instant
  private var progress: TrainingProgress?
  private var hasBegun = false

  /// Prepares the display of a training.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - context: The cell that trains it.
  ///   - line: What is said of the training that it goes on with, or nil.
  ///   - vocabulary: The model's vocabulary, to show sentences; nil shows none.
  ///   - checkpoint: The file that the training is saved to, to say how to go on with it.
  init(
    _ model: any LanguageModel,
    context: CellContext,
    continuing line: String?,
    vocabulary: Vocabulary?,
    checkpoint: String?
  ) {
    self.model = model
    continuationLine = line
    self.vocabulary = vocabulary
    self.checkpoint = checkpoint
    output = context.output
    // A cell may train twice, and two displays of one name would overwrite each other.
    displayID = "training-\(context.cell)-\(UInt64.random(in: 0...UInt64.max))"
    lastUpdate = clock.now
  }

  /// A call of the library's `train`, given whom to tell of its beginning, of measurements and of
  /// progress.
  typealias Training = (
    _ onBegin: () throws -> Void,
    _ onEvaluation: (TrainingEvaluation) throws -> Void,
    _ onProgress: (TrainingProgress) throws -> Void
  ) throws -> TrainingHistory

  /// Trains as the library does, and reports.
  func run(_ train: Training) throws -> TrainingHistory {
    let examplesBefore = model.history.examplesSeen
    do {
      _ = try Meter.$watcher.withValue(.init(show: measuring, end: {})) {
        try train(
          begin,
          { _ in
            if let vocabulary = self.vocabulary { try self.model.recordSample(vocabulary) }
            self.updateIfDue()
          },
          { progress in
            self.progress = progress
            self.updateIfDue()
          }
        )
      }
      if let vocabulary, model.history.samples.last?.examplesSeen != model.history.examplesSeen {
        try model.recordSample(vocabulary)
      }
      finish(note: nil)
      return model.history
    } catch {
      // What is refused has nothing to show.
      guard hasBegun else { throw error }
      let done = model.history.examplesSeen - examplesBefore
      finish(note: error is CancellationError ? interruption(after: done) : "Stopped by an error.")
      throw error
    }
  }

  private func begin() {
    hasBegun = true
    if let continuationLine { output.write(continuationLine + "\n") }
    guard isAnimated else { return }
    output.display(Paragraph("measuring the loss before the first step").bundle, id: displayID)
  }

  private func interruption(after examples: Int) -> String {
    let wayOn =
      checkpoint.map { "go on with 'try train(model, on: …, resumingFrom: \"\($0)\")'." }
      ?? "train it again to go on from there."
    return "Interrupted after \(NumberText.grouped(examples)) examples. "
      + "The model keeps its last whole step; \(wayOn)"
  }

  /// Shows how far a measurement of the loss has come, above what there is already.
  private func measuring(_ reading: MeterReading) {
    guard isAnimated, hasBegun else { return }
    let history = model.history
    let blocks: [(any DisplayBlock)?] = [reading.bar, history.chart, history.lastSample]
    output.update(Stack(blocks.compactMap(\.self)).bundle, id: displayID)
    lastUpdate = clock.now
  }

  private func updateIfDue() {
    guard isAnimated, clock.now - lastUpdate > Self.updateInterval else { return }
    output.update(underWay, id: displayID)
    lastUpdate = clock.now
  }

  private func finish(note: String?) {
    let last = finished(note: note)
    if isAnimated {
      output.update(last, id: displayID)
    } else {
      output.display(last)
    }
  }

  /// The bar, the curve so far and the newest sentence.
  private var underWay: MIMEBundle {
    let history = model.history
    let blocks: [(any DisplayBlock)?] = [
      progress?.bar(
        label: "training",
        rate: history.learningRates.last?.rate,
        unit: history.unit
      ),
      history.chart, history.lastSample,
    ]
    return Stack(blocks.compactMap(\.self)).bundle
  }

  private func finished(note: String?) -> MIMEBundle {
    let history = model.history
    let summary = history.display
    var bundle = (note.map { Stack([Paragraph($0), summary]) } ?? summary).bundle
    let plain = [note, history.losses.isEmpty ? nil : history.description]
    bundle.contents["text/plain"] = .text(plain.compactMap(\.self).joined(separator: "\n"))
    return bundle
  }
}

extension TrainingProgress {
  /// How far the training has come, how fast it is, and what is left.
  ///
  /// - Parameters:
  ///   - label: What stands before the bar.
  ///   - rate: The learning rate, if it is known.
  ///   - unit: What is counted.
  /// - Returns: The bar.
  func bar(label: String, rate: Double?, unit: TokenUnit = .words) -> ProgressBar {
    let details = [
      "\(groupedWhole(wordsPerSecond)) \(unit) a second",
      remaining.map { "about \(durationText(seconds: $0 / .seconds(1))) left" },
      rate.map { "rate \(NumberText.significant($0))" },
      "\(NumberText.grouped(examplesDone)) of \(NumberText.grouped(examplesInAll)) examples",
    ]
    return ProgressBar(
      label: label,
      fraction: fraction,
      detail: details.compactMap(\.self).joined(separator: ", ")
    )
  }
}
