import JupyterProtocol

/// The shells of a kernel: the main one, and the subshells that front ends have made.
final class ShellRegistry: Sendable {
  /// How many subshells there may be at once: each holds a thread, and reserves its stack.
  static let capacity = 64

  private struct Entry {
    var shell: Shell
    var isDeleted = false
  }

  private struct State {
    var subshells: [Entry] = []
    var isClosed = false
  }

  let main = Shell()
  private let state = Monitor(State())

  /// The shell of this name, nil for the main one; a subshell that was deleted has lost its name.
  func shell(named id: String?) -> Shell? {
    guard let id else { return main }
    return state.withLock { $0.subshells.first { $0.shell.id == id && !$0.isDeleted }?.shell }
  }

  /// The names of the subshells, the oldest first.
  var subshellIDs: [String] {
    state.withLock { state in
      state.subshells.filter { !$0.isDeleted }.compactMap(\.shell.id)
    }
  }

  /// All shells whose threads run, deleted ones included.
  var all: [Shell] { [main] + state.withLock { $0.subshells.map(\.shell) } }

  /// As `all`, if no crash has left the registry locked.
  func allAfterCrash() -> [Shell] {
    [main] + (state.withLock(atMostMilliseconds: 100) { $0.subshells.map(\.shell) } ?? [])
  }

  /// Adds a subshell, or returns nil if there are too many or the kernel ends.
  func add() -> Shell? {
    state.withLock { state in
      guard !state.isClosed, state.subshells.count < Self.capacity else { return nil }
      let shell = Shell(id: randomIdentifier())
      state.subshells.append(Entry(shell: shell))
      return shell
    }
  }

  /// Takes a subshell's name away and returns it, or returns nil if there is none of that name.
  func delete(_ id: String) -> Shell? {
    state.withLock { state in
      let index = state.subshells.firstIndex { $0.shell.id == id && !$0.isDeleted }
      guard let index else { return nil }
      state.subshells[index].isDeleted = true
      return state.subshells[index].shell
    }
  }

  /// Forgets a subshell whose thread has ended.
  func remove(_ shell: Shell) {
    state.withLock { $0.subshells.removeAll { $0.shell === shell } }
  }

  /// Ends all queues; no subshell can be added any more.
  func close() {
    state.withLock { $0.isClosed = true }
    for shell in all { shell.queue.close() }
  }

  /// Waits until the threads of all subshells have ended.
  func waitUntilSubshellsHaveEnded() {
    state.wait { $0.subshells.isEmpty ? () : nil }
  }

  /// The output of the request that began last of those that run.
  var latestOutput: CellOutput? {
    all.compactMap(\.queue.output).max { $0.order < $1.order }?.sink
  }
}
