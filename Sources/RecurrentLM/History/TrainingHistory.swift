#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The record of a model's training: its losses, in the order in which they were measured.
///
/// Training a model again goes on where the record ends.
public struct TrainingHistory: Sendable {
  /// The losses on the training set, in nats per word, with the examples seen before each.
  public internal(set) var losses: [(examplesSeen: Int, loss: Double)] = []

  /// The losses on the validation set, where one was given, in nats per word: with each loss of the
  /// training set, ten times an epoch (of fewer than 1,000 examples, every hundred) and after the last
  /// step.
  public internal(set) var validationLosses: [(examplesSeen: Int, loss: Double)] = []

  /// What models that only count cost: the unigram, the bigram and the trigram (`NGramModel`), in nats
  /// per word of the validation set of the last training.
  ///
  /// They count its training set. Where there is no validation set they count nine sentences of ten
  /// and are measured on every tenth; of fewer than ten there are none.
  public internal(set) var opponents: [(name: String, loss: Double)] = []

  /// The standard errors of the losses that were measured on a sample of the training set, with the
  /// examples seen before each.
  ///
  /// The first loss of a training on more than 2,000 sentences is one, of 1,000 of them.
  public internal(set) var samplingErrors: [(examplesSeen: Int, error: Double)] = []

  /// The losses of the sentences that were learnt from, each before its own step: means over twenty
  /// sentences or more, in nats per word, with the examples seen by then.
  public internal(set) var runningLosses: [(examplesSeen: Int, loss: Double)] = []

  /// The perplexities on the training set, `exp(loss)`, with the examples seen before each.
  public var perplexities: [(examplesSeen: Int, perplexity: Double)] {
    losses.map { ($0.examplesSeen, exp($0.loss)) }
  }

  /// The perplexities on the validation set, where one was given.
  public var validationPerplexities: [(examplesSeen: Int, perplexity: Double)] {
    validationLosses.map { ($0.examplesSeen, exp($0.loss)) }
  }

  /// The learning rates, each from the number of examples seen at which it began.
  public internal(set) var learningRates: [(examplesSeen: Int, rate: Double)] = []

  /// Sentences that the model made up during its training, with the examples seen before each.
  ///
  /// A notebook has one made at each measurement if `train` is given the vocabulary. A file keeps
  /// none.
  public package(set) var samples: [(examplesSeen: Int, sentence: GeneratedSentence)] = []

  /// The checksum of the vocabulary that the model learnt with, nil if it is not known.
  ///
  /// It is that of the examples of a training, of the vocabulary that `train` was given, or of the
  /// file that the model was loaded from. The model refuses other vocabularies and their examples.
  public var vocabularyChecksum: String? { vocabulary?.checksum }

  /// The vocabulary that the model learnt with.
  var vocabulary: VocabularyIdentity?

  /// The number of words C that the model guesses among, nil before its first training.
  package internal(set) var vocabularySize: Int?

  /// The passes over the training set that were finished.
  public internal(set) var epochs: Int = 0

  /// The examples that training steps were done for.
  public internal(set) var examplesSeen: Int = 0

  /// The words in the examples seen.
  public internal(set) var wordsSeen: Int = 0

  /// The time spent in training steps, without measuring losses.
  public internal(set) var stepTime: Duration = .zero

  /// The seed that the weights were drawn with, nil for weights that came from elsewhere.
  public internal(set) var initialSeed: Int?

  /// The seed of the order in which the last training took the examples, nil for their own order.
  public var shuffleSeed: Int? { plan.shuffleSeed }

  /// How many examples a step of the last training took.
  public var batchSize: Int { plan.batchSize }

  /// How the steps of the last training changed the weights.
  public var optimizer: Optimizer { plan.optimizer }

  /// The norm that the gradients of the last training were shortened to, nil if they were taken as
  /// they are.
  public var clipNorm: Double? { plan.clipNorm }

  /// How the learning rate of the last training went on.
  public var schedule: RateSchedule { plan.schedule }

  /// The share of the mean of the weights that the last training kept from step to step, nil without a
  /// mean.
  public var averaging: Double? { plan.averaging }

  /// The models that only count, by how many words they count at once, one word first.
  static let opponentNames = ["unigram", "bigram", "trigram"]

  /// How the last training was to go.
  var plan = TrainingPlan()

  /// Whether the weights came from a file that names no network, as the series' own program writes it
  /// for a network with gates.
  var isOfSeries = false

  /// Makes an empty record.
  public init() {}

  /// The speed of the training steps, in words a second; 0 before the first.
  public var wordsPerSecond: Double {
    stepTime > .zero ? Double(wordsSeen) / stepTime.inSeconds : 0
  }
}

extension TrainingHistory: CustomStringConvertible {
  /// So many lines can be looked through; of a loop that recorded every step there would be thousands.
  private static let mostLines = 300

  /// The losses as a table, one line for each; of very many evenly chosen ones, and it is said.
  public var description: String {
    guard !losses.isEmpty else { return "TrainingHistory: no losses yet" }
    let hasValidation = !validationLosses.isEmpty
    var lines = ["examples seen      loss" + (hasValidation ? "    held out" : "")]
    let all = measurements
    let shown = Swift.min(all.count, Self.mostLines)
    for line in 0..<shown {
      let (examplesSeen, loss, heldOut) = all[line * (all.count - 1) / Swift.max(1, shown - 1)]
      let seen = grouped(examplesSeen)
      lines.append(
        String(repeating: " ", count: Swift.max(0, 13 - seen.count)) + seen
          + (loss.map { decimal($0, 6, width: 10) } ?? String(repeating: " ", count: 10))
          + (heldOut.map { decimal($0, 6, width: 12) } ?? "")
      )
    }
    if shown < all.count { lines.append("\(shown) of \(grouped(all.count)) measurements") }
    for (seen, error) in samplingErrors {
      lines.append(
        "the loss after \(counted(seen, "example")) is of a sample, ± \(decimal(error, 6))"
      )
    }
    if !opponents.isEmpty {
      let all = opponents.map { "\($0.name) \(decimal($0.loss, 6))" }
      lines.append("counting alone costs: " + all.joined(separator: ", "))
    }
    if wordsPerSecond > 0 {
      lines.append(
        "\(counted(epochs, "epoch")), \(counted(examplesSeen, "example")), \(guessing)"
          + "\(groupedWhole(wordsPerSecond)) words/s"
      )
    }
    lines += samples.map { "sample after \(counted($0.examplesSeen, "example")): \($0.sentence)" }
    return lines.joined(separator: "\n")
  }

  /// All measurements in their order, each with what was measured.
  package var measurements: [(examplesSeen: Int, loss: Double?, heldOut: Double?)] {
    var (loss, heldOut) = (losses[...], validationLosses[...])
    var all: [(examplesSeen: Int, loss: Double?, heldOut: Double?)] = []
    while let seen = [loss.first?.examplesSeen, heldOut.first?.examplesSeen].compactMap(\.self)
      .min()
    {
      let isMeasured = loss.first?.examplesSeen == seen
      let isHeldOut = heldOut.first?.examplesSeen == seen
      all.append(
        (seen, isMeasured ? loss.popFirst()?.loss : nil, isHeldOut ? heldOut.popFirst()?.loss : nil)
      )
    }
    return all
  }

  /// The loss of who knows nothing, if it is known among how many words they guess.
  private var guessing: String {
    vocabularySize.map { "guessing: log C = \(decimal(log(Double($0)), 6)), " } ?? ""
  }
}

extension Duration {
  /// The duration as a number of seconds.
  package var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
