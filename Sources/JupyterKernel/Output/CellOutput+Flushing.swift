extension CellOutput {
  /// Sends the text that waits.
  package func flush() {
    capture?.drain()
    state.withLock { send(&$0.buffer) }
  }

  /// Sends all text at the end of a cell, at the rate that Jupyter's server lets through: before it
  /// is out, the cell is not over, unless it is interrupted.
  package func flushAtEnd() {
    capture?.drainAll()
    state.wait { state -> Void? in
      state.isInterrupted || state.isFinished || !state.buffer.isBeyondRates(at: now()) ? () : nil
    }
    flush()
  }

  /// Sends the text that waits after a crash, if the crash has left the lock open.
  package func flushAfterCrash() {
    _ = state.withLock(atMostMilliseconds: 100) { send(&$0.buffer) }
  }

  /// Sends the text that waits if it is due.
  package func flushIfDue() {
    state.withLock { state in
      guard let due = state.buffer.dueTime, due <= now() else { return }
      send(&state.buffer)
    }
  }
}
