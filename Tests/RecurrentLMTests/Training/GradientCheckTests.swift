import RecurrentLM
import Testing

@Suite struct GradientCheckTests {
  private let x = [0, 1, 2, 3]
  private let y = [1, 2, 3, 4]

  @Test func `backpropagation passes on the tutorial's small model, zeros counted apart`() throws {
    let model = try RNN(vocabularySize: 100, hiddenSize: 10, bpttTruncate: 1000)
    let report = try gradientCheck(model, x: x, y: y)
    #expect(report.passed)
    #expect(report.parameters.map(\.name) == ["U", "V", "W"])
    #expect(report.parameters.map(\.size) == [1000, 1000, 100])
    #expect(report.parameters.map(\.checked) == [1000, 1000, 100])
    // The sentence reads 4 words; the columns of U of the other 96 have nothing to learn.
    #expect(report.parameters.map(\.bothZero) == [960, 0, 0])
    #expect(report.parameters.map(\.failed) == [0, 0, 0])
    #expect(report.parameters.allSatisfy { $0.largestRelativeError <= 0.01 })
    #expect(report.description.contains("960 both zero"))
    let zeros = report.parameters[0].areBothZero
    #expect(zeros.joined().count { $0 } == 960)
    #expect(zeros[9].prefix(4).allSatisfy { !$0 } && zeros[9].dropFirst(4).allSatisfy { $0 })
    #expect(model.parameters == (try RNN(vocabularySize: 100, hiddenSize: 10)).parameters)
  }

  @Test func `a gradient truncated after two steps fails for most of W`() throws {
    let model = try RNN(vocabularySize: 100, hiddenSize: 10, bpttTruncate: 1)
    let report = try gradientCheck(model, x: x, y: y)
    #expect(!report.passed)
    #expect(report.parameters[1].failed == 0)
    let W = report.parameters[2]
    #expect(W.failed > 50)
    let failure = try #require(W.firstFailure)
    #expect(failure.relativeError > 0.01)
    #expect(W.relativeErrors[failure.row, failure.column] == failure.relativeError)
    #expect(W.relativeErrors.max() == W.largestRelativeError)
    #expect(report.description.contains("+h loss: "))
  }

  /// The tutorial's small model in both precisions; `FastRNN`'s weights are rounded.
  private func models(bpttTruncate: Int) throws -> [any LanguageModel] {
    let fast = try FastRNN(vocabularySize: 100, hiddenSize: 10, bpttTruncate: bpttTruncate)
    return [fast, try RNN(parameters: fast.parameters, bpttTruncate: bpttTruncate)]
  }

  @Test func `the fast model's arithmetic is checked in double precision`() throws {
    // At this distance slopes of losses in single precision have no digit that is right.
    let reports = try models(bpttTruncate: 1000).map {
      try gradientCheck($0, x: x, y: y, h: 1e-4, threshold: 1e-5)
    }
    #expect(reports.map(\.passed) == [true, true])
    for (fast, textbook) in zip(reports[0].parameters, reports[1].parameters) {
      #expect(fast.bothZero == textbook.bothZero)
      #expect(fast.checked == fast.size)
      // The engine's own order of operations: slopes agree to rounding, but are not the same.
      #expect(fast.largestRelativeError != textbook.largestRelativeError)
      #expect(abs(fast.largestRelativeError - textbook.largestRelativeError) < 1e-5)
    }
  }

  @Test func `a gradient of the fast model truncated after two steps fails for most of W`() throws {
    let reports = try models(bpttTruncate: 1).map { try gradientCheck($0, x: x, y: y) }
    #expect(reports.map(\.passed) == [false, false])
    let failed = reports.map { $0.parameters.map(\.failed) }
    #expect(failed[0] == failed[1])
    #expect(failed[0][1] == 0)
    #expect(failed[0][2] > 50)
    #expect(reports[0].description.contains("parameter V with size 1000: passed"))
    #expect(reports[0].description.contains("parameter W with size 100: failed"))
  }

  @Test(arguments: [true, false], ["U", "V", "W"])
  func `every gradient fails where a weight is NaN`(
    isFast: Bool,
    matrix: String
  ) throws {
    var weights = try Parameters(vocabularySize: 6, hiddenSize: 2, seed: 10)
    // A word that the sentence reads, so that the NaN reaches every loss.
    switch matrix {
    case "U": weights.U[1, 1] = .nan
    case "V": weights.V[1, 1] = .nan
    default: weights.W[1, 1] = .nan
    }
    let model: any LanguageModel =
      isFast ? try FastRNN(parameters: weights) : try RNN(parameters: weights)
    let report = try gradientCheck(model, x: x, y: y)
    #expect(!report.passed)
    #expect(report.parameters.map(\.failed) == report.parameters.map(\.size))
    #expect(report.parameters.allSatisfy { $0.largestRelativeError.isNaN })
  }

  @Test func `a sample is NumPy's choice of all weights, and says what all would take`() throws {
    let model = try RNN(vocabularySize: 100, hiddenSize: 10, bpttTruncate: 1000)
    // numpy.random.RandomState(3).choice(2100, 50, replace=False)
    let report = try gradientCheck(model, x: x, y: y, sampling: 50, seed: 3)
    #expect(report.passed && report.checked == 50)
    #expect(report.parameters.map(\.checked) == [19, 29, 2])
    #expect(report.parameters.map(\.size) == [1000, 1000, 100])
    let W = report.parameters[2].relativeErrors.values
    #expect(W.indices.filter { W[$0] != 0 } == [35, 56])
    let whole = try gradientCheck(model, x: x, y: y)
    #expect(W[35] == whole.parameters[2].relativeErrors.values[35])
    #expect(try #require(report.secondsForAll) > 0 && whole.secondsForAll == nil)
    #expect(report.description.contains("A sample of 50 of 2,100 weights: all of them would take"))
    #expect(!whole.description.contains("sample"))
    let all = try gradientCheck(model, x: x, y: y, sampling: 1_000_000_000)
    #expect(all == whole)
  }

  @Test(arguments: [(0, 1), (-3, 1), (Int.min, 1), (5, -1), (5, Int.max)])
  func `a sample of none and a seed that is none are refused`(sampling: Int, seed: Int) throws {
    let model = try RNN(vocabularySize: 6, hiddenSize: 2)
    #expect(throws: RecurrentLMError.self) {
      try gradientCheck(model, x: x, y: y, sampling: sampling, seed: seed)
    }
  }

  @Test func `distances that are not above 0 are refused`() throws {
    let model = try RNN(vocabularySize: 6, hiddenSize: 2)
    #expect(throws: RecurrentLMError.self) { try gradientCheck(model, x: x, y: y, h: 0) }
    #expect(throws: RecurrentLMError.self) { try gradientCheck(model, x: x, y: y, threshold: -1) }
  }
}
