import ArgumentParser
import JupyterZMQ
import RNNKernel

/// `swift-rnn kernel`: what Jupyter starts.
struct KernelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kernel",
    abstract: "Serve Jupyter clients; Jupyter itself calls this."
  )

  @Option(
    name: [.short, .long, .customShort("f"), .customLong("f")],
    help: "The file that says where to listen, written by the client; without it one is made."
  )
  var connectionFile: String?

  @Flag(inversion: .prefixedNo, help: "Keep the cells for later sessions.")
  var history = true

  // Clients append arguments of their own.
  @Argument(parsing: .allUnrecognized, help: .hidden)
  var others: [String] = []

  func run() throws {
    OpenBLASRestart.restartIfMisdetected()
    try runKernel(engine: RNNEngine(), connectionFile: connectionFile, keepsHistory: history)
  }
}
