import RecurrentLM
import SwiftSubset

extension Binding {
  /// What a cell can do with training, checks, generation and their results.
  static let training: [Binding] = history + optimizers + gradientChecks + sentences

  private static let history: [Binding] = [
    .function("TrainingHistory.init()") { TrainingHistory() },
    .member("TrainingHistory.losses") { (history: TrainingHistory) in
      pairs(history.losses.map { ($0.examplesSeen, $0.loss) })
    },
    .member("TrainingHistory.validationLosses") { (history: TrainingHistory) in
      pairs(history.validationLosses.map { ($0.examplesSeen, $0.loss) })
    },
    .member("TrainingHistory.runningLosses") { (history: TrainingHistory) in
      pairs(history.runningLosses.map { ($0.examplesSeen, $0.loss) })
    },
    .member("TrainingHistory.opponents") { (history: TrainingHistory) in
      Value.array(history.opponents.map { tuple($0.name, $0.loss) })
    },
    .member("TrainingHistory.samplingErrors") { (history: TrainingHistory) in
      pairs(history.samplingErrors.map { ($0.examplesSeen, $0.error) })
    },
    .member("TrainingHistory.perplexities") { (history: TrainingHistory) in
      pairs(history.perplexities.map { ($0.examplesSeen, $0.perplexity) })
    },
    .member("TrainingHistory.validationPerplexities") { (history: TrainingHistory) in
      pairs(history.validationPerplexities.map { ($0.examplesSeen, $0.perplexity) })
    },
    .member("TrainingHistory.learningRates") { (history: TrainingHistory) in
      pairs(history.learningRates.map { ($0.examplesSeen, $0.rate) })
    },
    .member("TrainingHistory.samples") { (history: TrainingHistory) in
      Value.array(history.samples.map { tuple($0.examplesSeen, $0.sentence) })
    },
    .member("TrainingHistory.vocabularyChecksum") { (h: TrainingHistory) in h.vocabularyChecksum },
    .member("TrainingHistory.epochs") { (history: TrainingHistory) in history.epochs },
    .member("TrainingHistory.examplesSeen") { (history: TrainingHistory) in history.examplesSeen },
    .member("TrainingHistory.wordsSeen") { (history: TrainingHistory) in history.wordsSeen },
    .member("TrainingHistory.wordsPerSecond") { (history: TrainingHistory) in
      history.wordsPerSecond
    },
    .member("TrainingHistory.initialSeed") { (history: TrainingHistory) in history.initialSeed },
    .member("TrainingHistory.shuffleSeed") { (history: TrainingHistory) in history.shuffleSeed },
    .member("TrainingHistory.batchSize") { (history: TrainingHistory) in history.batchSize },
    .member("TrainingHistory.clipNorm") { (history: TrainingHistory) in history.clipNorm },
    .member("TrainingHistory.schedule") { (history: TrainingHistory) in history.schedule },
    .member("TrainingHistory.averaging") { (history: TrainingHistory) in history.averaging },
    .member("TrainingHistory.optimizer") { (history: TrainingHistory) in history.optimizer },
    .member("TrainingHistory.description") { (history: TrainingHistory) in history.description },
  ]

  private static let optimizers: [Binding] = [
    .function("Optimizer.sgd") { Optimizer.sgd },
    .function("Optimizer.adagrad(epsilon:)") { (epsilon: Double) in
      Optimizer.adagrad(epsilon: epsilon)
    },
    .function("Optimizer.rmsProp(decay:epsilon:)") { (decay: Double, epsilon: Double) in
      Optimizer.rmsProp(decay: decay, epsilon: epsilon)
    },
    .function("Optimizer.adam(meanDecay:squareDecay:epsilon:)") {
      (meanDecay: Double, squareDecay: Double, epsilon: Double) in
      Optimizer.adam(meanDecay: meanDecay, squareDecay: squareDecay, epsilon: epsilon)
    },
    .function("EvaluationInterval.epochs(_:)") { (count: Int) in EvaluationInterval.epochs(count) },
    .function("EvaluationInterval.examples(_:)") { (count: Int) in
      EvaluationInterval.examples(count)
    },
    .function("EvaluationInterval.init(integerLiteral:)") { (count: Int) in
      EvaluationInterval.epochs(count)
    },
    .member("EvaluationInterval.description") { (interval: EvaluationInterval) in
      interval.description
    },
    .function("RateSchedule.halving") { RateSchedule.halving },
    .function("RateSchedule.linear(to:)") { (end: Double) in RateSchedule.linear(to: end) },
    .member("RateSchedule.description") { (schedule: RateSchedule) in schedule.description },
    .member("Optimizer.description") { (optimizer: Optimizer) in optimizer.description },
  ]

  static func pairs(_ pairs: [(Int, Double)]) -> Value {
    .array(pairs.map { tuple($0.0, $0.1) })
  }

  private static let gradientChecks: [Binding] = [
    .function("gradientCheck(_:x:y:h:threshold:sampling:seed:)") {
      (m: AnyModel, x: [Int], y: [Int], h: Double, threshold: Double, sampling: Int?, seed: Int) in
      try gradientCheck(
        m.model,
        x: x,
        y: y,
        h: h,
        threshold: threshold,
        sampling: sampling,
        seed: seed
      )
    },
    .member("GradientCheckReport.checked") { (report: GradientCheckReport) in report.checked },
    .member("GradientCheckReport.secondsForAll") { (report: GradientCheckReport) in
      report.secondsForAll
    },
    .member("GradientCheckReport.h") { (report: GradientCheckReport) in report.h },
    .member("GradientCheckReport.threshold") { (report: GradientCheckReport) in report.threshold },
    .member("GradientCheckReport.passed") { (report: GradientCheckReport) in report.passed },
    .member("GradientCheckReport.parameters") { (report: GradientCheckReport) in
      report.parameters
    },
    .member("GradientCheckReport.description") { (report: GradientCheckReport) in
      report.description
    },
    .member("ParameterCheck.name") { (check: ParameterCheck) in check.name },
    .member("ParameterCheck.size") { (check: ParameterCheck) in check.size },
    .member("ParameterCheck.checked") { (check: ParameterCheck) in check.checked },
    .member("ParameterCheck.passed") { (check: ParameterCheck) in check.passed },
    .member("ParameterCheck.failed") { (check: ParameterCheck) in check.failed },
    .member("ParameterCheck.bothZero") { (check: ParameterCheck) in check.bothZero },
    .member("ParameterCheck.worst") { (check: ParameterCheck) in check.worst },
    .member("ParameterCheck.firstFailure") { (check: ParameterCheck) in check.firstFailure },
    .member("ParameterCheck.relativeErrors") { (check: ParameterCheck) in check.relativeErrors },
    .member("ParameterCheck.largestRelativeError") { (check: ParameterCheck) in
      check.largestRelativeError
    },
    .member("GradientComparison.row") { (c: GradientComparison) in c.row },
    .member("GradientComparison.column") { (c: GradientComparison) in c.column },
    .member("GradientComparison.lossAbove") { (c: GradientComparison) in c.lossAbove },
    .member("GradientComparison.lossBelow") { (c: GradientComparison) in c.lossBelow },
    .member("GradientComparison.estimated") { (c: GradientComparison) in c.estimated },
    .member("GradientComparison.backpropagated") { (c: GradientComparison) in c.backpropagated },
    .member("GradientComparison.relativeError") { (c: GradientComparison) in c.relativeError },
    .member("GradientComparison.isZero") { (c: GradientComparison) in c.isZero },
  ]

  private static let sentences: [Binding] = [
    generation(prompt: "String") { (prompt: String, v: Vocabulary) in v.unit.tokens(of: prompt) },
    generation(prompt: "[String]") { (prompt: [String], _) in prompt },
    .member("GeneratedSentence.promptLength") { (sentence: GeneratedSentence) in
      sentence.promptLength
    },
    .member("GeneratedSentence.words") { (sentence: GeneratedSentence) in sentence.words },
    .member("GeneratedSentence.probabilities") { (sentence: GeneratedSentence) in
      sentence.probabilities
    },
    .member("GeneratedSentence.isComplete") { (sentence: GeneratedSentence) in
      sentence.isComplete
    },
    .member("GeneratedSentence.text") { (sentence: GeneratedSentence) in sentence.text },
    .member("GeneratedSentence.description") { (sentence: GeneratedSentence) in
      sentence.description
    },
    .member("SentenceScore.words") { (score: SentenceScore) in score.words },
    .member("SentenceScore.writtenWords") { (score: SentenceScore) in score.writtenWords },
    .member("SentenceScore.unknownWords") { (score: SentenceScore) in score.unknownWords },
    .member("SentenceScore.text") { (score: SentenceScore) in score.text },
    .member("SentenceScore.logProbabilities") { (score: SentenceScore) in score.logProbabilities },
    .member("SentenceScore.logProbability") { (score: SentenceScore) in score.logProbability },
    .member("SentenceScore.logProbabilityPerWord") { (score: SentenceScore) in
      score.logProbabilityPerWord
    },
    .member("SentenceScore.perplexity") { (score: SentenceScore) in score.perplexity },
    .member("SentenceScore.description") { (score: SentenceScore) in score.description },
  ]

  /// The word `generate` with a prompt of one kind.
  private static func generation<Prompt: Bridged>(
    prompt type: String,
    _ words: @escaping @Sendable (Prompt, Vocabulary) -> [String]
  ) -> Binding {
    .function(
      "generate(sentences:with:_:prompt:minimumLength:maximumLength:temperature:topK:seed:)"
        + "|Int,any WordModel,Vocabulary,\(type),Int,Int,Double,Int?,Int"
    ) {
      (
        sentences: Int,
        m: AnyWordModel,
        vocabulary: Vocabulary,
        prompt: Prompt,
        minimumLength: Int,
        maximumLength: Int,
        temperature: Double,
        topK: Int?,
        seed: Int
      ) in
      try m.read { model in
        try generate(
          sentences: sentences,
          with: model,
          vocabulary,
          prompt: words(prompt, vocabulary),
          minimumLength: minimumLength,
          maximumLength: maximumLength,
          temperature: temperature,
          topK: topK,
          seed: seed
        )
      }
    }
  }
}

extension Optimizer: LibraryBridged {}

extension RateSchedule: LibraryBridged {}

/// An interval, or the literal of one, which is a number of epochs.
extension EvaluationInterval: Bridged {
  static func from(_ value: Value) throws -> EvaluationInterval {
    if case .int(let epochs) = value { return .epochs(epochs) }
    return try value.library(as: EvaluationInterval.self)
  }
  var cellValue: Value { .library(self) }
}
