/// The executor of cells: all their steps run on the one thread that calls `run`.
///
/// Swift's own pool has as many threads as processors and small stacks; a cell that computes for
/// minutes would starve it, and deep recursion would overflow. Cells still run in a `Task`, so
/// that `Task.isCancelled` and `Task.checkCancellation()` work in them.
package final class ExecutionThread: TaskExecutor {
  /// Bytes of stack of the execution thread: reserved, and committed as calls go deeper.
  package static let stackSize = 1 << 30

  private let jobs = Monitor<[UnownedJob]>([])

  /// Makes an executor; any thread can then run operations on it, one at a time.
  package init() {}

  /// Takes a step of a task, to be run by the thread that is in `run`.
  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
  }

  /// Runs an operation to its end on the calling thread.
  ///
  /// - Parameters:
  ///   - onStart: Receives what cancels the operation, before its first step.
  ///   - operation: What to run.
  /// - Returns: What the operation returns.
  package func run<Value: Sendable>(
    onStart: (Task<Void, Never>) -> Void = { _ in },
    _ operation: @escaping @Sendable () async -> Value
  ) -> Value {
    let outcome = Monitor<Value?>(nil)
    let task = Task(executorPreference: self) {
      let value = await operation()
      outcome.withLock { $0 = value }
    }
    onStart(task)
    while true {
      let job = jobs.wait { $0.isEmpty ? nil : $0.removeFirst() }
      job?.runSynchronously(on: asUnownedTaskExecutor())
      if let value = outcome.withLock({ $0 }) { return value }
    }
  }
}
