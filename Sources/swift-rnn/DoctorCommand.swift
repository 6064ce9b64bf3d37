import ArgumentParser
import JupyterKernel
import JupyterZMQ
import RNNKernel

/// `swift-rnn doctor`: what is found, what is wrong, and how to mend it.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is found on this machine, what is wrong, and how to mend it."
  )

  @Option(help: "The name by which clients ask for the kernel.")
  var name = "swift-rnn"

  func run() throws {
    OpenBLASRestart.restartIfMisdetected()
    let libraries = Finding.good("libraries", LinkedLibraries.versions.joined(separator: ", "))
    let findings = Checkup.findings() + [libraries] + JupyterCheckup.findings(name: name)
    for finding in findings { print(finding) }
    guard findings.allSatisfy({ $0.state != .bad }) else { throw ExitCode.failure }
  }
}
