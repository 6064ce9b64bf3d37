import Foundation
import RecurrentLM
import Testing

/// How probable sentences are found, and in which order.
@Suite struct ScoreTests {
  let vocabulary: Vocabulary

  init() throws {
    vocabulary = try SmallModel.vocabulary()
  }

  @Test(arguments: [(false, 1e-13), (true, 1e-5)])
  func `a score is the sum of the words' log probabilities`(
    isFast: Bool,
    tolerance: Double
  ) throws {
    let model = try SmallModel.make(isFast: isFast)
    let score = try model.score("W5 \"Seen\" w6", vocabulary)
    #expect(
      score.words == ["w5", "``", Vocabulary.unknown, "''", "w6", Vocabulary.sentenceEnd]
    )
    #expect(score.writtenWords == ["w5", "``", "seen", "''", "w6", Vocabulary.sentenceEnd])
    #expect(score.unknownWords == ["seen"])
    #expect(score.text == "w5 `` seen '' w6")
    let (x, y) = ([0, 5, 27, 29, 28, 6], [5, 27, 29, 28, 6, 1])
    let (o, _) = try model.forward(x)
    // A vocabulary that does not know how many words it lacks takes its own size for it.
    let shared = log(30.0)
    for (t, word) in y.enumerated() {
      let expected = log(o[t])[word] - (word == 29 ? shared : 0)
      #expect(agree(score.logProbabilities[t], expected, relative: tolerance))
    }
    let loss = try model.sentenceLoss(x, y) + shared
    #expect(agree(score.logProbability, -loss, relative: tolerance))
    #expect(agree(score.logProbabilityPerWord, -loss / 6, relative: tolerance))
    #expect(agree(score.perplexity, exp(loss / 6), relative: 10 * tolerance))
  }

  /// It had all the probability of UNKNOWN_TOKEN, and a misspelt word made a sentence likelier.
  @Test func `an unknown word has its share of what all unknown words have`() throws {
    let text = TokenizedText(sentences: [["a", "a", "b"], ["a", "b"], ["c", "d", "e", "e"]])
    let vocabulary = try Vocabulary(of: text, size: 6)
    #expect(vocabulary.unknownTypes == 2)
    let model = try RNN(vocabularySize: 6, hiddenSize: 3)
    let (known, unknown) = (
      try model.score(words: ["a", Vocabulary.unknown], vocabulary),
      try model.score(words: ["a", "x"], vocabulary)
    )
    #expect(unknown.logProbabilities[1] == known.logProbabilities[1] - log(2.0))
    #expect(unknown.logProbabilities[2] == known.logProbabilities[2])
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).npz").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try model.save(to: path, vocabulary: vocabulary)
    #expect(try RNN.load(from: path).vocabulary.unknownTypes == 2)
  }

  @Test(arguments: [false, true])
  func `sentences are ranked by their probability`(isFast: Bool) throws {
    let model = try SmallModel.make(isFast: isFast)
    let sentences = ["w2 w3 w4", "w4 w3 w2", "w9", "w20 new w7 w7", "w9"]
    let ranking = try model.score(sentences, vocabulary)
    #expect(Set(ranking.scores.map(\.text)) == Set(sentences))
    let logProbabilities = ranking.scores.map(\.logProbability)
    #expect(logProbabilities == logProbabilities.sorted(by: >))
    let own = try sentences.map { try model.score($0, vocabulary) }
    #expect(ranking.scores.allSatisfy(own.contains))
  }

  /// Its logarithm was that of a probability of 0.
  @Test(arguments: [false, true])
  func `a word of next to no probability has a score`(isFast: Bool) throws {
    let textbook = try RNN(vocabularySize: 30, hiddenSize: 6)
    textbook.U = textbook.U * 0 + 20
    textbook.W = textbook.W * 0
    textbook.V = textbook.V * 0
    textbook.V[5] = Vector(count: 6) - 1000.0
    let model: any LanguageModel =
      isFast ? try FastRNN(parameters: textbook.parameters) : textbook
    let score = try model.score("w5", vocabulary)
    #expect(agree(score.logProbabilities[0], -6003.367_295_83, relative: 1e-6))
  }

  @Test func `an impossible word makes its sentence the last`() throws {
    let model = try RNN(vocabularySize: 30, hiddenSize: 6)
    model.U = model.U * 0 + 1
    model.V[5] = Vector(count: 6) - Double.infinity
    let ranking = try model.score(["w5 w6", "w6 w7 w8 w9", "w5"], vocabulary)
    #expect(ranking.scores.map(\.text) == ["w6 w7 w8 w9", "w5 w6", "w5"])
    let score = ranking.scores[1]
    #expect(score.logProbability == -.infinity)
    #expect(score.logProbabilityPerWord == -.infinity)
    #expect(score.perplexity == .infinity)
    #expect(score.logProbabilities[1].isFinite)
    #expect("\(score)" == "log probability -inf, per word -inf, perplexity inf")
  }

  @Test func `a ranking is a table with unknown words in brackets`() throws {
    let model = try RNN(vocabularySize: 30, hiddenSize: 6)
    model.V = Matrix(rows: 30, columns: 6)
    let ranking = try model.score(["w2 of w3", "w4"], vocabulary)
    #expect(
      "\(ranking)"
        == """
              log p  per word  perplexity  sentence
        1   -6.8024   -3.4012       30.00  w4
        2  -17.0060   -4.2515       70.21  w2 [of] w3
        """
    )
  }

  @Test func `nothing to score and probabilities that are no numbers are refused`() throws {
    let model = try RNN(vocabularySize: 30, hiddenSize: 6)
    #expect(throws: RecurrentLMError.emptySentence) { try model.score(" ", vocabulary) }
    #expect(throws: RecurrentLMError.emptySentence) { try model.score(["w2", ""], vocabulary) }
    #expect(throws: RecurrentLMError.self) { try model.score([String](), vocabulary) }
    let other = try Vocabulary(
      words: Array(SmallModel.words.dropFirst(26)) + SmallModel.words[..<2]
    )
    #expect(throws: RecurrentLMError.vocabularyMismatch(model: 30, vocabulary: 6)) {
      try model.score("w2", other)
    }
    model.W[0, 0] = .nan
    #expect(throws: RecurrentLMError.self) { try model.score("w2 w3", vocabulary) }
  }
}
