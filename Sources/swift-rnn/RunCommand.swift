import ArgumentParser
import Foundation
import RNNKernel

/// `swift-rnn run`: runs a file in the language of the notebook, as one cell.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a file of Swift as one cell."
  )

  @Argument(help: "The file.")
  var file: String

  func run() throws {
    OpenBLASRestart.restartIfMisdetected()
    let code = try String(contentsOfFile: file, encoding: .utf8)
    guard FileRun.run(code) else { throw ExitCode.failure }
  }
}
