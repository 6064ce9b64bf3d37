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
        shaded(sentence.words, sentence.probabilities, caption: "\(index + 1)")
      }
    )
  }
}

extension SentenceScore: Displayable {
  var display: any DisplayBlock {
    Stack([
      Paragraph(description),
      shaded(
        words,
        logProbabilities.map(exp),
        caption: "Probability of each word, given the words before it"
      ),
    ])
  }
}

/// Words on grounds as deep as they are probable.
///
/// The shade is the root of the probability: among eight thousand words one in a hundred is a good
/// guess already, and would be as pale as none.
private func shaded(
  _ words: [String],
  _ probabilities: [Double],
  caption: String
) -> ShadedText {
  ShadedText(
    caption: caption,
    words: zip(words, probabilities).map { word, probability in
      .init(
        word,
        probability.squareRoot(),
        note: "probability \(NumberText.significant(probability, digits: 2))"
      )
    }
  )
}
