import JupyterProtocol

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension ZMQSocket {
  /// Listens at a port that nobody else has: the system's choice, or for `ipc` the first number
  /// whose file does not exist.
  ///
  /// - Parameter connection: The address, and how it is reached.
  /// - Returns: The port or number.
  /// - Throws: `ZMQError` if the address can not be had.
  func bindToFreePort(of connection: ConnectionFile) throws(ZMQError) -> Int {
    switch connection.transport {
    case .tcp:
      try bind(to: connection.endpoint(port: 0))
      guard let port = endpoint.split(separator: ":").last.flatMap({ Int($0) }) else {
        throw ZMQError(action: "find the port of '\(endpoint)'", reason: "it has none")
      }
      return port
    case .ipc:
      // ZeroMQ would take the place of a file that exists, so the number must be a free one.
      let first = (connection.registration?.port ?? 0) + 1
      let number = (first...).first { access("\(connection.ip)-\($0)", F_OK) != 0 } ?? first
      try bind(to: connection.endpoint(port: number))
      return number
    }
  }
}
