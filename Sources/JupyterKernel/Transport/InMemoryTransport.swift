public import JupyterProtocol

/// A transport without sockets, for tests of kernels: it keeps what the kernel sends.
public final class InMemoryTransport: KernelTransport {
  /// Frames that the kernel has sent, and where.
  public struct Sent: Sendable {
    /// The channel.
    public let channel: Channel

    /// The frames.
    public let frames: [Frame]
  }

  private struct State {
    var sent: [Sent] = []
    var taken = 0
    var isStopped = false
  }

  private let state = Monitor(State())

  /// Makes a transport that has carried nothing.
  public init() {}

  /// Whether the kernel has stopped the transport.
  public var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Keeps the frames.
  public func send(_ frames: [Frame], on channel: Channel) {
    state.withLock { $0.sent.append(Sent(channel: channel, frames: frames)) }
  }

  /// Does nothing: whoever tests decides when output is due.
  public func scheduleFlush() {}

  /// Does nothing: what a test gives to the kernel has arrived.
  public func drainIncoming() {}

  /// Notes that the kernel has ended.
  public func stop() {
    state.withLock { $0.isStopped = true }
  }

  /// Takes the next frames that the kernel has sent, waiting for them if need be.
  ///
  /// - Parameter timeout: How long to wait at most.
  /// - Returns: The frames and their channel, or nil if none came.
  public func next(atMost timeout: Duration) -> Sent? {
    state.wait(atMost: timeout) { state in
      guard state.taken < state.sent.count else { return nil }
      state.taken += 1
      return state.sent[state.taken - 1]
    }
  }
}
