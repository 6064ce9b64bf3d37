import Foundation
import JupyterKernel
import Logging

/// Writes a log to a file descriptor, one line an entry.
///
/// Standard error itself belongs to the running cell, so the log goes to what it was before.
struct DescriptorLog: LogHandler {
  /// Where to write.
  let descriptor: Int32

  /// What the log is of.
  let label: String

  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let more = metadata.merging(event.metadata ?? [:]) { $1 }
      .sorted { $0.key < $1.key }
      .map { " \($0.key)=\($0.value)" }
      .joined()
    let time = Date().formatted(.iso8601)
    let line = "\(time) \(event.level) \(label):\(more) \(event.message)\n"
    PatientWriter.write(line, to: descriptor)
  }
}
