import RecurrentLM
import Testing

/// The fast model, held against its readable twin and against NumPy.
@Suite struct FastRNNTests {
  /// Single precision has seven digits, of which sums over the vocabulary lose two or three.
  static let tolerance = 1e-4

  /// Sizes on both sides of a panel's 32 words, of a tile's 14 times, of the blocks, and of the 64
  /// times up to which all exponentials are kept.
  static let sizes: [(C: Int, H: Int, T: Int)] = [
    (1, 1, 1), (2, 1, 3), (31, 8, 2), (32, 9, 1), (33, 7, 14), (127, 5, 15), (129, 32, 7),
    (1025, 17, 29), (3000, 24, 5), (3001, 33, 45),
    (33, 7, 64), (129, 9, 65), (1025, 17, 150),
  ]

  private func pair(_ C: Int, _ T: Int) -> (x: [Int], y: [Int]) {
    var random = MersenneTwister(seed: 3)
    func words() -> [Int] { (0..<T).map { _ in Int(random.next() % UInt64(C)) } }
    return (words(), words())
  }

  @Test func `weights are those of RNN, rounded`() throws {
    let parameters = try RNN(vocabularySize: 130, hiddenSize: 9).parameters
    let fast = try FastRNN(vocabularySize: 130, hiddenSize: 9).parameters
    #expect(fast.U.values == parameters.U.values.map { Double(Float($0)) })
    #expect(fast.V.values == parameters.V.values.map { Double(Float($0)) })
    #expect(fast.W.values == parameters.W.values.map { Double(Float($0)) })
  }

  @Test(arguments: sizes, [0, 1, 4, 1000])
  func `every result is that of RNN`(
    size: (C: Int, H: Int, T: Int),
    truncate: Int
  ) throws {
    let fast = try FastRNN(
      vocabularySize: size.C,
      hiddenSize: size.H,
      bpttTruncate: truncate
    )
    let slow = try RNN(parameters: fast.parameters, bpttTruncate: truncate)
    let (x, y) = pair(size.C, size.T)
    let (o, s) = try fast.forward(x)
    let expected = try slow.forward(x)
    #expect(distance(o, expected.o, relative: Self.tolerance) <= 1)
    #expect(distance(s, expected.s, relative: Self.tolerance) <= 1)
    let (dLdU, dLdV, dLdW) = try fast.bptt(x, y)
    let gradients = try slow.bptt(x, y)
    #expect(distance(dLdU, gradients.dLdU, relative: Self.tolerance) <= 1)
    #expect(distance(dLdV, gradients.dLdV, relative: Self.tolerance) <= 1)
    #expect(distance(dLdW, gradients.dLdW, relative: Self.tolerance) <= 1)
    let loss = try fast.sentenceLoss(x, y)
    #expect(abs(loss - (try slow.sentenceLoss(x, y))) <= 1e-5 * Double(size.T))
    try fast.sgdStep(x, y, learningRate: 0.5)
    try slow.sgdStep(x, y, learningRate: 0.5)
    #expect(distance(fast.U, slow.U, relative: Self.tolerance) <= 1)
    #expect(distance(fast.V, slow.V, relative: Self.tolerance) <= 1)
    #expect(distance(fast.W, slow.W, relative: Self.tolerance) <= 1)
  }

  @Test(arguments: [4, 1000])
  func `gradients and ten epochs of training are those of NumPy`(truncate: Int) throws {
    let numpy = try NumPyModel.run(C: 300, H: 10, T: 14, truncate: truncate)
    let model = try FastRNN(vocabularySize: 300, hiddenSize: 10, bpttTruncate: truncate)
    let example = numpy.examples[0]
    let (dLdU, dLdV, dLdW) = try model.bptt(example.x, example.y)
    #expect(distance(dLdU, Matrix(numpy.dLdU), relative: Self.tolerance) <= 1)
    #expect(distance(dLdV, Matrix(numpy.dLdV), relative: Self.tolerance) <= 1)
    #expect(distance(dLdW, Matrix(numpy.dLdW), relative: Self.tolerance) <= 1)
    let history = try model.train(
      on: numpy.examples,
      learningRate: 0.05,
      epochs: 10,
      evaluateEvery: 1
    )
    #expect(history.losses.count == 10)
    for (ours, theirs) in zip(history.losses, numpy.losses) {
      #expect(agree(ours.loss, theirs, relative: Self.tolerance))
    }
  }

  @Test(arguments: [1, 3, 40, 200])
  func `the loss of a set is the sum of its sentences' losses`(sentences: Int) throws {
    let fast = try FastRNN(vocabularySize: 1025, hiddenSize: 17, bpttTruncate: 4)
    let slow = try RNN(parameters: fast.parameters, bpttTruncate: 4)
    // Lengths on both sides of what is computed at once.
    let examples = (0..<sentences).map { index in
      let (x, y) = pair(1025, index == 2 ? 130 : 1 + (index * 7) % 31)
      return Example(x: x, y: y)
    }
    let total = try fast.totalLoss(on: examples)
    #expect(agree(total, try slow.totalLoss(on: examples), relative: 1e-6))
    let sum = try examples.reduce(0) { try $0 + fast.sentenceLoss($1.x, $1.y) }
    #expect(agree(total, sum, relative: 1e-6))
  }

  @Test func `a faulty sentence among many is refused`() throws {
    let model = try FastRNN(vocabularySize: 140, hiddenSize: 9)
    let good = Example(x: [1, 2], y: [2, 3])
    for bad in [Example(x: [1, 140], y: [2, 3]), Example(x: [], y: []), Example(x: [1], y: [])] {
      #expect(throws: RecurrentLMError.self) { try model.totalLoss(on: [good, bad, good]) }
    }
    #expect(try model.totalLoss(on: [Example]()) == 0)
  }

  @Test(arguments: [11, 70])
  func `scores too large for single precision are computed all the same`(T: Int) throws {
    let fast = try FastRNN(vocabularySize: 300, hiddenSize: 12)
    fast.V = fast.V * 700
    fast.U = fast.U * 40
    let slow = try RNN(parameters: fast.parameters)
    let (x, y) = pair(300, T)
    let (o, _) = try slow.forward(x)
    #expect(o.max() > 0.99)
    #expect(distance(try fast.forward(x).o, o, relative: Self.tolerance) <= 1)
    let loss = try slow.sentenceLoss(x, y)
    #expect(loss > 500)
    #expect(agree(try fast.sentenceLoss(x, y), loss, relative: Self.tolerance))
    let (gradients, expected) = (try fast.bptt(x, y), try slow.bptt(x, y))
    #expect(distance(gradients.dLdV, expected.dLdV, relative: Self.tolerance) <= 1)
  }

  @Test func `words read one by one are predicted as in a whole sentence`() throws {
    let model = try FastRNN(vocabularySize: 140, hiddenSize: 9)
    let x = [3, 17, 3, 139]
    let (o, s) = try model.forward(x)
    var state = Vector(count: 9)
    for (t, word) in x.enumerated() {
      let next = try model.next(after: word, state: &state)
      #expect(distance(Matrix([next.values]), Matrix([o[t].values]), relative: 1e-5) <= 1)
      #expect(distance(Matrix([state.values]), Matrix([s[t + 1].values]), relative: 1e-5) <= 1)
    }
  }

  @Test func `weights that are no numbers leave the model as it is`() throws {
    for value in [Double.nan, .infinity] {
      let model = try FastRNN(vocabularySize: 140, hiddenSize: 9)
      model.W[0, 0] = value
      let V = model.V
      #expect(throws: RecurrentLMError.self) {
        try model.sgdStep([1, 2, 5], [2, 3, 5], learningRate: 0.1)
      }
      #expect(model.V == V)
    }
  }

  /// The exponential of such a score is 0, and the loss is a number.
  @Test func `a score of minus infinity leaves the model as it is`() throws {
    let model = try FastRNN(vocabularySize: 140, hiddenSize: 1)
    let (_, s) = try model.forward([1])
    model.V[139, 0] = s[1, 0] > 0 ? -.infinity : .infinity
    let parameters = model.parameters
    #expect(try model.sentenceLoss([1], [2]).isFinite)
    #expect(throws: RecurrentLMError.self) { try model.bptt([1], [2]) }
    #expect(try model.trainingStep([1], [2], learningRate: 0.1, clipNorm: nil).isNaN)
    #expect(model.parameters == parameters)
  }

  @Test func `a matrix of another shape is refused when the model is used`() throws {
    let model = try FastRNN(vocabularySize: 140, hiddenSize: 9)
    model.W = Matrix(rows: 2, columns: 2)
    #expect(throws: RecurrentLMError.self) { try model.forward([1]) }
    #expect(throws: RecurrentLMError.lengthsDiffer(x: 1, y: 2)) { try model.bptt([1], [2, 3]) }
  }
}
