import JupyterKernel
import RNNKernel
import RichDisplay
import Testing

/// Cells of several shells on threads of their own, as the kernel runs them.
@Suite struct SubshellTests {
  private let notebook = Notebook()

  private static let model = """
    let one = Example(x: [0, 1, 2], y: [1, 2, 3])
    let model = try RNN(vocabularySize: 20, hiddenSize: 5, bpttTruncate: 4, seed: 10)
    """
  private static let training = "try train(model, on: [one], epochs: 1_000_000_000)"

  private func examplesSeen() async throws -> Int {
    try #require(Int(try await notebook.run("model.history.examplesSeen").plain))
  }

  @Test func `a cell is run while another one trains`() async throws {
    try await notebook.run(Self.model)
    let cell = await RunningCell(Self.training, in: notebook)
    while try await examplesSeen() == 0 {}
    let seen = try await examplesSeen()
    while try await examplesSeen() == seen {}
    let failure = await notebook.failure("try model.sgdStep([1], [2], learningRate: 0.1)")
    #expect(failure?.name == "ModelInUse")
    cell.end()
    try await notebook.run("try model.sgdStep([1], [2], learningRate: 0.1)")
  }

  @Test func `endless recursion and loops let others run, and keep their own depth`() async throws {
    try await notebook.run("func down(_ n: Int) { if n > 0 { down(n - 1) } }")
    let cell = await RunningCell("while true { down(100) }", in: notebook)
    for _ in 0..<20 { try await notebook.run("down(50)") }
    #expect(await notebook.failure("func e() { e() }; e()")?.message.isEmpty == false)
    cell.end()
    try await notebook.run("down(50)")
  }
}
