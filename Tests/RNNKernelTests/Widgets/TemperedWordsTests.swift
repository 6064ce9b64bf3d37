import Foundation
import NotebookWords
import RecurrentLM
import Testing

/// What a temperature makes of the probabilities of the next word.
@Suite struct TemperedWordsTests {
  @Test func `the shares are those of the formula, and the words keep their places`() throws {
    let text = TokenizedText(sentences: [(0..<14).map { "w\($0)" }, ["w3", "w1"]])
    let vocabulary = try Vocabulary(of: text, size: 100)
    let model = try RNN(vocabularySize: vocabulary.count, hiddenSize: 6, seed: 10)
    // Far enough from equal for the temperature to tell.
    model.V *= 8
    let study = try TemperatureStudy(model, vocabulary, sentences: 1, prompt: "w3 w1", seed: 1)
    let words = try study.nextWords()
    #expect(words.words.count == 8)

    let x = [vocabulary.sentenceStartIndex] + vocabulary.encode("w3 w1")
    let o = try model.forward(x).o
    let last = (0..<vocabulary.count).map { o[o.rows - 1, $0] }
    let drawn = last.indices.filter {
      $0 != vocabulary.unknownIndex && $0 != vocabulary.sentenceStartIndex
    }
    for temperature in [0.1, 0.5, 1, 1.3, 2] {
      let powers = drawn.map { pow(last[$0], 1 / temperature) }
      let sum = powers.reduce(0) { $0 + $1 }
      let shares = words.probabilities(at: temperature)
      #expect(shares.count == 9 && abs(shares.reduce(0) { $0 + $1 } - 1) < 1e-12)
      for (word, share) in zip(words.words, shares) {
        let index = try #require(vocabulary[word])
        #expect(abs(pow(last[index], 1 / temperature) / sum - share) < 1e-12)
      }
      // The likeliest come first, at every temperature.
      let told = Array(shares.dropLast())
      #expect(told == told.sorted { $0 > $1 })
    }
  }
}
