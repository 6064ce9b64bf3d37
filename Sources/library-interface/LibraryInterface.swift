import Foundation
import SwiftParser
import SwiftSyntax

/// Writes what the kernel embeds of the library: the interfaces of its modules, which the checker of
/// cells reads, and the source of its public declarations, which `name??` shows.
///
///     library-interface [--check]
///
/// With `--check` nothing is written: the exit status says whether the files are fresh.
@main
struct LibraryInterface {
  static let modules = ["RecurrentLM", "NotebookWords"]
  static let folder = "Sources/RNNKernel/Generated"

  static func main() throws {
    let root = URL(filePath: FileManager.default.currentDirectoryPath)
    var stale = 0
    for (name, text) in [
      ("LibraryInterfaces.swift", try interfaces(root: root)),
      ("LibrarySources.swift", try sources(root: root)),
    ] {
      let file = root.appending(path: folder).appending(path: name)
      guard (try? String(contentsOf: file, encoding: .utf8)) != text else { continue }
      if CommandLine.arguments.contains("--check") {
        print("\(folder)/\(name) is stale: run `make generate`")
        stale += 1
        continue
      }
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try text.write(to: file, atomically: true, encoding: .utf8)
      print("wrote \(folder)/\(name)")
    }
    exit(stale == 0 ? 0 : 1)
  }

  private static func interfaces(root: URL) throws -> String {
    var text = """
      // Written by `make generate` from the public declarations of the library. Do not edit.
      // swift-format-ignore-file

      /// The public interfaces of the library's modules, as the notebook's type checker reads them.
      enum LibraryInterfaces {

      """
    for module in modules {
      let interface = try interface(of: root.appending(path: "Sources/\(module)"))
      // Three number signs: the doc comments may hold raw strings of their own.
      text += "  static let \(module.prefix(1).lowercased() + module.dropFirst()) = ###\"\"\"\n"
      text += interface + "\n\"\"\"###\n\n"
    }
    return text + "}\n"
  }

  private static func sources(root: URL) throws -> String {
    var text = """
      // Written by `make generate` from the public declarations of the library. Do not edit.
      // swift-format-ignore-file

      /// The source of the library's public declarations.
      enum LibrarySources {
        static let all: [(name: String, file: String, line: Int, text: String)] = [

      """
    for module in modules {
      let folder = root.appending(path: "Sources/\(module)")
      for path in try swiftFiles(in: folder) {
        let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        let file = Parser.parse(source: source)
        for entry in SourceCatalogue(file, withheld: withheld(in: module)).entries {
          text += "    (name: \"\(entry.name)\", "
          text += "file: \"Sources/\(module)/\(path)\", line: \(entry.line), text: ###\"\"\"\n"
          text += entry.text + "\n\"\"\"###),\n"
        }
      }
    }
    return text + "  ]\n}\n"
  }

  /// What cells do without: tools of the library's own workshop, and what needs types that the
  /// language has not (`Clock`, `Duration`, `Date`, integers of other sizes).
  private static let withheld: Set = [
    "MersenneTwister", "OptimizerState", "PunktParameters", "PunktTrainer",
    "RecurrentLMError",
    "SentenceSplitter", "Timing", "TrainingEvaluation", "TrainingProgress", "bytesPerWeight",
    "elapsed", "hasShape", "init(U:)", "init(parameters:)", "logLine", "makeIterator", "stepTime",
    "train",
    "trainingStep",
    "underestimatedCount", "withContiguousStorageIfAvailable", "withMutableElements", "withValues",
  ]

  private static func withheld(in module: String) -> Set<String> {
    module == "RecurrentLM" ? withheld : ["CheckFailure"]
  }

  private static func interface(of folder: URL) throws -> String {
    try swiftFiles(in: folder).compactMap { path in
      let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let text = InterfaceWriter.interface(
        of: Parser.parse(source: source),
        withheld: withheld(in: folder.lastPathComponent)
      )
      return text.isEmpty ? nil : "// \(path)\n" + text
    }.joined(separator: "\n")
  }

  private static func swiftFiles(in folder: URL) throws -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted()
  }
}
