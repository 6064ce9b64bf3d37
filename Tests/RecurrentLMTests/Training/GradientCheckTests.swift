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

  @Test func `the fast model passes too`() throws {
    let model = try FastRNN(vocabularySize: 100, hiddenSize: 10, bpttTruncate: 1000)
    #expect(try gradientCheck(model, x: x, y: y).passed)
  }

  @Test func `NaN fails`() throws {
    let model = try RNN(vocabularySize: 6, hiddenSize: 2)
    model.W[1, 1] = .nan
    let report = try gradientCheck(model, x: x, y: y)
    #expect(!report.passed)
    #expect(report.parameters[2].largestRelativeError.isNaN)
  }

  @Test func `distances that are not above 0 are refused`() throws {
    let model = try RNN(vocabularySize: 6, hiddenSize: 2)
    #expect(throws: RecurrentLMError.self) { try gradientCheck(model, x: x, y: y, h: 0) }
    #expect(throws: RecurrentLMError.self) { try gradientCheck(model, x: x, y: y, threshold: -1) }
  }
}
