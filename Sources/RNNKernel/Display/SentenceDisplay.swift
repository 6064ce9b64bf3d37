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
          words: zip(sentence.words, sentence.probabilities).map { word, probability in
            .init(word, probability, note: "probability \(NumberText.significant(probability))")
          }
        )
      }
    )
  }
}

extension SentenceScore: Displayable {
  var display: any DisplayBlock {
    Stack([
      Paragraph(description),
      ShadedText(
        caption: "Probability of each word, given the words before it",
        words: zip(words, logProbabilities).map { word, logProbability in
          let probability = exp(logProbability)
          return .init(
            word,
            probability,
            note: "probability \(NumberText.significant(probability))"
          )
        }
      ),
    ])
  }
}
