#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// One measurement of the loss during training.
public struct TrainingEvaluation: Sendable {
  /// The number of epochs finished before, counted over the model's whole training.
  public let epoch: Int

  /// The number of examples seen before, counted over the model's whole training.
  public let examplesSeen: Int

  /// The loss on the training set, in nats per word.
  public let loss: Double

  /// The loss on the validation set, in nats per word, where one was given.
  public let validationLoss: Double?

  /// The learning rate from here on.
  public let learningRate: Double

  /// Whether the loss rose, so that the learning rate was halved.
  public let learningRateWasHalved: Bool

  /// The speed so far, in words a second; 0 before the first step.
  public let wordsPerSecond: Double

  /// The time since this call began, measuring included.
  public let elapsed: Duration

  /// The evaluation as the tutorial logs it.
  ///
  ///     2015-09-30 10:08:19: Loss after num_examples_seen=0 epoch=0: 8.987425
  ///
  /// A second line says so if the learning rate was halved.
  ///
  /// - Parameters:
  ///   - date: The time of day to write.
  ///   - timeZone: The place whose time of day it is.
  /// - Returns: One line or two, without a line break at the end.
  public func logLine(at date: Date, in timeZone: TimeZone = .current) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second],
      from: date
    )
    func padded(_ number: Int?, to width: Int) -> String {
      let digits = String(number ?? 0)
      return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
    let day =
      "\(padded(parts.year, to: 4))-\(padded(parts.month, to: 2))-\(padded(parts.day, to: 2))"
    let time = [parts.hour, parts.minute, parts.second].map { padded($0, to: 2) }
    let line =
      "\(day) \(time.joined(separator: ":")): Loss after num_examples_seen=\(examplesSeen) "
      + "epoch=\(epoch): \(decimal(loss, 6))"
    guard learningRateWasHalved else { return line }
    return line + "\nSetting learning rate to \(decimal(learningRate, 6))"
  }
}

extension TrainingHistory {
  /// What a training says at its end of the sentences that it has not learnt from.
  ///
  ///     Held-out loss after 31,906 examples: 5.110000; trigram: 4.631000
  ///
  /// - Returns: One line, or nil if nothing was held out.
  package var heldOutLine: String? {
    guard let last = validationLosses.last else { return nil }
    let trigram = opponents.last.map { "; \($0.name): \(decimal($0.loss, 6))" }
    return "Held-out loss after \(counted(last.examplesSeen, "example")): \(decimal(last.loss, 6))"
      + (trigram ?? "")
  }

  /// What training a model again says before it begins.
  ///
  ///     Training goes on after 300 examples, 3 epochs, at learning rate 0.005 (it was 0.0025)
  ///
  /// - Parameter learningRate: The rate to begin with.
  /// - Returns: One line, or nil for a model that was never trained.
  package func continuationLine(learningRate: Double) -> String? {
    guard examplesSeen > 0 else { return nil }
    let last = learningRates.last?.rate ?? learningRate
    let before = "\(counted(examplesSeen, "example")), \(counted(epochs, "epoch"))"
    return "Training goes on after \(before), "
      + "at learning rate \(general(learningRate))"
      + (last == learningRate ? "" : " (it was \(general(last)))")
  }
}

/// How far a training has come.
///
/// A training that was resumed counts its examples and epochs from its first beginning, and its
/// words and its time from where it was resumed.
public struct TrainingProgress: Sendable {
  /// The examples done in this training.
  public let examplesDone: Int

  /// The examples that this training has in all, over all its epochs.
  public let examplesInAll: Int

  /// The examples that were done before the training was resumed.
  let examplesDoneBefore: Int

  /// The words done in this call.
  public let wordsDone: Int

  /// The epochs finished in this training.
  public let epochsDone: Int

  /// The loss of the last step's sentences before it, in nats per word.
  public let sentenceLoss: Double

  /// The time since this call began, measuring the loss included.
  public let elapsed: Duration

  /// The part that is done, from 0 to 1.
  public var fraction: Double {
    examplesInAll > 0 ? Double(examplesDone) / Double(examplesInAll) : 1
  }

  /// The speed so far in words a second, measuring the loss included.
  public var wordsPerSecond: Double {
    elapsed > .zero ? Double(wordsDone) / elapsed.inSeconds : 0
  }

  /// The time that the rest will take at the speed so far, or nil before the first example.
  public var remaining: Duration? {
    let done = examplesDone - examplesDoneBefore
    guard done > 0 else { return nil }
    return .seconds(elapsed.inSeconds * Double(examplesInAll - examplesDone) / Double(done))
  }
}
