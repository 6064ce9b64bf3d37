import Foundation
import RecurrentLM
import Testing

/// Outputs by classes: the textbook against NumPy, the engine against the textbook.
@Suite struct ClassOutputTests {
  /// Classes of very different sizes, some of more than a panel of 32 words.
  private static func classes(_ C: Int, _ K: Int) -> WordClasses {
    var random = MersenneTwister(seed: 7)
    let numbers = (0..<C).map { word in
      word < K ? word : min(Int(random.next() % UInt64(K)), Int(random.next() % UInt64(K)))
    }
    return WordClasses(count: K, classOfWord: numbers)
  }

  private static func sentences(_ lengths: [Int], _ C: Int) -> [Example] {
    var random = MersenneTwister(seed: 3)
    return lengths.map { length in
      let words = (0...length).map { _ in Int(random.next() % UInt64(C)) }
      return Example(x: Array(words.dropLast()), y: Array(words.dropFirst()))
    }
  }

  @Test(arguments: [(40, 7, 9, 4), (130, 20, 14, 0), (33, 2, 5, 3), (12, 12, 6, 1000)])
  func `probabilities and gradients of the textbook are those of NumPy`(
    C: Int,
    K: Int,
    T: Int,
    truncate: Int
  ) throws {
    let classes = Self.classes(C, K)
    let numpy = try NumPyModel.run(
      C: C,
      H: 6,
      T: T,
      truncate: truncate,
      classes: classes.classOfWord
    )
    let model = try ClassRNN(classes: classes, hiddenSize: 6, bpttTruncate: truncate)
    #expect(model.A == Matrix(try #require(numpy.weights.A)))
    #expect(model.V == Matrix(numpy.weights.V))
    let example = numpy.examples[0]
    let (o, s) = try model.forward(example.x)
    #expect(distance(o, Matrix(numpy.o), relative: 1e-12) <= 1)
    #expect(distance(s, Matrix(numpy.s), relative: 1e-12) <= 1)
    #expect(agree(try model.totalLoss(on: numpy.examples), numpy.totalLoss, relative: 1e-10))
    let gradients = try ClassRNN(parameters: model.gradients(of: example.x, example.y))
    #expect(distance(gradients.U, Matrix(numpy.dLdU), relative: 1e-8) <= 1)
    #expect(distance(gradients.V, Matrix(numpy.dLdV), relative: 1e-8) <= 1)
    #expect(distance(gradients.W, Matrix(numpy.dLdW), relative: 1e-8) <= 1)
    #expect(distance(gradients.A, Matrix(numpy.dLdA), relative: 1e-8) <= 1)
  }

  @Test(arguments: OptimizerTests.Rule.allCases.map(Optional.some) + [nil], [1, 3])
  func `ten epochs give the losses and weights of NumPy, in textbook and engine`(
    rule: OptimizerTests.Rule?,
    batchSize: Int
  ) throws {
    let classes = Self.classes(130, 9)
    let (epsilon, clipNorm) = (1e-3, rule == .adam ? nil : 0.8)
    let numpy = try NumPyModel.run(
      C: 130,
      H: 10,
      T: 14,
      truncate: 4,
      clipNorm: clipNorm,
      batchSize: batchSize,
      optimizer: rule?.arguments(epsilon: epsilon) ?? [],
      classes: classes.classOfWord
    )
    let optimizer = rule?.optimizer(epsilon: epsilon) ?? .sgd
    let slow = try ClassRNN(classes: classes, hiddenSize: 10)
    let fast = try FastRNN(
      vocabularySize: 130,
      hiddenSize: 10,
      output: .classes(of: classes)
    )
    for (model, relative) in [(slow, 1e-8), (fast, 2e-4)] as [(any LanguageModel, Double)] {
      let state = try OptimizerState(optimizer)
      for loss in numpy.losses {
        #expect(agree(try model.loss(on: numpy.examples), loss, relative: relative))
        for first in stride(from: 0, to: numpy.examples.count, by: batchSize) {
          _ = try model.trainingStep(
            on: numpy.examples[first..<min(first + batchSize, numpy.examples.count)],
            learningRate: 0.05,
            clipNorm: clipNorm,
            optimizer: state
          )
        }
      }
      let trained = try ClassRNN(parameters: model.parameters)
      #expect(distance(trained.U, Matrix(numpy.trained.U), relative: relative) <= 1)
      #expect(distance(trained.V, Matrix(numpy.trained.V), relative: relative) <= 1)
      #expect(distance(trained.W, Matrix(numpy.trained.W), relative: relative) <= 1)
      #expect(distance(trained.A, Matrix(try #require(numpy.trained.A)), relative: relative) <= 1)
    }
  }

  private static let batches: [(C: Int, K: Int, H: Int, lengths: [Int])] = [
    (7, 3, 8, [1]), (130, 11, 9, [5, 1, 3]), (1025, 30, 17, [14, 14, 15, 13]),
    (3001, 300, 33, [2, 45, 8, 7, 9, 1, 30, 16]), (300, 2, 100, [Int](repeating: 6, count: 40)),
    (130, 40, 9, [70, 59]), (64, 64, 33, [14, 9, 5]),
  ]

  @Test(arguments: batches, [0, 4, 1000])
  func `the engine's gradients are the sums of the textbook's`(
    batch: (C: Int, K: Int, H: Int, lengths: [Int]),
    truncate: Int
  ) throws {
    let classes = Self.classes(batch.C, batch.K)
    let fast = try FastRNN(
      vocabularySize: batch.C,
      hiddenSize: batch.H,
      bpttTruncate: truncate,
      output: .classes(of: classes)
    )
    let slow = try ClassRNN(parameters: fast.parameters, bpttTruncate: truncate)
    let examples = Self.sentences(batch.lengths, batch.C)
    let parts = try examples.map { try ClassRNN(parameters: slow.gradients(of: $0.x, $0.y)) }
    let double = DoubleEngine(fast.parameters, bpttTruncate: truncate)
    for (found, relative) in [
      (try fast.gradients(on: examples), 1e-4), (try double.gradients(on: examples), 1e-10),
    ] {
      let found = try ClassRNN(parameters: found)
      for (matrix, part) in [
        (found.U, \ClassRNN.U), (found.V, \.V), (found.W, \.W), (found.A, \.A),
      ] {
        let sum = parts.dropFirst().reduce(parts[0][keyPath: part]) { $0 + $1[keyPath: part] }
        #expect(distance(matrix, sum, relative: relative) <= 1)
      }
    }
    let loss = try slow.totalLoss(on: examples)
    #expect(agree(try fast.totalLoss(on: examples), loss, relative: 1e-5))
    let (o, s) = try fast.forward(examples[0].x)
    let (expected, states) = try slow.forward(examples[0].x)
    #expect(distance(o, expected, relative: 1e-4) <= 1)
    #expect(distance(s, states, relative: 1e-4) <= 1)
    for t in 0..<o.shape.0 { #expect(abs(o[t].sum() - 1) < 1e-5) }
    var (state, other) = (Vector(count: batch.H), Vector(count: batch.H))
    let scores = try fast.scores(after: examples[0].x[0], state: &state)
    let exact = try slow.scores(after: examples[0].x[0], state: &other)
    for (a, b) in zip(scores.values, exact.values) { #expect(abs(a - b) < 1e-4) }
    #expect(abs(softmax(scores)[0] - expected[0, 0]) < 1e-5)
  }

  @Test func `gradients are the slopes of the loss`() throws {
    let classes = Self.classes(30, 5)
    let models: [any LanguageModel] = [
      try ClassRNN(classes: classes, hiddenSize: 7, bpttTruncate: 1000),
      try FastRNN(
        vocabularySize: 30,
        hiddenSize: 7,
        bpttTruncate: 1000,
        output: .classes(of: classes)
      ),
    ]
    for model in models {
      let report = try gradientCheck(model, x: [0, 11, 2, 3], y: [11, 2, 3, 29])
      #expect(report.passed)
      #expect(report.parameters.map(\.name) == ["U", "V", "W", "A"])
    }
  }

  @Test func `the errors on their way back add up to the gradient`() throws {
    let model = try ClassRNN(classes: Self.classes(40, 6), hiddenSize: 7, bpttTruncate: 1000)
    let (x, y) = ([0, 11, 2, 3, 39], [11, 2, 3, 39, 1])
    let s = try model.forward(x).s
    var sum = Matrix(rows: 7, columns: 7)
    for t in x.indices {
      let trace = try model.bpttTrace(x, y, at: t)
      for k in 0...t { sum += try trace.deltas[t - k].outer(s[k]) }
    }
    #expect(distance(sum, try model.bptt(x, y).dLdW, relative: 1e-10) <= 1)
  }

  @Test func `one thread and two give the same bits, whatever the scores`() throws {
    let classes = Self.classes(3001, 60)
    let drawn = try ClassRNN(classes: classes, hiddenSize: 33)
    let examples = Self.sentences([14, 20, 3, 9, 17], 3001)
    for scale in [1, 3000.0] {
      (drawn.V, drawn.A) = (drawn.V * scale, drawn.A * scale)
      let models = try [1, 2].map {
        try FastRNN(parameters: drawn.parameters, bpttTruncate: 4, threads: $0)
      }
      let loss = try drawn.totalLoss(on: examples)
      #expect(loss.isFinite)
      for model in models {
        #expect(agree(try model.totalLoss(on: examples), loss, relative: 1e-4))
        try model.train(
          on: examples,
          learningRate: 0.01,
          epochs: 2,
          batchSize: 2,
          optimizer: .adagrad(),
          clipNorm: 5
        )
      }
      #expect(models[0].parameters == models[1].parameters)
    }
  }

  @Test func `words that the engine can't take are refused`() throws {
    let classes = Self.classes(30, 5)
    let output = Output.classes(of: classes)
    #expect(throws: RecurrentLMError.vocabularyMismatch(model: 31, vocabulary: 30)) {
      try FastRNN(vocabularySize: 31, hiddenSize: 4, output: output)
    }
    let model = try FastRNN(vocabularySize: 30, hiddenSize: 4, output: output)
    #expect(model.output == output)
    #expect("\(model)".contains("output: 5 classes"))
    let plain = try FastRNN(vocabularySize: 30, hiddenSize: 4)
    let others = try FastRNN(
      vocabularySize: 30,
      hiddenSize: 4,
      output: .classes(of: WordClasses(count: 5, classOfWord: (0..<30).map { $0 % 5 }))
    )
    for other in [plain, others] {
      #expect(throws: RecurrentLMError.self) { try model.setParameters(other.parameters) }
      #expect(throws: RecurrentLMError.self) { try other.setParameters(model.parameters) }
      // What an optimizer remembers of other classes lies in other places.
      let state = try OptimizerState(.adagrad())
      let batch = [Example(x: [0, 1], y: [1, 2])]
      _ = try other.trainingStep(on: batch, learningRate: 0.1, clipNorm: nil, optimizer: state)
      #expect(throws: RecurrentLMError.self) {
        try model.trainingStep(on: batch, learningRate: 0.1, clipNorm: nil, optimizer: state)
      }
    }
    #expect(throws: RecurrentLMError.self) { try RNN(parameters: model.parameters) }
    #expect(throws: RecurrentLMError.self) { try ClassRNN(parameters: plain.parameters) }
    let copy = try model.copy()
    #expect(copy.parameters == model.parameters)
    #expect(copy.output == output)
  }

  @Test func `classes of a vocabulary bind the model to it`() throws {
    let text = TokenizedText(sentences: [["a", "b", "c"], ["b", "c", "d"], ["a", "d"]])
    let vocabulary = try Vocabulary(of: text, size: 7)
    let examples = try vocabulary.encode(text)
    let classes = try WordClasses(of: examples, count: 3, vocabulary: vocabulary)
    let model = try FastRNN(vocabularySize: 7, hiddenSize: 4, output: .classes(of: classes))
    let other = try Vocabulary(words: vocabulary.words.reversed())
    #expect(throws: RecurrentLMError.self) {
      try model.train(on: other.encode(text), learningRate: 0.1, epochs: 1)
    }
    try model.train(on: examples, learningRate: 0.1, epochs: 1)
    #expect(runCard(model, vocabulary).description.contains("output: 3 classes"))
    let sentences = try generate(sentences: 3, with: model, vocabulary, minimumLength: 1)
    #expect(sentences.count == 3)
    #expect(try model.score("a b c", vocabulary).logProbability < 0)
  }
}
