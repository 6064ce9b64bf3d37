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

  /// Runs a cell on a thread of its own, and returns what cancels it.
  private func start(_ code: String) async -> (task: Task<Void, Never>, thread: Monitor<Bool>) {
    let notebook = notebook
    let hasEnded = Monitor(false)
    let task = await withCheckedContinuation { started in
      KernelThread.start(stackSize: 1 << 24) {
        ExecutionThread().run(onStart: { started.resume(returning: $0) }) {
          _ = try? await notebook.run(code)
        }
        hasEnded.withLock { $0 = true }
      }
    }
    return (task, hasEnded)
  }

  private func end(_ cell: (task: Task<Void, Never>, thread: Monitor<Bool>)) {
    cell.task.cancel()
    cell.thread.wait { $0 ? () : nil }
  }

  private func examplesSeen() async throws -> Int {
    try #require(Int(try await notebook.run("model.history.examplesSeen").plain))
  }

  @Test func `a cell is run while another one trains`() async throws {
    try await notebook.run(Self.model)
    let cell = await start(Self.training)
    while try await examplesSeen() == 0 {}
    let seen = try await examplesSeen()
    while try await examplesSeen() == seen {}
    let failure = await notebook.failure("try model.sgdStep([1], [2], learningRate: 0.1)")
    #expect(failure?.name == "ModelInUse")
    end(cell)
    try await notebook.run("try model.sgdStep([1], [2], learningRate: 0.1)")
  }

  @Test func `endless recursion and loops let others run, and keep their own depth`() async throws {
    try await notebook.run("func down(_ n: Int) { if n > 0 { down(n - 1) } }")
    let cell = await start("while true { down(100) }")
    for _ in 0..<20 { try await notebook.run("down(50)") }
    #expect(await notebook.failure("func e() { e() }; e()")?.message.isEmpty == false)
    end(cell)
    try await notebook.run("down(50)")
  }
}
