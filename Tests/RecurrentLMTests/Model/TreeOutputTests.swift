import Foundation
import RecurrentLM
import Testing

/// Hierarchical softmaxes: the textbook against NumPy, the engine against the textbook.
@Suite struct TreeOutputTests {
  /// A tree with long and short paths.
  private static func tree(_ C: Int) throws -> WordTree {
    try WordTree(counts: (0..<C).map { 100_000 / (1 + $0) })
  }

  private static func sentences(_ lengths: [Int], _ C: Int) -> [Example] {
    var random = MersenneTwister(seed: 3)
    return lengths.map { length in
      let words = (0...length).map { _ in Int(random.next() % UInt64(C)) }
      return Example(x: Array(words.dropLast()), y: Array(words.dropFirst()))
    }
  }

  private static func engine(
    _ C: Int,
    _ H: Int,
    cell: RecurrentCell = .tanh,
    layers: Int = 1
  ) throws -> FastRNN {
    let output = Output.hierarchicalSoftmax(of: try tree(C))
    return try FastRNN(
      vocabularySize: C,
      hiddenSize: H,
      cell: cell,
      layers: layers,
      output: output
    )
  }

  @Test(arguments: [(40, 9, 4), (130, 14, 0), (2, 5, 3), (12, 6, 1000)])
  func `probabilities and gradients of the textbook are those of NumPy`(
    C: Int,
    T: Int,
    truncate: Int
  ) throws {
    let tree = try Self.tree(C)
    let numpy = try NumPyModel.run(C: C, H: 6, T: T, truncate: truncate, tree: tree.children)
    let model = try TreeRNN(tree: tree, hiddenSize: 6, bpttTruncate: truncate)
    #expect(model.V == Matrix(numpy.weights.V))
    #expect(model.parameterCount == 6 * C + 6 * (C - 1) + 36)
    let example = numpy.examples[0]
    let (o, s) = try model.forward(example.x)
    #expect(distance(o, Matrix(numpy.o), relative: 1e-12) <= 1)
    #expect(distance(s, Matrix(numpy.s), relative: 1e-12) <= 1)
    #expect(agree(try model.totalLoss(on: numpy.examples), numpy.totalLoss, relative: 1e-10))
    let gradients = try model.gradients(of: example.x, example.y)
    #expect(distance(gradients.U, Matrix(numpy.dLdU), relative: 1e-8) <= 1)
    #expect(distance(gradients.V, Matrix(numpy.dLdV), relative: 1e-8) <= 1)
    #expect(distance(gradients.W, Matrix(numpy.dLdW), relative: 1e-8) <= 1)
  }

  @Test(arguments: OptimizerTests.Rule.allCases.map(Optional.some) + [nil], [1, 3])
  func `ten epochs give the losses and weights of NumPy, in textbook and engine`(
    rule: OptimizerTests.Rule?,
    batchSize: Int
  ) throws {
    let tree = try Self.tree(130)
    let (epsilon, clipNorm) = (1e-3, rule == .adam ? nil : 0.8)
    let numpy = try NumPyModel.run(
      C: 130,
      H: 10,
      T: 14,
      truncate: 4,
      clipNorm: clipNorm,
      batchSize: batchSize,
      optimizer: rule?.arguments(epsilon: epsilon) ?? [],
      tree: tree.children
    )
    let slow = try TreeRNN(tree: tree, hiddenSize: 10)
    let fast = try Self.engine(130, 10)
    for (model, relative) in [(slow, 1e-8), (fast, 2e-4)] as [(any LanguageModel, Double)] {
      let state = try OptimizerState(rule?.optimizer(epsilon: epsilon) ?? .sgd)
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
      let trained = model.parameters
      #expect(distance(trained.U, Matrix(numpy.trained.U), relative: relative) <= 1)
      #expect(distance(trained.V, Matrix(numpy.trained.V), relative: relative) <= 1)
      #expect(distance(trained.W, Matrix(numpy.trained.W), relative: relative) <= 1)
    }
  }

  private static let batches: [(C: Int, H: Int, lengths: [Int])] = [
    (7, 8, [1]), (130, 9, [5, 1, 3]), (1025, 17, [14, 14, 15, 13]),
    (3001, 33, [2, 45, 8, 7, 9, 1, 30, 16]), (300, 100, [Int](repeating: 6, count: 40)),
    (2, 9, [70, 59]),
  ]

  @Test(arguments: batches, [0, 4, 1000])
  func `the engine's gradients are the sums of the textbook's`(
    batch: (C: Int, H: Int, lengths: [Int]),
    truncate: Int
  ) throws {
    let fast = try FastRNN(
      vocabularySize: batch.C,
      hiddenSize: batch.H,
      bpttTruncate: truncate,
      output: .hierarchicalSoftmax(of: Self.tree(batch.C))
    )
    let slow = try TreeRNN(parameters: fast.parameters, bpttTruncate: truncate)
    let examples = Self.sentences(batch.lengths, batch.C)
    let parts = try examples.map { try slow.gradients(of: $0.x, $0.y) }
    let double = DoubleEngine(fast.parameters, bpttTruncate: truncate)
    for (found, relative) in [
      (try fast.gradients(on: examples), 1e-4), (try double.gradients(on: examples), 1e-10),
    ] {
      for part in [\Parameters.U, \.V, \.W] {
        let sum = parts.dropFirst().reduce(parts[0][keyPath: part]) { $0 + $1[keyPath: part] }
        #expect(distance(found[keyPath: part], sum, relative: relative) <= 1)
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

  @Test func `gradients are the slopes of the loss, with gates too`() throws {
    let models: [any LanguageModel] = [
      try TreeRNN(tree: Self.tree(30), hiddenSize: 7, bpttTruncate: 1000),
      try Self.engine(30, 7, cell: .gru), try Self.engine(30, 7, cell: .gru(reset: .after)),
      try Self.engine(30, 9, cell: .lstm, layers: 2),
    ]
    for model in models {
      let (x, y) = ([0, 11, 2, 3], [11, 2, 3, 29])
      #expect(try gradientCheck(model, x: x, y: y).passed)
      #expect(try model.bpttTrace(x, y, at: 3).deltas.shape.0 == 4)
      for t in 0..<4 { #expect(abs(try model.forward(x).o[t].sum() - 1) < 1e-5) }
    }
  }

  @Test func `the errors on their way back add up to the gradient`() throws {
    let model = try TreeRNN(tree: Self.tree(40), hiddenSize: 7, bpttTruncate: 1000)
    let (x, y) = ([0, 11, 2, 3, 39], [11, 2, 3, 39, 1])
    let s = try model.forward(x).s
    var sum = Matrix(rows: 7, columns: 7)
    for t in x.indices {
      let trace = try model.bpttTrace(x, y, at: t)
      for k in 0...t { sum += try trace.deltas[t - k].outer(s[k]) }
    }
    #expect(distance(sum, try model.bptt(x, y).dLdW, relative: 1e-10) <= 1)
  }

  @Test(arguments: [RecurrentCell.tanh, .gru, .gru(reset: .after), .lstm])
  func `threads and vectors give the same bits, whatever the scores`(cell: RecurrentCell) throws {
    let drawn = try Self.engine(3001, 33, cell: cell)
    let examples = Self.sentences([14, 20, 3, 9, 17], 3001)
    let truncate = cell == .tanh ? 4 : Int.max
    let ways = PanelRoutines<Float>.available.filter { $0.name != "SSE" }.flatMap { routines in
      [1, 2].map { (routines, $0) }
    }
    for scale in [1, 3000.0] {
      drawn.V = drawn.V * scale
      let loss =
        cell == .tanh
        ? try TreeRNN(parameters: drawn.parameters).totalLoss(on: examples)
        : try drawn.totalLoss(on: examples)
      #expect(loss.isFinite)
      let trained = try ways.map { routines, threads in
        let model = try FastRNN(
          parameters: drawn.parameters,
          bpttTruncate: truncate,
          threads: threads,
          routines: routines
        )
        #expect(agree(try model.totalLoss(on: examples), loss, relative: 1e-4))
        try model.train(
          on: examples,
          learningRate: 0.01,
          epochs: 2,
          batchSize: 2,
          optimizer: .adagrad(),
          clipNorm: 5
        )
        return model.parameters
      }
      for parameters in trained { #expect(parameters == trained[0]) }
    }
  }

  @Test func `weights that are no numbers are found, and change nothing`() throws {
    let model = try Self.engine(30, 4)
    let batch = [Example(x: [0, 1], y: [1, 2])]
    var weights = model.parameters
    weights.V = weights.V * .infinity
    try model.setParameters(weights)
    let state = try OptimizerState(.adagrad())
    let loss = try model.trainingStep(
      on: batch,
      learningRate: 0.1,
      clipNorm: 1,
      optimizer: state
    )
    #expect(loss.isNaN)
    #expect(try model.totalLoss(on: batch).isNaN)
    #expect(throws: RecurrentLMError.self) { try model.forward([0, 1]) }
  }

  @Test func `what does not fit is refused`() throws {
    let output = Output.hierarchicalSoftmax(of: try Self.tree(30))
    #expect(throws: RecurrentLMError.vocabularyMismatch(model: 31, vocabulary: 30)) {
      try FastRNN(vocabularySize: 31, hiddenSize: 4, output: output)
    }
    let model = try FastRNN(vocabularySize: 30, hiddenSize: 4, output: output)
    #expect(model.output == output)
    #expect("\(model)".contains("output: hierarchical softmax"))
    let others = [
      try FastRNN(vocabularySize: 30, hiddenSize: 4),
      try FastRNN(
        vocabularySize: 30,
        hiddenSize: 4,
        output: .hierarchicalSoftmax(of: WordTree(counts: [Int](repeating: 1, count: 30)))
      ),
    ]
    for other in others {
      #expect(throws: RecurrentLMError.self) { try model.setParameters(other.parameters) }
      #expect(throws: RecurrentLMError.self) { try other.setParameters(model.parameters) }
    }
    #expect(throws: RecurrentLMError.self) { try RNN(parameters: model.parameters) }
    #expect(throws: RecurrentLMError.self) { try TreeRNN(parameters: others[0].parameters) }
    let gru = try Self.engine(30, 4, cell: .gru)
    #expect(throws: RecurrentLMError.self) { try TreeRNN(parameters: gru.parameters) }
    #expect(throws: RecurrentLMError.self) { try GRU(parameters: gru.parameters) }
    #expect(try model.copy().output == output)
  }

  @Test func `a tree of a vocabulary binds the model to it`() throws {
    let text = TokenizedText(sentences: [["a", "b", "c"], ["b", "c", "d"], ["a", "d"]])
    let vocabulary = try Vocabulary(of: text, size: 7)
    let examples = try vocabulary.encode(text)
    let classes = try WordClasses(of: examples, count: 3, vocabulary: vocabulary)
    let other = try Vocabulary(words: vocabulary.words.reversed())
    for output in [
      try Output.hierarchicalSoftmax(of: classes), try .hierarchicalSoftmax(of: vocabulary),
    ] {
      let model = try FastRNN(vocabularySize: 7, hiddenSize: 4, output: output)
      #expect(throws: RecurrentLMError.self) {
        try model.train(on: other.encode(text), learningRate: 0.1, epochs: 1)
      }
      try model.train(on: examples, learningRate: 0.1, epochs: 1)
      #expect(runCard(model, vocabulary).description.contains("output: hierarchical softmax"))
      let sentences = try generate(sentences: 3, with: model, vocabulary, minimumLength: 1)
      #expect(sentences.count == 3)
      #expect(try model.score("a b c", vocabulary).logProbability < 0)
    }
  }
}
