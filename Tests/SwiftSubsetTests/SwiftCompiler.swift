import Foundation
import Testing

/// Runs `swiftc` on cells, each wrapped in a function of its own, in the language mode that a
/// cell is promised to compile in.
struct SwiftCompiler {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "cells-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Compiles all cells into one program and gives what each prints.
  func outputs(of cells: [Cell]) throws -> [String: String] {
    var files = [folder.appending(path: "main.swift")]
    var main = ""
    for (index, cell) in cells.enumerated() {
      files.append(try write(cell, index))
      main += "print(\"\\u{1}\(cell.name)\")\ntry cell\(index)()\n"
    }
    try main.write(to: files[0], atomically: true, encoding: .utf8)
    let program = folder.appending(path: "cells")
    let compiled = try run(
      ["swiftc"] + Self.settings + files.map(\.path) + ["-o", program.path]
    )
    guard compiled.status == 0 else { throw Failure(text: compiled.text) }
    let text = try run([program.path]).text
    var outputs: [String: String] = [:]
    for part in text.split(separator: "\u{1}") {
      let end = part.firstIndex(of: "\n") ?? part.endIndex
      outputs[String(part[..<end])] = String(part[end...].dropFirst())
    }
    return outputs
  }

  /// The cells that the compiler refuses.
  func refused(_ cells: [Cell]) throws -> Set<String> {
    let files = try cells.enumerated().map { try write($1, $0) }
    let text = try run(["swiftc", "-typecheck"] + Self.settings + files.map(\.path)).text
    var refused: Set<String> = []
    for (index, cell) in cells.enumerated() {
      if text.contains("cell\(index).swift:"), text.hasError(in: "cell\(index).swift") {
        refused.insert(cell.name)
      } else if try run(
        ["swiftc", "-emit-sil", "-o", "/dev/null"] + Self.settings
          + [files[index].path]
      ).status != 0 {
        // What the type checker lets pass, such as a missing return, later stages refuse.
        refused.insert(cell.name)
      }
    }
    return refused
  }

  private static let settings = [
    "-swift-version", "6", "-default-isolation", "MainActor", "-Onone", "-suppress-warnings",
  ]

  private func write(_ cell: Cell, _ index: Int) throws -> URL {
    let lines = cell.source.split(separator: "\n", omittingEmptySubsequences: false)
    let imports = lines.filter { $0.hasPrefix("import ") }
    let body = lines.filter { !$0.hasPrefix("import ") }
    let text = (["import Foundation"] + imports + ["func cell\(index)() throws {"] + body + ["}"])
      .joined(separator: "\n")
    let file = folder.appending(path: "cell\(index).swift")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file
  }

  private func run(_ command: [String]) throws -> (status: Int32, text: String) {
    let log = folder.appending(path: "log-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    let handle = try FileHandle(forWritingTo: log)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: log, encoding: .utf8))
  }

  struct Failure: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }
}

extension String {
  fileprivate func hasError(in file: String) -> Bool {
    split(separator: "\n").contains { $0.contains(file) && $0.contains("error:") }
  }
}

/// A cell of the corpus: `Cells/<feature>/<behaviour>.swift`.
struct Cell: Sendable, CustomTestStringConvertible {
  let name: String
  let source: String

  var testDescription: String { name }

  /// Those under `refused` have to be refused by both; all others have to print the same.
  static let all: [Cell] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cells")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      let source = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
      return source.map { Cell(name: path, source: $0) }
    }
  }()

  var isRefused: Bool { name.hasPrefix("refused/") }
}
