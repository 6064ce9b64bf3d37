import Foundation
import JupyterKernel
import RNNKernel
import Testing

/// The same words compute the same in a cell, in a compiled program and in NumPy.
@Suite struct TwinTests {
  @Test func `cells, programs and NumPy print the same`() async throws {
    let expected = try Self.numPy()
    #expect(Set(expected.keys) == Set(MatrixTwins.all.map(\.name)))
    let cells = try Self.cells()
    for (name, run) in MatrixTwins.all {
      let twins = MatrixTwins()
      try run(twins)()
      #expect(twins.text == expected[name], "\(name), compiled")
      let cell = try #require(cells[name])
      #expect(try await Notebook().run(cell).printed == expected[name], "\(name), as a cell")
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// The bodies of the functions that are compiled, by their names.
  private static func cells() throws -> [String: String] {
    let source = try String(
      contentsOf: folder.appending(path: "MatrixTwins.swift"),
      encoding: .utf8
    )
    let functions = source.matches(of: #/\n  func (\w+)\(\) throws \{\n((?:    .*\n|\n)*)  \}/#)
    return Dictionary(uniqueKeysWithValues: functions.map { (String($0.1), String($0.2)) })
  }

  /// What the twins in NumPy print.
  private static func numPy() throws -> [String: String] {
    let root = folder.appending(path: "../../..").standardizedFileURL
    let python =
      ProcessInfo.processInfo.environment["SWIFT_RNN_PYTHON"]
      ?? root.appending(path: ".venv/bin/python").path
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = [folder.appending(path: "numpy_twins.py").path]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "'numpy_twins.py' failed")
    return try JSONDecoder().decode([String: String].self, from: data)
  }
}
