import ArgumentParser
import Foundation

/// `swift-rnn notebooks`: a copy of the lesson to work in.
struct NotebooksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebooks",
    abstract: "Copy the notebooks to a folder of your own."
  )

  @Argument(help: "The folder to make.")
  var folder = "swift-rnn-notebooks"

  func run() throws {
    let target = URL(filePath: folder)
    // What a student has written is never written over.
    guard !FileManager.default.fileExists(atPath: target.path) else {
      throw ValidationError("'\(folder)' exists already; name a folder that does not")
    }
    let notebooks = try Companion.folder("notebooks", with: "tutorial.ipynb")
    try StudentCopy(notebooks: notebooks).write(to: target)
    print("copied the notebooks; begin with: jupyter lab '\(folder)/tutorial.ipynb'")
  }
}
