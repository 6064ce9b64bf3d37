import JupyterKernel
package import JupyterProtocol

/// The side of the transport that all threads see: what is to be sent waits here for the I/O
/// thread, in one order for all channels.
package final class Outbox: KernelTransport {
  private struct Work {
    var messages: [(channel: Channel, frames: [Frame])] = []
    var drainRequests = 0
    var drained = 0
    var isStopped = false
    var isAwake = false
  }

  private let work = Monitor(Work())
  private let pipe: WakePipe

  /// Makes an empty outbox that wakes the I/O thread through a pipe.
  package init(pipe: WakePipe) {
    self.pipe = pipe
  }

  /// Keeps the frames for the I/O thread.
  package func send(_ frames: [Frame], on channel: Channel) {
    change { $0.messages.append((channel, frames)) }
  }

  /// Has the I/O thread look when output is due.
  package func scheduleFlush() {
    change { _ in }
  }

  /// Waits until the I/O thread has emptied the sockets.
  package func drainIncoming() {
    let ticket = change { work in
      work.drainRequests += 1
      return work.drainRequests
    }
    // The limit is for a kernel that ends meanwhile: then nobody drains any more.
    _ = work.wait(atMost: .seconds(1)) { $0.drained >= ticket || $0.isStopped ? true : nil }
  }

  /// Has the I/O thread end.
  package func stop() {
    change { $0.isStopped = true }
  }

  /// Whether the transport is to end.
  package var isStopped: Bool { work.withLock { $0.isStopped } }

  /// Begins a round of the I/O thread, which does all that was asked for before; what is asked for
  /// from now on wakes it again.
  ///
  /// - Returns: The number of the last request to drain the sockets.
  package func beginRound() -> Int {
    work.withLock { work in
      work.isAwake = false
      return work.drainRequests
    }
  }

  /// Notes that the sockets were drained for all who had asked up to a request.
  func finishDraining(upTo request: Int) {
    work.withLock { $0.drained = request }
  }

  /// Takes all messages that wait, in order; called by the I/O thread.
  package func takeMessages() -> [(channel: Channel, frames: [Frame])] {
    work.withLock { work in
      defer { work.messages = [] }
      return work.messages
    }
  }

  // One byte in the pipe is enough for all the work until the I/O thread begins a round.
  private func change<Result>(_ body: (inout Work) -> Result) -> Result {
    let (result, mustWake) = work.withLock { work in
      defer { work.isAwake = true }
      return (body(&work), !work.isAwake)
    }
    if mustWake { pipe.wake() }
    return result
  }
}
