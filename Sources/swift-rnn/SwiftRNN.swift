import ArgumentParser
import RNNKernel

/// The command line: wiring, and nothing else.
@main
struct SwiftRNN: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swift-rnn",
    abstract: "A Jupyter kernel that teaches recurrent neural networks.",
    version: RNNKernel.version,
    subcommands: [
      KernelCommand.self, InstallCommand.self, UninstallCommand.self, DoctorCommand.self,
      NotebooksCommand.self, ReplCommand.self, RunCommand.self, ExportCommand.self,
      CompareCommand.self,
    ]
  )
}
