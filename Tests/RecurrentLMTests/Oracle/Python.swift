import Foundation
import Testing

/// Runs the Python programs that lie beside the tests.
enum Python {
  /// Runs a program and returns what it printed.
  ///
  /// - Parameters:
  ///   - program: The program, in the folder of the calling file.
  ///   - arguments: Its arguments.
  ///   - input: A file to read from, in place of this process's own standard input.
  ///   - caller: The calling file.
  /// - Returns: What the program wrote to its standard output.
  /// - Throws: An expectation that failed, if there is no Python or the program fails.
  static func run(
    _ program: String,
    _ arguments: [String],
    input: FileHandle? = nil,
    caller: String = #filePath
  ) throws -> Data {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../..").standardizedFileURL
    let python =
      ProcessInfo.processInfo.environment["SWIFT_RNN_PYTHON"]
      ?? root.appending(path: ".venv/bin/python").path
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "no Python at '\(python)': run 'make test', which installs it"
    )
    let folder = URL(filePath: caller).deletingLastPathComponent()
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = [folder.appending(path: program).path] + arguments
    process.standardOutput = output
    if let input { process.standardInput = input }
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "'\(program)' failed")
    return data
  }
}
