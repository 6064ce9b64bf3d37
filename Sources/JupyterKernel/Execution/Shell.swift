import Synchronization

/// A line of execution: the main shell, or a subshell beside it.
///
/// Each has a queue and a thread of its own and counts its own cells.
final class Shell: Sendable {
  /// What the headers of the shell's requests say, or nil for the main shell.
  let id: String?

  let queue = CellQueue()
  let executor = ExecutionThread()
  let executionCount = Atomic<Int>(0)

  init(id: String? = nil) {
    self.id = id
  }
}
