/// The public calls that are not in the table of long ones, by the reason.
enum ShortCalls {
  static let all: [String: [String]] = [
    "reads what is kept": [
      "Corpus.count", "Corpus.init(documents:)", "Example.document", "Example.init(x:y:)",
      "Examples.count", "Examples.endIndex", "Examples.startIndex", "Examples.subscript(bounds:)",
      "Examples.subscript(position:)", "Matrix.count", "Matrix.shape",
      "Matrix.subscript(row:column:)", "Model.bpttTruncate", "Model.bytesPerWeight",
      "Model.hiddenSize", "Model.history", "Model.parameterCount", "Model.vocabularySize",
      "Parameters.U", "Parameters.V", "Parameters.W", "Parameters.count", "Parameters.hiddenSize",
      "Parameters.init(U:V:W:)", "Parameters.vocabularySize", "PunktTrainer.init()",
      "RunCard.batchSize", "RunCard.clipNorm", "RunCard.optimizer", "RunCard.shuffleSeed",
      "TextEncoding.init(_:)",
      "TokenizedText.original(_:)", "TokenizedText.sentence(_:)", "TokenizedText.sentenceCount",
      "TrainingHistory.batchSize", "TrainingHistory.clipNorm", "TrainingHistory.init()",
      "TrainingHistory.optimizer", "TrainingHistory.shuffleSeed",
      "TrainingHistory.vocabularyChecksum", "Vector.count",
      "Vector.init(_:)", "Vector.subscript(index:)", "Vocabulary.checksum", "Vocabulary.count",
      "Vocabulary.leastFrequent", "Vocabulary.subscript(index:)", "Vocabulary.subscript(word:)",
      "Vocabulary.word(at:)", "WordTokenizer.init()",
    ],
    "computes a few numbers": [
      "BPTTTrace.stepsUsed", "GradientCheckReport.passed", "GradientComparison.isZero",
      "GradientComparison.relativeError", "MersenneTwister.init(seed:)", "MersenneTwister.next()",
      "MersenneTwister.nextUnit()", "Optimizer.adagrad(epsilon:)",
      "Optimizer.adam(meanDecay:squareDecay:epsilon:)",
      "Optimizer.rmsProp(decay:epsilon:)", "OptimizerState.init(_:)", "ParameterCheck.checked",
      "ParameterCheck.largestRelativeError", "ParameterCheck.size", "ReadingProgress.fraction",
      "TrainingEvaluation.logLine(at:in:)", "TrainingHistory.wordsPerSecond",
      "TrainingProgress.fraction", "TrainingProgress.remaining",
      "TrainingProgress.wordsPerSecond",
    ],
    "goes once through a sentence or a history that was made word by word": [
      "GeneratedSentence.text", "SentenceScore.logProbability",
      "SentenceScore.logProbabilityPerWord", "SentenceScore.perplexity", "SentenceScore.text",
      "SentenceScore.unknownWords", "TrainingHistory.perplexities",
      "TrainingHistory.validationPerplexities",
    ],
    "goes once through lists of which a million elements take less than a tenth of a second": [
      "Corpus.init(joining:)", "Examples.init(_:)", "SentenceSplitter.init(_:)",
      "Vector.init(arrayLiteral:)", "Vocabulary.coverage", "Vocabulary.rankFrequencies",
    ],
    "reads seven megabytes": ["Corpus.fortunes(includingUnsuitable:)"],
  ]
}
