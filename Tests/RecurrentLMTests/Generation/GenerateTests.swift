import RecurrentLM
import Testing

@Suite struct GenerateTests {
  static let words =
    [Vocabulary.sentenceStart, Vocabulary.sentenceEnd]
    + (2..<29).map { "w\($0)" } + [Vocabulary.unknown]

  let vocabulary: Vocabulary
  let model: RNN

  init() throws {
    vocabulary = try Vocabulary(words: Self.words)
    model = try RNN(vocabularySize: 30, hiddenSize: 6)
  }

  @Test func `the same seed gives the same sentences and another one others`() throws {
    let first = try generate(sentences: 5, with: model, vocabulary, seed: 7)
    #expect(first == (try generate(sentences: 5, with: model, vocabulary, seed: 7)))
    #expect(first != (try generate(sentences: 5, with: model, vocabulary, seed: 8)))
  }

  @Test func `sentences keep their bounds and hold no tokens`() throws {
    let sentences = try generate(
      sentences: 50,
      with: model,
      vocabulary,
      minimumLength: 3,
      maximumLength: 12
    )
    #expect(sentences.count == 50)
    for sentence in sentences {
      #expect((3...12).contains(sentence.words.count))
      #expect(sentence.isComplete || sentence.words.count == 12)
      #expect(Set(sentence.words).isDisjoint(with: [Self.words[0], Self.words[1], Self.words[29]]))
      #expect(sentence.text == sentence.words.joined(separator: " "))
    }
    #expect(Set(sentences.map(\.isComplete)) == [true, false])
  }

  @Test func `each word has the probability that the model gives it`() throws {
    let sentence = try #require(try generate(sentences: 1, with: model, vocabulary).first)
    let indices = try sentence.words.map { try #require(vocabulary[$0]) }
    let (o, _) = try model.forward([vocabulary.sentenceStartIndex] + indices)
    for (t, word) in indices.enumerated() {
      #expect(agree(sentence.probabilities[t], o[t, word], relative: 1e-12))
    }
  }

  @Test func `words are drawn as often as they are probable`() {
    var random = MersenneTwister(seed: 5)
    var counts = [0, 0, 0, 0]
    for _ in 0..<10_000 { counts[sample([0.1, 0, 0.6, 0.3], using: &random) ?? 1] += 1 }
    #expect(counts[1] == 0)
    // The standard deviation of each count is below 50.
    for (count, expected) in zip(counts, [1000, 0, 6000, 3000]) {
      #expect(abs(count - expected) < 200)
    }
  }

  @Test func `temperature 0 always takes the most probable word`() throws {
    model.V[1] = Vector(count: 6) - 9.0
    let sentences = try generate(
      sentences: 2,
      with: model,
      vocabulary,
      minimumLength: 0,
      maximumLength: 9,
      temperature: 0
    )
    #expect(sentences[0] == sentences[1])
  }

  @Test func `a model that ends every sentence at once cannot loop`() throws {
    model.V = Matrix(rows: 30, columns: 6)
    model.U = model.U * 0 + 1
    model.V[1] = Vector(count: 6) + 30
    let error = RecurrentLMError.sentencesTooShort(minimumLength: 7, attempts: 1000, longest: 0)
    #expect(throws: error) { try generate(sentences: 1, with: model, vocabulary) }
  }

  @Test func `bad arguments are refused`() throws {
    let other = try Vocabulary(words: Array(Self.words.suffix(1) + Self.words.prefix(3)))
    #expect(throws: RecurrentLMError.vocabularyMismatch(model: 30, vocabulary: 4)) {
      try generate(sentences: 1, with: model, other)
    }
    #expect(throws: RecurrentLMError.self) { try generate(sentences: -1, with: model, vocabulary) }
    #expect(throws: RecurrentLMError.self) {
      try generate(sentences: 1, with: model, vocabulary, temperature: -1)
    }
    #expect(throws: RecurrentLMError.self) {
      try generate(sentences: 1, with: model, vocabulary, minimumLength: 9, maximumLength: 8)
    }
    model.W[0, 0] = .nan
    #expect(throws: RecurrentLMError.self) { try generate(sentences: 1, with: model, vocabulary) }
  }

  @Test func `a score is the sum of the words' log probabilities`() throws {
    let score = try model.score(words: ["w5", "never seen", "w6"], vocabulary)
    #expect(score.words == ["w5", Vocabulary.unknown, "w6", Vocabulary.sentenceEnd])
    let loss = try model.sentenceLoss([0, 5, 29, 6], [5, 29, 6, 1])
    #expect(agree(score.logProbability, -loss, relative: 1e-14))
    #expect(agree(score.logProbabilityPerWord, -loss / 4, relative: 1e-14))
    let perplexity = try model.perplexity(on: [Example(x: [0, 5, 29, 6], y: [5, 29, 6, 1])])
    #expect(agree(score.perplexity, perplexity, relative: 1e-14))
  }
}
