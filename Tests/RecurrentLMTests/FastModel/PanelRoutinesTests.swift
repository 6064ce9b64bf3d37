import Foundation
import RecurrentLM
import Testing

/// The products that are compiled for vectors, held against the plain loops that say what they do.
@Suite struct PanelRoutinesTests {
  private static let all = PanelRoutines<Float>.available.indices

  /// What computes the same bits: all but the vectors of processors before AVX2, which round twice.
  private static let fusing = PanelRoutines<Float>.available.filter { $0.name != "SSE" }

  private func model(_ parameters: Parameters, _ routines: PanelRoutines<Float>) throws -> FastRNN {
    try FastRNN(parameters: parameters, bpttTruncate: 4, threads: 1, routines: routines)
  }

  private func batch(_ C: Int, _ lengths: [Int]) -> [Example] {
    var random = MersenneTwister(seed: 5)
    return lengths.map { length in
      let words = (0...length).map { _ in Int(random.next() % UInt64(C)) }
      return Example(x: Array(words.dropLast()), y: Array(words.dropFirst()))
    }
  }

  @Test func `a processor has its fastest routines first, and the plain vectors last`() throws {
    let names = PanelRoutines<Float>.available.map(\.name)
    #expect(names == ["AVX-512", "AVX2", "SSE"].suffix(names.count) || names == ["NEON"])
    #expect(PanelRoutines<Float>.fastest.name == names.first)
  }

  // With one word alone all gradients are 0, but for rounding.
  @Test(arguments: all, FastRNNTests.sizes.dropFirst())
  func `losses and gradients are those of plain loops`(
    number: Int,
    size: (C: Int, H: Int, T: Int)
  ) throws {
    let parameters = try Parameters(vocabularySize: size.C, hiddenSize: size.H, seed: 10)
    let routines = PanelRoutines<Float>.available[number]
    let (fast, plain) = (try model(parameters, routines), try model(parameters, .readable))
    // One row, as many as a tile has, one more; and several states at one time.
    for lengths in [[size.T], [1, 1, 1], [14, 5], [15], [size.T, 2, 7, 7]] {
      let batch = batch(size.C, lengths)
      let (ours, theirs) = (try fast.gradients(on: batch), try plain.gradients(on: batch))
      #expect(distance(ours.U, theirs.U, relative: 2e-5) <= 1)
      #expect(distance(ours.V, theirs.V, relative: 2e-5) <= 1)
      #expect(distance(ours.W, theirs.W, relative: 2e-5) <= 1)
      #expect(
        agree(try fast.totalLoss(on: batch), try plain.totalLoss(on: batch), relative: 1e-6)
      )
    }
  }

  @Test func `all vectors that fuse products into sums give the same bits`() throws {
    let trial = ThreadTrial()
    let outcomes = try Self.fusing.map { routines in
      let model = try FastRNN(
        parameters: trial.weights(),
        bpttTruncate: 4,
        threads: 2,
        routines: routines
      )
      return (losses: try trial.train(model), rest: try trial.outcome(model))
    }
    for outcome in outcomes {
      #expect(outcome.losses == outcomes[0].losses)
      #expect(outcome.rest == outcomes[0].rest)
    }
  }

  /// The weights after three steps, of hidden units that are no whole vector.
  private func steps(_ optimizer: Optimizer, _ routines: PanelRoutines<Float>) throws -> Parameters
  {
    let parameters = try Parameters(vocabularySize: 1025, hiddenSize: 17, seed: 10)
    let model = try model(parameters, routines)
    let state = try OptimizerState(optimizer)
    for _ in 1...3 {
      let loss = try model.trainingStep(
        on: batch(1025, [15, 3, 3]),
        learningRate: 0.05,
        clipNorm: nil,
        optimizer: state
      )
      #expect(loss.isFinite)
    }
    return model.parameters
  }

  @Test(arguments: [Optimizer.adagrad(), .rmsProp(), .adam(epsilon: 0.01)])
  func `adaptive steps are those of plain loops`(optimizer: Optimizer) throws {
    let expected = try steps(optimizer, .readable)
    for routines in PanelRoutines<Float>.available {
      let ours = try steps(optimizer, routines)
      #expect(distance(ours.U, expected.U, relative: 5e-5) <= 1, "\(routines.name)")
      #expect(distance(ours.V, expected.V, relative: 5e-5) <= 1, "\(routines.name)")
      #expect(distance(ours.W, expected.W, relative: 5e-5) <= 1, "\(routines.name)")
    }
    let fusing = try Self.fusing.map { try steps(optimizer, $0) }
    for outcome in fusing { #expect(outcome == fusing[0]) }
  }

  @Test func `a gradient whose square is infinite changes no weight, as in plain loops`() throws {
    var parameters = try Parameters(vocabularySize: 300, hiddenSize: 12, seed: 10)
    // Scores stay as they are, while errors become 1e22.
    (parameters.U, parameters.V) = (parameters.U * 1e-22, parameters.V * 1e22)
    parameters.W = parameters.W * 0
    for routines in PanelRoutines<Float>.available + [.readable] {
      let model = try model(parameters, routines)
      let before = model.parameters
      let loss = try model.trainingStep(
        on: batch(300, [3]),
        learningRate: 0.1,
        clipNorm: nil,
        optimizer: OptimizerState(.adagrad())
      )
      #expect(loss.isFinite)
      #expect(model.parameters.U == before.U, "\(routines.name)")
    }
  }

  /// With one hidden unit a score is one product, and only the exponential is left to be wrong; the
  /// largest scores are exponentiated as they are, or after the largest is subtracted.
  @Test(arguments: all, [-1...1, -50...50, -5...75])
  func `exponentials are right`(number: Int, range: ClosedRange<Double>) throws {
    let C = 4001
    let scores = (0..<C).map {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / Double(C - 1)
    }
    let parameters = try Parameters(
      U: Matrix([[Double](repeating: 9, count: C)]),
      V: Matrix(scores.map { [$0] }),
      W: Matrix([[0]])
    )
    let (o, s) = try model(parameters, PanelRoutines<Float>.available[number]).forward([0])
    let exponentials = scores.map { exp(Double(Float($0)) * s[1, 0]) }
    let last = o[0, C - 1] / exponentials[C - 1]
    // For each unit half a unit of a score's last place, and the rounding of log₂ e.
    let tolerance = 3e-7 + 1.4e-7 * (range.upperBound - range.lowerBound)
    for (word, expected) in exponentials.enumerated() {
      #expect(abs(o[0, word] / last / expected - 1) <= tolerance, "exp(\(scores[word]))")
    }
  }

  @Test(arguments: all)
  func `scores that are too large or no numbers are found`(number: Int) throws {
    let routines = PanelRoutines<Float>.available[number]
    var parameters = try Parameters(vocabularySize: 300, hiddenSize: 12, seed: 10)
    parameters.V = parameters.V * 900
    parameters.U = parameters.U * 40
    let example = batch(300, [11])[0]
    let expected = try RNN(parameters: parameters).sentenceLoss(example.x, example.y)
    #expect(expected > 500)
    let loss = try model(parameters, routines).sentenceLoss(example.x, example.y)
    #expect(agree(loss, expected, relative: 1e-4))
    for value in [Double.nan, .infinity, -.infinity] {
      parameters.V[299, 11] = value
      let model = try model(parameters, routines)
      #expect(try model.sentenceLoss(example.x, example.y).isNaN)
      #expect(throws: RecurrentLMError.self) { try model.bptt(example.x, example.y) }
    }
  }
}
