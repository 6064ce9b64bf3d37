import RNNKernel
import RichDisplay
import Testing

@Suite struct MatrixDisplayTests {
  private func shown(_ cell: String) async throws -> MIMEBundle {
    try #require(try await SmallLesson.notebook().run(cell).result)
  }

  @Test func `of a large matrix the corners are written and the rest is drawn`() async throws {
    let matrix = try await shown("try RNN(vocabularySize: 8000, hiddenSize: 100).U")
    #expect(matrix.text.hasPrefix("Matrix of 100 × 8,000 0 1 2 … 7,997 7,998 7,999 0 "))
    #expect(matrix.html.count(of: "<tr") == 8)
    #expect(matrix.text.contains("⋮"))
    #expect(matrix.alts[0].hasPrefix("Elements from -0.01118 to 0.01118, mean "))
    #expect(matrix.html.utf8.count < 20_000)
    // What print shows, a terminal shows.
    #expect(matrix.plain.contains("..."))
  }

  @Test func `a small matrix is its numbers, with shades behind them`() async throws {
    let matrix = try await shown("Matrix([[1, -2], [0, 3]])")
    #expect(matrix.text == "Matrix of 2 × 2 0 1 0 1 −2 1 0 3")
    #expect(matrix.pictures.isEmpty && matrix.html.contains("rgba(214,84,24,0.33)"))
  }

  @Test func `probabilities are counted by their size, beside their mean`() async throws {
    let matrix = try await shown("try RNN(vocabularySize: 50, hiddenSize: 5).forward([0, 1, 2]).o")
    #expect(matrix.pictures[0].contains(">how many<"))
    #expect(matrix.pictures[0].contains(">mean 0.02<"))
    #expect(!matrix.pictures[0].contains("<image"))
  }

  @Test func `round numbers stand along the sides of a large matrix`() async throws {
    let picture = try await shown("try RNN(vocabularySize: 8000, hiddenSize: 100).U").pictures[0]
    #expect(picture.contains(">1,000<") && picture.contains(">7,000<"))
  }

  @Test func `what is not finite is told of`() async throws {
    let matrix = try await shown("Matrix(rows: 30, columns: 20) / 0")
    #expect(matrix.alts[0].contains("600 not finite"))
  }

  @Test func `of a long vector the ends are written and the rest is drawn`() async throws {
    let vector = try await shown("o[0]")
    #expect(vector.text.hasPrefix("Vector of 11 0 1 2 … 8 9 10"))
    #expect(vector.alts[0].contains("the largest at"))
    #expect(try await shown("Vector([1, 2])").text == "Vector of 2 0 1 1 2")
    #expect(try await shown("Vector(count: 0)").text == "Vector of 0 no elements")
  }

  @Test func `a gradient check is a picture for each matrix`() async throws {
    let report = try await shown("try gradientCheck(small, x: [0, 1, 2, 3], y: [1, 2, 3, 4])")
    #expect(report.text.contains("passed") && !report.text.contains("FAILED"))
    #expect(report.pictures.count == 3)
    #expect(report.alts[0].hasPrefix("Of 48 gradients of U, 16 agree, 0 do not, and 32 are zero"))
    #expect(report.pictures[0].contains("32 both zero (grey)"))
    // V is 12 × 4 and is turned.
    #expect(report.pictures[1].contains("Relative errors of V, turned on its side"))
    #expect(report.pictures[1].contains(">4\u{A0}×\u{A0}12, "))
    #expect(!report.pictures.contains { $0.contains("class=\"x\"") })
  }

  @Test func `the dozen pictures of a gated network are folded away`() async throws {
    let report = try await shown(
      "try gradientCheck(GRU(vocabularySize: 6, hiddenSize: 3), x: [0, 1], y: [1, 2])"
    )
    #expect(report.pictures.count == 12 && report.text.contains("passed"))
    #expect(report.html.contains("12 pictures of relative errors</summary>"))
  }

  @Test func `gradients that fail are crossed out`() async throws {
    let report = try await shown(
      """
      try gradientCheck(RNN(vocabularySize: 12, hiddenSize: 4, bpttTruncate: 0), x: [0, 1, 2],
        y: [1, 2, 3])
      """
    )
    #expect(report.text.contains("FAILED") && report.text.contains("backpropagation gradient"))
    #expect(
      report.pictures[2].contains("failed (×)") && report.pictures[2].contains("class=\"x\"")
    )
    #expect(!report.pictures[1].contains("class=\"x\""))
  }

  // Drawing passed no safepoint: nobody was answered meanwhile, an interrupt neither.
  @Test(arguments: [
    "show(big)", "show(signed)", "try check(\"big\", big, equals: big)",
    "do { try check(\"big\", signed, equals: big) } catch {}",
  ])
  func `a large matrix lets others run and heeds an interrupt`(word: String) async throws {
    let notebook = Notebook()
    try await notebook.run(
      """
      let big = Matrix(rows: 1500, columns: 1500)
      var signed = big
      signed[5, 5] = -1
      var rounds = 0
      """
    )
    let showing = await RunningCell("while true { rounds += 1; \(word) }", in: notebook, cell: 1)
    while try await notebook.run("rounds", cell: 2).plain == "0" {}
    let clock = ContinuousClock()
    let time = clock.measure { showing.end() }
    // A whole round takes a second and more without optimization.
    #expect(time < .seconds(1))
  }
}
