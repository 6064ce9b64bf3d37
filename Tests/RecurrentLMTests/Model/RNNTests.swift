import RecurrentLM
import Testing

/// The textbook model, held against the same mathematics in NumPy.
@Suite struct RNNTests {
  /// Sums in another order differ in the last bits: 1e-16 times a few hundred terms.
  static let tolerance = 1e-10

  @Test func `seed 10 gives the weights of NumPy bit for bit`() throws {
    let numpy = try NumPyModel.run(C: 300, H: 17, T: 5, truncate: 4)
    let model = try RNN(vocabularySize: 300, hiddenSize: 17)
    #expect(model.U == Matrix(numpy.weights.U))
    #expect(model.V == Matrix(numpy.weights.V))
    #expect(model.W == Matrix(numpy.weights.W))
  }

  @Test(arguments: [0, 1, 4, 1000])
  func `forward pass, loss and every gradient are those of NumPy`(truncate: Int) throws {
    let numpy = try NumPyModel.run(C: 80, H: 10, T: 14, truncate: truncate)
    let model = try RNN(vocabularySize: 80, hiddenSize: 10, bpttTruncate: truncate)
    let example = numpy.examples[0]
    let (o, s) = try model.forward(example.x)
    #expect(o.shape == (14, 80))
    #expect(s.shape == (15, 10))
    #expect(distance(o, Matrix(numpy.o), relative: Self.tolerance) <= 1)
    #expect(distance(s, Matrix(numpy.s), relative: Self.tolerance) <= 1)
    let (dLdU, dLdV, dLdW) = try model.bptt(example.x, example.y)
    #expect(distance(dLdU, Matrix(numpy.dLdU), relative: Self.tolerance) <= 1)
    #expect(distance(dLdV, Matrix(numpy.dLdV), relative: Self.tolerance) <= 1)
    #expect(distance(dLdW, Matrix(numpy.dLdW), relative: Self.tolerance) <= 1)
    let total = try model.totalLoss(on: numpy.examples)
    #expect(agree(total, numpy.totalLoss, relative: Self.tolerance))
  }

  @Test func `ten epochs of training have the losses of NumPy`() throws {
    let numpy = try NumPyModel.run(C: 80, H: 10, T: 14, truncate: 4)
    let model = try RNN(vocabularySize: 80, hiddenSize: 10)
    let history = try model.train(
      on: numpy.examples,
      learningRate: 0.05,
      epochs: 10,
      evaluateEvery: 1
    )
    #expect(history.losses.map(\.examplesSeen) == (0..<10).map { $0 * 5 })
    for (ours, theirs) in zip(history.losses, numpy.losses) {
      #expect(agree(ours.loss, theirs, relative: Self.tolerance))
    }
    #expect(distance(model.U, Matrix(numpy.trained.U), relative: Self.tolerance) <= 1)
    #expect(distance(model.V, Matrix(numpy.trained.V), relative: Self.tolerance) <= 1)
    #expect(distance(model.W, Matrix(numpy.trained.W), relative: Self.tolerance) <= 1)
  }

  @Test func `words read one by one are predicted as in a whole sentence`() throws {
    let model = try RNN(vocabularySize: 40, hiddenSize: 8)
    let x = [3, 17, 3, 39]
    let (o, s) = try model.forward(x)
    var state = Vector(count: 8)
    for (t, word) in x.enumerated() {
      let next = try model.next(after: word, state: &state)
      #expect(distance(Matrix([next.values]), Matrix([o[t].values]), relative: 1e-13) <= 1)
      #expect(distance(Matrix([state.values]), Matrix([s[t + 1].values]), relative: 1e-13) <= 1)
    }
  }

  @Test func `sizes and parameters are in the description`() throws {
    let model = try RNN(vocabularySize: 8000, hiddenSize: 100)
    #expect(model.parameterCount == 1_610_000)
    #expect(
      model.description
        == "RNN(vocabularySize: 8000, hiddenSize: 100, bpttTruncate: 4): 1,610,000 parameters"
    )
  }
}
