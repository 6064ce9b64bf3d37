import Foundation
import JupyterProtocol
import NotebookWords
import RNNKernel
import RecurrentLM
import RichDisplay
import Testing

/// The steps of backpropagation through time: that they are the gradient, and that they are shown.
@Suite struct BPTTStepperTests {
  private static let (x, y) = ([0, 2, 3, 2, 4], [2, 3, 2, 4, 1])
  private static let cell = """
    let tiny = try RNN(vocabularySize: 6, hiddenSize: 3, bpttTruncate: 2, seed: 10)
    try bpttStepper(tiny, [0, 2, 3, 2, 4], [2, 3, 2, 4, 1])
    """

  @Test(arguments: [0, 1, 2, 4, 100])
  func `the sum of all steps that are shown as added is the gradient`(truncate: Int) throws {
    let model = try RNN(vocabularySize: 6, hiddenSize: 3, bpttTruncate: truncate, seed: 10)
    let study = try BPTTStudy(model, Self.x, Self.y, nil)
    let gradient = try model.bptt(Self.x, Self.y)
    var (dLdU, dLdW) = (gradient.dLdU * 0, gradient.dLdW * 0)
    var last: BPTTStep?
    for t in Self.x.indices.reversed() {
      for step in try study.strip(of: t).steps {
        #expect(step.isUsed == (step.back <= truncate))
        if step.isUsed {
          dLdW = dLdW + step.outer
          for unit in 0..<3 { dLdU[unit, step.column] += step.delta[unit] }
        }
        #expect((step.sum - dLdW).values.allSatisfy { abs($0) < 1e-14 })
        last = step
      }
    }
    #expect((dLdW - gradient.dLdW).values.allSatisfy { abs($0) < 1e-14 })
    #expect((dLdU - gradient.dLdU).values.allSatisfy { abs($0) < 1e-14 })
    #expect(last?.k == 0)
  }

  @Test func `the lines that are shown are the library's`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/RecurrentLM/Model/TanhRecurrence.swift")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.contains("Safepoint") }
    let shown = BPTTStep.source.map { $0.trimmingCharacters(in: .whitespaces) }
    let start = try #require(lines.firstIndex(of: shown[0]))
    #expect(Array(lines[start..<start + shown.count]) == shown)
  }

  @Test func `a terminal gets the steps of the last word with their numbers`() throws {
    let model = try RNN(vocabularySize: 3, hiddenSize: 1, bpttTruncate: 1)
    (model.U, model.V) = (Matrix([[1, 1, 1]]), Matrix([[4], [0], [0]]))
    model.W = Matrix([[0]])
    let strip = "\(try BPTTStudy(model, [1, 1, 1], [0, 0, 0], nil).strip())"
    // All states are tanh 1 = 0.7616, and no error comes back through W = 0.
    #expect(strip.hasPrefix("The error of word t = 2, where 'word 0' was to come"))
    #expect(strip.contains("0 steps back: k = 2, where 'word 1' is read"))
    #expect(strip.contains("δ₁ = (Wᵀ δ₂) ∘ (1 − s₁²) = (0.0000)"))
    #expect(strip.contains("∂L/∂W += δ₂ ⊗ s₁"))
    #expect(strip.contains("∂L/∂U[:, 1] += δ₂   the column of 'word 1'"))
    #expect(strip.contains("cut off by bpttTruncate = 1: nothing is added"))
    #expect(strip.contains("+0.7616"))
  }

  @Test func `the sliders lead through the steps`() async throws {
    let frontEnd = WidgetFrontEnd()
    let notebook = Notebook(comms: frontEnd.comms)
    frontEnd.load()
    let shown = try await notebook.run(Self.cell).displays
    #expect(shown.count == 2)
    #expect(shown.last?.plain.contains("4 steps back: k = 0") == true)
    func text() -> String { frontEnd.fields(frontEnd.last("HTML"))["value"]?.string ?? "" }
    #expect(text().contains("0 steps back: k = 4"))
    let sliders = frontEnd.opened.filter {
      frontEnd.fields($0)["_model_name"]?.string == "IntSliderModel"
    }
    try #require(sliders.count == 2)
    frontEnd.set("value", .int(3), of: sliders[0])
    frontEnd.set("value", .int(1), of: sliders[1])
    #expect(text().contains("1 step back: k = 2"))
    #expect(text().contains("∂L/∂W += δ₂ ⊗ s₁"))
    #expect(text().contains("rgba"))
    frontEnd.set("value", .int(0), of: sliders[0])
    #expect(text().contains("Word 0 has 0 words before it"))
    frontEnd.set("value", .int(9), of: sliders[0])
    #expect(text().contains("expected a whole number from 0 to 4 for the word t, found 9"))
  }

  @Test func `what does not fit on a page is refused with the reason`() throws {
    let large = try RNN(vocabularySize: 6, hiddenSize: 7)
    let small = try RNN(vocabularySize: 6, hiddenSize: 2)
    let long = [Int](repeating: 1, count: 13)
    for (reason, model, x) in [
      ("found one of 7 hidden units", large, Self.x), ("found 13 words", small, long),
    ] {
      let error = #expect(throws: RecurrentLMError.self) { try BPTTStudy(model, x, x, nil) }
      #expect("\(try #require(error))".contains(reason))
    }
    #expect(throws: RecurrentLMError.self) { try BPTTStudy(small, [], [], nil).strip() }
    #expect(throws: RecurrentLMError.self) { try BPTTStudy(small, [1], [6], nil).strip() }
  }
}
