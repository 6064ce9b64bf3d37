import RecurrentLM
import Testing

@Suite struct WordVectorTests {
  let vocabulary: Vocabulary

  init() throws {
    vocabulary = try SmallModel.vocabulary()
  }

  private struct Near: Decodable {
    let indices: [Int]
    let similarities: [Double]
  }

  @Test(arguments: [(false, 1e-14), (true, 1e-6)])
  func `the nearest words are those of NumPy`(isFast: Bool, tolerance: Double) throws {
    let model = try SmallModel.make(isFast: isFast)
    for word in ["w5", "w26", "``"] {
      let index = try #require(vocabulary[word])
      let expected: Near = try NumPyWords.run("nearest", model, ["word": index, "top": 7])
      let found = try model.nearest(to: word, top: 7, vocabulary)
      #expect(found.map(\.index) == expected.indices)
      #expect(found.map(\.word) == expected.indices.map { vocabulary[$0] })
      for (near, similarity) in zip(found, expected.similarities) {
        #expect(abs(near.similarity - similarity) <= tolerance)
      }
    }
    #expect(try model.nearest(to: "w5", top: .max, vocabulary).count == 26)
    #expect(try model.nearest(to: "W5", vocabulary) == model.nearest(to: "w5", vocabulary))
    let near = try model.nearest(to: "w5", top: 1, vocabulary)[0]
    #expect(near.description.hasPrefix("\(near.word) 0.") && near.description.count < 12)
  }

  @Test func `every network has word vectors`() throws {
    let classes = try WordClasses(
      of: [Example(x: [0, 2, 3, 4], y: [2, 3, 4, 1])],
      count: 3,
      vocabulary: vocabulary
    )
    let models: [any LanguageModel] = [
      try RNN(vocabularySize: 30, hiddenSize: 4), try FastRNN(vocabularySize: 30, hiddenSize: 4),
      try ClassRNN(classes: classes, hiddenSize: 4), try GRU(vocabularySize: 30, hiddenSize: 4),
      try LSTM(vocabularySize: 30, hiddenSize: 4, layers: 2),
      try FastRNN(vocabularySize: 30, hiddenSize: 4, cell: .gru),
    ]
    for model in models {
      let names = model.parameters.names
      let columns = model.parameters[names.contains("E") ? "E" : "U"]
      let vectors = try model.wordVectors(of: ["w3", "W7", Vocabulary.unknown], vocabulary)
      #expect(vectors.shape == (3, 4))
      #expect(vectors[0] == columns.column(3) && vectors[1] == columns.column(7))
      #expect(vectors[2] == columns.column(29))
      #expect(try model.nearest(to: "w3", vocabulary).count == 5)
    }
  }

  @Test func `words that cannot be looked up are told`() throws {
    let model = try SmallModel.make()
    #expect(throws: RecurrentLMError.unknownWords(["w55"], nearest: ["w5"])) {
      try model.nearest(to: "w55", vocabulary)
    }
    #expect(throws: RecurrentLMError.unknownWords(["w55", "q"], nearest: ["w5", nil])) {
      try model.wordVectors(of: ["w55", "w2", "q"], vocabulary)
    }
    for text in ["", "w5 w6"] {
      let failure = #expect(throws: RecurrentLMError.self) {
        try model.nearest(to: text, vocabulary)
      }
      #expect(failure.map { "\($0)".contains("expected one word for 'word'") } == true)
    }
    #expect(throws: RecurrentLMError.self) { try model.wordVectors(of: [], vocabulary) }
    #expect(throws: RecurrentLMError.self) { try model.nearest(to: "w5", top: 0, vocabulary) }
    let other = try Vocabulary(words: SmallModel.words.filter { $0 != "w5" })
    #expect(throws: RecurrentLMError.self) { try model.nearest(to: "w6", other) }
    let broken = try RNN(vocabularySize: 30, hiddenSize: 4)
    broken.U[0, 3] = .nan
    #expect(throws: RecurrentLMError.notFinite(what: "a weight of 'U'")) {
      try broken.nearest(to: "w5", vocabulary)
    }
    broken.U = Matrix(rows: 4, columns: 30)
    #expect(try broken.nearest(to: "w5", top: 2, vocabulary).map(\.similarity) == [0, 0])
  }

  private struct Components: Decodable {
    let directions: [[Double]]
    let coordinates: [[Double]]
    let shares: [Double]
  }

  @Test(arguments: [(12, 5, 3), (4, 9, 2), (60, 30, 2)])
  func `principal components are those of NumPy`(rows: Int, columns: Int, count: Int) throws {
    let points = try Matrix.random(rows: rows, columns: columns, in: -3..<1, seed: rows)
    let expected: Components = try NumPyWords.run(
      "components",
      SmallModel.make(),
      ["points": (0..<rows).map { points[$0].values }, "count": count]
    )
    let found = try points.principalComponents(count)
    #expect(close(found.directions, expected.directions))
    #expect(close(found.coordinates, expected.coordinates))
    for (share, other) in zip(found.shares, expected.shares) { #expect(abs(share - other) < 1e-12) }
    #expect(found == (try points.principalComponents(count)))
    #expect(found.description.hasPrefix("component 1: "))
  }

  private func close(_ found: Matrix, _ expected: [[Double]]) -> Bool {
    let difference = abs(found - Matrix(expected)).max()
    return difference < 1e-9
  }

  @Test func `points on a line, in one place or too few`() throws {
    let line = Matrix([[1, 1, 0], [2, 2, 0], [3, 3, 0]])
    let found = try line.principalComponents(2)
    #expect(abs(found.shares[0] - 1) < 1e-15 && found.shares[1] == 0)
    #expect(found.coordinates[0, 0] < 0 && found.directions[0, 0] > 0)
    #expect(found.directions[1] == Vector(count: 3))
    let same = try Matrix(repeating: 2, rows: 3, columns: 2).principalComponents(1)
    #expect(same.shares == [0] && same.coordinates == Matrix(rows: 3, columns: 1))
    for (points, count) in [
      (line, 0), (line, 4), (line[0..<1], 1), (Matrix(rows: 2, columns: 0), 1),
    ] {
      #expect(throws: RecurrentLMError.self) { try points.principalComponents(count) }
    }
    #expect(throws: RecurrentLMError.notFinite(what: "a coordinate of a point")) {
      try Matrix([[1, 2], [.nan, 3]]).principalComponents(1)
    }
  }

  @Test(arguments: [false, true])
  func `a model without memory reads each word alone`(isFast: Bool) throws {
    let model = try SmallModel.make(isFast: isFast)
    let before = model.parameters
    let words = [0, 5, 9, 27]
    let forgetful = try model.withoutMemory()
    let (o, _) = try forgetful.forward(words)
    for (t, word) in words.enumerated() {
      #expect(o[t] == (try model.forward([word]).o[0]))
    }
    #expect(forgetful.parameters.W == Matrix(rows: 6, columns: 6))
    #expect(model.parameters == before)
    #expect(type(of: forgetful) == type(of: model))
  }

  @Test(arguments: [false, true])
  func `a unit's memory is its column of W`(isFast: Bool) throws {
    let model = try SmallModel.make(isFast: isFast)
    let cut = try model.withoutMemory(ofUnit: 2)
    var expected = model.parameters
    expected.W[0..., 2] = Vector(count: 6)
    #expect(cut.parameters == expected)
    // What the unit's state was makes no difference any more.
    let (_, s) = try model.forward([0, 5, 9])
    var (one, other) = (s[3], s[3])
    other[2] = -other[2]
    #expect(try cut.next(after: 7, state: &one) == cut.next(after: 7, state: &other))
    #expect(one == other)
    for unit in [-1, 6] {
      #expect(throws: RecurrentLMError.self) { try model.withoutMemory(ofUnit: unit) }
    }
  }

  @Test func `gates remember past W`() throws {
    for model in [
      try GRU(vocabularySize: 30, hiddenSize: 4) as any LanguageModel,
      try FastRNN(vocabularySize: 30, hiddenSize: 4, cell: .lstm),
    ] {
      for cut in [{ _ = try model.withoutMemory() }, { _ = try model.withoutMemory(ofUnit: 0) }] {
        let failure = #expect(throws: RecurrentLMError.self) { try cut() }
        #expect(failure.map { "\($0)".contains("a tanh network, whose memory is W alone") } == true)
      }
    }
  }
}
