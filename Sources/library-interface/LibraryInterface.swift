import Foundation
import SwiftParser
import SwiftSyntax

/// Writes the interfaces of the library's modules into the file that the kernel embeds.
///
///     library-interface [--check]
///
/// With `--check` nothing is written: the exit status says whether the file is fresh.
@main
struct LibraryInterface {
  static let modules = ["RecurrentLM", "NotebookWords"]
  static let output = "Sources/RNNKernel/Generated/LibraryInterfaces.swift"

  static func main() throws {
    let root = URL(filePath: FileManager.default.currentDirectoryPath)
    let text = try generatedFile(root: root)
    let file = root.appending(path: output)
    let isFresh = (try? String(contentsOf: file, encoding: .utf8)) == text
    if CommandLine.arguments.contains("--check") {
      if !isFresh { print("\(output) is stale: run `make generate`") }
      exit(isFresh ? 0 : 1)
    }
    guard !isFresh else { return }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try text.write(to: file, atomically: true, encoding: .utf8)
    print("wrote \(output)")
  }

  private static func generatedFile(root: URL) throws -> String {
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

  /// What cells do without: tools of the library's own workshop, and what needs types that the
  /// language has not (`Clock`, `Duration`, `Date`, integers of other sizes).
  private static let withheld: Set = [
    "MersenneTwister", "Parameters", "PunktParameters", "PunktTrainer", "RecurrentLMError",
    "SentenceSplitter", "Timing", "TrainingEvaluation", "TrainingProgress", "bytesPerWeight",
    "elapsed", "logLine", "parameters", "setParameters", "stepTime", "train", "trainingStep",
  ]

  private static func interface(of folder: URL) throws -> String {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let text = InterfaceWriter.interface(
        of: Parser.parse(source: source),
        withheld: folder.lastPathComponent == "RecurrentLM" ? withheld : ["Timing"]
      )
      return text.isEmpty ? nil : "// \(path)\n" + text
    }.joined(separator: "\n")
  }
}
