/// One frame of a multipart message, as bytes.
public typealias Frame = [UInt8]

/// The five sockets of a kernel, by what travels on them.
public enum Channel: String, CaseIterable, Sendable {
  /// Requests to run, complete, inspect, and their replies.
  case shell

  /// Requests that must be answered while a cell runs: interrupt and shutdown.
  case control

  /// The kernel's questions to the person at the keyboard, and the answers.
  case stdin

  /// What the kernel tells everybody: status, output, errors.
  case iopub

  /// Bytes to be echoed, so that a client knows that the kernel lives.
  case heartbeat
}
