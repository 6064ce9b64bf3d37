import Foundation
import RecurrentLM

/// Writes what Punkt learns from the fortunes into the library, for texts too short to learn from.
///
///     punkt-model
///
/// `PunktTests` holds the file against the fortunes.
@main
struct PunktModel {
  static let output = "Sources/RecurrentLM/Text/Generated/FortunesPunkt.swift"

  static func main() throws {
    let learnt = try PunktTrainer().train(on: Corpus.fortunes().documents).essential
    let text = generatedFile(learnt)
    let file = URL(filePath: FileManager.default.currentDirectoryPath).appending(path: output)
    guard (try? String(contentsOf: file, encoding: .utf8)) != text else { return }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try text.write(to: file, atomically: true, encoding: .utf8)
    print("wrote \(output)")
  }

  private static func generatedFile(_ learnt: PunktParameters) -> String {
    func types(_ contexts: UInt8) -> [String] {
      learnt.orthography.filter { $0.contexts == contexts }.map(\.type)
    }
    let lists = [
      list("abbreviations", "Abbreviations, without their full stop.", learnt.abbreviations),
      list(
        "collocations",
        "Pairs that a full stop doesn't part, one a line.",
        learnt.collocations.map { "\($0.first) \($0.second)" },
        lineLength: 1
      ),
      list("sentenceStarters", "Types that often begin sentences.", learnt.sentenceStarters),
      list("lowerInside", "Seen in lower case, never capitalised inside a sentence.", types(32)),
      list("bothInside", "Seen in lower case, and capitalised inside a sentence.", types(36)),
      list(
        "lowerAtBeginning",
        "Never seen capitalised, and in lower case where a sentence begins.",
        types(16)
      ),
    ]
    return """
      // Written by `make generate` from Debian's `fortunes` and `fortunes-min`. Do not edit.
      // swift-format-ignore-file

      /// What Punkt learns from the fortunes: lists of types, parted by white space.
      enum FortunesPunkt {
      \(lists.joined(separator: "\n\n"))
      }

      """
  }

  /// A constant whose lines are filled up to a length, in the order of their bytes.
  private static func list(
    _ name: String,
    _ summary: String,
    _ entries: [String],
    lineLength: Int = 100
  ) -> String {
    var lines: [String] = []
    for entry in entries.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if let last = lines.last, last.count + 1 + entry.count <= lineLength {
        lines[lines.count - 1] = last + " " + entry
      } else {
        lines.append(entry)
      }
    }
    let text = lines.joined(separator: "\n")
    return """
        /// \(summary)
        static let \(name) = #\"""
      \(text)
      \"""#
      """
  }
}
