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
        ShadedText(
          caption: "\(index + 1)",
          words: sentence.shadedWords,
          separator: sentence.unit.separator
        )
      }
    )
  }
}

extension SentenceScore: Displayable {
  var display: any DisplayBlock {
    Stack([
      Paragraph(
        description
          + "\nPerplexity is e to the power of minus the log probability per \(unit.noun): among so "
          + "many equally likely \(unit) the model hesitates on average."
      ),
      ShadedText(
        caption: "Probability of each \(unit.noun), given the \(unit) before it",
        words: shadedWords,
        separator: unit.separator
      ),
    ])
  }

  /// The words as they were written; a note tells which of them the model does not know.
  ///
  /// Letters stand together, but the token after them is no letter.
  fileprivate var shadedWords: [ShadedText.Word] {
    let gap = unit.separator.isEmpty ? " " : ""
    return zip(zip(words, writtenWords), logProbabilities).map { word, logProbability in
      let isUnknown = word.0 != word.1
      return shaded(
        isUnknown ? "[\(word.1)]" : (word.0 == Vocabulary.sentenceEnd ? gap : "") + word.0,
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
  let noun = scores.first?.unit.noun ?? "word"
  return Table(
    caption: caption
      + (hasUnknown
        ? "; words in brackets are unknown: each is one of the many that UNKNOWN_TOKEN stands for"
        : ""),
    columns: [
      .init("", .right), .init("log probability", .right), .init("per \(noun)", .right),
      .init("perplexity", .right), .init("sentence, each \(noun) shaded as it is probable"),
    ],
    rows: scores.enumerated().map { index, score in
      [
        .init("\(index + 1)"), .init(NumberText.fixed(score.logProbability, decimals: 4)),
        .init(NumberText.fixed(score.logProbabilityPerWord, decimals: 4)),
        .init(NumberText.grouped(score.perplexity, decimals: 2)),
        .init(words: score.shadedWords, separator: score.unit.separator),
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
