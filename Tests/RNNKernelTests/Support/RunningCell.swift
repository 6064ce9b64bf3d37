import JupyterKernel

/// A cell that runs on a thread of its own, as those of a kernel's shells do.
struct RunningCell: Sendable {
  private let task: Task<Void, Never>
  private let hasEnded: Monitor<Bool>

  /// Starts a cell.
  init(_ code: String, in notebook: Notebook, cell: Int = 0) async {
    let hasEnded = Monitor(false)
    self.hasEnded = hasEnded
    task = await withCheckedContinuation { started in
      try? KernelThread.start(stackSize: 1 << 24) {
        ExecutionThread().run(onStart: { started.resume(returning: $0) }) {
          _ = try? await notebook.run(code, cell: cell)
        }
        hasEnded.withLock { $0 = true }
      }
    }
  }

  /// Interrupts the cell and waits for its end.
  func end() {
    task.cancel()
    hasEnded.wait { $0 ? () : nil }
  }
}
