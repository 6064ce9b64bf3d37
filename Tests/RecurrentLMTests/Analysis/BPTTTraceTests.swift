import RecurrentLM
import Testing

@Suite struct BPTTTraceTests {
  static let x = [0, 5, 17, 5, 29, 12, 3, 8]
  static let y = [5, 17, 5, 29, 12, 3, 8, 1]

  @Test(arguments: [(false, 1e-10), (true, 1e-4)], [0, 3, 7])
  func `the sizes of the errors are those of NumPy`(
    model: (isFast: Bool, tolerance: Double),
    t: Int
  ) throws {
    let tolerance = model.tolerance
    let model = try SmallModel.make(isFast: model.isFast)
    let expected: [Double] = try NumPyWords.run(
      "bpttTrace",
      model,
      ["x": Self.x, "y": Self.y, "t": t]
    )
    let trace = try model.bpttTrace(Self.x, Self.y, at: t)
    #expect(trace.t == t)
    #expect(trace.stepsUsed == min(t, 4) + 1)
    #expect(trace.deltas.shape == (t + 1, 6))
    #expect(trace.norms.count == expected.count)
    for (ours, theirs) in zip(trace.norms, expected) {
      #expect(agree(ours, theirs, relative: tolerance))
    }
  }

  @Test(arguments: [0, 2, 4, 1000], [false, true])
  func `the errors within the cut are those that make the gradients`(
    truncate: Int,
    isFast: Bool
  ) throws {
    let model = try SmallModel.make(isFast: isFast, bpttTruncate: truncate)
    let s = try model.forward(Self.x).s
    var dLdW = Matrix(rows: 6, columns: 6)
    for t in Self.x.indices {
      let trace = try model.bpttTrace(Self.x, Self.y, at: t)
      for steps in 0..<trace.stepsUsed {
        dLdW = dLdW + (try trace.deltas[steps].outer(s[t - steps]))
      }
    }
    let expected = try model.bptt(Self.x, Self.y).dLdW
    #expect(distance(dLdW, expected, relative: isFast ? 1e-4 : 1e-12) <= 1)
  }

  @Test func `a table shows where truncation cuts`() throws {
    let model = try RNN(vocabularySize: 3, hiddenSize: 1, bpttTruncate: 1)
    (model.U, model.V) = (model.U * 0, Matrix([[4], [0], [0]]))
    model.W = Matrix([[0.5]])
    // All states are 0 and all words equally probable: δ = 4 · (1/3 - 1), halved at each step.
    let trace = try model.bpttTrace([1, 1, 1], [0, 0, 0], at: 2)
    #expect(
      "\(trace)" == """
        steps back  k  |delta|      left
                 0  2    2.667  100.00 %
                 1  1    1.333   50.00 %
                 2  0   0.6667   25.00 %  cut off by bpttTruncate = 1
        """
    )
  }

  @Test func `a vocabulary names the words that the error passes`() throws {
    let vocabulary = try SmallModel.vocabulary()
    let model = try SmallModel.make()
    let trace = try model.bpttTrace(Self.x, Self.y, at: 4, vocabulary)
    #expect(trace.words == [Vocabulary.sentenceStart, "w5", "w17", "w5", Vocabulary.unknown])
    #expect(trace.expectedWord == "w12")
    #expect(try model.bpttTrace(Self.x, Self.y, at: 4).norms == trace.norms)
    let lines = "\(trace)".split(separator: "\n").map { $0.split(separator: " ").prefix(4) }
    #expect(lines[0] == ["steps", "back", "k", "word"])
    #expect(lines[1].prefix(3) == ["0", "4", "UNKNOWN_TOKEN"])
    #expect(lines[5].prefix(3) == ["4", "0", "SENTENCE_START"])
    let other = try Vocabulary(words: SmallModel.words + ["more"])
    #expect(throws: RecurrentLMError.vocabularyMismatch(model: 30, vocabulary: 31)) {
      try model.bpttTrace(Self.x, Self.y, at: 4, other)
    }
  }

  @Test func `bad arguments are refused`() throws {
    let model = try RNN(vocabularySize: 30, hiddenSize: 6)
    for t in [-1, 8] {
      let error = RecurrentLMError.indexOutOfRange(
        index: "t = \(t)",
        valid: "0..<8",
        of: "a sentence of 8 words"
      )
      #expect(throws: error) { try model.bpttTrace(Self.x, Self.y, at: t) }
    }
    #expect(throws: RecurrentLMError.emptySentence) { try model.bpttTrace([], [], at: 0) }
    #expect(throws: RecurrentLMError.lengthsDiffer(x: 8, y: 1)) {
      try model.bpttTrace(Self.x, [1], at: 0)
    }
    #expect(throws: RecurrentLMError.self) { try model.bpttTrace([0, 30], [1, 1], at: 0) }
    model.W[0, 0] = .nan
    #expect(throws: RecurrentLMError.self) { try model.bpttTrace(Self.x, Self.y, at: 5) }
  }
}
