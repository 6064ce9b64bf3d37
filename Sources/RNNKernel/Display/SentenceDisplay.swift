import Foundation
import RecurrentLM
import RichDisplay

extension GeneratedSentence: Displayable {
  var display: any DisplayBlock { [self].display }
}

extension [GeneratedSentence] {
  /// The sentences, each word shaded by how probable the model found it.
  var display: any DisplayBlock {
    Stack(
      enumerated().map { index, sentence in
        ShadedText(caption: "\(index + 1)", words: sentence.shadedWords)
      }
    )
  }
}

extension SentenceScore: Displayable {
  var display: any DisplayBlock {
    Stack([
      Paragraph(
        description
          + "\nPerplexity is e to the power of minus the log probability per word: among so "
          + "many equally likely words the model hesitates on average."
      ),
      ShadedText(
        caption: "Probability of each word, given the words before it",
        words: shadedWords
      ),
    ])
  }

  /// The words as they were written; a note tells which of them the model does not know.
  fileprivate var shadedWords: [ShadedText.Word] {
    zip(zip(words, writtenWords), logProbabilities).map { word, logProbability in
      let isUnknown = word.0 != word.1
      return shaded(
        isUnknown ? "[\(word.1)]" : word.0,
        exp(logProbability),
        isUnknown ? ", read as \(word.0)" : ""
      )
    }
  }
}

extension [SentenceScore] {
  /// The sentences side by side, in their order.
  var display: any DisplayBlock { ranking(self, caption: "Sentences as the model scores them") }
}

extension SentenceRanking: Displayable {
  var display: any DisplayBlock {
    ranking(scores, caption: "Sentences, the one that the model finds most probable first")
  }
}

private func ranking(_ scores: [SentenceScore], caption: String) -> any DisplayBlock {
  let hasUnknown = scores.contains { !$0.unknownWords.isEmpty }
  return Table(
    caption: caption
      + (hasUnknown
        ? "; words in brackets are unknown: each is one of the many that UNKNOWN_TOKEN stands for"
        : ""),
    columns: [
      .init("", .right), .init("log probability", .right), .init("per word", .right),
      .init("perplexity", .right), .init("sentence, each word shaded as it is probable"),
    ],
    rows: scores.enumerated().map { index, score in
      [
        .init("\(index + 1)"), .init(NumberText.fixed(score.logProbability, decimals: 4)),
        .init(NumberText.fixed(score.logProbabilityPerWord, decimals: 4)),
        .init(NumberText.grouped(score.perplexity, decimals: 2)), .init(words: score.shadedWords),
      ]
    },
    hasRowHeaders: true
  )
}

extension GeneratedSentence {
  /// The words on grounds as deep as they were probable.
  var shadedWords: [ShadedText.Word] {
    zip(words, probabilities).map { shaded($0, $1, "") }
  }
}

/// A word on a ground as deep as it is probable.
///
/// The shade is the root of the probability: among eight thousand words one in a hundred is a good
/// guess already, and would be as pale as none.
private func shaded(_ word: String, _ probability: Double, _ remark: String) -> ShadedText.Word {
  ShadedText.Word(
    word,
    probability.squareRoot(),
    note: "probability \(NumberText.significant(probability, digits: 2))\(remark)"
  )
}
