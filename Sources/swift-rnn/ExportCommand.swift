import ArgumentParser
import Foundation
import RNNKernel

/// `swift-rnn export`: a notebook as a Swift program.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a notebook as a Swift program that prints what the notebook shows."
  )

  @Argument(help: "The notebook, an .ipynb file.")
  var notebook: String

  @Option(name: .shortAndLong, help: "The file to write; without it the program is printed.")
  var output: String?

  @Option(help: "A folder to write a whole package to, for 'swift run'.")
  var package: String?

  @Option(help: "This project's folder, for the package to depend on.")
  var library: String?

  func run() throws {
    let file = URL(filePath: notebook)
    let text = try String(contentsOf: file, encoding: .utf8)
    let program = try NotebookProgram(notebook: text, name: file.lastPathComponent)
    if let output { try program.source.write(toFile: output, atomically: true, encoding: .utf8) }
    if let package { try write(program, to: URL(filePath: package), from: file) }
    if output == nil, package == nil { print(program.source, terminator: "") }
  }

  private func write(_ program: NotebookProgram, to folder: URL, from file: URL) throws {
    let package = ProgramPackage(
      name: file.deletingPathExtension().lastPathComponent,
      source: program.source,
      library: try library.map { URL(filePath: $0) }
        ?? ProgramPackage.library(above: Companion.executable())
    )
    try package.write(to: folder)
    let place = file.deletingLastPathComponent().path
    print("wrote a package; to build and run it:")
    print("cd '\(place)' && swift run --configuration release --package-path '\(folder.path)'")
  }
}
