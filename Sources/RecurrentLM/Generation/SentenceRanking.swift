/// Sentences in the order of their probability, as a model finds it.
public struct SentenceRanking: Hashable, Sendable {
  /// The scores, the most probable sentence's first.
  public let scores: [SentenceScore]

  /// Sorts scores; of equally probable sentences the first stays first.
  init(of scores: [SentenceScore]) {
    self.scores = scores.sorted { $0.logProbability > $1.logProbability }
  }
}

extension SentenceRanking: CustomStringConvertible {
  /// A table of the numbers and the sentences; words that the vocabulary lacks are in brackets.
  public var description: String {
    var table = TextTable(["", "log p", "per word", "perplexity", "sentence"], leftAligned: [4])
    for (index, score) in scores.enumerated() {
      let words = zip(score.words, score.writtenWords).dropLast().map { known, written in
        known == written ? known : "[\(written)]"
      }
      table.add([
        "\(index + 1)", decimal(score.logProbability, 4), decimal(score.logProbabilityPerWord, 4),
        decimal(score.perplexity, 2), score.unit.text(of: words),
      ])
    }
    return table.description
  }
}
