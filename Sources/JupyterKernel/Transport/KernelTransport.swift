public import JupyterProtocol

/// What carries messages between a kernel and its clients.
///
/// A transport hands what comes in to `KernelServer.receive`, on one thread at a time. All of these
/// may be called from any thread.
public protocol KernelTransport: AnyObject, Sendable {
  /// Sends frames; those sent first arrive first on each channel. Never waits.
  func send(_ frames: [Frame], on channel: Channel)

  /// Sees to it that `KernelServer.flushDueOutput` is called when output next falls due.
  func scheduleFlush()

  /// Returns when all that had arrived before the call was handed to the kernel.
  func drainIncoming()

  /// Ends the transport after everything sent so far has gone out.
  func stop()
}
