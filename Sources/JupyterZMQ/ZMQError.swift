import CZeroMQ

/// What ZeroMQ could not do.
public struct ZMQError: Error, Hashable {
  /// What was tried.
  public let action: String

  /// ZeroMQ's reason.
  public let reason: String

  /// The error that ZeroMQ has just reported on this thread.
  static func current(doing action: String) -> ZMQError {
    ZMQError(action: action, reason: String(cString: zmq_strerror(zmq_errno())))
  }
}
