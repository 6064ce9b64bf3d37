import ArgumentParser
import Foundation
import RNNKernel

/// `swift-rnn compare`: whose run card differs, and where.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare the run cards of a class: whose numbers differ, and where they part."
  )

  @Argument(help: "The notebooks, each with the output of a cell 'runCard(model, vocabulary)'.")
  var notebooks: [String]

  @Option(help: "The notebook to hold the others against; without it, what most of them have.")
  var against: String?

  func run() throws {
    let reference = try against.map(Self.read)
    print(try CardComparison(of: notebooks.map(Self.read), against: reference))
  }

  private static func read(_ path: String) throws -> (name: String, text: String) {
    (path, try String(contentsOf: URL(filePath: path), encoding: .utf8))
  }
}
