import SwiftSubset

/// Keeps what cells write.
final class Recorder: CellOutput {
  var text = ""
  var errors = ""
  var warnings: [String] = []

  func warn(_ stale: StaleName) { warnings.append(stale.message) }

  func write(_ text: String, to stream: OutputStream) {
    if stream == .standardError { errors += text } else { self.text += text }
  }
}

/// A session with the test's host module, and what its cells showed.
struct TestSession {
  let session = Session(modules: [TestHost.module])

  /// Runs a cell and gives what it printed and then what it showed.
  func run(_ source: String, cell: Int = 1) throws -> String {
    let recorder = Recorder()
    let result = try session.execute(source, cell: cell, output: recorder)
    return recorder.text + (result?.description ?? "")
  }

  /// Runs a cell that has to fail and gives its traceback.
  func failure(_ source: String, cell: Int = 1) -> CellError? {
    do {
      let result = try session.execute(source, cell: cell, output: Recorder())
      _ = result
      return nil
    } catch { return error }
  }
}
