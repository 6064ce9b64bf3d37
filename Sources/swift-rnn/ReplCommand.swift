import ArgumentParser
import RNNKernel

/// `swift-rnn repl`: a conversation in the terminal.
struct ReplCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl",
    abstract: "Talk in the language of the notebook, a cell at a time, in this terminal."
  )

  func run() {
    OpenBLASRestart.restartIfMisdetected()
    Repl.run()
  }
}
