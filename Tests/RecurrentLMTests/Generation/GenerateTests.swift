import RecurrentLM
import Testing

@Suite struct GenerateTests {
  let vocabulary: Vocabulary
  let model: RNN

  init() throws {
    vocabulary = try SmallModel.vocabulary()
    model = try RNN(vocabularySize: 30, hiddenSize: 6)
  }

  /// What is asked of `generate`, in its own order.
  struct Request {
    var prompt: [Int] = []
    var minimumLength = 7
    var maximumLength = 30
    var temperature = 1.0
    var topK: Int?
    var seed = 1
  }

  @Test(arguments: [
    Request(), Request(temperature: 0.7, topK: 8, seed: 2), Request(minimumLength: 0, topK: 3),
    Request(prompt: [5, 11, 5], temperature: 1.5, seed: 4),
    Request(prompt: [9, 8, 7, 6, 5, 4, 3], minimumLength: 3, maximumLength: 8, seed: 5),
  ])
  func `sentences are those of NumPy`(request: Request) throws {
    let model = try SmallModel.make()
    let expected: [[Int]] = try NumPyWords.run(
      "generate",
      model,
      [
        "sentences": 40, "prompt": request.prompt, "minimumLength": request.minimumLength,
        "maximumLength": request.maximumLength, "temperature": request.temperature,
        "topK": request.topK, "seed": request.seed,
      ]
    )
    let sentences = try generate(
      sentences: 40,
      with: model,
      vocabulary,
      prompt: try vocabulary.decode(request.prompt),
      minimumLength: request.minimumLength,
      maximumLength: request.maximumLength,
      temperature: request.temperature,
      topK: request.topK,
      seed: request.seed
    )
    #expect(sentences.map { vocabulary.encode(sentence: $0.words) } == expected)
    #expect(sentences.allSatisfy { $0.promptLength == request.prompt.count })
  }

  @Test(arguments: [false, true])
  func `the same seed gives the same sentences and another one others`(isFast: Bool) throws {
    let model = try SmallModel.make(isFast: isFast)
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
      #expect(
        Set(sentence.words).isDisjoint(with: [
          SmallModel.words[0], SmallModel.words[1], SmallModel.words[29],
        ])
      )
      #expect(sentence.text == sentence.words.joined(separator: " "))
    }
    #expect(Set(sentences.map(\.isComplete)) == [true, false])
  }

  @Test(arguments: [(false, 1e-12), (true, 1e-5)])
  func `each word has the probability that the model gives it`(
    isFast: Bool,
    tolerance: Double
  ) throws {
    let model = try SmallModel.make(isFast: isFast)
    let sentences = try generate(
      sentences: 1,
      with: model,
      vocabulary,
      prompt: "w5 w6",
      temperature: 0.6,
      topK: 9
    )
    let sentence = try #require(sentences.first)
    #expect(sentence.words.prefix(sentence.promptLength) == ["w5", "w6"])
    #expect(sentence.probabilities.count == sentence.words.count)
    let indices = vocabulary.encode(sentence: sentence.words)
    let (o, _) = try model.forward([vocabulary.sentenceStartIndex] + indices)
    for (t, word) in indices.enumerated() {
      #expect(agree(sentence.probabilities[t], o[t, word], relative: tolerance))
    }
  }

  @Test func `a prompt is split into words as training texts are`() throws {
    let vocabulary = try Vocabulary(
      words: [Vocabulary.sentenceStart, Vocabulary.sentenceEnd, "do", "n't", "``", "σας"]
        + (6..<29).map { "w\($0)" } + [Vocabulary.unknown]
    )
    let sentence = try generate(sentences: 1, with: model, vocabulary, prompt: "Don't \"ΣΑΣ").first
    #expect(sentence?.words.prefix(4) == ["do", "n't", "``", "σας"])
    #expect(sentence?.promptLength == 4)
  }

  @Test func `words of a prompt that the vocabulary lacks are named`() throws {
    let vocabulary = try Vocabulary(
      words: [Vocabulary.sentenceStart, Vocabulary.sentenceEnd, "chocolate", "went", "want"]
        + (5..<29).map { "w\($0)" } + [Vocabulary.unknown]
    )
    let error = RecurrentLMError.unknownWords(
      ["he", "wnet", "chocolat"],
      nearest: [nil, "went", "chocolate"]
    )
    #expect(throws: error) {
      try generate(sentences: 1, with: model, vocabulary, prompt: "He wnet chocolat wnet went")
    }
    #expect(
      "\(error)" == """
        the vocabulary has no words 'he', 'wnet' (did you mean 'went'?), 'chocolat' (did you mean \
        'chocolate'?); use words that the model has learnt
        """
    )
    #expect(
      "\(RecurrentLMError.unknownWords(["he"], nearest: [nil]))"
        == "the vocabulary has no word 'he'; use words that the model has learnt"
    )
  }

  @Test func `a prompt counts towards the length`() throws {
    let sentences = try generate(
      sentences: 20,
      with: model,
      vocabulary,
      prompt: "w2 w3 w4",
      minimumLength: 4,
      maximumLength: 4
    )
    #expect(
      sentences.allSatisfy { $0.words.count == 4 && $0.words.prefix(3) == ["w2", "w3", "w4"] }
    )
    let error = RecurrentLMError.invalidArgument(
      name: "maximumLength",
      found: "3",
      expected: "4 words or more, one more than the prompt"
    )
    #expect(throws: error) {
      try generate(
        sentences: 1,
        with: model,
        vocabulary,
        prompt: "w2 w3 w4",
        minimumLength: 2,
        maximumLength: 3
      )
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
    let other = try Vocabulary(
      words: Array(SmallModel.words.suffix(1) + SmallModel.words.prefix(3))
    )
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
    #expect(throws: RecurrentLMError.self) {
      try generate(sentences: 1, with: model, vocabulary, topK: 0)
    }
    model.W[0, 0] = .nan
    #expect(throws: RecurrentLMError.self) { try generate(sentences: 1, with: model, vocabulary) }
  }

  @Test func `a prompt can be given as words`() throws {
    let model = try SmallModel.make()
    let vocabulary = try SmallModel.vocabulary()
    let asText = try generate(sentences: 3, with: model, vocabulary, prompt: "W5 w6")
    let words = ["w5", "w6"]
    #expect(try generate(sentences: 3, with: model, vocabulary, prompt: words) == asText)
    // Words are taken as they are.
    #expect(throws: RecurrentLMError.unknownWords(["W5"], nearest: ["w5"])) {
      try generate(sentences: 1, with: model, vocabulary, prompt: ["W5"])
    }
  }
}
