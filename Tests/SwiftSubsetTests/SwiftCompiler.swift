import Foundation
import Synchronization

/// Runs `swiftc` on cells in the language mode that a cell is promised to compile in.
///
/// Most cells are files of one program, which is many times quicker than a program for each. A
/// cell that this does not allow, such as one whose types use its variables, is a program alone.
struct SwiftCompiler {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "cells-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// What each cell prints; a cell that the compiler refuses prints the compiler's errors.
  func outputs(of cells: [Cell]) throws -> [String: String] {
    let failing = try failures(in: cells)
    let outputs = try outputsTogether(of: cells.filter { !failing.contains($0.name) })
    return outputs.merging(
      try forEach(cells.filter { failing.contains($0.name) }) { _, file in
        try run(["swiftc", "-frontend", "-interpret", file.path] + Self.settings).text
      }
    ) { $1 }
  }

  /// The cells that the compiler refuses.
  ///
  /// Those that pass the type checker may fail later, such as for a missing return; and those
  /// that extend the library could hurt the others.
  func refused(_ cells: [Cell]) throws -> Set<String> {
    let extending = Set(cells.filter { $0.source.contains("extension ") }.map(\.name))
    let failing = try failures(in: cells).subtracting(extending)
    return failing.union(try refusedAlone(cells.filter { !failing.contains($0.name) }))
  }

  /// The cells that the compiler refuses as programs of their own.
  func refusedAlone(_ cells: [Cell]) throws -> Set<String> {
    let statuses = try forEach(cells) { _, file in
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

  // MARK: Many cells in one program

  /// The cells that do not pass the type checker as files of one program.
  private func failures(in cells: [Cell]) throws -> Set<String> {
    let files = try write(cells)
    let text = try run(["swiftc", "-frontend", "-typecheck"] + Self.settings + files).text
    let errors = text.split(separator: "\n").filter { $0.contains(": error: ") }
    let failing = cells.indices.filter { index in
      errors.contains { $0.contains("/cell\(index).swift:") }
    }
    return Set(failing.map { cells[$0].name })
  }

  private func outputsTogether(of cells: [Cell]) throws -> [String: String] {
    let files = try write(cells)
    let program = folder.appending(path: "cells").path
    let compiled = try run(["swiftc", "-wmo"] + Self.settings + files + ["-o", program])
    guard compiled.status == 0 else { throw Failure(text: compiled.text) }
    let text = try run([program]).text
    var outputs: [String: String] = [:]
    let parts = text.split(separator: "\u{1}", omittingEmptySubsequences: false).dropFirst()
    for (index, part) in parts.enumerated() where index < cells.count {
      outputs[cells[index].name] = part.replacingOccurrences(of: Cell.mark(index), with: "")
    }
    return outputs
  }

  /// Writes the cells and a program that runs one after the other.
  private func write(_ cells: [Cell]) throws -> [String] {
    let main = folder.appending(path: "main.swift")
    var paths = [main.path]
    var calls = ""
    for (index, cell) in cells.enumerated() {
      let file = folder.appending(path: "cell\(index).swift")
      try cell.file(index).write(to: file, atomically: true, encoding: .utf8)
      paths.append(file.path)
      calls += "print(\"\\u{1}\", terminator: \"\")\ntry cell\(index)()\n"
    }
    try calls.write(to: main, atomically: true, encoding: .utf8)
    return paths
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
