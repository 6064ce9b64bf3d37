import JupyterProtocol

/// The streams that a cell writes text to.
public enum StandardStream: String, Sendable {
  /// The stream for results.
  case stdout

  /// The stream for errors and warnings; course tools take what is written here for a failure.
  case stderr

  /// The stream as messages name it.
  var name: StreamOutput.Name {
    switch self {
    case .stdout: .stdout
    case .stderr: .stderr
    }
  }
}
