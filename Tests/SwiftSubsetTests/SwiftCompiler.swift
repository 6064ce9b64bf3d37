import Foundation
import Synchronization

/// Runs `swiftc` on cells in the language mode that a cell is promised to compile in.
///
/// A cell that declares a type or extends one is a program of its own, as only a program's top
/// level can hold it. All others are functions of one program: that is many times quicker.
struct SwiftCompiler {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "cells-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// What each cell prints; a cell that the compiler refuses prints the compiler's errors.
  func outputs(of cells: [Cell]) throws -> [String: String] {
    let programs = cells.filter(\.declaresType)
    let outputs = try outputsAsFunctions(of: cells.filter { !$0.declaresType })
    return outputs.merging(
      try forEach(programs) { cell, file in
        try run(["swiftc", "-frontend", "-interpret", file.path] + Self.settings).text
      }
    ) { $1 }
  }

  /// The cells that the compiler refuses, those included that pass its type checker and fail
  /// later, such as for a missing return.
  func refused(_ cells: [Cell]) throws -> Set<String> {
    let statuses = try forEach(cells) { cell, file in
      try run(
        ["swiftc", "-frontend", "-emit-sil", file.path, "-o", "/dev/null"] + Self.settings
      ).status
    }
    return Set(statuses.filter { $0.value != 0 }.keys)
  }

  private static let settings = [
    "-swift-version", "6", "-default-isolation", "MainActor", "-Onone", "-suppress-warnings",
    "-module-name", "main",
  ]

  /// Writes each cell as a program and works on as many at a time as there are processors.
  private func forEach<T: Sendable>(
    _ cells: [Cell],
    _ work: @Sendable (Cell, URL) throws -> T
  ) throws -> [String: T] {
    let results = Mutex<[String: Result<T, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: cells.count) { index in
      let cell = cells[index]
      let result = Result {
        let program = folder.appending(path: "program-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: program, withIntermediateDirectories: true)
        let file = program.appending(path: "main.swift")
        let text = "import Foundation\n" + cell.source
        try text.write(to: file, atomically: true, encoding: .utf8)
        return try work(cell, file)
      }
      results.withLock { $0[cell.name] = result }
    }
    return try results.withLock { try $0.mapValues { try $0.get() } }
  }

  // MARK: Cells as functions of one program

  private func outputsAsFunctions(of cells: [Cell]) throws -> [String: String] {
    var files = [folder.appending(path: "main.swift")]
    var main = ""
    for (index, cell) in cells.enumerated() {
      files.append(try writeFunction(cell, index))
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

  private func writeFunction(_ cell: Cell, _ index: Int) throws -> URL {
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
