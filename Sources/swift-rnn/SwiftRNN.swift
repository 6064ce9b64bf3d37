import ArgumentParser

@main
struct SwiftRNN: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swift-rnn", abstract: "A Jupyter kernel that teaches recurrent neural networks.")
}
